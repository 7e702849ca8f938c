import { isDay } from "../extraction/calendar.ts";
import type { QuantityMention } from "../extraction/grammar.ts";
import { STATUSES } from "../model/claim.ts";
import type { Correction } from "../model/decision.ts";
import { askedPeriod } from "./asked-period.ts";
import { readYears } from "./asked-years.ts";

/** A correction in one line, or the part of it that means nothing. */
export type ReadCorrection =
  | { status: "read"; correction: Correction }
  | { status: "misunderstood"; part: string };

export interface CorrectionReader {
  /** Figures of a text, as the extractor finds them. */
  quantitiesIn: (text: string) => readonly QuantityMention[];
  isMetric: (key: string) => boolean;
}

const DAYS = /^(\d{4}-\d{2}-\d{2})?\s*\.\.\s*(\d{4}-\d{2}-\d{2})?$/u;

/**
 * Reads `over 500 million dollars; 2024; trade.turnover; target`: parts in any order between semicolons. A
 * period is a year, a part of one (`H1 2025`), days with two points between them, or `-` for none.
 */
export function readCorrection(text: string, reader: CorrectionReader): ReadCorrection {
  const parts = text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  let correction: Correction = {};
  for (const part of parts) {
    const read = readPart(part, reader);
    if (read === null) return { status: "misunderstood", part };
    correction = { ...correction, ...read };
  }
  return parts.length === 0 ? { status: "misunderstood", part: text } : { status: "read", correction };
}

function readPart(part: string, { quantitiesIn, isMetric }: CorrectionReader): Correction | null {
  if (isMetric(part)) return { metric: part };
  const status = STATUSES.find((known) => known === part.toLowerCase());
  if (status !== undefined) return { status };
  return readPeriod(part) ?? readAmount(part, quantitiesIn);
}

function readPeriod(part: string): Correction | null {
  if (/^[-–—]$/u.test(part)) return { from: null, to: null };
  const days = DAYS.exec(part);
  if (days !== null) {
    const [, from = null, to = null] = days;
    return isOrdered(from, to) ? { from, to } : null;
  }
  const { years, rest } = readYears(part);
  if (years === null || rest.length > 0) return null;
  const { from, to } = askedPeriod(years);
  return { from, to };
}

function isOrdered(from: string | null, to: string | null): boolean {
  const given = [from, to].filter((day) => day !== null);
  return given.length > 0 && given.every(isCalendarDay) && (from === null || to === null || from <= to);
}

function isCalendarDay(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return isDay({ year, month, day });
}

function readAmount(part: string, quantitiesIn: CorrectionReader["quantitiesIn"]): Correction | null {
  const [quantity, another] = quantitiesIn(part);
  if (quantity === undefined || another !== undefined) return null;
  const around = part.slice(0, quantity.start) + part.slice(quantity.end);
  if (/\d/u.test(around)) return null;
  const { value, max, bound, step, unit } = quantity;
  // A currency that is not repeated stays the one that was read.
  return { value, max, bound, step, ...(unit === null ? {} : { unit }) };
}
