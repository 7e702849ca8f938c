import { sentences } from "../extraction/sentences.ts";
import { tokenize } from "../extraction/tokens.ts";
import type { Claim } from "../model/claim.ts";
import type { Language } from "../model/language.ts";

/**
 * The sentences in which a claim's words stand, for retellings: cut out of one, they read as a mistake.
 * The words themselves where the text does not hold them (any more).
 */
export function wholeSentence(
  { quote, start, end }: Pick<Claim, "quote" | "start" | "end">,
  text: string,
  language: Language,
): string {
  if (text.slice(start, end) !== quote) return quote;
  const tokens = tokenize(text, language);
  const spans = sentences(text, tokens).map(({ first, last }) => ({
    from: tokens[first]?.start ?? 0,
    to: tokens[last - 1]?.end ?? 0,
  }));
  const touched = spans.filter(({ from, to }) => from < end && start < to);
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined
    ? quote
    : text.slice(Math.min(first.from, start), Math.max(last.to, end));
}
