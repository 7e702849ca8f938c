import type { InletAlarm, InletHealth } from "../core/model/inlet.ts";
import { silence } from "../core/polling/schedule.ts";
import type { Db } from "../db/open.ts";
import { takeChore } from "../db/queries/chores.ts";
import { enqueue } from "../db/queries/enqueue.ts";
import { inletHealth } from "../db/queries/inlet-health.ts";
import { publicationTimes, setAlarm } from "../db/queries/inlets.ts";
import { isRecipeOutdated } from "../db/queries/items.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LOOK_EVERY_MS = 5 * MINUTE_MS;
const LEARNED_OVER_MS = 14 * DAY_MS;
const MOST_LEARNED_FROM = 500;
/** Failures in a row that are more than a hiccup. */
const FAILING_FROM = 3;
/** Answers with the same permanent redirect. */
const MOVED_FROM = 3;

/** Tells the administrators once of each source that fails, is silent, has moved or changed, and when it is over. */
export async function watchSources(db: Db, adminIds: readonly number[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const nextAt = new Date(now.getTime() + LOOK_EVERY_MS);
    if (!(await takeChore(tx, "watch sources", { now, nextAt }))) return;
    for (const inlet of await inletHealth(tx, now)) {
      const alarm = inlet.isPaused ? null : await alarmOf(tx, inlet, now);
      if (alarm === inlet.alarm) continue;
      await setAlarm(tx, inlet.number, alarm, now);
      const payload = { alarm: alarm ?? "recovered", inletId: inlet.number };
      const item = `inlet:${inlet.number}@${now.toISOString()}`;
      const common = { item, kind: "alarm", payload, dueAt: now, orderAt: now, createdAt: now } as const;
      await enqueue(
        tx,
        adminIds.map((chatId) => ({ chatId, ...common })),
      );
    }
  });
}

async function alarmOf(tx: Db, inlet: InletHealth, now: Date): Promise<InletAlarm | null> {
  // What never answered is known from `/sources`; an alarm is for what has stopped.
  if (inlet.failures >= FAILING_FROM && inlet.lastSuccessMs !== null) return "failing";
  if (await isRecipeOutdated(tx, inlet.number)) return "outdated";
  const since = new Date(now.getTime() - LEARNED_OVER_MS);
  const times = await publicationTimes(
    tx,
    { ...inlet, id: inlet.number },
    { since, limit: MOST_LEARNED_FROM },
  );
  if (silence(times, now.getTime())?.isAlarming === true) return "silent";
  return inlet.movedTimes >= MOVED_FROM ? "moved" : null;
}

/** Once a week: how the sources do. */
export async function reportSources(db: Db, adminIds: readonly number[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const nextAt = new Date(now.getTime() + 7 * DAY_MS);
    if (!(await takeChore(tx, "weekly report", { now, nextAt }))) return;
    const item = `report@${now.toISOString()}`;
    const common = { item, kind: "report", payload: {}, dueAt: now, orderAt: now, createdAt: now } as const;
    await enqueue(
      tx,
      adminIds.map((chatId) => ({ chatId, ...common })),
    );
  });
}
