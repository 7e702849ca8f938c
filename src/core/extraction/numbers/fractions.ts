import { addDecimals, type Decimal } from "../../model/decimal.ts";
import { canonical, shiftDecimal } from "../decimals.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import type { NumberNode } from "./number-node.ts";
import { spellNumber } from "./number-words.ts";

/** "две с половиной", "2 and a half". */
export function withHalf(reading: SpanReading, node: NumberNode): NumberNode {
  const half = longestPhrase(reading.lexicon.numbers.andHalf, reading.keys, node.last);
  if (!half || node.step !== "1") return node;
  return { ...node, last: half.end, value: addDecimals(node.value, "0.5"), step: "0.5" };
}

/** "пять десятых", "одна целая пять десятых", "one point five", "bir tam onda beş". */
export function withFraction(reading: SpanReading, whole: NumberNode): NumberNode | null {
  const { keys, lexicon } = reading;
  if (whole.scaled) return null;
  const pointed = lexicon.numbers.point.has(keys[whole.last] ?? "");
  const direct = pointed ? null : denominated(reading, whole.value, whole.last);
  if (direct) return { ...whole, last: direct.end, value: direct.value, step: direct.step };
  if (!pointed) return null;
  const after = whole.last + 1;
  const fraction = fractionAfterPoint(reading, after);
  if (!fraction) return null;
  const value = addDecimals(whole.value, fraction.value);
  return { ...whole, last: fraction.end, value, step: fraction.step };
}

interface Fraction {
  value: Decimal;
  step: Decimal;
  end: number;
}

function fractionAfterPoint(reading: SpanReading, at: number): Fraction | null {
  const { keys, tokens, lexicon } = reading;
  const places = lexicon.numbers.tenths.get(tokens[at]?.norm ?? "");
  if (places !== undefined) {
    const numerator = spellNumber(keys, at + 1, lexicon.numbers);
    if (!numerator || numerator.ordinal) return null;
    return tenthsOf(String(numerator.value), places, numerator.end);
  }
  const numerator = spellNumber(keys, at, lexicon.numbers);
  if (!numerator) return null;
  return denominated(reading, String(numerator.value), numerator.end) ?? digitByDigit(reading, at);
}

function tenthsOf(value: Decimal, places: number, end: number): Fraction {
  return { value: shiftDecimal(value, -places), step: shiftDecimal("1", -places), end };
}

/** The denominator behind a numerator, where ordinals serve as denominators. */
function denominated(reading: SpanReading, numerator: Decimal, at: number): Fraction | null {
  const { keys, lexicon } = reading;
  if (!lexicon.numbers.ordinalFractions) return null;
  const sense = lexicon.numbers.senses.get(keys[at] ?? "");
  if (!sense?.ordinal) return null;
  if (sense.kind === "scale") return tenthsOf(numerator, sense.value, at + 1);
  if (sense.value === 10 || sense.value === 100) {
    return tenthsOf(numerator, sense.value === 10 ? 1 : 2, at + 1);
  }
  return null;
}

const MOST_DIGITS = 9;

/** "zero point two five": each word is a digit. */
function digitByDigit(reading: SpanReading, at: number): Fraction | null {
  const { keys, lexicon } = reading;
  let digits = "";
  let here = at;
  for (; digits.length < MOST_DIGITS; here++) {
    const sense = lexicon.numbers.senses.get(keys[here] ?? "");
    if (!sense || sense.ordinal || (sense.kind !== "unit" && sense.kind !== "zero")) break;
    digits += String(sense.value);
  }
  if (digits === "") return null;
  return { value: canonical(`0.${digits}`), step: shiftDecimal("1", -digits.length), end: here };
}
