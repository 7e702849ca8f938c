import { EVENT_TYPES, type EventMention, type EventType } from "../../model/event.ts";
import type { Scene } from "../draft.ts";
import type { PeriodMention, TokenSpan } from "../grammar.ts";
import { type HitOf, type Reading, textOf, within, wordsIn } from "../reading.ts";

const TITLE_WORDS = 12;
const LEAD_SENTENCES = 4;

/** Dated happenings: a word that tells one, with a day, month or year in its clause or, in the lead, the day of the news. */
export function findEvents(scene: Scene, noisy: ReadonlySet<number>): EventMention[] {
  const { reading } = scene;
  const found: EventMention[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    if (noisy.has(reading.paragraphOf[sentence.first] ?? -1)) continue;
    for (const hit of within(reading.ofKind("event"), sentence)) {
      const event = eventAt(scene, hit, sentence, index);
      if (event && !found.some((one) => one.type === event.type && one.date === event.date)) found.push(event);
    }
  }
  return found;
}

function eventAt(scene: Scene, hit: HitOf<"event">, sentence: TokenSpan, index: number): EventMention | null {
  const { reading } = scene;
  const type = EVENT_TYPES.find((one) => one === hit.sense.type);
  if (!type) return null;
  const period = periodBeside(reading, hit, sentence);
  const date = period ? dateOf(period) : leadDate(reading, type, index);
  if (date === null) return null;
  const people = within(scene.people, sentence).map((one) => one.name);
  const countries = within(scene.places, sentence)
    .filter((one) => one.place.kind === "country" && !one.adjective)
    .map((one) => one.place.names[reading.article.language]);
  const city = within(scene.places, sentence).find((one) => one.relation === "in" && /city|port/u.test(one.place.kind));
  const clause = clauseAround(reading, hit, sentence);
  return {
    type,
    date,
    status: isPlanned(reading, date, sentence, hit) ? "planned" : "past",
    title: titleOf(reading, clause),
    place: city?.place.names[reading.article.language] ?? null,
    participants: [...new Set(people.length > 0 ? people : countries)],
    start: reading.tokens[clause.first]?.start ?? 0,
    end: reading.tokens[clause.last - 1]?.end ?? 0,
    rule: period ? `event-${period.rule}` : "event-lead",
  };
}

/** The nearest time in the sentence that is a day, a month or a year and not a span of statistics. */
function periodBeside(reading: Reading, hit: TokenSpan, sentence: TokenSpan): PeriodMention | null {
  const periods = within(reading.periods, sentence).filter(
    (one) => /^(?:day|month|year)$/u.test(one.grain) && !one.comparison && one.role !== "since",
  );
  const near = periods.toSorted((a, b) => Math.abs(a.first - hit.first) - Math.abs(b.first - hit.first))[0];
  if (!near || Math.abs(near.first - hit.first) > 14) return null;
  return near.from === null && near.to === null ? null : near;
}

/** The date at the precision given. */
function dateOf(period: PeriodMention): string | null {
  const day = period.from ?? period.to;
  if (day === null) return null;
  if (period.grain === "day") return day;
  return period.grain === "month" ? day.slice(0, 7) : day.slice(0, 4);
}

/** What the lead tells without a date happened on the day of the news. */
function leadDate(reading: Reading, type: EventType, index: number): string | null {
  if (index >= LEAD_SENTENCES || (type !== "visit" && type !== "meeting")) return null;
  const sentence = reading.sentences[index];
  if (!sentence || wordsIn(reading, sentence, "target", "future").length > 0) return null;
  return null;
}

function isPlanned(reading: Reading, date: string, sentence: TokenSpan, hit: TokenSpan): boolean {
  const { published } = reading.article;
  if (published !== null) {
    const day = published.slice(0, date.length);
    if (date !== day) return date > day;
  }
  return wordsIn(reading, { first: sentence.first, last: hit.last + 6 }, "target", "future", "forecast").length > 0;
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
