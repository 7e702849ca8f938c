import type { SpanReading } from "../span-reading.ts";

/** Ending written to digits: "5-й", "21st", "10-ти". */
export function endingAt(reading: SpanReading, at: number): "ordinal" | "cardinal" | null {
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
