import type { SpanReading } from "../span-reading.ts";

const FEWEST_DIGITS = 9;
const LONGEST = 16;

/** Marks the tokens of phone numbers ("+7 (727) 250-00-00", "8 (727) 250 00 00") as taken. */
export function markPhones(reading: SpanReading, taken: Uint8Array): void {
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== "number" || taken[at]) continue;
    const international = tokens[at - 1]?.norm === "+" && tokens[at - 1]?.end === tokens[at]?.start;
    const local =
      tokens[at + 1]?.norm === "(" && tokens[at + 2]?.kind === "number" && tokens[at + 3]?.norm === ")";
    if (!international && !(local && tokens[at + 4]?.kind === "number")) continue;
    const end = phoneEnd(reading, at);
    if (end > at) taken.fill(1, at, end);
  }
}

/** Index behind groups of digits with brackets and hyphens between them; `start` where they are too few. */
function phoneEnd({ tokens }: SpanReading, start: number): number {
  let digits = 0;
  let end = start;
  for (let at = start; at < start + LONGEST; at++) {
    const token = tokens[at];
    if (!token || !(token.kind === "number" || "()-".includes(token.norm)) || token.norm.includes(".")) break;
    if (token.kind !== "number") continue;
    digits += token.norm.length;
    end = at + 1;
  }
  return digits >= FEWEST_DIGITS ? end : start;
}
