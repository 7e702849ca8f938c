import { instantOf, utcOf, type WallClock } from "../core/local-time.ts";
import { MONTHS, ZONES } from "./published-time-words.ts";

const EARLIEST_MS = Date.UTC(1995, 0, 1);
// Clocks of servers run ahead a little.
const FUTURE_ALLOWED_MS = 10 * 60_000;
const MAX_LENGTH = 80;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}:.*))?$/i;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\D+?(\d{1,2}:.*))?$/;
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?/i;
const OFFSET = /(?:^|[\s\dZ]|UTC|GMT)([+-])(\d{1,2}):?(\d{2})?$/i;

/**
 * The instant (ISO 8601, UTC) that a publisher's date means; without a zone, in the zone of its source.
 * Null for what cannot be read, for the years before the web and for the future: a wrong date would put
 * a figure into the wrong year.
 */
export function publishedInstant(text: string, timeZone: string, nowMs: number): string | null {
  const plain = text.slice(0, MAX_LENGTH).replaceAll(/\s+/g, " ").trim();
  const stamp = /^\d{10}(?:\d{3})?$/.exec(plain);
  if (stamp !== null) return plausible(Number(plain) * (plain.length === 10 ? 1_000 : 1), nowMs);
  const wall = wallClockIn(plain);
  if (wall === null) return null;
  const local = instantOf(wall, timeZone);
  const offset = offsetMinutes(plain);
  if (offset === null) return plausible(local, nowMs);
  const utc = utcOf(wall);
  const stated = plausible(utc === null ? null : utc - offset * 60_000, nowMs);
  // "GMT" after a local time is the commonest mistake of feeds; it shows when it points to the future.
  return stated ?? plausible(local, nowMs);
}

function wallClockIn(text: string): WallClock | null {
  const iso = ISO.exec(text);
  if (iso !== null) return wallClock([iso[1], iso[2], iso[3]], iso[4]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return wallClock([dayFirst[3], dayFirst[2], dayFirst[1]], dayFirst[4]);
  return wordyDate(text);
}

// "Mon, 02 Mar 2026 10:00", "2 марта 2026, 10:00", "March 2, 2026", "2026 жылғы 2 наурыз"
function wordyDate(text: string): WallClock | null {
  const time = TIME.exec(text);
  const date = time === null ? text : text.slice(0, time.index) + text.slice(time.index + time[0].length);
  const month = (date.toLowerCase().match(/\p{L}+/gu) ?? []).map(monthNamed).find((found) => found !== null);
  const numbers =
    date.replaceAll(/[+-]\d+(?::\d+)?/g, (sign, at: number) => (at > 4 ? " " : sign)).match(/\d+/g) ?? [];
  if (month === undefined || month === null) return null;
  const year = numbers.find((digits) => digits.length === 4) ?? twoDigitYear(numbers);
  const day = numbers.find((digits) => digits.length <= 2);
  return wallClock([year, String(month), day], time?.[0]);
}

function twoDigitYear(numbers: readonly string[]): string | undefined {
  const [, short] = numbers.filter((digits) => digits.length <= 2);
  return short?.length === 2 ? `20${short}` : undefined;
}

function monthNamed(word: string): number | null {
  const found = MONTHS.find(([stem]) => word.startsWith(stem));
  return found?.[1] ?? null;
}

function wallClock(date: (string | undefined)[], timeText: string | undefined): WallClock | null {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.map(Number);
  if (Number.isNaN(year) || Number.isNaN(month) || Number.isNaN(day)) return null;
  const time = TIME.exec(timeText ?? "");
  const hour = Number(time?.[1] ?? 0);
  const half = time?.[4]?.toLowerCase().at(0);
  return {
    year,
    month,
    day,
    hour: half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0),
    minute: Number(time?.[2] ?? 0),
    // 60 is a leap second.
    second: Math.min(Number(time?.[3] ?? 0), 59),
  };
}

function offsetMinutes(text: string): number | null {
  const time = TIME.exec(text);
  // Before the time stands the date, whose dashes are no signs.
  const tail = time === null ? text.slice(10) : text.slice(time.index + time[0].length);
  const numeric = OFFSET.exec(`0${tail.trim()}`);
  if (numeric !== null) {
    const compact = numeric[2]?.length === 1 || numeric[3] === undefined;
    const hours = Number(numeric[2]);
    const minutes = compact ? 0 : Number(numeric[3]);
    return hours > 14 ? null : (numeric[1] === "-" ? -1 : 1) * (hours * 60 + minutes);
  }
  const name = /([A-Z]{1,5}|МСК)\.?\)?$/i.exec(tail.trim())?.[1]?.toUpperCase();
  return name === undefined ? null : (ZONES.get(name) ?? null);
}

function plausible(ms: number | null, nowMs: number): string | null {
  if (ms === null || ms < EARLIEST_MS || ms > nowMs + FUTURE_ALLOWED_MS) return null;
  return new Date(ms).toISOString();
}
