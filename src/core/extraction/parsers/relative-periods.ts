import { addDays, addYears, type Interval, monthOf, months, weekdayOf, yearOf } from "../calendar.ts";
import type { PeriodMention } from "../grammar.ts";
import { grainOf, type ResolvedPeriod, type TimeContext } from "./time-context.ts";
import type { TimeFrame } from "./time-frames.ts";

/** "последние три года", "the past six months". */
const countsBack = (frame: TimeFrame): boolean =>
  frame.count !== null && frame.year === null && (frame.trailing || (frame.shift === -1 && !frame.yearNoun));

/** Periods counted from the day of publication. */
export function relativePeriod(frame: TimeFrame, context: TimeContext): ResolvedPeriod | null {
  const { published } = context;
  const found = (
    interval: Interval | null,
    grain: PeriodMention["grain"],
    current = false,
  ): ResolvedPeriod => ({
    interval,
    grain,
    current,
    comparison: context.role === "compare",
  });
  if (frame.dayShift !== null) {
    const day = published && addDays(published, frame.dayShift);
    return found(day ? { from: day, to: day } : null, "day", frame.dayShift === 0);
  }
  if (countsBack(frame)) return found(published === null ? null : trailing(frame, published), "range");
  if (frame.shift === 1 && frame.count !== null && !frame.yearNoun && frame.year === null) {
    return found(published === null ? null : ahead(frame, published), "range");
  }
  if (frame.ago !== null && frame.count !== null) return agoPeriod(frame, context);
  if (frame.weekday !== null && frame.day === null) return found(nearestWeekday(frame, context), "day");
  if ((frame.noun === "half" || frame.noun === "quarter") && isAlone(frame)) {
    return found(published === null ? null : shifted(frame.noun, -1, published), grainOf(frame));
  }
  if (frame.shift !== null && frame.noun !== null && !frame.yearNoun && frame.year === null) {
    return found(
      published === null ? null : shifted(frame.noun, frame.shift, published),
      grainOf(frame),
      frame.shift === 0,
    );
  }
  return null;
}

/** "за полугодие": no word tells which. */
const isAlone = (frame: TimeFrame): boolean =>
  frame.shift === null &&
  !frame.yearNoun &&
  frame.year === null &&
  frame.edge === null &&
  !frame.trailing &&
  frame.quarter === null &&
  frame.half === null;

function trailing({ count, counted }: TimeFrame, to: string): Interval | null {
  const length = count ?? 0;
  if (counted === "year") return { from: addYears(to, -length), to };
  if (counted === "month") return { from: monthsBack(to, length), to };
  if (counted === "quarter") return { from: monthsBack(to, length * 3), to };
  if (counted === "half") return { from: monthsBack(to, length * 6), to };
  if (counted === "week") return { from: addDays(to, -length * 7), to };
  return counted === "day" ? { from: addDays(to, -length), to } : null;
}

/** "в ближайшие три года". */
function ahead({ count, counted }: TimeFrame, from: string): Interval | null {
  const length = count ?? 0;
  if (counted === "year") return { from, to: addYears(from, length) };
  if (counted === "month") return { from, to: monthsBack(from, -length) };
  if (counted === "week") return { from, to: addDays(from, length * 7) };
  return counted === "day" ? { from, to: addDays(from, length) } : null;
}

function monthsBack(iso: string, count: number): string {
  const start = months(yearOf(iso), monthOf(iso) - count, monthOf(iso) - count);
  const day = Math.min(Number(iso.slice(8, 10)), Number(start.to.slice(8, 10)));
  return `${start.from.slice(0, 8)}${String(day).padStart(2, "0")}`;
}

/** "два года назад": that year; "три месяца назад": that month. */
function agoPeriod(frame: TimeFrame, { published, role }: TimeContext): ResolvedPeriod {
  const comparison = role === "compare";
  const count = (frame.count ?? 0) * (frame.ago ?? -1);
  const interval = published === null ? null : agoInterval(frame.counted, count, published);
  const grain = frame.counted === "year" ? "year" : frame.counted === "month" ? "month" : "day";
  return { interval, grain, current: false, comparison };
}

function agoInterval(unit: TimeFrame["counted"], count: number, published: string): Interval | null {
  if (unit === "year") return months(yearOf(published) + count, 1, 12);
  if (unit === "month")
    return months(yearOf(published), monthOf(published) + count, monthOf(published) + count);
  if (unit !== "day" && unit !== "week") return null;
  const day = addDays(published, unit === "week" ? count * 7 : count);
  return { from: day, to: day };
}

function nearestWeekday(frame: TimeFrame, { published, future }: TimeContext): Interval | null {
  if (published === null || frame.weekday === null) return null;
  const back = (weekdayOf(published) - frame.weekday + 7) % 7;
  const shift = frame.shift ?? (future && back !== 0 ? 1 : 0);
  const weeks = frame.shift === -1 && back === 0 ? 7 : 0;
  const day = addDays(published, shift > 0 ? 7 - back : -back - weeks);
  return { from: day, to: day };
}

/** "в прошлом месяце", "на этой неделе", "в следующем квартале". */
function shifted(noun: NonNullable<TimeFrame["noun"]>, shift: number, published: string): Interval | null {
  const [year, month] = [yearOf(published), monthOf(published)];
  if (noun === "month") return months(year, month + shift, month + shift);
  if (noun === "quarter") {
    const first = Math.floor((month - 1) / 3) * 3 + 1 + shift * 3;
    return months(year, first, first + 2);
  }
  if (noun === "half") {
    const first = (month > 6 ? 7 : 1) + shift * 6;
    return months(year, first, first + 5);
  }
  if (noun === "week") {
    const monday = addDays(published, 1 - weekdayOf(published) + shift * 7);
    return { from: monday, to: addDays(monday, 6) };
  }
  if (noun !== "day") return null;
  const day = addDays(published, shift);
  return { from: day, to: day };
}
