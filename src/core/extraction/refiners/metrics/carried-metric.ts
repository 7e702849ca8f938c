import type { Metric } from "../../../model/reference-data.ts";
import type { Draft, Scene } from "../../draft.ts";
import { hasWord } from "../../reading.ts";
import { within } from "../../token-spans.ts";
import { ANNOUNCED, type Fit } from "./fit.ts";
import { flowGoesOn } from "./metric-setting.ts";

const SAME_SENTENCE = 1.6;
const SAME_SUBJECT = 3.4;
const NEXT_SENTENCE = 0.9;
const RECENT = 5;
const PER_FIGURE_BACK = 0.1;
const OWN_GOODS = 0.6;

/** The subject of the figure before, where nothing nearer is named: "…, до 4,1 млн тонн", "рост составил 2 %". */
export function carriedFit(metric: Metric, draft: Draft, scene: Scene): Fit | null {
  const flow = flowGoesOn(metric, draft, scene);
  if (flow) return { metric, score: SAME_SUBJECT, cue: null, carriedFrom: flow };
  const recent = recentOf(metric, draft, scene);
  const before = scene.settled.findLast((one) => one.dropped === null);
  if (!recent || !before) return null;
  const away = draft.sentenceIndex - before.sentenceIndex;
  if (before !== recent) return away > 0 ? carriedOver(metric, draft, recent, scene) : null;
  if (metric.counted)
    return away === 0 && isPartOf(draft, before, scene)
      ? { metric, score: ANNOUNCED, cue: null, carriedFrom: before }
      : null;
  if (away === 0) {
    const score = isSameSubject(draft, before, scene) ? SAME_SUBJECT : SAME_SENTENCE;
    return { metric, score, cue: null, carriedFrom: before };
  }
  return carriedOver(metric, draft, before, scene);
}

/** The metrics that a figure may take over from the figures, or the sentence, before it. */
export function spokenOfBefore(draft: Draft, { reading, cues, settled }: Scene): Set<Metric> {
  const spoken = new Set(settled.slice(-RECENT).flatMap((one) => one.metric ?? []));
  const before = reading.sentences[draft.sentenceIndex - 1];
  if (before) for (const { sense } of within(cues, before)) spoken.add(sense.metric);
  return spoken;
}

/** The last figure of the metric among the last few. */
function recentOf(metric: Metric, draft: Draft, { settled }: Scene): Draft | undefined {
  const recent = settled.slice(-RECENT).filter((one) => one.dropped === null);
  return recent.findLast(
    (one) => one.metric?.key === metric.key && draft.sentenceIndex - one.sentenceIndex <= 2,
  );
}

/** From an earlier sentence: a change, or a figure in a unit that the subject has had. */
function carriedOver(metric: Metric, draft: Draft, before: Draft, scene: Scene): Fit | null {
  const { reading, settled } = scene;
  if (metric.counted || (metric.isCapacity !== true && saysCapacity(draft, scene))) return null;
  const away = draft.sentenceIndex - before.sentenceIndex;
  const apart =
    (reading.paragraphOf[draft.quantity.first] ?? 0) - (reading.paragraphOf[before.quantity.first] ?? 0);
  const own = ownGoods(metric, draft, scene);
  const goesOn = own || draft.statistic === "change" || hasWord(reading, draft.sentence, "continuation");
  if (away > 2 || apart > (goesOn ? 1 : 0)) return null;
  const unitKnown = settled
    .slice(-RECENT)
    .some((one) => one.metric?.key === metric.key && one.unit === draft.unit);
  if (!unitKnown && draft.statistic !== "change") return null;
  const back = settled.slice(settled.lastIndexOf(before) + 1).filter((one) => one.dropped === null).length;
  return {
    metric,
    score: NEXT_SENTENCE + (own ? OWN_GOODS : 0) - back * PER_FIGURE_BACK,
    cue: null,
    carriedFrom: before,
  };
}

/** "Пропускная способность … вырастет до 10 млн тонн" is not of what was carried. */
function saysCapacity(draft: Draft, { cues }: Scene): boolean {
  const before = within(cues, { first: draft.sentence.first, last: draft.quantity.first });
  return before.some(({ sense }) => sense.metric.isCapacity === true);
}

/** "По масличным – двукратный рост": the goods that the metric is of, named with the figure. */
function ownGoods(metric: Metric, draft: Draft, { reading }: Scene): boolean {
  const goods = within(reading.ofKind("product"), {
    first: draft.sentence.first,
    last: draft.quantity.first,
  });
  return goods.some((hit) => metric.products?.includes(hit.sense.product.key));
}

/** "… торговые отношения … Договорились удвоить показатели": the sentence before names the subject. */
export function anaphoricFit(metric: Metric, draft: Draft, scene: Scene): Fit | null {
  const { reading, cues } = scene;
  const before = reading.sentences[draft.sentenceIndex - 1];
  if (
    !before ||
    metric.counted ||
    reading.paragraphOf[before.first] !== reading.paragraphOf[draft.sentence.first]
  )
    return null;
  if (!hasWord(reading, draft.sentence, "continuation")) return null;
  const hit = within(cues, before).findLast(
    (one) => one.sense.metric.key === metric.key && one.sense.strength === "announced",
  );
  return hit
    ? { metric, score: NEXT_SENTENCE, cue: { first: hit.first, last: hit.last }, carriedFrom: null }
    : null;
}

/** Nothing announces another subject between the figure before and this one. */
function isSameSubject(draft: Draft, before: Draft, scene: Scene): boolean {
  const between = { first: before.quantity.last, last: draft.quantity.first };
  const places = within(scene.places, between).map((one) => one.place.key);
  const goods = within(scene.reading.ofKind("product"), draft.sentence).map((hit) => hit.sense.product.key);
  return within(scene.cues, between).every(({ sense: { metric, strength }, words }) => {
    // "тасымалданды" tells of goods only where some are named.
    if (metric.products && !metric.products.some((one) => goods.includes(one))) return true;
    return (
      strength === "hinted" &&
      !(words > 1 && metric.isCapacity === true) &&
      !metric.places?.some((place) => places.includes(place))
    );
  });
}

/** "свыше 15 тысяч компаний, из них 159": a part of what was counted before. */
function isPartOf(draft: Draft, before: Draft, { reading, places }: Scene): boolean {
  const between = { first: before.quantity.last, last: draft.quantity.first };
  if (hasWord(reading, between, "of-which")) return true;
  // "в Узбекистане – 267 предприятий с азербайджанским капиталом, в Азербайджане – 90 с узбекским".
  const elsewhere = within(places, between).some(
    (one) => one.relation === "in" && one.place.kind === "country",
  );
  return elsewhere && draft.quantity.counted === null && draft.quantity.type === "number";
}
