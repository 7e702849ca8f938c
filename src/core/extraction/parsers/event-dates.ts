import type { EventType } from "../../model/event.ts";
import type { PeriodMention, TokenSpan } from "../grammar.ts";
import { type HitOf, hasWord, normAt, type Reading } from "../reading.ts";
import { within } from "../token-spans.ts";

const REACH = 16;
/** The only time of a sentence dates all of it. */
const SOLE_REACH = 32;
const NEWS_DAYS = 8;
/** A visit or a forum lasts at most so long; longer spans are of statistics. */
const LONGEST_HAPPENING_DAYS = 10;

/** The day that the story is about: the first day that its sentences name, not long before publication. */
export function dayOfNews(reading: Reading, noisy: ReadonlySet<number>): string | null {
  const { published } = reading.article;
  if (published === null) return null;
  const bylines = new Set(noisy);
  for (const { grain, from, first } of reading.periods) {
    const paragraph = reading.paragraphOf[first] ?? -1;
    if (grain !== "day" || from === null || bylines.has(paragraph)) continue;
    if (from > published || daysBetween(from, published) >= NEWS_DAYS) continue;
    if (isInStory(reading, first)) return from;
    bylines.add(paragraph);
  }
  return null;
}

/** A paragraph that does not end like a sentence is a byline. */
function isInStory(reading: Reading, first: number): boolean {
  const paragraph = reading.paragraphOf[first];
  let last = first;
  while (reading.paragraphOf[last + 1] === paragraph) last++;
  return /[.!?»"”]$/u.test(normAt(reading, last)) && last - first > 3;
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

/** The nearest time in the sentence that dates a happening and not a span of statistics. */
export function periodBeside(
  reading: Reading,
  hit: HitOf<"event">,
  sentence: TokenSpan,
): PeriodMention | null {
  const told = reading.lexicon.words.isPast(normAt(reading, hit.first));
  const near = within(reading.periods, sentence)
    .filter((one) => one.from !== null || one.to !== null)
    .filter((one) => isDating(one) && !one.comparison && !(told && one.role === "by"))
    .filter((one) => one.role !== "since" || hit.sense.type === "launch")
    .filter((one) => !isDeadline(one, hit))
    .toSorted((a, b) => apart(a, hit) - apart(b, hit));
  const reach = near.length === 1 ? SOLE_REACH : REACH;
  return near[0] && apart(near[0], hit) <= reach ? near[0] : null;
}

/** What is decided or announced "до 2030 года" is decided now. */
function isDeadline({ role }: PeriodMention, { sense }: HitOf<"event">): boolean {
  return (role === "by" || role === "until") && /^(?:decision|statement|signing|meeting)$/u.test(sense.type);
}

function apart(a: TokenSpan, b: TokenSpan): number {
  return a.first < b.first ? b.first - a.last : a.first - b.last;
}

/** A day, month, year or season; or days that follow one another ("20–21 октября"). */
function isDating(period: PeriodMention): boolean {
  if (period.grain !== "range") return period.grain !== "half";
  if (period.from === null || period.to === null) return false;
  return daysBetween(period.from, period.to) <= LONGEST_HAPPENING_DAYS;
}

/** The date at the precision given. */
export function dateOf(period: PeriodMention): string | null {
  const day = period.from ?? period.to;
  if (day === null) return null;
  if (period.grain === "day" || period.grain === "range") return day;
  return period.grain === "month" ? day.slice(0, 7) : day.slice(0, 4);
}

const ON_THE_DAY: ReadonlySet<string> = new Set<EventType>([
  "visit",
  "meeting",
  "signing",
  "decision",
  "statement",
]);

/** What is told without a date in the news of a day happened that day; not what is only spoken of as planned. */
export function undatedDay(
  reading: Reading,
  hit: HitOf<"event">,
  sentence: TokenSpan,
  newsDay: string | null,
): string | null {
  if (newsDay === null || !ON_THE_DAY.has(hit.sense.type)) return null;
  if (within(reading.periods, sentence).some((one) => one.from !== null || one.to !== null)) return null;
  if (hasWord(reading, sentence, "former", "potential", "future")) return null;
  const inSpeech = reading.inSpeech[hit.first] === 1;
  return inSpeech && hit.sense.type !== "signing" ? null : newsDay;
}

/** By the time, where it is not that of publication itself; else by the verbs. */
export function isPlanned(
  reading: Reading,
  { from }: PeriodMention,
  date: string,
  clause: TokenSpan,
  sentence: TokenSpan,
): boolean {
  const { published } = reading.article;
  // "летом 2026-го" is of this year and yet to come.
  if (published !== null && from !== null && from > published) return true;
  if (published !== null && date !== published.slice(0, date.length))
    return date > published.slice(0, date.length);
  if (hasWord(reading, clause, "future")) return true;
  const { isFuture } = reading.lexicon.events.grammar;
  for (let at = clause.first; at < clause.last; at++) if (isFuture(normAt(reading, at))) return true;
  for (let at = clause.first; at < clause.last; at++)
    if (reading.lexicon.words.isPast(normAt(reading, at))) return false;
  return hasWord(reading, sentence, "future") || hasWord(reading, clause, "target", "forecast");
}
