import type { Draft, Refiner, Scene } from "../draft.ts";
import { crossesFigure } from "../parsers/neighbours.ts";
import { type HitOf, longestOnly, within } from "../reading.ts";

const REACH_AFTER = 7;
/** "транзитные перевозки" are of transit cargo, whichever words announce them. */
const KIND_OF_CARGO = /_cargo$/u;

/** Of which commodity or kind of cargo the figure is; null is the total. */
export const attachProduct: Refiner = (draft, scene) => {
  const { metric } = draft;
  if (!metric?.takesProduct) return;
  const hits = longestOnly(within(scene.reading.ofKind("product"), draft.sentence)).filter(
    (hit) =>
      (!metric.products || metric.products.includes(hit.sense.product.key)) && !isPartOfCue(hit, draft),
  );
  const product = nearest(hits, draft, scene)?.sense.product.key ?? carried(draft, scene);
  draft.product = product ?? null;
  if (product) draft.trace.push(`product ${product}`);
};

/** "контейнерных поездов" counts trains, not containers. */
function isPartOfCue(hit: HitOf<"product">, { cue }: Draft): boolean {
  if (KIND_OF_CARGO.test(hit.sense.product.key)) return false;
  return cue !== null && cue.last - cue.first > 1 && cue.first <= hit.first && hit.last <= cue.last;
}

function nearest(
  hits: readonly HitOf<"product">[],
  draft: Draft,
  scene: Scene,
): HitOf<"product"> | undefined {
  const { quantity } = draft;
  const { reading } = scene;
  const after = hits.find(
    (hit) =>
      hit.first >= quantity.last &&
      hit.first - quantity.last <= REACH_AFTER &&
      reading.segmentOf[hit.first] === reading.segmentOf[quantity.last - 1] &&
      !crossesFigure(reading, quantity.last, hit.first),
  );
  if (after) return after;
  return hits.findLast((hit) => hit.last <= quantity.first);
}

/** Of the subject carried; a metric of goods only keeps the goods spoken of last. */
function carried(draft: Draft, scene: Scene): string | null {
  if (draft.carriedFrom) return draft.carriedFrom.product;
  if (!draft.metric?.products) return null;
  const before = scene.settled.findLast(
    (one) => one.dropped === null && one.metric?.key === draft.metric?.key,
  );
  return before?.product ?? null;
}
