import type { Draft, Refiner, Scene } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { longestOnly, within, wordsIn } from "../reading.ts";

/** "Экспорт и импорт составили 120 и 85 млн долларов соответственно": the figures take the items in turn. */
export const pairRespectively: Refiner = (draft, scene) => {
  if (wordsIn(scene.reading, draft.sentence, "respectively").length === 0) return;
  const figures = within(scene.reading.quantities, draft.sentence).filter((one) => one.unit === draft.unit);
  const turn = figures.findIndex((one) => one.first === draft.quantity.first);
  const first = figures[0];
  if (turn < 0 || figures.length < 2 || !first) return;
  const before = { first: draft.sentence.first, last: first.first };
  const { settled } = scene;
  const metric = inTurn(distinctMetrics(draft, scene, before), figures.length, turn);
  if (metric) {
    draft.metric = metric.sense.metric;
    draft.cue = { first: metric.first, last: metric.last };
    draft.carriedFrom = null;
    draft.trace.push(`respectively: metric ${metric.sense.metric.key}`);
  }
  const products = longestOnly(within(scene.reading.ofKind("product"), before));
  const product = draft.metric?.takesProduct ? inTurn(products, figures.length, turn) : undefined;
  if (product) draft.product = product.sense.product.key;
  const period = inTurn(within(scene.reading.periods, before), figures.length, turn);
  if (period) {
    draft.period = period;
    draft.from = period.from;
    draft.to = period.to;
  }
  const sibling = settled.findLast((one) => one.dropped === null && one.quantity.first === first.first);
  if (sibling && turn > 0 && isTradeOfBothWays(sibling, draft)) {
    draft.refArea = sibling.refArea;
    draft.counterpart = sibling.counterpart;
  }
  const partner = inTurn(partnersIn(scene, before), figures.length, turn);
  if (partner && draft.metric?.direction !== "none") draft.counterpart = partner.place.country;
};

/** "экспорт в Казахстан и импорт оттуда": one reporter, one partner. */
function isTradeOfBothWays(a: Draft, b: Draft): boolean {
  const ways = new Set([a.metric?.key, b.metric?.key]);
  return ways.size === 2 && ways.has("trade.exports") && ways.has("trade.imports");
}

/** The item of the same turn, where there are as many items as figures. */
function inTurn<Item>(items: readonly Item[], figures: number, turn: number): Item | undefined {
  return items.length === figures ? items[turn] : undefined;
}

function distinctMetrics(draft: Draft, scene: Scene, span: TokenSpan) {
  const cues = within(scene.cues, span).filter((hit) => hit.sense.strength === "announced");
  const fitting = cues.filter((hit) => draft.unit === null || hit.sense.metric.units.includes(draft.unit));
  return fitting.filter(
    (hit, at) => fitting.findIndex((one) => one.sense.metric.key === hit.sense.metric.key) === at,
  );
}

function partnersIn(scene: Scene, span: TokenSpan) {
  return within(scene.places, span).filter((one) => one.place.kind === "country" && !one.adjective);
}
