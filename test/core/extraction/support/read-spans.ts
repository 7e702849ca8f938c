import { findMentions, type Mentions } from "../../../../src/core/extraction/mentions.ts";
import { sentences } from "../../../../src/core/extraction/sentences.ts";
import { tokenize } from "../../../../src/core/extraction/tokens.ts";
import type { Language } from "../../../../src/core/model/language.ts";

export function readSpans(text: string, language: Language, published: string | null): Mentions {
  const tokens = tokenize(text, language);
  return findMentions({ text, tokens, sentences: sentences(text, tokens), language, published });
}

/** One line a figure: what is printed, value, unit and bound (`12-15%: 12..15 % range`). */
export function figuresIn(text: string, language: Language): string[] {
  return readSpans(text, language, "2025-10-14").quantities.map(
    ({ start, end, value, max, unit, bound }) =>
      `${text.slice(start, end)}: ${value}${max === null ? "" : `..${max}`} ${unit} ${bound}`,
  );
}

/** One line a period: what is printed, its days, its role. */
export function periodsIn(text: string, language: Language, published: string | null): string[] {
  return readSpans(text, language, published).periods.map(
    ({ start, end, from, to, role, comparison, current }) =>
      `${text.slice(start, end)}: ${from ?? ""}..${to ?? ""}${role ? ` ${role}` : ""}${comparison ? " compared" : ""}${current ? " current" : ""}`,
  );
}
