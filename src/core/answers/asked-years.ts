import type { YearPart, YearRange } from "./question.ts";
import { FILLER_WORDS, foldWord, isOneOf, ORDINALS, PART_NOUNS } from "./question-words.ts";

/** What the words after a command say of time, and what else they are. */
export interface AskedYears {
  years: YearRange | null;
  /** Words that say nothing of time and mean something, as typed. */
  rest: string[];
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Finds years and halves in any order and language: `2024`, `2022–2025`, `I полугодие 2025`, `H1 2025`, `2024-cü il`. */
export function readYears(text: string): AskedYears {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const years: number[] = [];
  const rest: string[] = [];
  let part: YearPart | null = null;
  for (const [place, word] of words.entries()) {
    const folded = foldWord(word);
    const year = yearOf(folded);
    if (year !== null) {
      years.push(year);
      continue;
    }
    const found = partOf(folded, foldWord(words[place - 1] ?? ""), foldWord(words[place + 1] ?? ""));
    if (found !== null) part = found;
    else if (!isOneOf(FILLER_WORDS, folded)) rest.push(word);
  }
  return { years: rangeOf(years, part), rest };
}

function yearOf(word: string): number | null {
  if (!/^\d{4}$/u.test(word)) return null;
  const year = Number(word);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** The part of a year that a word belongs to, be it `h1`, the ordinal or the noun. */
function partOf(word: string, before: string, after: string): YearPart | null {
  const short = /^([hq])([1-4])$/u.exec(word);
  if (short !== null) return partNamed(short[1] === "h" ? "H" : "Q", Number(short[2]));
  const noun = nounOf(word);
  if (noun !== null) {
    const number = ordinalOf(before) ?? ordinalOf(after);
    return number === null ? null : partNamed(noun, number);
  }
  const number = ordinalOf(word);
  const neighbour = nounOf(after) ?? nounOf(before);
  return number === null || neighbour === null ? null : partNamed(neighbour, number);
}

function nounOf(word: string): "H" | "Q" | null {
  return PART_NOUNS.find(([, words]) => isOneOf(words, word))?.[0] ?? null;
}

function ordinalOf(word: string): number | null {
  return ORDINALS.find(([, words]) => isOneOf(words, word))?.[0] ?? null;
}

function partNamed(kind: "H" | "Q", number: number): YearPart | null {
  if (kind === "H") return number === 1 ? "H1" : number === 2 ? "H2" : null;
  return (["Q1", "Q2", "Q3", "Q4"] as const)[number - 1] ?? null;
}

function rangeOf(years: readonly number[], part: YearPart | null): YearRange | null {
  if (years.length === 0) return null;
  const from = Math.min(...years);
  const to = Math.max(...years);
  return part !== null && from === to ? { from, to, part } : { from, to };
}
