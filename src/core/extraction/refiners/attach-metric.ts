import { compareDecimals } from "../../model/decimal.ts";
import type { Metric, Place } from "../../model/reference-data.ts";
import type { Draft, Refiner, Scene } from "../draft.ts";
import { crossesFigure } from "../parsers/neighbours.ts";
import { type HitOf, isClosed, normAt, type Reading, within, wordsIn } from "../reading.ts";
import { ANNOUNCED, anaphoricFit, carriedFit, type Fit } from "./carried-metric.ts";
import { carrierBonus, isCircumstance, isMeasuredGoods, isSpokenOf } from "./metric-setting.ts";

const HINTED = 2;
const LONGER_PHRASE = 0.5;
const PER_TOKEN = 0.04;
const PER_SEPARATOR = 0.2;
const AFTER = 0.5;
const OF_OTHER_CLAUSE = 1;
const COUNTED = 1.5;
const IN_PLACE = 1;
const OF_PRODUCT = 1.2;
const ENOUGH = 0.8;
const TIE = 0.05;

/** What a figure is about: the catalogue's metric whose words stand nearest, in a unit that it knows. */
export const attachMetric: Refiner = (draft, scene) => {
  const cues = within(scene.cues, draft.sentence);
  const fits = scene.metrics
    .flatMap(
      (metric) =>
        fitOf(
          metric,
          draft,
          scene,
          cues.filter((hit) => hit.sense.metric.key === metric.key),
        ) ?? [],
    )
    .toSorted((a, b) => b.score - a.score);
  const best = overHint(fits, draft);
  if (!best || best.score < ENOUGH) {
    draft.dropped = "no words near it announce a metric that has this unit";
    return;
  }
  draft.metric = best.metric;
  draft.cue = best.cue;
  draft.carriedFrom = best.carriedFrom;
  if (best.metric.counted || (draft.unit === null && isPronounCount(draft, scene.reading))) draft.unit = "1";
  else if (isBareSum(draft, scene.reading)) draft.unit = null;
  const rivals = fits.slice(0, 4).map((fit) => `${fit.metric.key} ${fit.score.toFixed(2)}`);
  draft.trace.push(`metric ${rivals.join(", ")}`);
  const second = fits[1];
  if (second && best.score - second.score < TIE && best.cue !== null && second.cue !== null) {
    if (best.cue.first !== second.cue.first) draft.doubt = `${best.metric.key} or ${second.metric.key}`;
  }
};

/** "Тамызда тағы 120 мың тонна жөнелту": a bare hint of trade yields to the goods spoken of in the same unit. */
function overHint(fits: readonly Fit[], draft: Draft): Fit | undefined {
  const best = fits[0];
  if (!best || best.score >= ANNOUNCED || best.metric.group !== "exports" || draft.unit !== "t") return best;
  return (
    fits.find(
      (fit) => fit.carriedFrom !== null && fit.metric.products && fit.carriedFrom.unit === draft.unit,
    ) ?? best
  );
}

function fitOf(metric: Metric, draft: Draft, scene: Scene, cues: readonly HitOf<"metric">[]): Fit | null {
  if (metric.key === "other" || !fitsUnit(metric, draft, scene.reading)) return null;
  const place = placeBonus(metric, draft, scene);
  const product = productBonus(metric, draft, scene);
  if (metric.products && (product === null || isOfAnother(metric.products, draft, scene))) return null;
  const carrier = carrierBonus(metric, draft, scene);
  const bonus = (place ?? 0) + (product ?? 0) + (carrier ?? 0);
  let best: Fit | null = null;
  for (const hit of cues) {
    if (hit.sense.strength === "hinted" && isRate(draft) && metric.units.includes("d")) continue;
    if (isCircumstance(hit, scene.reading) || (hit.sense.strength === "hinted" && carrier === null)) continue;
    if (
      hit.sense.strength === "hinted" &&
      place === null &&
      (metric.places || metric.placeKinds || !metric.products)
    ) {
      if (!hintStandsAlone(metric)) continue;
    }
    const score = cueScore(hit, draft, scene, metric);
    if (score !== null && score + bonus > (best?.score ?? -1)) {
      best = { metric, score: score + bonus, cue: { first: hit.first, last: hit.last }, carriedFrom: null };
    }
  }
  if (metric.journeys && draft.unit === "d" && isJourney(draft, scene)) {
    const score = ANNOUNCED + bonus;
    if (score > (best?.score ?? -1)) best = { metric, score, cue: draft.quantity, carriedFrom: null };
  }
  const ownUnit =
    draft.unit !== null && metric.announcedByUnits?.includes(draft.unit) && isSpokenOf(metric, draft, scene);
  if ((ownUnit && place !== null) || isMeasuredGoods(metric, draft, scene)) {
    const score = (ownUnit ? HINTED : ANNOUNCED) + bonus;
    if (score > (best?.score ?? -1)) best = { metric, score, cue: draft.quantity, carriedFrom: null };
  }
  const others = [carriedFit(metric, draft, scene), anaphoricFit(metric, draft, scene)];
  return others.reduce<Fit | null>(
    (found, fit) => (fit && fit.score > (found?.score ?? -1) ? fit : found),
    best,
  );
}

const JOURNEY_REACH = 8;

/** "fifteen days from Khorgos to Poti": days between two places. */
function isJourney({ quantity }: Draft, { places }: Scene): boolean {
  const behind = within(places, { first: quantity.last, last: quantity.last + JOURNEY_REACH });
  return behind.some((one) => one.relation === "from") && behind.some((one) => one.relation === "to");
}

const isRate = ({ unit }: Draft): boolean => unit === "%" || unit === "pp" || unit === "x";

/** A hint without places to ask for is only a weaker word. */
function hintStandsAlone(metric: Metric): boolean {
  return !metric.places && !metric.placeKinds;
}

function fitsUnit(metric: Metric, draft: Draft, reading: Reading): boolean {
  const { unit, statistic, quantity } = draft;
  if (metric.counted)
    return statistic === "level" && (unit === "1" || unit === null) && quantity.type !== "money";
  if (isBareSum(draft, reading)) return metric.units.includes("USD");
  if (unit === null && metric.units.includes("1") && isPronounCount(draft, reading)) return true;
  if (unit === null) return quantity.type === "money" && metric.units.includes("USD");
  if (unit === "1" && metric.units.includes("t") && compareDecimals(quantity.value, LEAST_PIECES) < 0)
    return false;
  return metric.units.includes(unit);
}

/** "поездов прибыло 118, годом ранее их было двенадцать": the pronoun stands for what is counted. */
function isPronounCount({ quantity, sentence, value }: Draft, reading: Reading): boolean {
  if (quantity.type !== "number" || quantity.counted !== null || compareDecimals(value, LEAST_PIECES) >= 0)
    return false;
  return wordsIn(reading, { first: sentence.first, last: quantity.first }, "them").length > 0;
}

/** Cargo is counted in pieces only by the thousand ("300 тысяч контейнеров"). */
const LEAST_PIECES = "1000";
const MILLION = "1000000";

/** "1,5-миллиардная отметка": a sum whose currency is not named. */
export function isBareSum({ quantity, unit }: Draft, reading: Reading): boolean {
  if (unit !== null && unit !== "1") return false;
  if (quantity.type !== "number" || compareDecimals(quantity.value, MILLION) < 0) return false;
  const noun = quantity.counted;
  return noun === null || wordsIn(reading, { first: quantity.first, last: noun + 1 }, "mark").length > 0;
}

function cueScore(hit: HitOf<"metric">, draft: Draft, { reading }: Scene, metric: Metric): number | null {
  const { quantity } = draft;
  const base = (hit.sense.strength === "announced" ? ANNOUNCED : HINTED) + (hit.words - 1) * LONGER_PHRASE;
  const segments = Math.abs((reading.segmentOf[hit.first] ?? 0) - (reading.segmentOf[quantity.first] ?? 0));
  if (hit.first >= quantity.last) {
    if (crossesFigure(reading, quantity.last, hit.first)) return null;
    const far = hit.first - quantity.last;
    if (draft.quantity.counted !== null && isDefinite(draft, reading)) return null;
    if (metric.counted) return isCounted(hit, draft) ? base + COUNTED - far * PER_TOKEN : null;
    if (segments > 0 && far > 6) return null;
    const other = segments > 0 && beginsClause(reading, quantity.last, hit.first) ? OF_OTHER_CLAUSE : 0;
    // Where verbs stand last, what is counted stands behind the figure as a matter of course.
    const after = reading.lexicon.words.verbFinal ? AFTER / 5 : AFTER;
    return base - after - other - far * PER_TOKEN * 2 - segments * PER_SEPARATOR;
  }
  if (hit.last > quantity.first) return null;
  if (metric.counted && !isThem(hit, draft, reading)) return null;
  return base - (quantity.first - hit.last) * PER_TOKEN - segments * PER_SEPARATOR;
}

/** "поставил на 180 млн, а закупил на 45 млн": a conjunction begins what is said of another figure. */
function beginsClause(reading: Reading, first: number, last: number): boolean {
  const { conjunctions, relation } = reading.lexicon.words;
  if (relation !== "preposition") return false;
  for (let at = first; at < last; at++)
    if (conjunctions.includes(normAt(reading, at)) && normAt(reading, at - 1) === ",") return true;
  return false;
}

/** "шесть важных документов": the announcing noun is what the number counts. */
function isCounted(hit: HitOf<"metric">, { quantity }: Draft): boolean {
  const noun = quantity.counted ?? quantity.last;
  return hit.first <= noun && noun < hit.last;
}

/** "the two companies" are known ones, not a count. */
function isDefinite({ quantity }: Draft, reading: Reading): boolean {
  return isClosed(reading, quantity.first - 1, "definite");
}

/** "взаимных визитов, а их за три года было более десяти". */
function isThem(hit: HitOf<"metric">, { quantity }: Draft, reading: Reading): boolean {
  if (quantity.counted !== null) return false;
  return wordsIn(reading, { first: hit.last, last: quantity.first }, "them").length > 0;
}

/** What the place named with the figure adds; null where the metric asks for one and none is near. */
function placeBonus(metric: Metric, draft: Draft, scene: Scene): number | null {
  if (!metric.places && !metric.placeKinds) return 0;
  const fits = (place: Place) =>
    metric.places?.includes(place.key) ?? metric.placeKinds?.includes(place.kind) ?? false;
  const near = within(scene.places, draft.sentence).filter((one) => fits(one.place));
  if (near.some((one) => one.first < draft.quantity.first)) return IN_PLACE;
  if (near.length > 0) return IN_PLACE / 2;
  if (draft.unit === "1") return null;
  if (metric.roles === "pipeline" && isThroughCountry(draft, scene)) return IN_PLACE / 2;
  return scene.topicPlace(draft.quantity.first, fits) ? IN_PLACE / 4 : null;
}

/** "transported 1.4 million tonnes of oil through Azerbaijan": a country on the way is a way too. */
function isThroughCountry(draft: Draft, { places }: Scene): boolean {
  return within(places, draft.sentence).some(
    (one) => one.relation === "through" && one.place.kind === "country",
  );
}

function productBonus(metric: Metric, draft: Draft, scene: Scene): number | null {
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
  if (isPiped(metric, draft, scene)) return OF_PRODUCT / 2;
  if (isInSentenceBefore(products, draft, scene)) return OF_PRODUCT / 2;
  const carried = scene.settled.findLast((one) => one.dropped === null);
  const close = carried !== undefined && draft.sentenceIndex - carried.sentenceIndex <= 2;
  const same =
    carried?.metric?.key === metric.key || (carried?.product != null && products.includes(carried.product));
  return close && same ? OF_PRODUCT / 2 : null;
}

/** "1,2 млн тонн сухих грузов": the goods right behind the figure are its own. */
function isOfAnother(products: readonly string[], { quantity }: Draft, { reading }: Scene): boolean {
  const behind = within(reading.ofKind("product"), { first: quantity.last, last: quantity.last + 3 });
  if (behind.length === 0 || crossesFigure(reading, quantity.last, behind[0]?.first ?? quantity.last))
    return false;
  return behind.every((hit) => !products.includes(hit.sense.product.key));
}

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
