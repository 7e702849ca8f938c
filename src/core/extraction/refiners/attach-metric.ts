import type { Metric } from "../../model/reference-data.ts";
import type { Draft, Refiner, Scene } from "../draft.ts";
import { type HitOf, hasWord, type Reading, wordsIn } from "../reading.ts";
import { within } from "../token-spans.ts";
import { anaphoricFit, carriedFit, spokenOfBefore } from "./metrics/carried-metric.ts";
import { cueScore } from "./metrics/cue-score.ts";
import { ANNOUNCED, type Fit, HINTED } from "./metrics/fit.ts";
import { carrierBonus, isCircumstance, isMeasuredGoods, isSpokenOf } from "./metrics/metric-setting.ts";
import { isJourney, placeBonus } from "./metrics/place-fit.ts";
import { isOfAnother, productBonus } from "./metrics/product-fit.ts";
import { fitsUnit, isBareSum, isPronounCount, isRate } from "./metrics/unit-fit.ts";
import { OTHER } from "./name-other.ts";

const ENOUGH = 0.8;
const TIE = 0.05;
const SUBJECT = 0.5;
const ABLE = 1;

/** What a figure is about: the catalogue's metric whose words stand nearest, in a unit that it knows. */
export const attachMetric: Refiner = (draft, scene) => {
  if (draft.metric !== null) return;
  const cues = Map.groupBy(within(scene.cues, draft.sentence), (hit) => hit.sense.metric);
  const before = spokenOfBefore(draft, scene);
  const fits = scene.metrics
    .filter((metric) => cues.has(metric) || before.has(metric) || mayAnnounceItself(metric, draft))
    .flatMap((metric) => fitOf(metric, draft, scene, cues.get(metric) ?? []) ?? [])
    .toSorted((a, b) => b.score - a.score);
  const best = overHint(inTransit(fits, scene), draft);
  if (!best || best.score < ENOUGH) {
    draft.dropped = "no words near it announce a metric that has this unit";
    return;
  }
  if (best.metric.key === OTHER) {
    draft.dropped = "it counts what no metric of the catalogue does";
    return;
  }
  draft.metric = best.metric;
  draft.cue = best.cue;
  draft.carriedFrom = best.carriedFrom;
  if (best.metric.counted || (draft.unit === null && isPronounCount(draft, scene.reading))) draft.unit = "1";
  else if (isBareSum(draft, scene.reading)) draft.unit = null;
  draft.trace?.push(`metric ${rivals(fits)}`);
  const second = fits[1];
  if (second && best.score - second.score < TIE && best.cue !== null && second.cue !== null) {
    if (best.cue.first !== second.cue.first) draft.doubt = `${best.metric.key} or ${second.metric.key}`;
  }
};

const rivals = (fits: readonly Fit[]): string =>
  fits
    .slice(0, 4)
    .map(({ metric, score }) => `${metric.key} ${score.toFixed(2)}`)
    .join(", ");

/** Of few metrics a unit alone may tell: days of a journey, TEU, tonnes of goods that are named. */
function mayAnnounceItself(metric: Metric, { unit }: Draft): boolean {
  if (unit === null) return false;
  if (metric.announcedByUnits?.includes(unit)) return true;
  return unit === "d" ? metric.journeys === true : unit === "t" && metric.products !== undefined;
}

/** "по железной дороге транзитом прошло 3,6 млн тонн": how transit goes is no figure of the railway. */
function inTransit(fits: readonly Fit[], { reading }: Scene): readonly Fit[] {
  const transit = fits.find((one) => one.metric.key === "transit.cargo");
  if (!transit || fits[0]?.metric.carriers === undefined) return fits;
  if (transit.cue === null) return transit.score > ANNOUNCED ? toFront(transit, fits) : fits;
  // "транзитные перевозки" are a kind of the railway's cargo.
  const isKind =
    within(reading.ofKind("product"), { first: transit.cue.first, last: transit.cue.last }).length > 0;
  return isKind ? fits : toFront(transit, fits);
}

const toFront = (chosen: Fit, fits: readonly Fit[]): readonly Fit[] => [
  chosen,
  ...fits.filter((one) => one !== chosen),
];

/** "Тамызда тағы 120 мың тонна жөнелту": a bare hint of trade yields to the goods spoken of in the same unit. */
function overHint(fits: readonly Fit[], draft: Draft): Fit | undefined {
  const best = fits[0];
  if (!best || best.score >= ANNOUNCED || best.metric.group !== "exports" || draft.unit !== "t") return best;
  return fits.find((fit) => fit.carriedFrom !== null && fit.metric.products) ?? best;
}

function fitOf(metric: Metric, draft: Draft, scene: Scene, cues: readonly HitOf<"metric">[]): Fit | null {
  if (!fitsUnit(metric, draft, scene.reading) || isRateOfOther(metric, draft, scene)) return null;
  if (metric.roles === "host" && !isHosted(draft, scene)) return null;
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
    if (score === null) continue;
    const able = metric.isCapacity && isAbility(hit, scene.reading) ? ABLE : 0;
    const whole =
      score + bonus + able + (metric.key === OTHER && opensClause(hit, scene.reading) ? SUBJECT : 0);
    if (whole > (best?.score ?? -1)) {
      best = { metric, score: whole, cue: { first: hit.first, last: hit.last }, carriedFrom: null };
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
  if (metric.key === OTHER) return best;
  const others = [carriedFit(metric, draft, scene), anaphoricFit(metric, draft, scene)];
  return others.reduce<Fit | null>(
    (found, fit) => (fit && fit.score > (found?.score ?? -1) ? fit : found),
    best,
  );
}

/** "терминал, который сможет переваливать …": what can be handled is a capacity. */
function isAbility({ first }: HitOf<"metric">, reading: Reading): boolean {
  return hasWord(reading, { first: first - 2, last: first }, "potential", "future-ability");
}

/** "Потребность в импортном сырье": what opens the clause is its subject. */
function opensClause({ first }: HitOf<"metric">, reading: Reading): boolean {
  return reading.segmentOf[first - 1] !== reading.segmentOf[first] || isSentenceStart(reading, first);
}

const isSentenceStart = (reading: Reading, at: number): boolean =>
  reading.sentences[reading.sentenceOf[at] ?? -1]?.first === at;

const SAME_CHANGE = 8;

/** "вырос на 13,1 %, до 264 млн долларов", "36 faiz artaraq 77 min TEU-nu ötüb": a rate is of what its level is measured in. */
function isRateOfOther(metric: Metric, draft: Draft, { reading, cues }: Scene): boolean {
  if (!isRate(draft)) return false;
  const { quantity, sentence } = draft;
  const last = Math.min(sentence.last, quantity.last + SAME_CHANGE);
  const level = within(reading.quantities, { first: quantity.last, last })[0];
  if (!level?.unit || level.unit === "%" || level.unit === "x" || level.unit === "1") return false;
  const between = within(cues, { first: quantity.last, last: level.first });
  return !metric.units.includes(level.unit) && between.every(({ sense }) => sense.strength === "hinted");
}

/** Firms are counted where they work, are registered, or by whose capital they have. */
function isHosted({ sentence, quantity }: Draft, { reading }: Scene): boolean {
  if (reading.lexicon.words.words.presence === undefined) return true;
  const segment = reading.segmentOf[quantity.first];
  return wordsIn(reading, sentence, "presence", "capital", "foreign").some(
    (hit) => hit.sense.class !== "presence" || reading.segmentOf[hit.first] === segment,
  );
}

/** A hint without places to ask for is only a weaker word. */
function hintStandsAlone(metric: Metric): boolean {
  return !metric.places && !metric.placeKinds;
}
