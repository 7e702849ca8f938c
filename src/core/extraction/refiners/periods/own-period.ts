import type { Draft, Scene } from "../../draft.ts";
import type { PeriodMention } from "../../grammar.ts";
import { nextInList } from "../../parsers/neighbours.ts";
import { hasWord, isClosed, normAt, type Reading, wordsIn } from "../../reading.ts";
import { spansBefore, within } from "../../token-spans.ts";

/** How many tokens behind a figure its period may begin. */
export const RIGHT_AFTER = 5;

const RECENT = 6;

/** The period that the figure's own clause or sentence tells of it. */
export function ownPeriod(
  all: readonly PeriodMention[],
  draft: Draft,
  scene: Scene,
): PeriodMention | undefined {
  const { reading } = scene;
  const { quantity } = draft;
  const periods = all.filter((one) => !one.comparison && fits(one, draft, scene));
  const segment = reading.segmentOf[quantity.first];
  const sameSegment = periods.filter((one) => reading.segmentOf[one.first] === segment);
  const justAfter = sameSegment.find(
    (one) =>
      one.first >= quantity.last &&
      one.first - quantity.last <= RIGHT_AFTER &&
      !crossesAmount(reading, draft, one.first),
  );
  const before = periods.findLast((one) => one.last <= quantity.first);
  const inSegment = sameSegment.findLast((one) => one.last <= quantity.first);
  if (justAfter && inSegment && (isOfFigureBefore(inSegment, draft, scene) || isDeadline(justAfter, draft)))
    return justAfter;
  if (inSegment) return inSegment;
  if (justAfter) return justAfter;
  const earlier = toldComparison(all, draft, scene);
  if (earlier && !isComparedWith(earlier, reading)) return earlier;
  return followingPeriod(periods, draft, reading) ?? before ?? toldComparison(all, draft, scene);
}

/** "to 2.2 million tons from 1.4 million tons last year": the time behind the next amount is not ours. */
function crossesAmount(reading: Reading, { quantity, unit, statistic }: Draft, until: number): boolean {
  if (statistic === "change") return false;
  return within(reading.quantities, { first: quantity.last, last: until }).some(
    (one) => one.unit === unit && one.unit !== null && one.unit !== "1",
  );
}

/** "delivered 12 bcm in 2023 and aims to double supplies by 2027": a plan has its deadline behind it. */
function isDeadline({ role }: PeriodMention, { status }: Draft): boolean {
  return status !== "actual" && (role === "by" || role === "until");
}

/** "с 2,8 млн тонн в 2023 году до 4,5 млн тонн в 2024 году": each figure has its own time behind it. */
function isOfFigureBefore(period: PeriodMention, draft: Draft, { reading }: Scene): boolean {
  return spansBefore(reading.quantities, period.first).some(
    (one) => one.last <= period.first && period.first - one.last <= 2 && one.first < draft.quantity.first,
  );
}

/** "годом ранее туда ушло 12 тыс. тонн": told by itself, the time compared with is the figure's. */
function toldComparison(
  all: readonly PeriodMention[],
  draft: Draft,
  scene: Scene,
): PeriodMention | undefined {
  if (draft.statistic === "change" || isMeasuredGrowth(draft, scene)) return undefined;
  const { reading } = scene;
  const segment = reading.segmentOf[draft.quantity.first];
  return all.find(
    (one) => one.comparison && one.last <= draft.quantity.first && reading.segmentOf[one.first] === segment,
  );
}

const COMPARING = 3;

/** "по сравнению с прошлым годом": the figure is set against that time, not of it. */
function isComparedWith({ first }: PeriodMention, reading: Reading): boolean {
  return hasWord(reading, { first: Math.max(0, first - COMPARING), last: first }, "compare");
}

/** Not the day of the news for a stock, nor a time across a semicolon, in another clause or of another status. */
function fits(period: PeriodMention, draft: Draft, { reading, settled }: Scene): boolean {
  const { quantity, metric, status } = draft;
  if (period.grain === "day" && isOfParticiple(period, draft, reading)) return false;
  if (metric?.isStock && period.grain === "day" && !isStateOf(period, reading)) return false;
  if (isShort(period) && isOfSaying(period, draft, reading)) return false;
  if (status !== "actual" && isShort(period) && isPast(period, reading)) return false;
  // "против 1,5 млн в 2024-м, снижение на 13 %": the older figure keeps its time to itself.
  if (settled.slice(-RECENT).some((one) => one.isEarlier && one.period === period)) return false;
  if (period.first >= quantity.last) return true;
  for (let at = period.last; at < quantity.first; at++)
    if (metric?.isStock && normAt(reading, at) === ";") return false;
  if (isInOtherClause(period, draft, reading)) return false;
  const between = settled.filter(
    (one) =>
      one.sentenceIndex === draft.sentenceIndex &&
      one.dropped === null &&
      one.quantity.first >= period.last &&
      !one.isEarlier,
  );
  return between.every((one) => one.status === status);
}

/** "rose 3.2 times year-on-year to 11 million": the growth before is what is compared with. */
function isMeasuredGrowth({ sentenceIndex, quantity }: Draft, { reading, settled }: Scene): boolean {
  const before = settled.at(-1);
  return (
    before?.sentenceIndex === sentenceIndex &&
    (before.statistic === "change" || before.isEarlier) &&
    reading.segmentOf[before.quantity.first] === reading.segmentOf[quantity.first]
  );
}

const SHORT_DAYS = 31;

/** A day, a week or a month. */
function isShort({ from, to }: PeriodMention): boolean {
  return from !== null && to !== null && Date.parse(to) - Date.parse(from) < SHORT_DAYS * 86_400_000;
}

/** What is planned or possible was not so "in November", which is over. */
function isPast({ to }: PeriodMention, { article }: Reading): boolean {
  return to !== null && article.published !== null && to < article.published;
}

/** "bu həftə jurnalistlərə deyib ki, …": the time of the saying, not of what is said. */
function isOfSaying(period: PeriodMention, { quantity }: Draft, reading: Reading): boolean {
  const segment = reading.segmentOf[period.first];
  const said = wordsIn(reading, { first: period.last, last: quantity.first }, "say")[0];
  if (!said || reading.segmentOf[said.first] !== segment) return false;
  const { conjunctions } = reading.lexicon.words;
  return [said.last, said.last + 1].some((at) => conjunctions.includes(normAt(reading, at)));
}

/** "на 1 августа работало 170 компаний": the day of the count, not of the news. */
function isStateOf(period: PeriodMention, reading: Reading): boolean {
  return !period.current && period.role === "during" && isClosed(reading, period.first - 1, "state-of");
}

const PARTICIPLE_REACH = 4;

/** "martın 11-də Bakıda imzaladıqları sazişə əsasən": where verbs stand last, a day belongs to the participle behind it. */
function isOfParticiple(period: PeriodMention, draft: Draft, reading: Reading): boolean {
  const { isParticiple } = reading.lexicon.words;
  if (!isParticiple) return false;
  const last = Math.min(period.last + PARTICIPLE_REACH, draft.quantity.first);
  for (let at = period.last; at < last; at++) if (isParticiple(normAt(reading, at))) return true;
  return false;
}

/** "терминал, введённый в прошлом году, перевалил миллион тонн": the participle's time is its own. */
function isInOtherClause(period: PeriodMention, draft: Draft, reading: Reading): boolean {
  const segment = reading.segmentOf[period.first];
  // "цель, которую ставим на этот год, – 2,5 млн тонн": of a plan the clause may tell the time.
  if (segment === reading.segmentOf[draft.quantity.first] || draft.status === "target") return false;
  let first = period.first;
  while (first > draft.sentence.first && reading.segmentOf[first - 1] === segment) first--;
  const word = reading.tokens[first]?.kind === "punctuation" ? first + 1 : first;
  return word > draft.sentence.first && reading.lexicon.words.isSubordinate(normAt(reading, word));
}

function followingPeriod(
  periods: readonly PeriodMention[],
  draft: Draft,
  reading: Scene["reading"],
): PeriodMention | undefined {
  const after = periods.find((one) => one.first >= draft.quantity.last);
  if (!after || reading.segmentOf[after.first] !== reading.segmentOf[draft.quantity.last - 1])
    return undefined;
  const others = within(reading.quantities, { first: draft.quantity.last, last: after.first }).filter(
    (one) => one.unit !== null && one.unit !== "%" && (one.unit !== "1" || draft.unit === "1"),
  );
  // "вырос на 12 % до 2,3 млн тонн в первом полугодии": change and level are of one time.
  const shared = draft.statistic === "change" && others.length === 1;
  const next = nextInList(reading, draft.quantity);
  const listed = next !== null && others.length === 1 && others[0]?.first === next.first;
  return others.length === 0 || shared || listed ? after : undefined;
}
