import type { Metric, Place } from "../../model/reference-data.ts";
import type { Draft, Refiner, Scene } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { crossesFigure } from "../parsers/neighbours.ts";
import { type HitOf, within, wordsIn } from "../reading.ts";

/** How well a metric fits a figure, and by which words. */
export interface Fit {
  metric: Metric;
  score: number;
  cue: TokenSpan | null;
  carriedFrom: Draft | null;
}

const ANNOUNCED = 3;
const HINTED = 2;
const LONGER_PHRASE = 0.5;
const PER_TOKEN = 0.04;
const PER_SEPARATOR = 0.2;
const AFTER = 0.5;
const COUNTED = 1.5;
const IN_PLACE = 1;
const OF_PRODUCT = 1.2;
const SAME_SENTENCE = 1.6;
const SAME_SUBJECT = 3.4;
const NEXT_SENTENCE = 0.9;
const ENOUGH = 0.8;
const TIE = 0.05;

/** What a figure is about: the catalogue's metric whose words stand nearest, in a unit that it knows. */
export const attachMetric: Refiner = (draft, scene) => {
  const fits = scene.metrics
    .flatMap((metric) => fitOf(metric, draft, scene) ?? [])
    .toSorted((a, b) => b.score - a.score);
  const best = fits[0];
  if (!best || best.score < ENOUGH) {
    draft.dropped = "no words near it announce a metric that has this unit";
    return;
  }
  draft.metric = best.metric;
  draft.cue = best.cue;
  draft.carriedFrom = best.carriedFrom;
  if (best.metric.counted) draft.unit = "1";
  const rivals = fits.slice(0, 4).map((fit) => `${fit.metric.key} ${fit.score.toFixed(2)}`);
  draft.trace.push(`metric ${rivals.join(", ")}`);
  const second = fits[1];
  if (second && best.score - second.score < TIE && best.cue !== null && second.cue !== null) {
    if (best.cue.first !== second.cue.first) draft.doubt = `${best.metric.key} or ${second.metric.key}`;
  }
};

function fitOf(metric: Metric, draft: Draft, scene: Scene): Fit | null {
  if (metric.key === "other" || !fitsUnit(metric, draft)) return null;
  const place = placeBonus(metric, draft, scene);
  const product = productBonus(metric, draft, scene);
  if (metric.products && product === null) return null;
  const bonus = (place ?? 0) + (product ?? 0);
  const cues = within(scene.cues, draft.sentence).filter((hit) => hit.sense.metric.key === metric.key);
  let best: Fit | null = null;
  for (const hit of cues) {
    if (hit.sense.strength === "hinted" && place === null && (metric.places || metric.placeKinds || !metric.products)) {
      if (!hintStandsAlone(metric)) continue;
    }
    const score = cueScore(hit, draft, scene, metric);
    if (score !== null && score + bonus > (best?.score ?? -1)) {
      best = { metric, score: score + bonus, cue: { first: hit.first, last: hit.last }, carriedFrom: null };
    }
  }
  const carried = carriedFit(metric, draft, scene);
  if (carried && carried.score > (best?.score ?? -1)) return carried;
  return best;
}

/** A hint without places to ask for is only a weaker word. */
function hintStandsAlone(metric: Metric): boolean {
  return !metric.places && !metric.placeKinds;
}

function fitsUnit(metric: Metric, { unit, statistic, quantity }: Draft): boolean {
  if (metric.counted) return statistic === "level" && (unit === "1" || unit === null) && quantity.type !== "money";
  if (unit === null) return quantity.type === "money" && metric.units.includes("USD");
  return metric.units.includes(unit);
}

function cueScore(hit: HitOf<"metric">, draft: Draft, { reading }: Scene, metric: Metric): number | null {
  const { quantity } = draft;
  const base = (hit.sense.strength === "announced" ? ANNOUNCED : HINTED) + (hit.words - 1) * LONGER_PHRASE;
  const segments = Math.abs((reading.segmentOf[hit.first] ?? 0) - (reading.segmentOf[quantity.first] ?? 0));
  if (hit.first >= quantity.last) {
    if (crossesFigure(reading, quantity.last, hit.first)) return null;
    const far = hit.first - quantity.last;
    if (metric.counted) return isCounted(hit, draft) ? base + COUNTED - far * PER_TOKEN : null;
    if (segments > 0 && far > 6) return null;
    return base - AFTER - far * PER_TOKEN * 2 - segments * PER_SEPARATOR;
  }
  if (hit.last > quantity.first || metric.counted) return null;
  return base - (quantity.first - hit.last) * PER_TOKEN - segments * PER_SEPARATOR;
}

/** "шесть важных документов": the announcing noun is what the number counts. */
function isCounted(hit: HitOf<"metric">, { quantity }: Draft): boolean {
  const noun = quantity.counted ?? quantity.last;
  return hit.first <= noun && noun < hit.last;
}

/** What the place named with the figure adds; null where the metric asks for one and none is near. */
function placeBonus(metric: Metric, draft: Draft, scene: Scene): number | null {
  if (!metric.places && !metric.placeKinds) return 0;
  const fits = (place: Place) => metric.places?.includes(place.key) ?? metric.placeKinds?.includes(place.kind) ?? false;
  const near = within(scene.places, draft.sentence).filter((one) => fits(one.place));
  if (near.some((one) => one.first < draft.quantity.first)) return IN_PLACE;
  if (near.length > 0) return IN_PLACE / 2;
  const topic = scene.topicPlace(draft.quantity.first);
  return topic && fits(topic) ? IN_PLACE / 4 : null;
}

function productBonus(metric: Metric, draft: Draft, scene: Scene): number | null {
  if (!metric.products) return 0;
  const { products } = metric;
  const near = within(scene.reading.ofKind("product"), draft.sentence).filter((hit) =>
    products.includes(hit.sense.product.key),
  );
  if (near.length > 0) return OF_PRODUCT;
  const carried = scene.settled.findLast((one) => one.dropped === null);
  const close = carried !== undefined && draft.sentenceIndex - carried.sentenceIndex <= 2;
  const same = carried?.metric?.key === metric.key || (carried?.product != null && products.includes(carried.product));
  return close && same ? OF_PRODUCT / 2 : null;
}

/** The subject of the figure before, where nothing nearer is named: "…, до 4,1 млн тонн", "рост составил 2 %". */
function carriedFit(metric: Metric, draft: Draft, scene: Scene): Fit | null {
  const before = scene.settled.findLast((one) => one.dropped === null);
  if (!before || before.metric?.key !== metric.key) return null;
  const away = draft.sentenceIndex - before.sentenceIndex;
  if (metric.counted) return away === 0 && isPartOf(draft, before, scene) ? { metric, score: ANNOUNCED, cue: null, carriedFrom: before } : null;
  if (away === 0) {
    const score = isSameSubject(draft, before, scene) ? SAME_SUBJECT : SAME_SENTENCE;
    return { metric, score, cue: null, carriedFrom: before };
  }
  const { paragraphOf } = scene.reading;
  const near = paragraphOf[before.quantity.first] === paragraphOf[draft.quantity.first];
  if (away > 2 || !near) return null;
  const similar = before.unit === draft.unit || draft.statistic === "change";
  if (!similar) return null;
  return { metric, score: NEXT_SENTENCE, cue: null, carriedFrom: before };
}

/** Nothing announces another subject between the figure before and this one. */
function isSameSubject(draft: Draft, before: Draft, { cues, reading }: Scene): boolean {
  const between = { first: before.quantity.last, last: draft.quantity.first };
  const announced = within(cues, between).filter((hit) => hit.sense.strength === "announced");
  return announced.length === 0 && crossesSentenceEnd(reading, between) === false;
}

function crossesSentenceEnd({ sentenceOf }: Scene["reading"], { first, last }: TokenSpan): boolean {
  return sentenceOf[first] !== sentenceOf[last];
}

/** "свыше 15 тысяч компаний, из них 159": a part of what was counted before. */
function isPartOf(draft: Draft, before: Draft, { reading }: Scene): boolean {
  const between = { first: before.quantity.last, last: draft.quantity.first };
  return wordsIn(reading, between, "of-which").length > 0;
}
