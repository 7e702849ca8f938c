import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import type { Figure } from "./figures.ts";

const LONG_NUMBER = 7;
const YEAR = /^(?:19|20)\d\d$/u;

/** Whether a number is no figure: part of a name or code, a time of day, a phone number, the label of something. */
export function isNoFigure(reading: SpanReading, figure: Figure): boolean {
  const { tokens, keys, lexicon } = reading;
  if (figure.whole && !figure.number.spelt) return isCode(reading, figure);
  if (longestPhrase(lexicon.labels, keys, figure.first - 1, -1)) return true;
  if (longestPhrase(lexicon.ages, keys, figure.number.last) ?? longestPhrase(lexicon.ages, keys, figure.last))
    return true;
  if (figure.number.spelt) return isVague(reading, figure);
  const token = tokens[figure.number.first];
  if (!token) return true;
  const leadingZero = token.norm.length > 1 && token.norm.startsWith("0") && !token.norm.includes(".");
  return leadingZero || isCode(reading, figure) || isClock(reading, figure) || isStray(reading, figure);
}

/** "COVID-19", "Су-34", "ID110", "5G", "250-00-00": digits that belong to a name or a longer code. */
function isCode(reading: SpanReading, { number, last, unit }: Figure): boolean {
  const { tokens } = reading;
  const token = tokens[number.first];
  const before = tokens[number.first - 1];
  if (!token || !before || before.end !== token.start)
    return gluedBehind(reading, number.last, last, unit !== null);
  if (
    before.kind === "word" &&
    longestPhrase(reading.lexicon.before, reading.keys, number.first - 1, -1) === null
  ) {
    return true;
  }
  const earlier = tokens[number.first - 2];
  if ((before.norm === "-" || before.norm === "/") && earlier?.end === before.start) {
    if (earlier.kind === "word" || (earlier.kind === "number" && isChain(reading, number.first))) return true;
  }
  if (before.norm === "+" && token.norm.length >= LONG_NUMBER) return true;
  return before.norm === "@" || before.norm === "_" || gluedBehind(reading, number.last, last, unit !== null);
}

/** A letter or another number glued to the digits that is no unit. */
function gluedBehind(reading: SpanReading, numberEnd: number, last: number, hasUnit: boolean): boolean {
  const { tokens } = reading;
  const end = tokens[numberEnd - 1]?.end;
  const next = tokens[numberEnd];
  if (hasUnit && last > numberEnd) return false;
  if (!next || next.start !== end) return false;
  if (next.kind === "word") return true;
  const after = tokens[numberEnd + 1];
  if (!after || after.start !== next.end || (next.norm !== "-" && next.norm !== "_")) return false;
  if (after.kind === "word") return !hasUnit;
  return after.kind === "number" && (next.norm === "_" || isChain(reading, numberEnd + 1));
}

/** Three numbers or more joined by hyphens, or one that starts with a zero: a phone number, not a range. */
function isChain({ tokens }: SpanReading, at: number): boolean {
  const linked = (joint: number, other: number): boolean => {
    const [hyphen, number] = [tokens[joint], tokens[other]];
    if (hyphen?.norm !== "-" || number?.kind !== "number") return false;
    return other > joint ? hyphen.end === number.start : number.end === hyphen.start;
  };
  const zero = (index: number): boolean => /^0\d/u.test(tokens[index]?.norm ?? "");
  const both = linked(at - 1, at - 2);
  return (both && linked(at + 1, at + 2)) || (both && linked(at - 3, at - 4)) || zero(at) || zero(at - 2);
}

/** "11:55", "2:1". */
function isClock(reading: SpanReading, { number, unit }: Figure): boolean {
  const { tokens } = reading;
  if (unit) return false;
  const joined = (middle: number, side: number): boolean => {
    const [colon, other, own] = [tokens[middle], tokens[side], tokens[number.first]];
    if (!colon || colon.norm !== ":" || other?.kind !== "number" || !own) return false;
    return side < middle
      ? colon.end === own.start && other.end === colon.start
      : colon.start === own.end && other.start === colon.end;
  };
  return joined(number.first - 1, number.first - 2) || joined(number.last, number.last + 1);
}

/** A year that no period has taken, a number longer than any figure, "GMT +4". */
function isStray(reading: SpanReading, { number, unit }: Figure): boolean {
  if (unit || number.scaled) return false;
  const token = reading.tokens[number.first];
  if (!token) return true;
  const printed = token.end - token.start;
  return YEAR.test(token.norm) && printed === 4;
}

/** "тысячи людей", "один из": words that count nothing exactly. */
function isVague(reading: SpanReading, { number, first, last, unit }: Figure): boolean {
  const { keys, lexicon } = reading;
  if (number.bare === "vague") {
    const bounded =
      longestPhrase(lexicon.boundsBefore, keys, first - 1, -1) ??
      longestPhrase(lexicon.upTo, keys, first - 1, -1);
    return bounded === null && longestPhrase(lexicon.boundsAfter, keys, last) === null;
  }
  return number.value === "1" && !number.scaled && unit === null;
}
