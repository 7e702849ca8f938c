import type { Metric } from "../../../model/reference-data.ts";
import type { Draft, Scene } from "../../draft.ts";
import { crossesFigure, sharesVerb } from "../../parsers/neighbours.ts";
import { type HitOf, hasWord, isClosed, normAt, type Reading } from "../../reading.ts";
import { ANNOUNCED, HINTED } from "./fit.ts";

const LONGER_PHRASE = 0.5;
const PER_TOKEN = 0.04;
const PER_SEPARATOR = 0.2;
const AFTER = 0.5;
const OF_OTHER_CLAUSE = 1;
const COUNTED = 1.5;
/** Words that announce the figure before this one. */
const BEYOND_FIGURE = 0.4;

/** How strongly announcing words speak for the figure, by how near they stand; null where they cannot mean it. */
export function cueScore(
  hit: HitOf<"metric">,
  draft: Draft,
  { reading, settled }: Scene,
  metric: Metric,
): number | null {
  const { quantity } = draft;
  const base = (hit.sense.strength === "announced" ? ANNOUNCED : HINTED) + (hit.words - 1) * LONGER_PHRASE;
  const segments = Math.abs((reading.segmentOf[hit.first] ?? 0) - (reading.segmentOf[quantity.first] ?? 0));
  if (hit.first >= quantity.last) {
    const crossed = crossesFigure(reading, quantity.last, hit.first);
    if (crossed && !sharesVerb(draft, hit.first, reading)) return null;
    const far = hit.first - quantity.last;
    if (draft.quantity.counted !== null && isDefinite(draft, reading)) return null;
    if (metric.counted) return isCounted(hit, draft) ? base + COUNTED - far * PER_TOKEN : null;
    if (segments > 0 && far > 6) return crossed && !metric.counted ? base - OF_OTHER_CLAUSE : null;
    const other = segments > 0 && beginsClause(reading, quantity.last, hit.first) ? OF_OTHER_CLAUSE : 0;
    // Where verbs stand last, what is counted stands behind the figure as a matter of course.
    const after = reading.lexicon.words.verbFinal ? AFTER / 5 : AFTER;
    return base - after - other - far * PER_TOKEN * 2 - segments * PER_SEPARATOR;
  }
  if (hit.last > quantity.first) return null;
  if (metric.counted && !isThem(hit, draft, reading) && !isCountedAgain(hit, draft, settled)) return null;
  const beyond = crossesFigure(reading, hit.last, quantity.first) ? BEYOND_FIGURE : 0;
  return base - beyond - (quantity.first - hit.last) * PER_TOKEN - segments * PER_SEPARATOR;
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
  return hasWord(reading, { first: hit.last, last: quantity.first }, "them");
}

const AGAIN = 4;

/** "отправлено 149 поездов. За весь 2023 год таких составов было 24": the noun before, the number behind. */
function isCountedAgain(hit: HitOf<"metric">, { quantity }: Draft, settled: readonly Draft[]): boolean {
  if (quantity.counted !== null || quantity.type !== "number") return false;
  const before = settled.findLast((one) => one.dropped === null);
  return before?.metric?.key === hit.sense.metric.key && quantity.first - hit.last <= AGAIN;
}
