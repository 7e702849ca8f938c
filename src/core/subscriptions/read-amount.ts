import { findMentions } from "../extraction/mentions.ts";
import { sentences } from "../extraction/sentences.ts";
import { tokenize } from "../extraction/tokens.ts";
import type { Unit } from "../model/claim.ts";
import type { Decimal } from "../model/decimal.ts";
import { LANGUAGES, type Language } from "../model/language.ts";

/** An amount that somebody typed, and where. */
interface TypedAmount {
  value: Decimal;
  unit: Unit | null;
  start: number;
  end: number;
  said: string;
}

/** The amount in a few words of whatever language: the reading that makes sense of most of them. */
export function amountIn(text: string): TypedAmount | null {
  const readings = LANGUAGES.flatMap((language) => amountsIn(text, language));
  const [best] = readings.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  return best ?? null;
}

function amountsIn(text: string, language: Language): TypedAmount[] {
  const tokens = tokenize(text, language);
  const found = findMentions({ text, tokens, sentences: sentences(text, tokens), language, published: null });
  return found.quantities
    .filter(({ max }) => max === null)
    .map(({ value, unit, start, end }) => ({ value, unit, start, end, said: text.slice(start, end) }));
}
