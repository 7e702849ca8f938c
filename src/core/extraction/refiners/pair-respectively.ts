import type { Draft, Refiner, Scene } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { hasWord } from "../reading.ts";
import { longestOnly, within } from "../token-spans.ts";

interface Turn {
  figures: number;
  turn: number;
  /** The words before the first figure, which hold the items. */
  before: TokenSpan;
}

/** Which figure of a list this is, in a sentence that pairs two lists; null where it does not. */
function turnOf(draft: Draft, { reading }: Scene): Turn | null {
  if (!hasWord(reading, draft.sentence, "respectively")) return null;
  const figures = within(reading.quantities, draft.sentence).filter((one) => one.unit === draft.unit);
  const turn = figures.findIndex((one) => one.first === draft.quantity.first);
  const first = figures[0];
  if (turn < 0 || figures.length < 2 || !first) return null;
  return { figures: figures.length, turn, before: { first: draft.sentence.first, last: first.first } };
}

/** "Экспорт и импорт составили 120 и 85 млн долларов соответственно": each figure has the subject of its turn. */
export const pairMetrics: Refiner = (draft, scene) => {
  const place = turnOf(draft, scene);
  if (!place) {
    pairWithSentenceBefore(draft, scene);
    return;
  }
  const metric = inTurn(distinctMetrics(draft, scene, place.before), place);
  if (!metric) return;
  draft.metric = metric.sense.metric;
  draft.cue = { first: metric.first, last: metric.last };
  draft.carriedFrom = null;
  draft.trace?.push(`respectively: metric ${metric.sense.metric.key}`);
};

const BOTH = 2;

/** "Exports came to 79 and imports to 273. A year earlier the figures stood at 68 and 254": two subjects in their order. */
function pairWithSentenceBefore(draft: Draft, { reading, cues, settled }: Scene): void {
  const { sentence, sentenceIndex, quantity, unit } = draft;
  const figures = within(reading.quantities, sentence).filter(
    (one) => one.unit === unit && one.unit !== null,
  );
  const turn = figures.findIndex((one) => one.first === quantity.first);
  if (figures.length !== BOTH || turn < 0 || within(cues, sentence).length > 0) return;
  if (!hasWord(reading, sentence, "these-figures")) return;
  const before = settled.filter(
    (one) =>
      one.dropped === null &&
      one.sentenceIndex === sentenceIndex - 1 &&
      one.unit === unit &&
      one.statistic === "level",
  );
  const source = before[turn];
  if (before.length !== BOTH || !source?.metric) return;
  draft.metric = source.metric;
  draft.cue = null;
  draft.carriedFrom = source;
  draft.trace?.push(`figure ${turn + 1} of the sentence before: ${source.metric.key}`);
}

/** "Экспорт и импорт составили 120 и 85 млн долларов соответственно": the figures take the items in turn. */
export const pairRespectively: Refiner = (draft, scene) => {
  const place = turnOf(draft, scene);
  if (!place) return;
  const { before } = place;
  const products = longestOnly(within(scene.reading.ofKind("product"), before));
  const product = draft.metric?.takesProduct ? inTurn(products, place) : undefined;
  if (product) draft.product = product.sense.product.key;
  const period = inTurn(within(scene.reading.periods, before), place);
  if (period) {
    draft.period = period;
    draft.from = period.from;
    draft.to = period.to;
  }
  const sibling = scene.settled.findLast((one) => one.dropped === null && one.quantity.first === before.last);
  if (sibling && place.turn > 0 && isTradeOfBothWays(sibling, draft)) {
    draft.refArea = sibling.refArea;
    draft.counterpart = sibling.counterpart;
  }
  const port = inTurn(
    within(scene.places, before).filter((one) => draft.metric?.placeKinds?.includes(one.place.kind)),
    place,
  );
  if (port && draft.place !== null) draft.place = port.place.key;
  const partner = inTurn(partnersIn(scene, before), place);
  if (partner && draft.metric?.direction !== "none") draft.counterpart = partner.place.country;
  else if (partner) withReporter(draft, scene, partner.place.country);
};

/** "Kazakhstan and Uzbekistan accounted for … of the turnover": each is the partner of the country spoken of before. */
function withReporter(draft: Draft, { settled, firstReporter }: Scene, partner: string | null): void {
  const before = settled.findLast((one) => one.dropped === null && one.sentenceIndex < draft.sentenceIndex);
  const reporter = before?.refArea ?? firstReporter;
  if (partner === null || reporter === null || reporter === partner) return;
  const [first = reporter, second = partner] = [reporter, partner].toSorted();
  draft.refArea = first;
  draft.counterpart = second;
}

/** "экспорт в Казахстан и импорт оттуда": one reporter, one partner. */
function isTradeOfBothWays(a: Draft, b: Draft): boolean {
  const ways = new Set([a.metric?.key, b.metric?.key]);
  return ways.size === 2 && ways.has("trade.exports") && ways.has("trade.imports");
}

/** The item of the same turn, where there are as many items as figures. */
function inTurn<Item>(items: readonly Item[], { figures, turn }: Turn): Item | undefined {
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
