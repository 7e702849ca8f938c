import { addDays, type Interval, isDay, isoDay, monthOf, months, moveYears, yearOf } from "../calendar.ts";
import type { PeriodMention } from "../grammar.ts";
import { relativePeriod } from "./relative-periods.ts";
import { grainOf, type ResolvedPeriod, type TimeContext } from "./time-context.ts";
import type { TimeFrame } from "./time-frames.ts";

/** The days that a frame means; the interval is null where the text and the context do not tell. */
export function resolveFrame(frame: TimeFrame, context: TimeContext): ResolvedPeriod {
  const special = pointing(frame, context) ?? relativePeriod(frame, context);
  if (special) return special;
  const year = frameYear(frame, context);
  const grain = grainOf(frame);
  const interval = within(frame, context, year);
  const current = year.current && (grain === "year" || (frame.noun !== null && frame.shift === 0));
  return {
    interval: interval && towards(frame, interval, context),
    grain,
    current,
    comparison: context.role === "compare",
  };
}

/** "к середине 2026 года", "с конца 2024 года": the edge that a deadline or a start names. */
function towards({ edge }: TimeFrame, interval: Interval, { role }: TimeContext): Interval {
  const deadline = role === "by" || role === "until";
  const middle = `${interval.from.slice(0, 4)}-06-30`;
  if (deadline && edge === "start") return { from: interval.from, to: interval.from };
  if (deadline && edge === "middle" && middle < interval.to) return { from: interval.from, to: middle };
  if (role === "since" && edge === "end") return { from: interval.to, to: interval.to };
  return interval;
}

interface FrameYear {
  /** Null where no word tells the year. */
  year: number | null;
  /** Whether the words point to a year that the context does not give. */
  unknown: boolean;
  current: boolean;
}

function frameYear(frame: TimeFrame, { published, anchor }: TimeContext): FrameYear {
  if (frame.year !== null) return { year: frame.year, unknown: false, current: false };
  const pub = published === null ? null : yearOf(published);
  if (frame.before && frame.yearNoun) {
    const base = anchor ? yearOf(anchor.to) : pub;
    return { year: base === null ? null : base - 1, unknown: base === null, current: false };
  }
  const yearShift = frame.yearNoun || frame.noun === null ? frame.shift : null;
  if (yearShift !== null) {
    return { year: pub === null ? null : pub + yearShift, unknown: pub === null, current: yearShift === 0 };
  }
  return { year: null, unknown: false, current: frame.edge !== null && frame.yearNoun };
}

/** "годом ранее", "за тот же период", "аналогичный период прошлого года". */
function pointing(frame: TimeFrame, context: TimeContext): ResolvedPeriod | null {
  const { anchor } = context;
  const self = frame.month !== null || frame.quarter !== null || frame.half !== null || frame.count !== null;
  const thisPeriod = frame.shift === 0 && frame.noun === "period";
  if (frame.anchored === null && !(frame.same && !self) && !thisPeriod) {
    return frame.same && frame.count !== null && frame.year === null ? sameLength(frame, context) : null;
  }
  const compared = context.role === "compare" || context.role === "by";
  const shift =
    frame.anchored ?? (frame.before || frame.shift === -1 || (compared && frame.year === null) ? -1 : 0);
  const grain: PeriodMention["grain"] =
    anchor && anchor.from.slice(5) === "01-01" && anchor.to.slice(5) === "12-31" ? "year" : "range";
  if (!anchor)
    return { interval: lonePast(frame), grain: "year", current: false, comparison: shift !== 0 || compared };
  const years = frame.year === null ? shift : frame.year - yearOf(anchor.to);
  const comparison = years !== 0 || compared;
  return { interval: moveYears(anchor, years), grain, current: false, comparison };
}

/** Without a period before it, "аналогичный период прошлого года" tells no days; a named year tells that year. */
function lonePast(frame: TimeFrame): Interval | null {
  return frame.year === null ? null : months(frame.year, 1, 12);
}

/** "за те же девять месяцев": the period before, if it was that long. */
function sameLength(frame: TimeFrame, context: TimeContext): ResolvedPeriod | null {
  const { anchor } = context;
  if (!anchor || frame.counted !== "month" || frame.count === null) return null;
  const expected = months(yearOf(anchor.from), monthOf(anchor.from), monthOf(anchor.from) + frame.count - 1);
  if (expected.to !== anchor.to) return null;
  const years = frame.anchored ?? (frame.shift === -1 ? -1 : 0);
  return { interval: moveYears(anchor, years), grain: "range", current: false, comparison: years !== 0 };
}

/** The part of the year that the frame names; without a year, the one that the context makes likely. */
function within(frame: TimeFrame, context: TimeContext, { year, unknown }: FrameYear): Interval | null {
  if (unknown) return null;
  const part = (of: number): Interval | null => partOfYear(frame, of);
  if (year !== null) return part(year);
  const { published, nearbyYear, future } = context;
  // "Monday, November 20" is near publication, whatever year the sentence speaks of.
  const isDatedDay = frame.weekday !== null && frame.day !== null && published !== null;
  if (nearbyYear !== null && !isDatedDay && !(frame.edge !== null && frame.yearNoun && published !== null))
    return part(nearbyYear);
  if (published === null) return null;
  const pub = yearOf(published);
  if (grainOf(frame) === "year")
    return part(context.role === "results" && monthOf(published) <= 4 ? pub - 1 : pub);
  if (frame.day !== null) return part(closestYear(part, published, future));
  const here = part(pub);
  if (!here) return null;
  if (future) return here.to >= published ? here : part(pub + 1);
  // A running total ends before it is told; a single month or quarter may still be running.
  const told = frame.count !== null || (frame.noun !== null && frame.quarter === null) ? here.to : here.from;
  return told <= published ? here : part(pub - 1);
}

const DAYS_AHEAD = 45;

/** A day without its year is usually just behind or shortly ahead of publication. */
function closestYear(part: (year: number) => Interval | null, published: string, future: boolean): number {
  const pub = yearOf(published);
  const here = part(pub)?.from ?? "";
  if (future) return here >= addDays(published, -7) ? pub : pub + 1;
  if (here <= addDays(published, DAYS_AHEAD)) {
    const next = part(pub + 1)?.from ?? "9999";
    return next <= addDays(published, DAYS_AHEAD) ? pub + 1 : pub;
  }
  return pub - 1;
}

function partOfYear(frame: TimeFrame, year: number): Interval | null {
  if (frame.day !== null) return dayInterval(frame, year);
  if (frame.month !== null && frame.half !== null) return halfMonth(year, frame.month, frame.half);
  if (frame.month !== null) return months(year, frame.month, frame.month);
  if (frame.quarter !== null)
    return months(year, frame.quarter * 3 - 2, (frame.quarterTo ?? frame.quarter) * 3);
  if (frame.half !== null)
    return frame.noun === null ? months(year, frame.half * 6 - 5, frame.half * 6) : null;
  if (frame.count !== null) return countedPart(frame, year);
  // Winter is named after the year that it ends in.
  if (frame.season !== null) return months(year, frame.season * 3 - 3, frame.season * 3 - 1);
  if (frame.trailing && frame.noun === "quarter") return months(year, 10, 12);
  if (frame.noun !== null) return null;
  return months(year, 1, yearMonths(frame, year));
}

/** "the second half of July": a month's halves part after its 15th. */
function halfMonth(year: number, month: number, half: number): Interval {
  const whole = months(year, month, month);
  const middle = whole.from.slice(0, 8);
  return half === 1 ? { from: whole.from, to: `${middle}15` } : { from: `${middle}16`, to: whole.to };
}

const yearMonths = (frame: TimeFrame, year: number): number => 12 + ((frame.yearTo ?? year) - year) * 12;

function countedPart({ count, counted, trailing }: TimeFrame, year: number): Interval | null {
  const size = { month: 1, quarter: 3, half: 6, year: 0, week: 0, day: 0, period: 0 }[counted ?? "period"];
  const length = (count ?? 0) * size;
  if (length < 1 || length > 12) return null;
  return trailing ? months(year, 13 - length, 12) : months(year, 1, length);
}

function dayInterval({ day, dayTo, month }: TimeFrame, year: number): Interval | null {
  if (day === null || month === null) return null;
  const from = { year, month, day };
  const to = { year, month, day: dayTo ?? day };
  return isDay(from) && isDay(to) ? { from: isoDay(from), to: isoDay(to) } : null;
}
