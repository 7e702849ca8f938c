import type { Bound } from "../../model/claim.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";

const WORDS_BETWEEN = 3;

/** What the words around a figure make of it, with the index behind the words that follow it. */
export interface BoundHit {
  bound: Bound;
  end: number;
}

/** About, over, under or exact, by the words around tokens `[first, last)`. */
export function boundOf(reading: SpanReading, first: number, last: number): BoundHit {
  const { keys, lexicon } = reading;
  const after = boundBehind(reading, last);
  if (after) return after;
  let at = first - 1;
  for (let skipped = 0; skipped <= WORDS_BETWEEN && at >= 0; skipped++, at--) {
    const before = longestPhrase(lexicon.boundsBefore, keys, at, -1);
    if (before) return { bound: before.sense, end: last };
    if (!lexicon.between.has(keys[at] ?? "")) break;
  }
  return { bound: "exact", end: last };
}

function boundBehind({ keys, tokens, lexicon }: SpanReading, last: number): BoundHit | null {
  const word = tokens[last - 1]?.norm ?? "";
  const ablative = lexicon.ablative.some((ending) => word.endsWith(ending));
  const hit =
    (ablative ? longestPhrase(lexicon.boundsAfterAblative, keys, last) : null) ??
    longestPhrase(lexicon.boundsAfter, keys, last);
  if (!hit && lexicon.nearly.some((ending) => word.endsWith(ending))) return { bound: "about", end: last };
  return hit && { bound: hit.sense, end: hit.end };
}

/** Whether "до" or its like stands directly before or behind: at most, or as far as. */
export function standsUpTo(reading: SpanReading, first: number, last: number): boolean {
  const { keys, lexicon } = reading;
  if (longestPhrase(lexicon.upTo, keys, first - 1, -1)) return true;
  return longestPhrase(lexicon.upToAfter, keys, last) !== null;
}
