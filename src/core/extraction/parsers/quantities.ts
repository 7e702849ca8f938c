import { decimal } from "../../model/decimal.ts";
import type { QuantityMention } from "../grammar.ts";
import type { SpanReading } from "../span-reading.ts";
import { boundOf, standsUpTo } from "./bounds.ts";
import { type Figure, inBaseUnit, readFigures } from "./figures.ts";
import { endsPhrase, joinFigures } from "./join-figures.ts";
import { isNoFigure } from "./not-figures.ts";
import { markPhones } from "./phone-numbers.ts";

const WORDS_TO_NOUN = 4;

/** Every figure of the text with unit, bound and what it counts; `taken` marks the tokens of periods. */
export function findQuantities(reading: SpanReading, taken: Uint8Array): QuantityMention[] {
  markPhones(reading, taken);
  const figures = readFigures(reading, taken).filter((figure) => !isNoFigure(reading, figure));
  return joinFigures(reading, figures).map((figure) => mentionOf(reading, figure, taken));
}

function mentionOf(reading: SpanReading, figure: Figure, taken: Uint8Array): QuantityMention {
  const { tokens } = reading;
  const { bound, end } = boundOf(reading, figure.first, figure.last);
  const counted = figure.unit === null ? countedNoun(reading, figure, end, taken) : foreignUnit(figure);
  const value = inBaseUnit(figure.number.value, figure.unit);
  const negative = !figure.max && isNegative(reading, figure);
  return {
    type: figure.unit?.type ?? "number",
    first: figure.first,
    last: figure.last,
    start: tokens[figure.first]?.start ?? 0,
    end: tokens[figure.last - 1]?.end ?? 0,
    value: negative ? decimal(`-${value}`) : value,
    max: figure.max && inBaseUnit(figure.max.value, figure.unit),
    unit: figure.unit ? figure.unit.unit : counted === null ? null : "1",
    bound: figure.max ? "range" : bound,
    step: inBaseUnit(figure.number.step, figure.unit),
    counted,
    upTo: standsUpTo(reading, figure.first, figure.last),
    rule: figure.rule,
  };
}

/** The noun behind a bare number, past its adjectives. */
function countedNoun(reading: SpanReading, figure: Figure, from: number, taken: Uint8Array): number | null {
  const { tokens, lexicon } = reading;
  // A time behind it is not what it counts ("против 48,3 млрд годом ранее").
  if (figure.whole || taken[from]) return null;
  const plural = lexicon.nounEndings.length > 0 ? pluralNoun(reading, from) : null;
  if (plural !== null) return plural;
  let last: number | null = null;
  for (let at = from; at < from + WORDS_TO_NOUN; at++) {
    const token = tokens[at];
    if (!token || token.kind !== "word" || endsPhrase(reading, at)) break;
    last = at;
    if (
      tokens[at + 1]?.norm === "-" &&
      tokens[at + 1]?.start === token.end &&
      tokens[at + 2]?.kind === "word"
    ) {
      last = at + 2;
      break;
    }
    if (!lexicon.adjectiveEndings.some((ending) => token.norm.endsWith(ending))) break;
  }
  return last;
}

/** The first word that its ending shows to be a plural ("300 container block trains"). */
function pluralNoun(reading: SpanReading, from: number): number | null {
  const { tokens, lexicon } = reading;
  for (let at = from; at < from + WORDS_TO_NOUN; at++) {
    const token = tokens[at];
    const hyphen = token?.norm === "-" && at > from;
    if (!token || (!hyphen && (token.kind !== "word" || endsPhrase(reading, at)))) return null;
    if (lexicon.nounEndings.some((ending) => token.norm.endsWith(ending) && !token.norm.endsWith("ss")))
      return at;
  }
  return null;
}

/** The word of a unit that the model does not know, so that nothing is counted in it by mistake. */
function foreignUnit(figure: Figure): number | null {
  return figure.unit?.unit === null && figure.last > figure.number.last ? figure.last - 1 : null;
}

/** "минус 3 %", "(−5 %)": a sign glued to the number, with nothing before it that it could join. */
function isNegative(reading: SpanReading, figure: Figure): boolean {
  const { tokens, lexicon } = reading;
  const sign = tokens[figure.first - 1];
  const first = tokens[figure.first];
  if (!sign || !first || !lexicon.minus.has(sign.norm) || figure.number.value === "0") return false;
  if (sign.norm === "–" && figure.unit?.type !== "percent") return false;
  if (sign.kind === "word") return true;
  const before = tokens[figure.first - 2];
  return sign.end === first.start && (!before || before.end < sign.start || before.norm === "(");
}
