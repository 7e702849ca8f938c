import { utc } from "@date-fns/utc";
import { addDays } from "date-fns/addDays";
import { EVENTS_TERM } from "../../core/matching/terms.ts";
import { watches } from "../../core/matching/watches.ts";
import type { Subscription } from "../../core/model/subscription.ts";
import { localDay } from "../../core/reconciliation/observation-key.ts";
import { promisesOf } from "../../core/reconciliation/promises.ts";
import type { Db } from "../../db/open.ts";
import { timeZonesOf } from "../../db/queries/chats.ts";
import { takeChore } from "../../db/queries/chores.ts";
import { enqueue } from "../../db/queries/enqueue.ts";
import { eventsOn } from "../../db/queries/events-asked.ts";
import { observationsFor, targetsDueBetween } from "../../db/queries/observations.ts";
import { subscriptionsFor } from "../../db/queries/subscriptions.ts";
import type { Teller } from "./news.ts";

const EVERY_MS = 10 * 60_000;
/** Nobody plans tomorrow at night. */
const FROM_HOUR = 9;
/** A process that was away for a week still tells what passed meanwhile. */
const LOOK_BACK_DAYS = 8;

/** Tells who watches them of events that are planned for tomorrow, and of targets whose day has passed without their figure. */
export async function remind(db: Db, teller: Teller, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const nextAt = new Date(now.getTime() + EVERY_MS);
    if (!(await takeChore(tx, "reminders", { now, nextAt }))) return;
    await remindOfEvents(tx, now);
    await remindOfTargets(tx, teller, now);
  });
}

async function remindOfEvents(tx: Db, now: Date): Promise<void> {
  const watching = (await subscriptionsFor(tx, "watch", [EVENTS_TERM])).filter((each) =>
    waitsFor(each, "event"),
  );
  const zones = await timeZonesOf(
    tx,
    watching.map(({ chatId }) => chatId),
  );
  const byDay = Map.groupBy(watching, ({ chatId }) => tomorrowIn(zones.get(chatId) ?? "UTC", now));
  for (const [day, subscriptions] of byDay) {
    if (day === null) continue;
    for (const { id, mention } of await eventsOn(tx, day)) {
      const asked = subscriptions.filter(({ subject }) => {
        const place = subject.kind === "watch" ? subject.watch.place : null;
        return place === null || place === mention.place;
      });
      const payload = { eventId: id, subscriptionIds: asked.map((each) => each.id) };
      await tell(tx, asked, { item: `event:${id}@${day}`, payload }, now);
    }
  }
}

/** The next day by the clocks of a zone, ISO 8601; null while it is too early to tell. */
function tomorrowIn(timeZone: string, now: Date): string | null {
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now);
  if (Number(hour) < FROM_HOUR) return null;
  return shifted(localDay(now.toISOString(), timeZone), 1);
}

async function remindOfTargets(tx: Db, teller: Teller, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const passed = await targetsDueBetween(tx, shifted(today, -LOOK_BACK_DAYS), shifted(today, -1));
  for (const target of passed) {
    const terms = new Set(teller.readFigure(target.key));
    const watching = (await subscriptionsFor(tx, "watch", [...terms])).filter(
      (each) =>
        waitsFor(each, "overdue") &&
        each.subject.kind === "watch" &&
        watches(each.subject.watch, terms) &&
        // What was over before somebody asked is found by /promises.
        each.createdAt.toISOString().slice(0, 10) <= (target.key.to ?? ""),
    );
    if (watching.length === 0 || target.id === undefined) continue;
    const sameThing = await observationsFor(tx, { metrics: [target.key.metric], years: null });
    const last = promisesOf(sameThing, today).find(
      ({ steps, outcome }) =>
        outcome.kind === "unreported" && target.claims.some(({ claim }) => claim.id === steps.at(-1)?.id),
    );
    if (last === undefined) continue;
    const met = watching.map(({ id }) => ({ subscriptionId: id, condition: { kind: "overdue" } }));
    const payload = { observationId: target.id, met, was: null };
    await tell(tx, watching, { item: `overdue:${target.id}`, payload }, now);
  }
}

function waitsFor({ subject }: Subscription, kind: "event" | "overdue"): boolean {
  return subject.kind === "watch" && subject.watch.condition.kind === kind;
}

async function tell(
  tx: Db,
  to: readonly Subscription[],
  what: { item: string; payload: object },
  now: Date,
): Promise<void> {
  await enqueue(
    tx,
    to.map(({ chatId, threadId, urgent, silent }) => ({
      ...what,
      chatId,
      threadId,
      kind: "watch",
      dueAt: now,
      orderAt: now,
      createdAt: now,
      urgent,
      silent,
    })),
  );
}

function shifted(day: string, days: number): string {
  return addDays(new Date(`${day}T00:00:00Z`), days, { in: utc })
    .toISOString()
    .slice(0, 10);
}
