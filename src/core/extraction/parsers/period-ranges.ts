import { type Interval, monthOf, months, yearOf } from "../calendar.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import { endingRole } from "./period-roles.ts";
import { resolveFrame } from "./resolve-period.ts";
import type { ResolvedPeriod, TimeContext } from "./time-context.ts";
import { readFrame, type TimeFrame } from "./time-frames.ts";

/** Whether the frame itself names two ends ("2024–2026"). */
export const isRange = (frame: TimeFrame): boolean =>
  frame.dayTo !== null || frame.yearTo !== null || frame.quarterTo !== null;

/** Signs that join the ends of a range. */
export const DASHES = new Set(["–", "-", "/"]);

/** The second end of "январь–август", "с 16 апреля по 19 мая", "from 2021 to 2030". */
export function rangeEnd(reading: SpanReading, frame: TimeFrame): TimeFrame | null {
  const { keys, lexicon, tokens } = reading;
  const joint = pastSince(reading, frame.last);
  const opened = longestPhrase(lexicon.rolesBefore, keys, frame.first - 1, -1)?.sense;
  const dash = DASHES.has(keys[joint] ?? "") && tokens[joint]?.kind === "punctuation";
  const word = longestPhrase(lexicon.rolesBefore, keys, joint, -1);
  const to = word?.sense === "to" || (word?.sense === "until" && word.end === joint - 1);
  const joins =
    (opened === "since-or-from" || opened === "compare-or-since" || opened === "between") &&
    (to || lexicon.and.has(keys[joint] ?? ""));
  const bare = lexicon.rangeWords.has(keys[joint] ?? "");
  const direct = joint > frame.last || endingRole(reading, frame.last) === "since";
  if (!dash && !joins && !bare && !direct) return null;
  const second = readFrame(reading, direct && !dash ? joint : joint + 1);
  if (!second || !sameKind(frame, second)) return null;
  return dash || joins || bare || endsWithUntil(reading, second.last) ? second : null;
}

/** "қыркүйектен бастап қаңтарға дейін": a word for the start may stand behind its end. */
function pastSince({ keys, lexicon }: SpanReading, last: number): number {
  const behind = longestPhrase(lexicon.rolesAfter, keys, last);
  return behind?.sense === "since" ? behind.end : last;
}

/** "2020-ci ildən 2024-cü ilə qədər": both ends by their case, no word between them. */
function endsWithUntil(reading: SpanReading, last: number): boolean {
  const after = longestPhrase(reading.lexicon.rolesAfter, reading.keys, last)?.sense;
  return after === "until" || endingRole(reading, last) === "until";
}

/** Whether two frames are the ends of one range: both days, months, years or quarters. */
function sameKind(a: TimeFrame, b: TimeFrame): boolean {
  if (b.same || b.anchored !== null || b.dayShift !== null || b.ago !== null) return false;
  if (a.counted === "month" && a.month === null && b.month !== null) return b.day === null;
  if (a.day !== null || b.day !== null) return a.day !== null && b.day !== null;
  if (a.month !== null || b.month !== null) return a.month !== null && b.month !== null;
  if (a.quarter !== null || b.quarter !== null) return a.quarter !== null && b.quarter !== null;
  if (a.count !== null || b.count !== null || a.half !== null || b.half !== null) return false;
  return a.year !== null && (b.year !== null || b.shift === 0) && (b.year ?? 9999) > a.year;
}

/** The first end takes the year of the second; where its month is later, the year before. */
export function resolveRange(low: TimeFrame, high: TimeFrame, context: TimeContext): ResolvedPeriod {
  const wraps = low.month !== null && high.month !== null && low.month > high.month;
  const end = resolveFrame(overWhenTold(high, low), context);
  const comparison = end.comparison;
  if (!end.interval) return { interval: null, grain: "range", current: false, comparison };
  if (low.count !== null && high.month !== null) return monthsUpTo(low.count, end.interval);
  const endYear = yearOf(end.interval.to);
  const year = low.year ?? endYear - (wraps ? 1 : 0);
  const start = resolveFrame({ ...low, year, shift: null }, context);
  const from = start.interval?.from ?? end.interval.from;
  const interval = from <= end.interval.to ? { from, to: end.interval.to } : null;
  return { interval, grain: "range", current: false, comparison };
}

/** "the nine months to September": so many months that end with the one named. */
function monthsUpTo(count: number, { to }: Interval): ResolvedPeriod {
  const { from } = months(yearOf(to), monthOf(to) - count + 1, monthOf(to));
  return { interval: { from, to }, grain: "range", current: false, comparison: false };
}

/** Without a year, a range of months counts as told when its last month has begun. */
function overWhenTold(high: TimeFrame, low: TimeFrame): TimeFrame {
  if (high.year !== null || high.shift !== null) return high;
  if (low.year !== null) return { ...high, year: low.year };
  // "ötən ilin yanvar–avqustunda": both months are of that year.
  return low.shift !== null && low.yearNoun ? { ...high, shift: low.shift, yearNoun: true } : high;
}
