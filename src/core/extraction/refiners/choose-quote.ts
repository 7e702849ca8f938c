import type { Draft, Refiner } from "../draft.ts";
import { normAt, type Reading } from "../reading.ts";

const LONGEST_QUOTE_TOKENS = 90;

/** The words that carry figure and subject: from the subject, or the time before it, to the end of the figure. */
export const chooseQuote: Refiner = (draft, { reading }) => {
  const { quantity, cue, period } = draft;
  let first = Math.min(quantity.first, cue?.first ?? quantity.first, period?.first ?? quantity.first);
  let last = Math.max(quantity.last, cue?.last ?? quantity.last);
  if (draft.carriedFrom) first = Math.min(first, draft.carriedFrom.quote.first);
  if (quantity.first - first > LONGEST_QUOTE_TOKENS) first = draft.sentence.first;
  first = withPreposition(reading, first, draft);
  if (period && period.first >= quantity.last && period.last - last < 8) last = Math.max(last, period.last);
  draft.quote = { first, last };
};

/** "за 2023 год" begins at its preposition, "азербайджано-казахстанский товарооборот" at its adjectives. */
function withPreposition(reading: Reading, first: number, draft: Draft): number {
  let start = first;
  const floor = Math.max(draft.carriedFrom?.quote.first ?? draft.sentence.first, 0);
  for (let steps = 0; steps < 5 && start > floor; steps++) {
    const token = reading.tokens[start - 1];
    if (!token || token.kind === "break" || /^[,.;:()«»"“”–—!?]$/u.test(token.norm)) break;
    if (normAt(reading, start - 1) === "") break;
    start--;
  }
  return start;
}
