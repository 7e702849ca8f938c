import type { Draft, Refiner } from "../draft.ts";
import { normAt, type Reading } from "../reading.ts";

const LONGEST_QUOTE_TOKENS = 90;

/** The words that carry figure and subject: from the subject, or the time before it, to the end of the figure. */
export const chooseQuote: Refiner = (draft, { reading }) => {
  const { quantity, cue } = draft;
  const period = draft.period && draft.period.first >= draft.sentence.first ? draft.period : null;
  let first = Math.min(quantity.first, cue?.first ?? quantity.first, period?.first ?? quantity.first);
  let last = Math.max(quantity.last, cue?.last ?? quantity.last);
  if (draft.carriedFrom) first = Math.min(first, draft.carriedFrom.quote.first);
  if (quantity.first - first > LONGEST_QUOTE_TOKENS) first = draft.sentence.first;
  first = withPreposition(reading, first, draft);
  if (period && period.first >= quantity.last && period.last - last < 8) last = Math.max(last, period.last);
  draft.quote = { first, last };
};

const TO_CLAUSE_START = 8;

/** From the start of the clause where that is near, else from the preposition ("за 2023 год"). */
function withPreposition(reading: Reading, first: number, draft: Draft): number {
  const floor = draft.carriedFrom?.quote.first ?? draft.sentence.first;
  if (first <= floor) return first;
  for (let start = first; start > Math.max(floor, first - TO_CLAUSE_START); start--) {
    const before = reading.tokens[start - 1];
    if (!before || before.kind === "break" || /^[,.;:()«»"“”–!?]$/u.test(before.norm))
      return withoutConjunction(reading, start, first);
    if (start - 1 === floor) return withoutConjunction(reading, floor, first);
  }
  return reading.lexicon.words.prepositions.includes(normAt(reading, first - 1)) ? first - 1 : first;
}

function withoutConjunction(reading: Reading, start: number, limit: number): number {
  let first = start;
  while (first < limit && reading.lexicon.words.conjunctions.includes(normAt(reading, first))) first++;
  return first;
}
