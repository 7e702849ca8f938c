import type { Metric, Place } from "../../../model/reference-data.ts";
import type { Draft, Scene } from "../../draft.ts";
import { type HitOf, normAt, type Reading, wordsIn } from "../../reading.ts";
import { within } from "../../token-spans.ts";

const TOPIC_SENTENCES = 4;
const NEAR_SENTENCES = 2;
const CARRIER_NAMED = 0.9;
const CARRIER_SPOKEN_OF = 0.6;
const NOUN_REACH = 3;
const NAME_REACH = 3;

/** What a company of the metric adds where the text speaks of it; null where none is near, so that a hint says nothing. */
export function carrierBonus(metric: Metric, draft: Draft, scene: Scene): number | null {
  if (!metric.carriers) return 0;
  const at = lastCarrier(metric, draft, scene);
  if (at === null) return null;
  return at === draft.sentenceIndex ? CARRIER_NAMED : CARRIER_SPOKEN_OF;
}

/** The last sentence, not far back, that names a carrier or the metric itself, if no port or corridor was named since. */
function lastCarrier(metric: Metric, draft: Draft, { reading, cues, places }: Scene): number | null {
  const first = reading.sentences[Math.max(0, draft.sentenceIndex - TOPIC_SENTENCES)]?.first ?? 0;
  const span = { first, last: draft.sentence.last };
  const companies = within(reading.ofKind("organisation"), span).filter((hit) =>
    metric.carriers?.includes(hit.sense.organisation.key),
  );
  const words = within(cues, span).filter(
    ({ sense }) => sense.metric.key === metric.key && sense.strength === "announced",
  );
  const last = Math.max(companies.at(-1)?.first ?? -1, words.at(-1)?.first ?? -1);
  const before = { first: draft.sentence.first, last: draft.quantity.first };
  if (
    last < 0 ||
    wordsIn(reading, before, "route").some(
      (hit) => !words.some((one) => one.first <= hit.first && hit.first < one.last),
    )
  )
    return null;
  // "железная дорога Баку – Тбилиси – Карс": the line's own name says no other route.
  const between = { first: last + NAME_REACH, last: draft.quantity.first };
  const since =
    within(places, between).some((one) => isRouteOrPort(one.place)) ||
    wordsIn(reading, between, "route").length > words.length;
  return since && last < draft.sentence.first ? null : (reading.sentenceOf[last] ?? null);
}

/** "912 тыс. тонн зерна": goods measured right behind the figure, where no carrier or port is the subject. */
export function isMeasuredGoods(metric: Metric, draft: Draft, { reading, places }: Scene): boolean {
  if (!metric.products || !metric.takesProduct || metric.placeKinds || draft.unit !== "t") return false;
  const { quantity } = draft;
  const goods = within(reading.ofKind("product"), {
    first: quantity.last,
    last: quantity.last + NOUN_REACH,
  })[0];
  if (!goods || !metric.products.includes(goods.sense.product.key)) return false;
  if (reading.segmentOf[goods.first] !== reading.segmentOf[quantity.last - 1]) return false;
  return within(places, draft.sentence).every((one) => !isRouteOrPort(one.place));
}

function isRouteOrPort({ kind, isCity }: Place): boolean {
  return kind === "corridor" || (kind === "port" && !isCity);
}

/** Whether the unit may announce the metric by itself: always where a place says so, else where its words stood shortly before. */
export function isSpokenOf(metric: Metric, draft: Draft, { reading, cues }: Scene): boolean {
  if (metric.places || metric.placeKinds) return true;
  const first = reading.sentences[Math.max(0, draft.sentenceIndex - TOPIC_SENTENCES)]?.first ?? 0;
  return within(cues, { first, last: draft.sentence.last }).some(
    ({ sense }) => sense.metric.key === metric.key,
  );
}

/** A word of trade ("экспорт", "поставки") that goes on about the goods of the figure before: their volume, not the trade. */
export function flowGoesOn(metric: Metric, draft: Draft, scene: Scene): Draft | null {
  if (
    draft.statistic !== "change" ||
    metric.units.includes("USD") ||
    metric.counted ||
    metric.direction === "place"
  )
    return null;
  const before = scene.settled.findLast((one) => one.dropped === null && one.metric !== null);
  if (
    !before ||
    before.metric?.key !== metric.key ||
    draft.sentenceIndex - before.sentenceIndex > NEAR_SENTENCES
  )
    return null;
  const cues = within(scene.cues, { first: draft.sentence.first, last: draft.quantity.first });
  const trade = cues.filter(({ sense }) => /^trade\.(?:exports|imports)$/u.test(sense.metric.key));
  const others = cues.filter(
    ({ sense }) =>
      !sense.metric.key.startsWith("trade.") &&
      sense.metric.key !== metric.key &&
      sense.strength === "announced",
  );
  const goods = within(scene.reading.ofKind("product"), draft.sentence);
  return trade.length > 0 && others.every(({ sense }) => sense.metric.products) && goods.length === 0
    ? before
    : null;
}

/** "без вложений", "благодаря транзиту": named as a circumstance, not as what is counted. */
export function isCircumstance(hit: HitOf<"metric">, reading: Reading): boolean {
  const { circumstances } = reading.lexicon.words;
  return (
    circumstances !== undefined &&
    [1, 2].some((back) => circumstances.includes(normAt(reading, hit.first - back)))
  );
}
