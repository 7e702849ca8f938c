import type { Metric } from "../../../model/reference-data.ts";
import type { Draft, Scene } from "../../draft.ts";
import { crossesFigure } from "../../parsers/neighbours.ts";
import { within } from "../../token-spans.ts";

const OF_PRODUCT = 1.2;

/** What the goods named with the figure add; null where the metric asks for some and none are near. */
export function productBonus(metric: Metric, draft: Draft, scene: Scene): number | null {
  if (!metric.products) return 0;
  const { products } = metric;
  const { quantity } = draft;
  const near = within(scene.reading.ofKind("product"), draft.sentence).filter((hit) =>
    products.includes(hit.sense.product.key),
  );
  const beyond = near.every(
    (hit) => hit.first > quantity.first && crossesFigure(scene.reading, quantity.last, hit.first),
  );
  if (near.length > 0) return beyond ? OF_PRODUCT / 2 : OF_PRODUCT;
  if (isBarrels(metric, draft) || isPiped(metric, draft, scene)) return OF_PRODUCT / 2;
  if (isInSentenceBefore(products, draft, scene)) return OF_PRODUCT / 2;
  const carried = scene.settled.findLast((one) => one.dropped === null);
  const close = carried !== undefined && draft.sentenceIndex - carried.sentenceIndex <= 2;
  const same =
    carried?.metric?.key === metric.key || (carried?.product != null && products.includes(carried.product));
  return close && same ? OF_PRODUCT / 2 : null;
}

/** "1,2 млн тонн сухих грузов": the goods right behind the figure are its own. */
export function isOfAnother(products: readonly string[], { quantity }: Draft, { reading }: Scene): boolean {
  const behind = within(reading.ofKind("product"), { first: quantity.last, last: quantity.last + 3 });
  if (behind.length === 0 || crossesFigure(reading, quantity.last, behind[0]?.first ?? quantity.last))
    return false;
  return behind.every((hit) => !products.includes(hit.sense.product.key));
}

/** Barrels hold oil and nothing else. */
const isBarrels = ({ products }: Metric, { unit }: Draft): boolean =>
  unit === "bbl" && products?.includes("oil") === true;

/** "deliveries to BTC": of what flows in a pipeline the goods need no name. */
function isPiped(metric: Metric, draft: Draft, { places }: Scene): boolean {
  const measured = draft.unit === "t" || draft.unit === "bbl";
  if (!measured || metric.placeKinds?.includes("pipeline") !== true) return false;
  return within(places, draft.sentence).some((one) => one.place.kind === "pipeline");
}

function isInSentenceBefore(
  products: readonly string[],
  { sentenceIndex }: Draft,
  { reading }: Scene,
): boolean {
  const before = reading.sentences[sentenceIndex - 1];
  if (!before || reading.paragraphOf[before.first] !== reading.paragraphOf[before.last]) return false;
  return within(reading.ofKind("product"), before).some((hit) => products.includes(hit.sense.product.key));
}
