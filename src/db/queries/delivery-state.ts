import { and, count, desc, eq, gt, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { AlertDelay, LoggedDelivery, OutboxState } from "../../core/model/delivery-state.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { outbox } from "../schema/delivery.ts";
import { sources } from "../schema/sources.ts";

const HOUR_MS = 3_600_000;

/** How far the outbox is behind. */
export async function outboxState(db: Db, now: Date): Promise<OutboxState> {
  const isDue = lte(outbox.dueAt, now);
  const [state] = await db
    .select({
      waiting: sql`count(*) filter (where ${isDue})`.mapWith(Number),
      held: sql`count(*) filter (where not ${isDue} and ${outbox.heldFor} is not null)`.mapWith(Number),
      oldestDueAt: sql`min(${outbox.dueAt}) filter (where ${isDue})`.mapWith(outbox.dueAt),
    })
    .from(outbox)
    .where(isNull(outbox.endedAt));
  if (state === undefined) throw new Error("a count gave no row");
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const sentLastHour = await db.$count(outbox, and(eq(outbox.state, "sent"), gt(outbox.endedAt, hourAgo)));
  return { ...state, sentLastHour };
}

/** By source, the one with the most alerts first: how long after publication its alerts were sent, since an instant. */
export async function alertDelays(db: Db, since: Date): Promise<AlertDelay[]> {
  return db
    .select({ source: sources.name, alerts: count(), medianMs: delayMs(0.5), p95Ms: delayMs(0.95) })
    .from(outbox)
    .innerJoin(sources, eq(sources.key, outbox.sourceKey))
    .where(isAlertSince(since))
    .groupBy(sources.key, sources.name)
    .orderBy(desc(count()), sources.key);
}

/** The same of all sources together; null where there was no alert. */
export async function alertDelay(db: Db, since: Date): Promise<{ medianMs: number; p95Ms: number } | null> {
  const [delay] = await db
    .select({ alerts: count(), medianMs: delayMs(0.5), p95Ms: delayMs(0.95) })
    .from(outbox)
    .where(isAlertSince(since));
  return delay === undefined || delay.alerts === 0 ? null : delay;
}

/** What a chat was told lately, or will be, the latest first. */
export async function deliveriesTo(db: Db, chatId: number, limit: number): Promise<LoggedDelivery[]> {
  const rows = await db
    .select({
      kind: outbox.kind,
      state: outbox.state,
      heldFor: outbox.heldFor,
      failure: outbox.failure,
      repeatedAt: outbox.repeatedAt,
      messageId: outbox.messageId,
      threadId: outbox.threadId,
      dueAt: outbox.dueAt,
      endedAt: outbox.endedAt,
      title: revisions.title,
      url: articles.canonicalUrl,
    })
    .from(outbox)
    .leftJoin(articles, eq(articles.id, sql`(${outbox.payload} ->> 'articleId')::int`))
    .leftJoin(
      revisions,
      and(eq(revisions.articleId, articles.id), eq(revisions.number, articles.currentRevision)),
    )
    .where(eq(outbox.chatId, chatId))
    .orderBy(desc(outbox.id))
    .limit(limit);
  return rows.map(({ repeatedAt, ...row }) => ({ ...row, isRepeated: repeatedAt !== null }));
}

function isAlertSince(since: Date) {
  return and(
    eq(outbox.kind, "alert"),
    eq(outbox.state, "sent"),
    gt(outbox.endedAt, since),
    isNotNull(outbox.causedAt),
    // What was kept back for its chat says nothing of how quick the bot is.
    isNull(outbox.heldFor),
  );
}

function delayMs(share: number) {
  const delay = sql`extract(epoch from ${outbox.endedAt} - ${outbox.causedAt}) * 1000`;
  return sql`percentile_cont(${share}::float8) within group (order by ${delay})`.mapWith(Number);
}
