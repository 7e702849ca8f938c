import { EVENT_TYPES, type EventMention, type EventType } from "../../model/event.ts";
import type { Scene } from "../draft.ts";
import type { PeriodMention, TokenSpan } from "../grammar.ts";
import { type HitOf, longestOnly, normAt, type Reading, textOf, within, wordsIn } from "../reading.ts";

const TITLE_WORDS = 12;
const REACH = 16;
const NEWS_DAYS = 8;

/** Dated happenings: a word that tells one, with a time in its clause, or on the day that the article is about. */
export function findEvents(scene: Scene, noisy: ReadonlySet<number>): EventMention[] {
  const { reading } = scene;
  const found: EventMention[] = [];
  const newsDay = dayOfNews(reading, noisy);
  for (const sentence of reading.sentences) {
    if (noisy.has(reading.paragraphOf[sentence.first] ?? -1)) continue;
    for (const hit of longestOnly(within(reading.ofKind("event"), sentence))) {
      const event = eventAt(scene, hit, around(hit, sentence), newsDay ?? null, found.at(-1)?.date ?? null);
      if (event && !found.some((one) => isSame(one, event))) found.push(event);
    }
  }
  return found;
}

const WINDOW = 60;

/** The sentence, or of one without end the part around the word. */
function around(hit: TokenSpan, sentence: TokenSpan): TokenSpan {
  return {
    first: Math.max(sentence.first, hit.first - WINDOW),
    last: Math.min(sentence.last, hit.last + WINDOW),
  };
}

/** One happening told twice: the same kind on one date; of plans only in one sentence. */
function isSame(a: EventMention, b: EventMention): boolean {
  if (a.type !== b.type) return false;
  const sameDate =
    a.date === b.date || (a.status === b.status && (a.date.startsWith(b.date) || b.date.startsWith(a.date)));
  return sameDate && (a.status === "past" || b.start - a.start < 120);
}

/** The day that the story is about: the first day that its sentences name, not long before publication. */
function dayOfNews(reading: Reading, noisy: ReadonlySet<number>): string | undefined {
  const { published } = reading.article;
  if (published === null) return undefined;
  const bylines = new Set(noisy);
  for (const { grain, from, first } of reading.periods) {
    const paragraph = reading.paragraphOf[first] ?? -1;
    if (grain !== "day" || from === null || bylines.has(paragraph)) continue;
    if (from > published || daysBetween(from, published) >= NEWS_DAYS) continue;
    if (isInStory(reading, first)) return from;
    bylines.add(paragraph);
  }
  return undefined;
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

function eventAt(
  scene: Scene,
  hit: HitOf<"event">,
  sentence: TokenSpan,
  newsDay: string | null,
  before: string | null,
): EventMention | null {
  const { reading } = scene;
  const type = EVENT_TYPES.find((one) => one === hit.sense.type);
  if (!type) return null;
  const period = periodBeside(reading, hit, sentence);
  const sameDay = wordsIn(reading, sentence, "same-day").length > 0 ? before : null;
  const date = period ? dateOf(period) : (sameDay ?? undatedDay(reading, hit, sentence, type, newsDay));
  if (date === null) return null;
  const people = within(scene.people, sentence).map((one) => one.name);
  const countries = within(scene.places, sentence)
    .filter((one) => one.place.kind === "country" && !one.adjective)
    .map((one) => one.place.names[reading.article.language]);
  const city = within(scene.places, sentence).find(
    (one) => /^(?:in|to)$/u.test(one.relation ?? "") && /city|port/u.test(one.place.kind),
  );
  const clause = clauseAround(reading, hit, sentence);
  return {
    type,
    date,
    status: period?.role === "by" || isPlanned(reading, date, clause, sentence) ? "planned" : "past",
    title: titleOf(reading, clause),
    place: city?.place.names[reading.article.language] ?? null,
    participants: [...new Set(people.length > 0 ? people : countries)],
    start: reading.tokens[clause.first]?.start ?? 0,
    end: reading.tokens[clause.last - 1]?.end ?? 0,
    rule: period ? `event-${period.rule}` : "event-day-of-news",
  };
}

/** The nearest time in the sentence that dates a happening and not a span of statistics. */
function periodBeside(reading: Reading, hit: HitOf<"event">, sentence: TokenSpan): PeriodMention | null {
  const told = reading.lexicon.words.isPast(normAt(reading, hit.first));
  const near = within(reading.periods, sentence)
    .filter((one) => one.from !== null || one.to !== null)
    .filter((one) => isDating(one) && !one.comparison && !(told && one.role === "by"))
    .filter((one) => one.role !== "since" || hit.sense.type === "launch")
    .toSorted((a, b) => apart(a, hit) - apart(b, hit))[0];
  return near && apart(near, hit) <= REACH ? near : null;
}

function apart(a: TokenSpan, b: TokenSpan): number {
  return a.first < b.first ? b.first - a.last : a.first - b.last;
}

/** A day, month, year or season; or days that follow one another ("20–21 октября"). */
function isDating(period: PeriodMention): boolean {
  if (period.grain !== "range") return period.grain !== "half";
  return period.from !== null && period.to !== null && daysBetween(period.from, period.to) <= 10;
}

/** The date at the precision given. */
function dateOf(period: PeriodMention): string | null {
  const day = period.from ?? period.to;
  if (day === null) return null;
  if (period.grain === "day" || period.grain === "range") return day;
  return period.grain === "month" ? day.slice(0, 7) : day.slice(0, 4);
}

const ON_THE_DAY: ReadonlySet<EventType> = new Set(["visit", "meeting", "signing", "decision", "statement"]);

/** What is told without a date in the news of a day happened that day; not what is only spoken of as planned. */
function undatedDay(
  reading: Reading,
  hit: TokenSpan,
  sentence: TokenSpan,
  type: EventType,
  newsDay: string | null,
): string | null {
  if (newsDay === null || !ON_THE_DAY.has(type)) return null;
  if (within(reading.periods, sentence).some((one) => one.from !== null || one.to !== null)) return null;
  if (wordsIn(reading, sentence, "former", "potential", "future").length > 0) return null;
  const inSpeech = reading.inSpeech[hit.first] === 1;
  return inSpeech && type !== "signing" ? null : newsDay;
}

function isPlanned(reading: Reading, date: string, clause: TokenSpan, sentence: TokenSpan): boolean {
  const { published } = reading.article;
  if (published !== null && date !== published.slice(0, date.length))
    return date > published.slice(0, date.length);
  if (wordsIn(reading, clause, "future").length > 0) return true;
  for (let at = clause.first; at < clause.last; at++)
    if (reading.lexicon.words.isPast(normAt(reading, at))) return false;
  return (
    wordsIn(reading, sentence, "future").length > 0 ||
    wordsIn(reading, clause, "target", "forecast").length > 0
  );
}

/** The part of the sentence around the word that tells it. */
function clauseAround(reading: Reading, hit: TokenSpan, sentence: TokenSpan): TokenSpan {
  const segment = reading.segmentOf[hit.first];
  let first = hit.first;
  let last = hit.last;
  while (first > sentence.first && reading.segmentOf[first - 1] === segment) first--;
  while (last < sentence.last && reading.segmentOf[last] === segment) last++;
  if (reading.tokens[first]?.kind === "punctuation") first++;
  return { first, last: Math.max(last, first + 1) };
}

function titleOf(reading: Reading, clause: TokenSpan): string {
  const words = textOf(reading, clause).replaceAll(/\s+/gu, " ").split(" ");
  return words
    .slice(0, TITLE_WORDS)
    .join(" ")
    .replace(/[\s,.;:–—-]+$/u, "");
}
