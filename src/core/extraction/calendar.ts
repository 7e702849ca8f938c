import { UTCDate } from "@date-fns/utc";
import { addDays as dateDaysLater } from "date-fns/addDays";
import { addYears as dateYearsLater } from "date-fns/addYears";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import { isLastDayOfMonth } from "date-fns/isLastDayOfMonth";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";

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

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Without a date object: every number of a text may be asked whether it is a day. */
export function lastDayOf(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LAST_DAYS[month - 1] ?? 0);
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

/** From the first day of one month to the last day of another; months beyond 1–12 run into other years. */
export function months(year: number, first: number, last: number): Interval {
  const from = monthOfYear(year, first);
  const to = monthOfYear(year, last);
  return {
    from: isoDay({ ...from, day: 1 }),
    to: isoDay({ ...to, day: lastDayOf(to.year, to.month) }),
  };
}

function monthOfYear(year: number, month: number): { year: number; month: number } {
  const count = year * 12 + month - 1;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

export function addDays(iso: string, days: number): string {
  return isoOf(dateDaysLater(new UTCDate(iso), days));
}

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function addYears(iso: string, years: number): string {
  return isoOf(dateYearsLater(new UTCDate(iso), years));
}

/** An interval moved by whole years; the last day of a month stays the last. */
export function moveYears({ from, to }: Interval, years: number): Interval {
  const end = new UTCDate(to);
  const moved = dateYearsLater(end, years);
  return { from: addYears(from, years), to: isoOf(isLastDayOfMonth(end) ? lastDayOfMonth(moved) : moved) };
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(iso: string): number {
  return getISODay(new UTCDate(iso));
}

// A UTC date keeps the zone of the machine out of it.
function isoOf(date: UTCDate): string {
  return formatISO(date, { representation: "date" });
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

export function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}

/** Whether days are the same part of an earlier year ("январь–июнь 2023" beside that of 2024). */
export function isSamePartEarlier(days: Interval, than: Interval): boolean {
  const isSamePart = days.from.slice(5) === than.from.slice(5) && monthOf(days.to) === monthOf(than.to);
  return isSamePart && days.to < than.from;
}
