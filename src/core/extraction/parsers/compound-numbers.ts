import { addDecimals, type Decimal } from "../../model/decimal.ts";
import { shiftDecimal } from "../decimals.ts";
import { endingEnd } from "../numbers/endings.ts";
import type { NumberNode } from "../numbers/number-node.ts";
import type { AdjectiveSense } from "../span-lexicon.ts";
import type { SpanReading } from "../span-reading.ts";
import type { UnitSense } from "../span-words.ts";

const LONGEST_ENDING = 4;
const MOST_PREFIXES = 4;
/** From here on "-миллионный" is a quantity rather than an ordinal. */
const MILLION = 6;

/** "1,5-миллиардной", "370-километровый", "25-процентный": digits and adjective. */
export function compoundFigure(
  reading: SpanReading,
  number: NumberNode,
): { number: NumberNode; unit: UnitSense | null } | null {
  const end = endingEnd(reading, number.last);
  if (end !== number.last + 2) return null;
  const adjective = adjectiveSense(reading, reading.tokens[end - 1]?.norm ?? "");
  return adjective ? { number: scaledBy(number, end, adjective), unit: adjective.unit } : null;
}

/** "полуторамиллиардный", "двухмиллионный": number words and adjective written as one word. */
export function compoundNumber(reading: SpanReading, at: number): NumberNode | null {
  const compound = oneWord(reading, at);
  return compound && compound.exponent >= MILLION ? { ...compound, ordinal: false } : null;
}

/** The same as an ordinal: "двадцатипятитысячный" is the 25,000th. */
export function compoundOrdinal(reading: SpanReading, at: number): NumberNode | null {
  return oneWord(reading, at);
}

function oneWord(reading: SpanReading, at: number): NumberNode | null {
  const word = reading.tokens[at]?.norm ?? "";
  const prefix = readPrefixes(reading, word);
  if (!prefix || prefix.end === word.length) return null;
  const adjective = adjectiveSense(reading, word.slice(prefix.end));
  if (!adjective || adjective.unit) return null;
  const number: NumberNode = {
    first: at,
    last: at + 1,
    value: prefix.value,
    step: prefix.value.includes(".") ? "0.5" : "1",
    ordinal: true,
    scaled: false,
    spelt: true,
    bare: "no",
    exponent: 0,
  };
  return scaledBy(number, at + 1, adjective);
}

function adjectiveSense(reading: SpanReading, word: string): AdjectiveSense | undefined {
  return reading.lexicon.adjectives.find(
    ({ stem }) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING,
  );
}

function scaledBy(number: NumberNode, last: number, { exponent }: AdjectiveSense): NumberNode {
  return {
    ...number,
    last,
    value: shiftDecimal(number.value, exponent),
    step: shiftDecimal(number.step, exponent),
    scaled: exponent > 0,
    exponent,
  };
}

/** Number words that a word starts with, added up ("двадцатипяти"). */
function readPrefixes(reading: SpanReading, word: string): { value: Decimal; end: number } | null {
  const { prefixes } = reading.lexicon.numbers;
  let end = 0;
  let value: Decimal = "0";
  for (let parts = 0; parts < MOST_PREFIXES; parts++) {
    const entries = prefixes.get(word.slice(end, end + 2));
    const entry = entries?.find(({ text }) => word.startsWith(text, end));
    if (!entry) break;
    value = addDecimals(value, entry.value);
    end += entry.text.length;
  }
  return end === 0 ? null : { value, end };
}
