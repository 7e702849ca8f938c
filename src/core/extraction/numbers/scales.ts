import { addDecimals, compareDecimals } from "../../model/decimal.ts";
import { LONGEST_NUMBER, shiftDecimal } from "../decimals.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import { endingAt } from "./endings.ts";
import { digitsNode, type NumberNode, speltNode } from "./number-node.ts";
import { spellNumber } from "./number-words.ts";

/** The number with the scale behind it, and what is left after the scale ("1 млн 84 тыс."). */
export function withScale(reading: SpanReading, node: NumberNode): NumberNode {
  const { keys, lexicon } = reading;
  const sense = lexicon.numbers.senses.get(keys[node.last] ?? "");
  if (!sense || sense.kind !== "scale" || sense.ordinal) return node;
  const last = dotEnd(reading, node.last + 1);
  if (sense.weak && !weakScaleHolds(reading, node, last)) return node;
  return withRemainder(reading, {
    ...node,
    last,
    value: shiftDecimal(node.value, sense.value),
    step: shiftDecimal(node.step, sense.value),
    scaled: true,
    bare: "no",
    exponent: sense.value,
  });
}

/** "m" is a million only in "$5m" and "4.5m tonnes", "т." a thousand only in "12 т. тонн". */
function weakScaleHolds(reading: SpanReading, node: NumberNode, last: number): boolean {
  const { keys, lexicon } = reading;
  const before = longestPhrase(lexicon.before, keys, node.first - 1, -1);
  if (before) return true;
  return longestPhrase(lexicon.units, keys, last) !== null;
}

const GOES_ON = new Set([",", ";", ":", ")", "–", "-", "/", "$", "€", "₽", "₸", "₼", "¥", "%"]);

/** A point glued to an abbreviation belongs to it where the sentence goes on. */
export function dotEnd(reading: SpanReading, at: number): number {
  const { tokens, text } = reading;
  const dot = tokens[at];
  const next = tokens[at + 1];
  if (dot?.norm !== "." || dot.start !== tokens[at - 1]?.end || !next || next.kind === "break") return at;
  if (next.kind === "number") return at + 1;
  if (next.kind === "punctuation") return GOES_ON.has(next.norm) ? at + 1 : at;
  const letter = text[next.start] ?? "";
  return letter === letter.toLowerCase() || longestPhrase(reading.lexicon.units, reading.keys, at + 1)
    ? at + 1
    : at;
}

/** The number with the smaller ones that go on behind its scale. */
export function withRemainder(reading: SpanReading, node: NumberNode): NumberNode {
  const { tokens, keys, lexicon } = reading;
  if (node.exponent === 0 || tokens[node.last]?.kind === "punctuation") return node;
  const rest = mantissaAt(reading, node.last);
  if (!rest || rest.ordinal) return node;
  const scale = rest.scaled ? undefined : lexicon.numbers.senses.get(keys[rest.last] ?? "");
  const exponent = scale?.kind === "scale" && !scale.weak && !scale.ordinal ? scale.value : 0;
  if (exponent === 0 && !rest.scaled && (rest.step !== "1" || isYearPhrase(reading, rest))) return node;
  const value = shiftDecimal(rest.value, exponent);
  if (compareDecimals(value, node.step) >= 0) return node;
  const last = exponent > 0 ? dotEnd(reading, rest.last + 1) : rest.last;
  const joined = {
    ...node,
    last,
    value: addDecimals(node.value, value),
    step: shiftDecimal(rest.step, exponent),
    bare: "no" as const,
    exponent,
  };
  return withRemainder(reading, joined);
}

/** Digits or words without any scale: what may follow a scale. */
function mantissaAt(reading: SpanReading, at: number): NumberNode | null {
  const token = reading.tokens[at];
  if (!token || token.kind === "break" || token.kind === "punctuation") return null;
  if (token.kind === "number") {
    if (token.norm.length > LONGEST_NUMBER || endingAt(reading, at + 1)) return null;
    return digitsNode(at, token.norm);
  }
  const spelt = spellNumber(reading.keys, at, reading.lexicon.numbers);
  return !spelt || spelt.ordinal || spelt.bare ? null : speltNode(at, spelt);
}

/** "20 миллионов 2022 года": the second number is a year. */
function isYearPhrase(reading: SpanReading, rest: NumberNode): boolean {
  const digits = reading.tokens[rest.first]?.norm ?? "";
  return /^(?:19|20)\d\d$/u.test(digits) && !rest.spelt;
}
