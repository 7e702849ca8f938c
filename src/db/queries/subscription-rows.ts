import type { Delivery, Schedule, Subject, Subscription } from "../../core/model/subscription.ts";
import { nextDigestAt } from "../../core/subscriptions/digest-time.ts";
import { SubjectJson } from "../../core/subscriptions/subscription-json.ts";
import type { subscriptions } from "../schema/subscriptions.ts";

/** When and by whose clocks. */
export interface LocalNow {
  now: Date;
  /** IANA zone of the chat. */
  timeZone: string;
}

type Row = typeof subscriptions.$inferSelect;

/**
 * Subscriptions of rows. Many chats ask for the same: each wish is read once, and is one object. A row that
 * another version of this program has written is left out: it must not keep others from news.
 */
export function subscriptionsOfRows(rows: readonly Row[]): Subscription[] {
  const subjects = new Map<string, Subject | null>();
  return rows.flatMap((row) => {
    const subject = subjects.get(row.whatHash) ?? subjectOf(row);
    subjects.set(row.whatHash, subject);
    return subject === null ? [] : [subscriptionOf(row, subject)];
  });
}

/** How a subscription is delivered, as columns. */
export function deliveryRow({ schedule, layout, silent, urgent }: Delivery, { now, timeZone }: LocalNow) {
  return {
    schedule: schedule.kind,
    at: schedule.kind === "now" ? null : schedule.at,
    weekday: schedule.kind === "weekly" ? schedule.weekday : null,
    nextDigestAt: nextDigestAt(schedule, timeZone, now),
    layout,
    silent,
    urgent,
  };
}

function subjectOf({ kind, what }: Row): Subject | null {
  const reading = SubjectJson.safeParse(kind === "news" ? { kind, filter: what } : { kind, watch: what });
  return reading.success ? reading.data : null;
}

function subscriptionOf(row: Row, subject: Subject): Subscription {
  const { id, chatId, threadId, createdBy, pausedAt, createdAt, layout, silent, urgent } = row;
  const schedule = scheduleOf(row);
  return { id, chatId, threadId, createdBy, subject, schedule, layout, silent, urgent, pausedAt, createdAt };
}

/** The table's checks hold the time of a digest to its schedule. */
function scheduleOf({ schedule, at, weekday }: Row): Schedule {
  if (at === null) return { kind: "now" };
  return schedule === "weekly" && weekday !== null ? { kind: "weekly", at, weekday } : { kind: "daily", at };
}
