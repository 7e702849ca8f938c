import { addDecimals, compareDecimals, type Decimal } from "../model/decimal.ts";
import type { Language } from "../model/language.ts";
import { canonical, LONGEST_NUMBER, shiftDecimal, stepOf } from "./decimals.ts";
import type { Token } from "./grammar.ts";
import { spellNumber } from "./number-words.ts";
import { DECIMAL_MARK } from "./numerals.ts";
import { longestPhrase } from "./phrase-tree.ts";
import type { Lexicon } from "./span-lexicon.ts";

/** A text with what its tokens are looked up by. */
export interface SpanReading {
  text: string;
  tokens: readonly Token[];
  /** The key of each token in the lexicon: its norm, or its stem where the language adds endings. */
  keys: readonly string[];
  language: Language;
  lexicon: Lexicon;
}

/** A number as written, digits or words, with its scale. */
export interface NumberNode {
  first: number;
  /** Index behind its last token. */
  last: number;
  value: Decimal;
  step: Decimal;
  /** "первый", "2-й": not a quantity, but what quarters are counted by. */
  ordinal: boolean;
  /** Whether a scale word ("млн") belongs to it. */
  scaled: boolean;
  spelt: boolean;
  /** A scale alone ("миллион"), or a vague one ("тысячи"). */
  bare: "no" | "scale" | "vague";
  /** Exponent of its last scale word. */
  exponent: number;
}

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
  const node: NumberNode = {
    first: at,
    last: at + 1,
    value: canonical(token.norm),
    step: stepOf(token.norm),
    ordinal: false,
    scaled: false,
    spelt: false,
    bare: "no",
    exponent: 0,
  };
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

/** Ending written to digits: "5-й", "21st", "10-ти". */
function endingAt(reading: SpanReading, at: number): "ordinal" | "cardinal" | null {
  const { tokens, lexicon } = reading;
  const end = endingEnd(reading, at);
  const ending = tokens[end - 1];
  // "21st" is glued, "21-й" is not: "9М" is no ordinal.
  if (!ending || ending.kind !== "word" || (end === at + 1) !== lexicon.numbers.hyphens) return null;
  if (lexicon.numbers.ordinalEndings.has(ending.norm)) return "ordinal";
  return lexicon.numbers.cardinalEndings.has(ending.norm) ? "cardinal" : null;
}

/** Index behind a case ending written with a hyphen ("600-dən", "24%-ға"). */
export function caseEnd(reading: SpanReading, at: number): number {
  const end = endingEnd(reading, at);
  const ending = reading.tokens[end - 1]?.norm ?? "";
  return end === at + 2 && reading.lexicon.suffixes.has(ending) ? end : at;
}

/** Index behind a word glued to the digits before `at`, with a hyphen or without; `at` where there is none. */
export function endingEnd(reading: SpanReading, at: number): number {
  const { tokens } = reading;
  const before = tokens[at - 1];
  const next = tokens[at];
  if (!before || !next || next.start !== before.end) return at;
  if (next.kind === "word") return at + 1;
  const after = tokens[at + 1];
  return next.norm === "-" && after?.kind === "word" && after.start === next.end ? at + 2 : at;
}

function readSpelt(reading: SpanReading, at: number): NumberNode | null {
  const { keys, lexicon } = reading;
  const key = keys[at] ?? "";
  const fixed = lexicon.numbers.fixed.get(key);
  if (fixed !== undefined) return withScale(reading, fixedNode(at, fixed, lexicon.numbers.vague.has(key)));
  const spelt = spellNumber(keys, at, lexicon.numbers);
  if (!spelt) return null;
  const node: NumberNode = {
    first: at,
    last: spelt.end,
    value: String(spelt.value),
    step: shiftDecimal("1", spelt.exponent),
    ordinal: spelt.ordinal,
    scaled: spelt.exponent > 0,
    spelt: true,
    bare: spelt.bare && spelt.end === at + 1 ? (lexicon.numbers.vague.has(key) ? "vague" : "scale") : "no",
    exponent: spelt.exponent,
  };
  if (node.ordinal) return node;
  const fraction = withFraction(reading, node);
  if (fraction) return withScale(reading, fraction);
  return node.scaled ? withRemainder(reading, node) : withScale(reading, withHalf(reading, node));
}

function fixedNode(at: number, value: Decimal, vague: boolean): NumberNode {
  const zeros = value.length - value.replace(/0+$/u, "").length;
  const step = value.includes(".") ? "0.5" : shiftDecimal("1", zeros);
  const bare = vague ? "vague" : "no";
  return {
    first: at,
    last: at + 1,
    value,
    step,
    ordinal: false,
    scaled: zeros > 3,
    spelt: true,
    bare,
    exponent: 0,
  };
}

/** "две с половиной", "2 and a half". */
function withHalf(reading: SpanReading, node: NumberNode): NumberNode {
  const half = longestPhrase(reading.lexicon.numbers.andHalf, reading.keys, node.last);
  if (!half || node.step !== "1") return node;
  return { ...node, last: half.end, value: addDecimals(node.value, "0.5"), step: "0.5" };
}

/** "пять десятых", "одна целая пять десятых", "one point five", "bir tam onda beş". */
function withFraction(reading: SpanReading, whole: NumberNode): NumberNode | null {
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

/** The number with the scale behind it, and what is left after the scale ("1 млн 84 тыс."). */
function withScale(reading: SpanReading, node: NumberNode): NumberNode {
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

function withRemainder(reading: SpanReading, node: NumberNode): NumberNode {
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
    const value = canonical(token.norm);
    const step = stepOf(token.norm);
    return {
      first: at,
      last: at + 1,
      value,
      step,
      ordinal: false,
      scaled: false,
      spelt: false,
      bare: "no",
      exponent: 0,
    };
  }
  const spelt = spellNumber(reading.keys, at, reading.lexicon.numbers);
  if (!spelt || spelt.ordinal || spelt.bare) return null;
  const value = String(spelt.value);
  return {
    first: at,
    last: spelt.end,
    value,
    step: shiftDecimal("1", spelt.exponent),
    ordinal: false,
    scaled: spelt.exponent > 0,
    spelt: true,
    bare: "no",
    exponent: spelt.exponent,
  };
}

/** "20 миллионов 2022 года": the second number is a year. */
function isYearPhrase(reading: SpanReading, rest: NumberNode): boolean {
  const digits = reading.tokens[rest.first]?.norm ?? "";
  return /^(?:19|20)\d\d$/u.test(digits) && !rest.spelt;
}
