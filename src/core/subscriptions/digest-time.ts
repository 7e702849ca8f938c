import { utc } from "@date-fns/utc";
import { addDays } from "date-fns/addDays";
import { getISODay } from "date-fns/getISODay";
import { instantOf } from "../local-time.ts";
import type { Schedule } from "../model/subscription.ts";
import { localDay } from "../reconciliation/observation-key.ts";

const DAYS_A_WEEK = 7;

/** The next time, after an instant, at which a digest is due by the clocks of an IANA zone; null where none is gathered. */
export function nextDigestAt(schedule: Schedule, timeZone: string, after: Date): Date | null {
  if (schedule.kind === "now") return null;
  const [hour = 0, minute = 0] = schedule.at.split(":").map(Number);
  const today = new Date(`${localDay(after.toISOString(), timeZone)}T00:00:00Z`);
  for (let days = 0; days <= DAYS_A_WEEK + 1; days += 1) {
    const date = addDays(today, days, { in: utc });
    if (schedule.kind === "weekly" && getISODay(date, { in: utc }) !== schedule.weekday) continue;
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const due = instantOf({ ...day, hour, minute, second: 0 }, timeZone);
    if (due !== null && due > after.getTime()) return new Date(due);
  }
  return null;
}
