import type { Interval } from "../calendar.ts";
import type { PeriodMention } from "../grammar.ts";
import type { TimeFrame } from "./time-frames.ts";

/** What the days of a period depend on besides its own words. */
export interface TimeContext {
  published: string | null;
  /** The period last spoken of, which "годом ранее" and "за тот же период" point to. */
  anchor: Interval | null;
  /** The year last named in the sentence, else (without a date of publication) in the text. */
  nearbyYear: number | null;
  /** The sentence speaks of what is to come. */
  future: boolean;
  role: PeriodMention["role"] | "results" | "compare" | "total";
}

export interface ResolvedPeriod {
  interval: Interval | null;
  grain: PeriodMention["grain"];
  current: boolean;
  comparison: boolean;
}

/** How fine a time the frame names. */
export function grainOf(frame: TimeFrame): PeriodMention["grain"] {
  if (frame.day !== null) return frame.dayTo === null ? "day" : "range";
  if (frame.dayShift !== null || frame.weekday !== null) return "day";
  if (frame.month !== null) return "month";
  if (frame.quarter !== null) return frame.quarterTo === null ? "quarter" : "range";
  if (frame.half !== null) return "half";
  if (frame.count !== null) return frame.count === 12 && frame.counted === "month" ? "year" : "range";
  if (frame.season !== null) return "season";
  if (frame.noun === "month" || frame.noun === "quarter" || frame.noun === "half") return frame.noun;
  if (frame.noun === "week") return "range";
  if (frame.noun === "day") return "day";
  return frame.yearTo === null ? "year" : "range";
}
