import type { Period } from "../../core/answers/answer.ts";
import type { Language } from "../../core/model/language.ts";
import type { PlainMessage } from "./amounts.ts";
import { localeOf } from "./locale.ts";

const ROMAN = ["I", "II", "III", "IV"];

interface Day {
  year: number;
  month: number;
  day: number;
}

/** `I полугодие 2025`, `январь–июль 2025`, `с 2023 года`, `к 2027 году`: a period as a message of `locales/`. */
export function periodMessage(period: Period, language: Language): PlainMessage {
  const from = period.from === null ? null : dayOf(period.from);
  const to = period.to === null ? null : dayOf(period.to);
  if (from === null || to === null) return openPeriod(period, from, to, language);
  if (from.year === to.year) return periodInYear(from, to, language);
  if (isYearStart(from) && isYearEnd(to)) {
    return { message: "period-years", values: { from: String(from.year), to: String(to.year) } };
  }
  return days(from, to, language);
}

/** `14 окт. 2025`, `окт. 2025` or `2025`, at the date's own precision. */
export function dateText(date: string, language: Language): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined) return String(Number(date));
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "short", timeZone: "UTC" };
  if (day !== undefined) options.day = "numeric";
  const format = new Intl.DateTimeFormat(localeOf(language), options);
  const parts = format.formatToParts(Date.UTC(year, month - 1, day ?? 1));
  // Russian writes "2025 г." in documents, not in news.
  const last = parts.at(-1);
  const kept = language === "ru" && last?.type === "literal" ? parts.slice(0, -1) : parts;
  return kept
    .map(({ value }) => value)
    .join("")
    .replaceAll(" ", "\u00a0");
}

/** A month's name as it stands inside a sentence. */
function monthName(month: number, language: Language): string {
  const locale = localeOf(language);
  const name = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2025, month - 1, 1),
  );
  return language === "en" ? name : name.toLocaleLowerCase(locale);
}

function openPeriod(period: Period, from: Day | null, to: Day | null, language: Language): PlainMessage {
  if (from !== null) {
    if (isYearStart(from) && period.toldOn?.startsWith(String(from.year)) === true) {
      return { message: "period-year-to-date", values: yearValues(from.year) };
    }
    if (isYearStart(from)) return { message: "period-since-year", values: yearValues(from.year) };
    return { message: "period-since", values: { date: dateText(period.from ?? "", language) } };
  }
  if (to === null) return { message: "period-none", values: {} };
  if (isYearEnd(to)) return { message: "period-by-year", values: yearValues(to.year) };
  return { message: "period-by", values: { date: dateText(period.to ?? "", language) } };
}

function periodInYear(from: Day, to: Day, language: Language): PlainMessage {
  if (from.day === 1 && to.day === lastDayOf(to)) return monthsInYear(from, to, language);
  return from.month === to.month && from.day === to.day ? day(from, language) : days(from, to, language);
}

function monthsInYear(from: Day, to: Day, language: Language): PlainMessage {
  const year = yearValues(from.year);
  const length = to.month - from.month + 1;
  const part = (from.month - 1) / length;
  if (length === 12) return { message: "period-year", values: year };
  if (length === 6 && Number.isInteger(part)) {
    return { message: "period-half", values: { ...year, half: ROMAN[part] ?? "" } };
  }
  if (length === 3 && Number.isInteger(part)) {
    return { message: "period-quarter", values: { ...year, quarter: ROMAN[part] ?? "" } };
  }
  const first = monthName(from.month, language);
  if (length === 1) return { message: "period-month", values: { ...year, month: first } };
  return { message: "period-months", values: { ...year, first, last: monthName(to.month, language) } };
}

function day(date: Day, language: Language): PlainMessage {
  return { message: "period-day", values: { date: dateText(iso(date), language) } };
}

function days(from: Day, to: Day, language: Language): PlainMessage {
  return {
    message: "period-days",
    values: { from: dateText(iso(from), language), to: dateText(iso(to), language) },
  };
}

function yearValues(year: number): { year: string } {
  return { year: String(year) };
}

function dayOf(date: string): Day {
  const [year = 0, month = 1, number = 1] = date.split("-").map(Number);
  return { year, month, day: number };
}

function iso({ year, month, day: number }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
}

function isYearStart({ month, day: number }: Day): boolean {
  return month === 1 && number === 1;
}

function isYearEnd({ month, day: number }: Day): boolean {
  return month === 12 && number === 31;
}

function lastDayOf({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
