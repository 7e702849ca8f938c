/** A day of the calendar without a clock or zone. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Days from one to the other, both inclusive, ISO 8601. */
export interface Interval {
  from: string;
  to: string;
}

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

export function isoDay({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day that an ISO date names; null where it names none. */
export function parseDay(iso: string): Day | null {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return isDay({ year, month, day }) ? { year, month, day } : null;
}

export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

/** From the first day of one month to the last day of another; months beyond 1–12 run into other years. */
export function months(year: number, first: number, last: number): Interval {
  const start = carried(year, first);
  const end = carried(year, last);
  return {
    from: isoDay({ ...start, day: 1 }),
    to: isoDay({ ...end, day: lastDayOf(end.year, end.month) }),
  };
}

function carried(year: number, month: number): { year: number; month: number } {
  const index = year * 12 + month - 1;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

const MS_PER_DAY = 86_400_000;

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function addYears(iso: string, years: number): string {
  const day = parseDay(iso);
  if (!day) return iso;
  const year = day.year + years;
  return isoDay({ year, month: day.month, day: Math.min(day.day, lastDayOf(year, day.month)) });
}

/** An interval moved by whole years; the last day of a month stays the last. */
export function moveYears({ from, to }: Interval, years: number): Interval {
  const end = parseDay(to);
  const moved = addYears(to, years);
  if (!end || end.day !== lastDayOf(end.year, end.month)) return { from: addYears(from, years), to: moved };
  const year = end.year + years;
  return {
    from: addYears(from, years),
    to: isoDay({ year, month: end.month, day: lastDayOf(year, end.month) }),
  };
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(iso: string): number {
  return ((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

export function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}
