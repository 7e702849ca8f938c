import { type Decimal, multiplyDecimals } from "../../model/decimal.ts";
import { shiftDecimal } from "../decimals.ts";
import { caseEnd } from "../numbers/endings.ts";
import { type NumberNode, plainNode } from "../numbers/number-node.ts";
import { readNumber } from "../numbers/read-number.ts";
import { dotEnd } from "../numbers/scales.ts";
import { longestPhrase } from "../phrase-tree.ts";
import { OPENS_FIGURE } from "../span-lexicon.ts";
import type { SpanReading } from "../span-reading.ts";
import type { UnitSense } from "../span-words.ts";
import { compoundFigure, compoundNumber } from "./compound-numbers.ts";

/** A number with the unit written to it, before ranges and shared units are looked at. */
export interface Figure {
  number: NumberNode;
  /** Tokens of number, unit and currency sign. */
  first: number;
  last: number;
  unit: UnitSense | null;
  /** Upper end where this figure is a range. */
  max: NumberNode | null;
  /** Whether it is a word or adjective that holds number and unit ("вдвое", "треть"). */
  whole: boolean;
  rule: string;
}

/** All numbers of the text with their units; tokens that periods have taken are left alone. */
export function readFigures(reading: SpanReading, taken: Uint8Array): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < reading.tokens.length) {
    const figure = taken[at] ? null : figureAt(reading, at);
    if (figure && !overlaps(figure, taken)) figures.push(figure);
    at = Math.max(at + 1, figure?.last ?? 0);
  }
  return figures;
}

function overlaps(figure: Figure, taken: Uint8Array): boolean {
  for (let at = figure.first; at < figure.last; at++) if (taken[at]) return true;
  return false;
}

function figureAt(reading: SpanReading, at: number): Figure | null {
  const token = reading.tokens[at];
  if (!token || (token.kind !== "number" && ((reading.opens[at] ?? 0) & OPENS_FIGURE) === 0)) return null;
  if (token.kind === "number" && isListed(reading, at)) return null;
  const factor = token.kind === "word" ? longestPhrase(reading.lexicon.factors, reading.keys, at) : null;
  if (factor) return factorFigure(reading, at, factor.end, factor.sense);
  const number = readNumber(reading, at);
  if (!number) {
    const word = compoundNumber(reading, at);
    return word && { ...plainFigure(word), whole: true, rule: "compound-adjective" };
  }
  return number.ordinal ? null : withUnit(reading, number);
}

/** "1.2.3.4", "5,7,9": what the tokenizer has not read as one number is a version or a list of codes. */
function isListed({ tokens }: SpanReading, at: number): boolean {
  const glued = (mark: number, other: number): boolean => {
    const [joint, number, own] = [tokens[mark], tokens[other], tokens[at]];
    if (number?.kind !== "number" || !joint || !own || (joint.norm !== "." && joint.norm !== ","))
      return false;
    return other > at
      ? joint.start === own.end && number.start === joint.end
      : joint.end === own.start && number.end === joint.start;
  };
  return glued(at - 1, at - 2) || glued(at + 1, at + 2);
}

function factorFigure(
  reading: SpanReading,
  at: number,
  end: number,
  sense: { value: Decimal; unit: UnitSense["unit"] },
): Figure | null {
  const before = readNumber(reading, at - 1);
  const after = reading.keys[end] ?? "";
  // "вторая половина", "первая треть" are parts of a time; "четверть века" is one.
  if (before?.ordinal || longestPhrase(reading.lexicon.time, reading.keys, end)?.sense.kind === "noun")
    return null;
  if (longestPhrase(reading.lexicon.units, reading.keys, end)?.sense.type === "duration") return null;
  if (after === "-") return null;
  const type = sense.unit === "%" ? "percent" : "quantity";
  const number = plainNode(at, end, sense.value, true);
  const unit: UnitSense = { type, unit: sense.unit, shift: 0, times: 1 };
  return { number, first: at, last: end, unit, max: null, whole: true, rule: "factor-word" };
}

function plainFigure(number: NumberNode): Figure {
  const { first, last } = number;
  return {
    number,
    first,
    last,
    unit: null,
    max: null,
    whole: false,
    rule: number.spelt ? "number-words" : "number",
  };
}

/** The unit of a number: behind it, as a sign before it, or in the adjective that it is part of. */
function withUnit(reading: SpanReading, number: NumberNode): Figure {
  const compound = compoundFigure(reading, number);
  if (compound) {
    const { first, last } = compound.number;
    return { ...compound, first, last, max: null, whole: true, rule: "compound-adjective" };
  }
  const { keys, lexicon } = reading;
  const figure = plainFigure(number);
  const sign = longestPhrase(lexicon.before, keys, number.first - 1, -1);
  const behind = unitBehind(reading, number.last);
  if (sign && signIsOurs(reading, sign.end, number, behind)) {
    const last = behind?.unit.unit === sign.sense.unit ? behind.end : number.last;
    return { ...figure, first: sign.end + 1, last, unit: sign.sense, rule: "currency-number" };
  }
  if (!behind) return figure;
  return { ...figure, last: behind.end, unit: behind.unit, rule: "number-unit" };
}

/** A sign that stands behind another number ("300 $ 500") belongs to that one, unless it is glued to ours. */
function signIsOurs(
  reading: SpanReading,
  before: number,
  number: NumberNode,
  behind: { unit: UnitSense } | null,
): boolean {
  const { tokens } = reading;
  const sign = tokens[number.first - 1];
  const first = tokens[number.first];
  if (sign?.end === first?.start) return true;
  if (behind && behind.unit.type !== "money") return false;
  const previous = tokens[before];
  return previous?.kind !== "number" && !reading.lexicon.numbers.senses.has(reading.keys[before] ?? "");
}

/** Unit phrase from `at` on; a hyphen may join it to the digits ("10-day"). */
function unitBehind(reading: SpanReading, at: number): { unit: UnitSense; end: number } | null {
  const { keys, tokens, lexicon } = reading;
  const hyphen = tokens[at]?.norm === "-" && tokens[at]?.start === tokens[at - 1]?.end;
  const from = hyphen ? at + 1 : at;
  const hit = longestPhrase(lexicon.units, keys, from);
  if (!hit) return null;
  if (hit.end === from + 1 && isOtherAbbreviation(reading, from)) return null;
  const last = tokens[hit.end - 1];
  const end = last && last.kind === "word" && last.norm.length > 1 ? dotEnd(reading, hit.end) : hit.end;
  return { unit: hit.sense, end: caseEnd(reading, end) };
}

/** "т. е.", "м/с" and a letter glued to others ("5G" is not five grams) are no units. */
function isOtherAbbreviation(reading: SpanReading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || token.kind !== "word" || token.norm.length > 1) return false;
  const [dot, letter] = [tokens[at + 1], tokens[at + 2]];
  return dot?.norm === "." && dot.start === token.end && letter?.kind === "word" && letter.norm.length === 1;
}

/** The number in the unit's base unit. */
export function inBaseUnit(value: Decimal, unit: UnitSense | null): Decimal {
  if (!unit) return value;
  const shifted = shiftDecimal(value, unit.shift);
  return unit.times === 1 ? shifted : multiplyDecimals(shifted, String(unit.times));
}
