import type { Bound } from "../../model/claim.ts";
import type { SpanReading } from "../numbers.ts";
import { longestPhrase } from "../phrase-tree.ts";

const WORDS_BETWEEN = 3;

/** What the words around tokens `[first, last)` make of a figure: about, over, under or exact. */
export function boundOf(reading: SpanReading, first: number, last: number): Bound {
  const { keys, lexicon } = reading;
  const after = longestPhrase(lexicon.boundsAfter, keys, last);
  if (after) return after.sense;
  let at = first - 1;
  for (let skipped = 0; skipped <= WORDS_BETWEEN && at >= 0; skipped++, at--) {
    const before = longestPhrase(lexicon.boundsBefore, keys, at, -1);
    if (before) return before.sense;
    if (!lexicon.between.has(keys[at] ?? "")) break;
  }
  return "exact";
}

/** Whether "до" or its like stands directly before or behind: at most, or as far as. */
export function standsUpTo(reading: SpanReading, first: number, last: number): boolean {
  const { keys, lexicon } = reading;
  if (longestPhrase(lexicon.upTo, keys, first - 1, -1)) return true;
  return longestPhrase(lexicon.upToAfter, keys, last) !== null;
}
