import type { Draft, Refiner } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import type { Quotation } from "../quotations.ts";
import { hasWord, normAt, type Reading, startsCapital, wordsIn } from "../reading.ts";
import { beginsWithin, spansBefore, within } from "../token-spans.ts";

const LONGEST_QUOTE_CHARACTERS = 350;
const LONGEST_TAIL_CHARACTERS = 140;

/** A clause that reads on its own: from its beginning, or from the earlier subject, to where the figure's words end. */
export const chooseQuote: Refiner = (draft, { reading }) => {
  const { quantity, cue } = draft;
  const period = draft.period && draft.period.first >= draft.sentence.first ? draft.period : null;
  let first = Math.min(quantity.first, cue?.first ?? quantity.first, period?.first ?? quantity.first);
  let last = Math.max(quantity.last, cue?.last ?? quantity.last);
  if (period && period.first >= quantity.last && period.last - last < 8) last = Math.max(last, period.last);
  last = endOfClause(reading, last, draft.sentence);
  const earlier = earlierSubject(reading, draft, last);
  first = startOfClause(reading, earlier ?? first, last, draft);
  draft.quote = inMarks(reading, { first, last }, quantity);
};

function characters(reading: Reading, first: number, last: number): number {
  return (reading.tokens[last - 1]?.end ?? 0) - (reading.tokens[first]?.start ?? 0);
}

/** Where the figure's subject was named, if in this paragraph and not too far back. */
function earlierSubject(reading: Reading, { carriedFrom, quantity }: Draft, last: number): number | null {
  if (!carriedFrom) return null;
  const { first } = carriedFrom.quote;
  if (reading.paragraphOf[first] !== reading.paragraphOf[quantity.first] || first > quantity.first)
    return null;
  return characters(reading, first, last) <= LONGEST_QUOTE_CHARACTERS ? first : null;
}

/** Back over the parts of the sentence until a clause begins that has a verb, or somebody is said to speak. */
function startOfClause(reading: Reading, from: number, last: number, draft: Draft): number {
  const sentence = reading.sentences[reading.sentenceOf[from] ?? -1] ?? draft.sentence;
  const floor = Math.max(sentence.first, from - LONGEST_QUOTE_CHARACTERS);
  let first = from;
  for (;;) {
    const start = startOfPart(reading, first, floor);
    if (characters(reading, start, last) > LONGEST_QUOTE_CHARACTERS) break;
    first = start;
    if (first <= floor || isClauseStart(reading, first, last)) break;
    first--;
  }
  return withoutLead(reading, first, from);
}

/** The start of a part between commas, dashes, brackets or quotation marks. */
function startOfPart(reading: Reading, at: number, floor: number): number {
  let first = at;
  while (first > floor && !isBoundary(reading, first - 1)) first--;
  return first;
}

function isBoundary(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || token.kind === "break") return true;
  if (token.kind === "word") return isSaidThat(reading, at);
  if (token.kind !== "punctuation") return false;
  const glued = reading.tokens[at - 1]?.end === token.start && reading.tokens[at + 1]?.start === token.end;
  if (/^[,;:!?…]$/u.test(token.norm)) return !glued;
  if (/^[–-]$/u.test(token.norm)) return !glued && !isRoute(reading, at);
  return opensSpeech(reading, at);
}

/** "said that": what is said begins behind the conjunction. */
function isSaidThat(reading: Reading, at: number): boolean {
  if (!reading.lexicon.words.conjunctions.includes(normAt(reading, at))) return false;
  return hasWord(reading, { first: at - 1, last: at }, "say", "tell");
}

/** "Баку – Тбилиси – Джейхан": a dash between two names. */
function isRoute(reading: Reading, dash: number): boolean {
  return startsCapital(reading, dash - 1) && startsCapital(reading, dash + 1);
}

/** A mark that opens somebody's words, not a name. */
function opensSpeech(reading: Reading, at: number): boolean {
  return /^[«“"„]$/u.test(normAt(reading, at)) && (reading.inSpeech[at + 1] ?? 0) === 1;
}

function isClauseStart(reading: Reading, first: number, last: number): boolean {
  const mark = normAt(reading, first - 1);
  if (/^[;:!?]$/u.test(mark) || opensSpeech(reading, first - 1)) return true;
  const { words, events } = reading.lexicon;
  // "в ходе которых", "чтобы": what they hang on stands before.
  for (let at = first; at < Math.min(last, first + 4); at++)
    if (events.grammar.isRelative(normAt(reading, at)) && mark === ",") return false;
  if (words.isSubordinate(normAt(reading, first)) || isClosing(reading, first)) return false;
  const before = { first: startOfPart(reading, first - 1, Math.max(0, first - 60)), last: first - 1 };
  if (hasWord(reading, before, "say", "tell", "according", "no-source")) return true;
  return hasVerb(reading, { first, last });
}

/** A part that begins with a preposition and a relative ("в том числе", "из которых") goes on with the part before. */
function isClosing(reading: Reading, first: number): boolean {
  return hasWord(reading, { first, last: first + 2 }, "of-which", "respectively", "compare");
}

function hasVerb(reading: Reading, span: TokenSpan): boolean {
  const verbs = wordsIn(reading, span, "reach", "target", "forecast", "potential", "actual", "future");
  if (verbs.length > 0 || reading.lexicon.words.isPast(normAt(reading, span.first))) return true;
  return beginsWithin(reading.pastVerbs, span);
}

/** No quotation begins with a conjunction, a mark or a dash. */
function withoutLead(reading: Reading, start: number, limit: number): number {
  const { conjunctions } = reading.lexicon.words;
  let first = start;
  while (first < limit) {
    const token = reading.tokens[first];
    const mark = token?.kind === "break" || /^[,;:.!?…»”)–-]$/u.test(token?.norm ?? "");
    if (token?.norm === "(") {
      let close = first;
      while (close < limit && normAt(reading, close) !== ")") close++;
      if (close >= limit) break;
      first = close;
    } else if (!mark && !conjunctions.includes(normAt(reading, first))) break;
    first++;
  }
  return first;
}

/** Up to the next comma, dash, bracket, or the conjunction before another figure. */
function endOfClause(reading: Reading, from: number, sentence: TokenSpan): number {
  let last = from;
  const { and, conjunctions } = reading.lexicon.words;
  const next = within(reading.quantities, { first: from, last: sentence.last })[0]?.first ?? sentence.last;
  while (last < sentence.last && !endsPart(reading, last)) {
    const joins = and.includes(normAt(reading, last)) || conjunctions.includes(normAt(reading, last));
    if (joins && next > last && next - last < 24 && next < sentence.last) break;
    last++;
  }
  return characters(reading, from, last) <= LONGEST_TAIL_CHARACTERS
    ? withoutDangling(reading, last, from)
    : from;
}

function endsPart(reading: Reading, at: number): boolean {
  if (isBoundary(reading, at)) return true;
  const norm = normAt(reading, at);
  if (/^[(«“"„]$/u.test(norm)) return norm === "(";
  const closesSpeech = /^[»”"]$/u.test(norm) && (reading.inSpeech[at - 1] ?? 0) === 1;
  const isPoint = norm === "." && at + 1 >= (reading.sentences[reading.sentenceOf[at] ?? -1]?.last ?? 0) - 1;
  return closesSpeech || isPoint;
}

function withoutDangling(reading: Reading, end: number, from: number): number {
  let last = end;
  const { prepositions } = reading.lexicon.words;
  while (
    last > from &&
    (/^[.,;:–-]$/u.test(normAt(reading, last - 1)) || prepositions.includes(normAt(reading, last - 1)))
  )
    last--;
  return last;
}

/** Somebody's words stay inside their marks; a mark whose other half is left out is not begun. */
function inMarks(reading: Reading, quote: TokenSpan, figure: TokenSpan): TokenSpan {
  let { first, last } = quote;
  for (const mark of spansBefore(reading.quotations, quote.last)) {
    if (mark.last <= first) continue;
    if (holds(mark, figure)) {
      if (mark.speech && mark.first > first) first = mark.first;
      if (mark.speech && mark.last < last) last = mark.last;
      else if (!mark.speech) [first, last] = [Math.min(first, mark.first - 1), Math.max(last, mark.last + 1)];
    } else if (mark.last >= last && mark.first > figure.last) last = Math.min(last, mark.first - 1);
    else if (mark.first <= first && mark.last < figure.first && mark.last >= first) first = mark.first - 1;
  }
  return { first, last: Math.max(last, figure.last) };
}

function holds(mark: Quotation, figure: TokenSpan): boolean {
  return mark.first <= figure.first && figure.last <= mark.last;
}
