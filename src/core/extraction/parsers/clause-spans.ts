import type { Survey } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { hasWord, normAt, type Reading } from "../reading.ts";
import { within } from "../token-spans.ts";

/** The segment around the word, with the parts of a list before it ("Казахстан, Азербайджан и Грузия подписали"). */
export function clauseOf(scene: Survey, hit: TokenSpan, sentence: TokenSpan): TokenSpan {
  const { reading } = scene;
  let first = segmentStart(reading, hit.first, sentence);
  let last = segmentEnd(reading, hit.last, sentence);
  while (first > sentence.first && (isGluedDash(reading, first) || isListed(scene, first, sentence)))
    first = segmentStart(reading, first - 1, sentence);
  while (last < sentence.last && (isGluedDash(reading, last) || isRoute(scene, last)))
    last = segmentEnd(reading, last + 1, sentence);
  if (reading.tokens[first]?.kind === "punctuation" && !/^[«“"„]$/u.test(normAt(reading, first))) first++;
  return { first, last: Math.max(last, first + 1) };
}

/** Where the segment of a token begins in its sentence. */
export function segmentStart(reading: Reading, at: number, sentence: TokenSpan): number {
  let first = at;
  while (first > sentence.first && reading.segmentOf[first - 1] === reading.segmentOf[at]) first--;
  return first;
}

function segmentEnd(reading: Reading, at: number, sentence: TokenSpan): number {
  let last = at;
  while (last < sentence.last && reading.segmentOf[last] === reading.segmentOf[at - 1]) last++;
  return last;
}

/** "Bakı–Sian": a dash without blanks is inside a name. */
function isGluedDash({ tokens }: Reading, at: number): boolean {
  const dash = tokens[at];
  return dash?.norm === "–" && tokens[at - 1]?.end === dash.start && tokens[at + 1]?.start === dash.end;
}

/** "Китай – Азербайджан": a dash between two places. */
function isRoute({ reading, places }: Survey, at: number): boolean {
  if (normAt(reading, at) !== "–") return false;
  const before = within(places, { first: at - 3, last: at }).some((one) => one.last === at);
  return before && within(places, { first: at + 1, last: at + 2 }).length > 0;
}

const LISTED_TOKENS = 4;

/** Whether the comma parts a list: a lone name stands before it, or "и" follows soon. */
function isListed({ reading, places, people }: Survey, comma: number, sentence: TokenSpan): boolean {
  if (normAt(reading, comma) !== ",") return false;
  const span = { first: segmentStart(reading, comma - 1, sentence), last: comma };
  const names = within(places, span).length + within(people, span).length;
  const saying = hasWord(reading, span, "say", "tell");
  if (span.last - span.first <= LISTED_TOKENS && names > 0 && !saying) return true;
  const { words, events } = reading.lexicon;
  const and = [2, 3].find((step) => words.and.includes(normAt(reading, comma + step)));
  if (and === undefined) return false;
  for (let at = comma + 1; at < comma + and; at++)
    if (events.grammar.endsPhrase(normAt(reading, at), true) || reading.tokens[at]?.kind !== "word")
      return false;
  return true;
}
