import { compareDecimals, type Decimal } from "../../model/decimal.ts";
import { shiftDecimal } from "../decimals.ts";
import type { NumberNode } from "../numbers/number-node.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import { type Figure, inBaseUnit } from "./figures.ts";

const LONGEST_GAP = 4;
const DASHES = new Set(["–", "-"]);

/** Merges the two ends of each range, and gives figures the unit and scale that they share with a neighbour. */
export function joinFigures(reading: SpanReading, figures: readonly Figure[]): Figure[] {
  const ranges = mergeDashes(reading, figures);
  const shared = shareFromRight(reading, ranges);
  return mergePairs(reading, shareFromLeft(reading, shared));
}

/** "12–15 процентов", "$30–35 млн", "2–3 дня". */
function mergeDashes(reading: SpanReading, figures: readonly Figure[]): Figure[] {
  const merged: Figure[] = [];
  for (const figure of figures) {
    const before = merged.at(-1);
    const dashed = before && before.last + 1 === figure.first && DASHES.has(reading.keys[before.last] ?? "");
    const range = dashed ? rangeOf(before, figure, "dash-range") : null;
    if (range) merged[merged.length - 1] = range;
    else merged.push(figure);
  }
  return merged;
}

function rangeOf(low: Figure, high: Figure, rule: string): Figure | null {
  if (low.max || high.max || low.whole || high.whole) return null;
  if (low.unit && high.unit && low.unit.unit !== high.unit.unit) return null;
  const unit = high.unit ?? low.unit;
  const number = unitBehind(low) ? low.number : inScaleOf(low.number, high.number);
  const top = high.unit || !low.unit ? high.number : inScaleOf(high.number, low.number);
  const lowest = inBaseUnit(number.value, low.unit ?? unit);
  if (compareDecimals(lowest, inBaseUnit(top.value, high.unit ?? unit)) >= 0) return null;
  const inUnit = low.unit && high.unit && low.unit !== high.unit ? converted(number, low, high) : number;
  return { ...high, number: inUnit, max: top, first: low.first, last: high.last, unit, rule };
}

/** Whether the unit stands behind the number, so that no scale can be left out ("5 тонн", but not "$5"). */
const unitBehind = (figure: Figure): boolean => figure.unit !== null && figure.last > figure.number.last;

/** The lower end in the upper end's unit ("500 кВт – 1 МВт"). */
function converted(number: NumberNode, low: Figure, high: Figure): NumberNode {
  const shift = (low.unit?.shift ?? 0) - (high.unit?.shift ?? 0);
  return { ...number, value: shiftDecimal(number.value, shift), step: shiftDecimal(number.step, shift) };
}

const LARGEST_SHARED: Decimal = "1000";

/** "от 30 до 35 млн": the scale printed once holds for both. */
function inScaleOf(number: NumberNode, other: NumberNode): NumberNode {
  if (number.scaled || other.exponent === 0 || compareDecimals(number.value, LARGEST_SHARED) >= 0)
    return number;
  return {
    ...number,
    value: shiftDecimal(number.value, other.exponent),
    step: shiftDecimal(number.step, other.exponent),
    scaled: true,
    exponent: other.exponent,
  };
}

/** "на 40 и 30 процентов", "с 3,2 до 4,1 млн тонн": the unit stands at the last figure only. */
function shareFromRight(reading: SpanReading, figures: readonly Figure[]): Figure[] {
  const shared = [...figures];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [figure, next] = [shared[at], shared[at + 1]];
    if (!figure || !next || unitBehind(figure) || figure.whole || next.whole || !next.unit) continue;
    if (figure.unit && figure.unit.unit !== next.unit.unit) continue;
    // "1,5 млрд и 2 раза": millions are not told in per cent or times.
    if (figure.number.scaled && !next.number.scaled && SCALELESS.has(next.unit.unit ?? "")) continue;
    if (!linked(reading, figure, next)) continue;
    const highest = next.max ?? next.number;
    shared[at] = {
      ...figure,
      number: inScaleOf(figure.number, highest),
      max: figure.max && inScaleOf(figure.max, highest),
      unit: next.unit,
      rule: "shared-unit",
    };
  }
  return shared;
}

const SCALELESS = new Set<string>(["%", "pp", "x"]);

/** "за пять дней вместо двенадцати": the unit stands at the first figure only. */
function shareFromLeft(reading: SpanReading, figures: readonly Figure[]): Figure[] {
  const shared: Figure[] = [];
  for (const figure of figures) {
    const before = shared.at(-1);
    // Behind "и" or a comma a bare number may count anything; behind "вместо" or "до" it is the same thing.
    const listed = before && reading.lexicon.and.has(reading.keys[before.last] ?? "");
    const bare = !figure.unit && !figure.whole && !listed && endsPhrase(reading, figure.last);
    if (!before?.unit || before.whole || !bare || !linked(reading, before, figure)) {
      shared.push(figure);
      continue;
    }
    const number = inScaleOf(figure.number, before.number);
    const max = figure.max && inScaleOf(figure.max, before.number);
    shared.push({ ...figure, number, max, unit: before.unit, rule: "shared-unit" });
  }
  return shared;
}

/** Whether no noun follows that could be counted. */
export function endsPhrase(reading: SpanReading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || token.kind === "break") return true;
  if (token.kind === "punctuation") return token.norm !== "«" && token.norm !== '"' && token.norm !== "“";
  return token.kind === "word" && reading.lexicon.functionWords.has(token.norm);
}

/** Whether only a joining word, a preposition and bound words stand between two figures. */
function linked(reading: SpanReading, figure: Figure, next: Figure): boolean {
  const { keys, lexicon } = reading;
  const gap = next.first - figure.last;
  if (gap < 1 || gap > LONGEST_GAP) return false;
  const opening = keys[figure.last] ?? "";
  if (!lexicon.joins.has(opening) && !lexicon.pairs.some((pair) => pair.to === opening)) return false;
  let at = figure.last + 1;
  while (at < next.first) {
    const bound = longestPhrase(lexicon.boundsBefore, keys.slice(at, next.first), next.first - at - 1, -1);
    if (bound) at = next.first;
    else if (lexicon.between.has(keys[at] ?? "") || lexicon.joins.has(keys[at] ?? "")) at++;
    else return false;
  }
  return true;
}

/** "от 30 до 35 млн", "между 5 и 7": one range; "с 3 до 5" stays two levels. */
function mergePairs(reading: SpanReading, figures: readonly Figure[]): Figure[] {
  const merged: Figure[] = [];
  for (const figure of figures) {
    const before = merged.at(-1);
    const range = before && isPair(reading, before, figure) ? rangeOf(before, figure, "from-to-range") : null;
    if (range) merged[merged.length - 1] = range;
    else merged.push(figure);
  }
  return merged;
}

function isPair({ keys, lexicon }: SpanReading, low: Figure, high: Figure): boolean {
  if (high.first !== low.last + 1) return false;
  const [from, to] = [keys[low.first - 1], keys[low.last]];
  const matching = lexicon.pairs.filter((pair) => pair.to === to);
  const named = matching.find((pair) => pair.from === from);
  if (named) return named.kind === "range";
  // "30 to 35 million" is a range where nothing but the unit behind both is named.
  return (
    low.unit?.unit === high.unit?.unit &&
    low.last === low.number.last &&
    matching.some((pair) => pair.from === "*")
  );
}
