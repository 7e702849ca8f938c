import type { Token } from "../grammar.ts";
import type { NumberSense } from "../number-lexicon.ts";
import { OPENS_COUNT, OPENS_TIME } from "../span-lexicon.ts";
import type { SpanReading } from "../span-reading.ts";
import { DASHES } from "./period-ranges.ts";

/** Cheap test that most tokens fail: only numbers, number words and words of time begin a period. */
export function mayStart({ tokens, keys, opens, lexicon }: SpanReading, at: number): boolean {
  const token = tokens[at];
  const opened = opens[at] ?? 0;
  if (!token || (opened & OPENS_TIME) !== 0) return token !== undefined;
  if (token.kind === "number") {
    if (endsRange(tokens, at)) return false;
    if (token.norm.length === 4 || (tokens[at + 1]?.start === token.end && keys[at + 1] !== ",")) return true;
    if (keys[at + 1] === "," && tokens[at + 1]?.start === token.end) return false;
  } else if ((opened & OPENS_COUNT) === 0) return false;
  const next = keys[at + 1] ?? "";
  const joint =
    lexicon.rolesBefore.next.has(next) ||
    lexicon.and.has(next) ||
    lexicon.timeGlue.has(next) ||
    DASHES.has(next);
  return joint || lexicon.time.next.has(next) || countsTime(lexicon.numbers.senses.get(next));
}

/** Thousands and millions are no numbers of months or days. */
const countsTime = (sense: NumberSense | undefined): boolean => sense !== undefined && sense.kind !== "scale";

/** "14-18 days": the second number of a range never begins a period. */
function endsRange(tokens: readonly Token[], at: number): boolean {
  const [number, hyphen] = [tokens[at - 2], tokens[at - 1]];
  return hyphen?.norm === "-" && number?.kind === "number" && number.end === hyphen.start;
}
