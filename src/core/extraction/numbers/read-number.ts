import type { Decimal } from "../../model/decimal.ts";
import { LONGEST_NUMBER, shiftDecimal } from "../decimals.ts";
import type { SpanReading } from "../span-reading.ts";
import { caseEnd, endingAt, endingEnd } from "./endings.ts";
import { withFraction, withHalf } from "./fractions.ts";
import { digitsNode, type NumberNode, plainNode, speltNode } from "./number-node.ts";
import { spellNumber } from "./number-words.ts";
import { DECIMAL_MARK } from "./numerals.ts";
import { withRemainder, withScale } from "./scales.ts";

/** The number that starts at token `at`, or null. */
export function readNumber(reading: SpanReading, at: number): NumberNode | null {
  const token = reading.tokens[at];
  if (!token) return null;
  if (token.kind === "number") return readDigits(reading, at);
  if (token.kind !== "word") return null;
  return readSpelt(reading, at);
}

function readDigits(reading: SpanReading, at: number): NumberNode | null {
  const token = reading.tokens[at];
  if (!token || token.norm.length > LONGEST_NUMBER) return null;
  const node = digitsNode(at, token.norm);
  const ending = endingAt(reading, at + 1);
  if (ending === "ordinal") return { ...node, last: endingEnd(reading, at + 1), ordinal: true };
  if (ending === "cardinal") node.last = endingEnd(reading, at + 1);
  node.last = caseEnd(reading, node.last);
  const scaled = withScale(reading, withHalf(reading, node));
  return scaled.scaled ? scaled : regrouped(reading, scaled);
}

/** In a language with decimal commas a lone point before three digits groups thousands, unless a scale follows. */
function regrouped(reading: SpanReading, node: NumberNode): NumberNode {
  const token = reading.tokens[node.first];
  if (!token || DECIMAL_MARK[reading.language] === "." || node.step !== "0.001") return node;
  const grouped = token.norm.length <= 7 && !token.norm.startsWith("0");
  if (!grouped || reading.text[token.end - 4] !== ".") return node;
  return { ...node, value: shiftDecimal(node.value, 3), step: "1" };
}

function readSpelt(reading: SpanReading, at: number): NumberNode | null {
  const { keys, lexicon } = reading;
  const key = keys[at] ?? "";
  const fixed = lexicon.numbers.fixed.get(key);
  if (fixed !== undefined) return withScale(reading, fixedNode(at, fixed, lexicon.numbers.vague.has(key)));
  const spelt = spellNumber(keys, at, lexicon.numbers);
  if (!spelt) return null;
  const node = speltNode(at, spelt);
  if (spelt.bare && spelt.end === at + 1) node.bare = lexicon.numbers.vague.has(key) ? "vague" : "scale";
  if (node.ordinal) return node;
  const fraction = withFraction(reading, node);
  if (fraction) return withScale(reading, fraction);
  return node.scaled ? withRemainder(reading, node) : withScale(reading, withHalf(reading, node));
}

function fixedNode(at: number, value: Decimal, vague: boolean): NumberNode {
  const zeros = value.length - value.replace(/0+$/u, "").length;
  const step = value.includes(".") ? "0.5" : shiftDecimal("1", zeros);
  const node = plainNode(at, at + 1, value, true);
  return { ...node, step, scaled: zeros > 3, bare: vague ? "vague" : "no" };
}
