import { normAt, type Reading } from "../reading.ts";

/** Whether a mark that parts clauses stands in `[first, last)`. */
export function crossesClause(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^[,;:]$/u.test(normAt(reading, at))) return true;
  return false;
}

/** The same with the point, where what is looked at may leave the sentence. */
export function crossesPoint(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^[,;:.]$/u.test(normAt(reading, at))) return true;
  return false;
}

/** How many words stand in `[first, last)`. */
export function wordsBetween(reading: Reading, first: number, last: number): number {
  let words = 0;
  for (let at = first; at < last; at++) if (reading.tokens[at]?.kind === "word") words++;
  return words;
}
