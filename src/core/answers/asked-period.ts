import type { Period } from "./answer.ts";
import type { YearRange } from "./question.ts";

/** First and last day, ISO 8601, of the years or the part of a year that a reader asked for. */
export function daysOf({ from, to, part }: YearRange): { from: string; to: string } {
  const [start, end] = PARTS[part ?? "year"];
  return { from: `${from}-${start}`, to: `${to}-${end}` };
}

const PARTS = {
  year: ["01-01", "12-31"],
  H1: ["01-01", "06-30"],
  H2: ["07-01", "12-31"],
  Q1: ["01-01", "03-31"],
  Q2: ["04-01", "06-30"],
  Q3: ["07-01", "09-30"],
  Q4: ["10-01", "12-31"],
} as const;

/**
 * Whether a figure belongs to the years asked for: part of a year to its own part only, a deadline to its
 * year, a running total to each of its years; what names no time to none.
 */
export function isAskedFor(
  period: { from: string | null; to: string | null },
  years: YearRange | null,
): boolean {
  if (years === null) return true;
  const asked = daysOf(years);
  const from = period.from ?? period.to;
  const to = period.to ?? period.from;
  if (from === null || to === null) return false;
  if (years.part !== undefined) return asked.from <= from && to <= asked.to;
  return from <= asked.to && asked.from <= to;
}

/** The period asked for, as a line's value. */
export function askedPeriod(years: YearRange): Period {
  return { kind: "period", ...daysOf(years) };
}
