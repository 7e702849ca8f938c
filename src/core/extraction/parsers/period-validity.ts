import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import type { RoleWord } from "../span-words.ts";
import type { TimeFrame } from "./time-frames.ts";

/** Whether words of time amount to a period, and are not a number, a rate ("в год") or something vague. */
export function isPeriod(
  reading: SpanReading,
  frame: TimeFrame,
  range: TimeFrame | null,
  role: RoleWord | null,
): boolean {
  if (range) return true;
  if (frame.half !== null && frame.noun !== null) return false;
  if (frame.day !== null || frame.dayShift !== null) return true;
  // "since then", but not "and then".
  if (frame.anchored !== null)
    return role === "since" || !reading.lexicon.doubtful.has(reading.keys[frame.first] ?? "");
  if (frame.quarter !== null || frame.half !== null || frame.season !== null) return true;
  if (frame.month !== null)
    return frame.year !== null || frame.shift !== null || isMonth(reading, frame, role);
  // "a few years ago": how many is not said.
  if (frame.ago !== null && reading.lexicon.plurals.has(reading.keys[frame.first] ?? "")) return false;
  if (frame.count !== null) return isCounted(frame, role);
  if (frame.weekday !== null) return role !== null || frame.shift !== null || frame.last > frame.first + 1;
  if (frame.year !== null) return isYear(reading, frame, role);
  if (reading.lexicon.plurals.has(reading.keys[frame.last - 1] ?? "")) return false;
  return isNamed(frame, role);
}

/** "в мае", but not the verb "may". */
function isMonth(
  { keys, text, tokens, lexicon }: SpanReading,
  frame: TimeFrame,
  role: RoleWord | null,
): boolean {
  if (!lexicon.doubtful.has(keys[frame.first] ?? "")) return true;
  const letter = text[tokens[frame.first]?.start ?? 0] ?? "";
  return role !== null && letter !== letter.toLowerCase();
}

const FEWEST_MONTHS = 3;

/** "за девять месяцев", "последние три года", "два года назад"; other counts of months are durations. */
function isCounted(frame: TimeFrame, role: RoleWord | null): boolean {
  const { count, counted } = frame;
  if (frame.ago !== null || frame.trailing || (Math.abs(frame.shift ?? 0) === 1 && !frame.yearNoun))
    return counted !== "period";
  const parts = counted === "month" || counted === "quarter" || counted === "half";
  if (!parts || count === null || count > 12) return false;
  if (frame.year !== null || frame.yearNoun || frame.leading || frame.same) return true;
  return role === "total" && counted === "month" && count >= FEWEST_MONTHS && count < 12;
}

/** A number of four digits is a year by its noun or ending, or by a preposition where no unit or noun follows. */
function isYear(reading: SpanReading, frame: TimeFrame, role: RoleWord | null): boolean {
  const { keys, tokens, lexicon } = reading;
  if (frame.certainYear || frame.edge !== null || frame.shift !== null || frame.same) return true;
  const next = tokens[frame.last];
  if (longestPhrase(lexicon.units, keys, frame.last)) return false;
  if (lexicon.numbers.senses.get(keys[frame.last] ?? "")?.kind === "scale") return false;
  const closed =
    !next || next.kind === "break" || next.kind === "punctuation" || lexicon.functionWords.has(next.norm);
  const before = keys[frame.first - 1];
  if (before === "(" && (next?.norm === ")" || next?.norm === "," || next?.norm === ":")) return true;
  if (
    lexicon.bareYears &&
    role === null &&
    next?.kind === "word" &&
    (next.norm.length > 2 || closed) &&
    keys[frame.first - 1] !== "-"
  )
    return isPlainYear(frame);
  return role !== null && (closed || lexicon.bareYears || next.kind === "number");
}

const LEAST_ATTRIBUTE = 1990;
const LAST_ATTRIBUTE = 2050;

/** "sees 2025 output at": in a language that parts thousands by commas four digits before a noun are a year. */
function isPlainYear({ year }: TimeFrame): boolean {
  return year !== null && year >= LEAST_ATTRIBUTE && year <= LAST_ATTRIBUTE;
}

/** "в прошлом году", "с начала года", "за полугодие". */
function isNamed(frame: TimeFrame, role: RoleWord | null): boolean {
  const { noun, yearNoun } = frame;
  if (noun === null && !yearNoun) return false;
  if (frame.same || frame.before) return true;
  if (frame.shift !== null) return noun !== "period" || frame.shift === 0;
  if (frame.edge !== null) return noun !== "period";
  if (frame.trailing) return noun === "quarter" || noun === "half";
  if (noun === "half" || noun === "quarter") return role === "results" || role === "total";
  return yearNoun && noun === null && role === "results";
}
