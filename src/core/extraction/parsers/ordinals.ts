import type { OrdinalMention } from "../grammar.ts";
import { readNumber } from "../numbers/read-number.ts";
import type { SpanReading } from "../span-reading.ts";

/** "третий", "20-м", "21st": numbers that give an order. */
export function findOrdinals(reading: SpanReading, taken: Uint8Array): OrdinalMention[] {
  const { tokens, keys, lexicon } = reading;
  const found: OrdinalMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || taken[at] || !(token.kind === "number" || lexicon.numbers.senses.has(keys[at] ?? "")))
      continue;
    const number = readNumber(reading, at);
    if (!number?.ordinal) continue;
    const end = tokens[number.last - 1]?.end ?? token.end;
    const { first, last, value } = number;
    found.push({ type: "ordinal", first, last, start: token.start, end, value, rule: "ordinal" });
    at = last - 1;
  }
  return found;
}
