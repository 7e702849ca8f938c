import type { Draft, Refiner, Scene } from "../draft.ts";
import type { PeriodMention } from "../grammar.ts";
import { crossesFigure, nextInList } from "../parsers/neighbours.ts";
import { isClosed, normAt, type Reading, spansBefore, within, wordsIn } from "../reading.ts";

const RIGHT_AFTER = 5;
const RECENT = 6;

/** The time that the figure speaks of: the nearest in its clause, else its sentence, else the subject's. */
export const attachPeriod: Refiner = (draft, scene) => {
  const periods = within(scene.reading.periods, draft.sentence);
  const period = draft.isEarlier ? earlierPeriod(periods, draft, scene) : ownPeriod(periods, draft, scene);
  const later = laterLevel(draft, scene);
  if (later) {
    draft.from = later.from;
    draft.to = later.to;
    draft.trace.push(`period of the later level ${draft.from ?? ""}..${draft.to ?? ""}`);
    return;
  }
  if (period && !isUnresolved(period, scene)) {
    draft.period = period;
    if (period.comparison) draft.isEarlier = true;
    if (isOver(period, draft, scene)) draft.status = "actual";
    [draft.from, draft.to] = daysOf(period, draft);
    draft.trace.push(`period ${period.rule} ${draft.from ?? ""}..${draft.to ?? ""}`);
    return;
  }
  if (draft.isEarlier) return;
  const before = sentencePeriod(draft, scene) ?? sameForesight(draft) ?? carriedPeriod(draft, scene);
  if (before) {
    draft.from = before.from;
    draft.to = before.to;
    draft.trace.push(`period of the figure before ${before.from ?? ""}..${before.to ?? ""}`);
  }
};

/** "forecast to grow 5.3% in 2025 after 4.8% in 2024": of a time that is over a rate is a fact. */
function isOver(
  { to, first }: PeriodMention,
  { status, statistic, quantity }: Draft,
  { reading }: Scene,
): boolean {
  const { published } = reading.article;
  const forecast = status === "forecast" && statistic === "change" && first >= quantity.last;
  return forecast && to !== null && published !== null && to < published;
}

/** "за полугодие" names no year: the subject's time may. */
function isUnresolved(period: PeriodMention, { reading }: Scene): boolean {
  return period.from === null && period.to === null && reading.article.published !== null;
}

/** "2023: 300, 2022: 200, yəni artım 50 faizdir": a change drawn from an older level is of the later one. */
function laterLevel(draft: Draft, { reading, settled }: Scene): Draft | null {
  const { thatIs } = reading.lexicon.words;
  const older = settled.at(-1);
  if (!thatIs || draft.statistic !== "change" || older?.sentenceIndex !== draft.sentenceIndex) return null;
  let drawn = false;
  for (let at = older.quantity.last; at < draft.quantity.first; at++)
    if (thatIs.includes(normAt(reading, at))) drawn = true;
  if (!drawn || older.statistic === "change" || older.to === null) return null;
  const later = settled.findLast(
    (one) => one.metric?.key === older.metric?.key && one.dropped === null && one !== older,
  );
  return later?.to != null && later.to > older.to ? later : null;
}

/** "в этом году" of what happened runs on; of what is planned it is whole, and a plan over years is a deadline. */
function daysOf(period: PeriodMention, draft: Draft): [string | null, string | null] {
  if (period.current && draft.status === "actual") return [period.from, null];
  const years = (period.to ?? "").slice(0, 4) !== (period.from ?? "").slice(0, 4);
  if (
    draft.status !== "actual" &&
    draft.statistic === "level" &&
    period.from !== null &&
    period.to !== null &&
    years
  ) {
    return [null, period.to];
  }
  return [period.from, period.to];
}

/** Of "против 88,3 млн в 2022 году" the time after it; of "к уровню 2022-го (463,3 млн)" the time before it. */
function earlierPeriod(
  periods: readonly PeriodMention[],
  draft: Draft,
  { reading }: Scene,
): PeriodMention | undefined {
  const { quantity } = draft;
  const after = periods.find(
    (one) =>
      one.first >= quantity.last &&
      one.first - quantity.last <= RIGHT_AFTER &&
      !crossesFigure(reading, quantity.last, one.first),
  );
  return (
    after ??
    periods.findLast(
      (one) => one.comparison && one.last <= quantity.first && quantity.first - one.last <= 4,
    ) ??
    comparedWith(draft, reading)
  );
}

const COMPARED_SENTENCES = 1;

/** "по сравнению с 2023 годом экспорт …, а транзит вырос с 11,8 млн": the only time that the text compares with here. */
function comparedWith(draft: Draft, reading: Reading): PeriodMention | undefined {
  const first = reading.sentences[Math.max(0, draft.sentenceIndex - COMPARED_SENTENCES)]?.first ?? 0;
  const compared = within(reading.periods, { first, last: draft.sentence.last }).filter(
    (one) => one.comparison,
  );
  const spans = new Set(compared.map((one) => `${one.from ?? ""}..${one.to ?? ""}`));
  return spans.size === 1 ? compared[0] : undefined;
}

function ownPeriod(all: readonly PeriodMention[], draft: Draft, scene: Scene): PeriodMention | undefined {
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
  return followingPeriod(periods, draft, reading) ?? before ?? toldComparison(all, draft, reading);
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
  reading: Reading,
): PeriodMention | undefined {
  if (draft.statistic === "change") return undefined;
  const segment = reading.segmentOf[draft.quantity.first];
  return all.find(
    (one) => one.comparison && one.last <= draft.quantity.first && reading.segmentOf[one.first] === segment,
  );
}

/** Not the day of the news for a stock, nor a time across a semicolon, in another clause or of another status. */
function fits(period: PeriodMention, draft: Draft, { reading, settled }: Scene): boolean {
  const { quantity, metric, status } = draft;
  if (period.grain === "day" && isOfParticiple(period, draft, reading)) return false;
  if (metric?.isStock && period.grain === "day" && !isStateOf(period, reading)) return false;
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

/** "Без этого рост будет семикратным": a change foreseen is of the time of the level foreseen before it. */
function sameForesight(draft: Draft): Draft | null {
  const before = draft.carriedFrom;
  if (!before || draft.statistic !== "change" || draft.status === "actual") return null;
  return before.status === draft.status && before.to !== null ? before : null;
}

/** Figures of one sentence and status share its time, whatever they measure. */
function sentencePeriod(draft: Draft, { settled }: Scene): Draft | null {
  if (draft.metric?.isStock) return null;
  const before = settled.findLast((one) => one.dropped === null && one.sentenceIndex === draft.sentenceIndex);
  return before && before.status === draft.status && !before.isEarlier && before.to !== null ? before : null;
}

/** Flows keep the time of the figure before them; stocks, plans and undated sentences after "сейчас" do not. */
function carriedPeriod(draft: Draft, scene: Scene): Draft | null {
  const ofWhich =
    wordsIn(scene.reading, { first: draft.sentence.first, last: draft.quantity.first }, "of-which").length >
    0;
  const status = ofWhich ? draft.status : "actual";
  const before = scene.settled.findLast(
    (one) => one.dropped === null && one.status === status && !one.isEarlier,
  );
  if (!before || draft.status !== status || draft.metric?.isStock) return null;
  const { reading } = scene;
  const apartFromTime = wordsIn(reading, draft.sentence, "now", "average", "former").filter(
    (hit) => !spansBefore(reading.periods, hit.first + 1).some((period) => period.last > hit.first),
  );
  if (apartFromTime.length > 0) return null;
  const { paragraphOf } = scene.reading;
  const apart = (paragraphOf[draft.quantity.first] ?? 0) - (paragraphOf[before.quantity.first] ?? 0);
  const related = before.metric?.group === draft.metric?.group || sameFamily(before, draft);
  return related && apart <= 2 && draft.sentenceIndex - before.sentenceIndex <= 4 ? before : null;
}

function sameFamily(a: Draft, b: Draft): boolean {
  const trade = ["turnover", "exports"];
  return trade.includes(a.metric?.group ?? "") && trade.includes(b.metric?.group ?? "");
}
