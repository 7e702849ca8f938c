import { EVENT_TYPES, type EventMention, type EventType } from "../../model/event.ts";
import type { Survey } from "../draft.ts";
import type { PeriodMention, TokenSpan } from "../grammar.ts";
import { type HitOf, hasWord, normAt, type Reading, wordsIn } from "../reading.ts";
import { longestOnly, within } from "../token-spans.ts";
import { clauseOf } from "./clause-spans.ts";
import { dateOf, dayOfNews, isPlanned, periodBeside, undatedDay } from "./event-dates.ts";
import { titleOf } from "./event-titles.ts";
import { nounAt } from "./title-words.ts";

/** A happening with how well its title reads and whether it is a body's sitting. */
interface Candidate {
  event: EventMention;
  worth: number;
  sitting: boolean;
}

/** Under this a mention only refers to a happening ("на встрече"). */
const WORTH_TELLING = 2.6;
const WINDOW = 60;
/** The first mention names the happening, unless another reads better by so much. */
const MUCH_BETTER = 0.3;

/** Dated happenings: a word that tells one, with a time in its clause, or on the day that the article is about. */
export function findEvents(scene: Survey): EventMention[] {
  const { reading, noisy } = scene;
  const found: Candidate[] = [];
  const newsDay = dayOfNews(reading, noisy);
  for (const sentence of reading.sentences) {
    if (noisy.has(reading.paragraphOf[sentence.first] ?? -1)) continue;
    const hits = [...within(reading.ofKind("event"), sentence), ...receptions(scene, sentence)];
    for (const hit of longestOnly(hits.toSorted((a, b) => a.first - b.first))) {
      const before = found.at(-1)?.event.date ?? null;
      const candidate = candidateAt(scene, hit, around(hit, sentence), newsDay, before);
      if (!candidate) continue;
      const same = found.findIndex((one) => isSame(one, candidate));
      const earlier = found[same];
      if (earlier) found[same] = merged(earlier, candidate);
      else found.push(candidate);
    }
  }
  return found.filter((one) => one.worth >= WORTH_TELLING).map((one) => one.event);
}

/** The sentence, or of one without end the part around the word. */
function around(hit: TokenSpan, sentence: TokenSpan): TokenSpan {
  return {
    first: Math.max(sentence.first, hit.first - WINDOW),
    last: Math.min(sentence.last, hit.last + WINDOW),
  };
}

const RECEIVED_REACH = 10;

/** "принял посла": a verb with many meanings tells a meeting where an office or a person is its object. */
function receptions({ reading, people }: Survey, sentence: TokenSpan): HitOf<"event">[] {
  return wordsIn(reading, sentence, "receive").flatMap(({ first, last, words }) => {
    const segment = reading.segmentOf[first];
    const behind = { first: last, last: Math.min(sentence.last, last + RECEIVED_REACH) };
    const before = { first: Math.max(sentence.first, first - RECEIVED_REACH), last: first };
    const object = reading.lexicon.events.grammar.nounFirst ? behind : before;
    const received = [...within(reading.ofKind("office"), object), ...within(people, object)];
    return received.some(
      (one) => reading.segmentOf[one.first] === segment && isObject(reading, first, one.first),
    )
      ? [{ first, last, words, sense: { kind: "event", type: "meeting" } }]
      : [];
  });
}

/** "приняли в резиденции президента": behind a preposition stands no object. */
function isObject(reading: Reading, verb: number, object: number): boolean {
  const { grammar } = reading.lexicon.events;
  const dates = within(reading.periods, { first: verb, last: object });
  for (let at = verb + 1; at < object; at++) {
    const dated = dates.some((one) => at + 1 >= one.first && at < one.last);
    if (grammar.isPreposition(normAt(reading, at)) && !dated) return false;
  }
  return true;
}

/** One happening told twice: the same kind on one date; of plans only in one sentence. */
function isSame(one: Candidate, other: Candidate): boolean {
  const a = one.event;
  const b = other.event;
  if (a.type !== b.type || (one.sitting !== other.sitting && a.status === "past")) return false;
  const sameDate =
    a.date === b.date || (a.status === b.status && (a.date.startsWith(b.date) || b.date.startsWith(a.date)));
  return sameDate && (a.status === "past" || b.start - a.start < 120);
}

/** The better title with its place in the text, the more exact date, everybody who is named. */
function merged(one: Candidate, other: Candidate): Candidate {
  const [better, lesser] = other.worth > one.worth + MUCH_BETTER ? [other, one] : [one, other];
  const { event } = better;
  const date = lesser.event.date.length > event.date.length ? lesser.event.date : event.date;
  const participants = event.participants.length > 0 ? event.participants : lesser.event.participants;
  return { ...better, event: { ...event, date, place: event.place ?? lesser.event.place, participants } };
}

function candidateAt(
  scene: Survey,
  hit: HitOf<"event">,
  sentence: TokenSpan,
  newsDay: string | null,
  before: string | null,
): Candidate | null {
  const { reading } = scene;
  const type = EVENT_TYPES.find((one) => one === hit.sense.type);
  if (!type || hasWord(reading, sentence, "habit")) return null;
  const period = periodBeside(reading, hit, sentence);
  if (period?.grain !== "day" && hit.sense.dated) return null;
  const clause = clauseOf(scene, hit, sentence);
  if (period?.grain === "year" && type === "decision" && within([period], clause).length === 0) return null;
  if (period === null && hasWord(reading, clause, "opinion")) return null;
  const sameDay = hasWord(reading, sentence, "same-day") ? before : null;
  const date = period ? dateOf(period) : (sameDay ?? undatedDay(reading, hit, sentence, newsDay));
  if (date === null) return null;
  if (period !== null && isToldOfFuture(reading, hit, period)) return null;
  if (period === null && sameDay === null && isReference(reading, type, hit)) return null;
  const names = namesOf(scene, clause, sentence);
  const title = titleOf({ scene, type, hit, sentence, names, dayTold: period?.grain === "day" });
  if (title === null || (period === null && title.general && type === "statement")) return null;
  const event = {
    type,
    date,
    status: statusOf(reading, { period, date, clause, sentence }),
    title: title.text,
    place: cityIn(scene, sentence),
    participants: participantsIn(scene, sentence),
    start: reading.tokens[clause.first]?.start ?? 0,
    end: reading.tokens[clause.last - 1]?.end ?? 0,
    rule: period ? `event-${period.rule}` : "event-day-of-news",
  };
  return { event, worth: title.worth, sitting: isSitting(reading, type, hit) };
}

/** "условились встретиться 15 мая": what they agreed on is then, not the agreeing. */
function isToldOfFuture(reading: Reading, hit: HitOf<"event">, { from }: PeriodMention): boolean {
  const { published } = reading.article;
  if (published === null || from === null || from <= published) return false;
  return (
    /^(?:decision|statement)$/u.test(hit.sense.type) &&
    reading.lexicon.words.isPast(normAt(reading, hit.first))
  );
}

/** "поздравил с подписанием": a signing or a decision that is only spoken of need not be of this day. */
function isReference(reading: Reading, type: EventType, hit: TokenSpan): boolean {
  const form = normAt(reading, hit.last - 1);
  const noun = type === "signing" ? nounAt(reading.lexicon.events.nouns, form) : null;
  return noun !== null && noun.nominative !== form;
}

interface Timed {
  period: PeriodMention | null;
  date: string;
  clause: TokenSpan;
  sentence: TokenSpan;
}

function statusOf(reading: Reading, { period, date, clause, sentence }: Timed): EventMention["status"] {
  if (period === null) return "past";
  return period.role === "by" || isPlanned(reading, period, date, clause, sentence) ? "planned" : "past";
}

function isSitting(reading: Reading, type: EventType, hit: TokenSpan): boolean {
  const form = normAt(reading, hit.last - 1);
  return type === "meeting" && nounAt(reading.lexicon.events.nouns, form)?.sitting === true;
}

function namesIn({ people }: Survey, span: TokenSpan): string[] {
  return [...new Set(within(people, span).map((one) => one.name))];
}

/** Those named in the clause; of "за то, что тот прибыл" the one named before. */
function namesOf(scene: Survey, clause: TokenSpan, sentence: TokenSpan): string[] {
  const own = namesIn(scene, clause);
  if (own.length > 0) return own;
  const { grammar } = scene.reading.lexicon.events;
  for (let at = clause.first; at < clause.first + 3; at++)
    if (grammar.isPronoun(normAt(scene.reading, at)) && at < clause.last)
      return namesIn(scene, { first: sentence.first, last: clause.first }).slice(-1);
  return [];
}

/** People, else countries, in the nominative. */
function participantsIn(scene: Survey, sentence: TokenSpan): string[] {
  const people = namesIn(scene, sentence);
  if (people.length > 0) return people;
  const { language } = scene.reading.article;
  const countries = within(scene.places, sentence)
    .filter((one) => one.place.kind === "country" && !one.adjective)
    .map((one) => one.place.names[language]);
  return [...new Set(countries)];
}

function cityIn(scene: Survey, sentence: TokenSpan): string | null {
  const city = within(scene.places, sentence).find(
    (one) =>
      /^(?:in|to)$/u.test(one.relation ?? "") &&
      /city|port/u.test(one.place.kind) &&
      normAt(scene.reading, one.first - 1) !== "для",
  );
  return city?.place.names[scene.reading.article.language] ?? null;
}
