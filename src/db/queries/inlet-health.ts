import { and, asc, count, eq, gt, isNull, sql } from "drizzle-orm";
import type { InletHealth } from "../../core/model/inlet.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { hosts, inlets, items } from "../schema/collecting.ts";
import { sources } from "../schema/sources.ts";

const WEEK_MS = 7 * 24 * 3_600_000;

/** How the reading of every inlet goes that was not removed, by number. */
export async function inletHealth(db: Db, now: Date): Promise<InletHealth[]> {
  const since = new Date(now.getTime() - WEEK_MS);
  const rows = await db
    .select({
      number: inlets.id,
      sourceKey: inlets.sourceKey,
      name: sources.name,
      kind: inlets.kind,
      address: inlets.address,
      waitReason: inlets.waitReason,
      failures: inlets.failures,
      failureReason: inlets.failureReason,
      movedTo: inlets.movedTo,
      movedTimes: inlets.movedTimes,
      pausedAt: inlets.pausedAt,
      lastSuccessAt: inlets.lastSuccessAt,
      lastAttemptAt: inlets.lastAttemptAt,
      nextPollAt: inlets.nextPollAt,
      hostPausedUntil: hosts.pausedUntil,
      alarm: inlets.alarm,
    })
    .from(inlets)
    .innerJoin(sources, eq(sources.key, inlets.sourceKey))
    .leftJoin(hosts, eq(hosts.host, inlets.host))
    .where(isNull(inlets.removedAt))
    .orderBy(asc(inlets.id));
  const flow = await weeklyFlow(db, since);
  return rows.map(({ pausedAt, lastSuccessAt, lastAttemptAt, nextPollAt, hostPausedUntil, ...row }) => ({
    ...row,
    isPaused: pausedAt !== null,
    lastSuccessMs: lastSuccessAt?.getTime() ?? null,
    lastAttemptMs: lastAttemptAt?.getTime() ?? null,
    nextPollMs: Math.max(nextPollAt.getTime(), hostPausedUntil?.getTime() ?? 0),
    articlesAWeek: flow.get(row.number)?.articles ?? 0,
    lagMs: flow.get(row.number)?.lagMs ?? null,
  }));
}

/** By inlet: articles first seen since then, and how long after their publication. */
async function weeklyFlow(
  db: Db,
  since: Date,
): Promise<Map<number, { articles: number; lagMs: number | null }>> {
  const lag = sql<number | null>`percentile_cont(0.5) within group (order by
    extract(epoch from ${articles.firstSeenAt} - ${revisions.publishedAt}) * 1000) filter (where not ${articles.archive})`;
  const ofItems = await db
    .select({ inletId: items.inletId, articles: count(articles.id), lagMs: lag })
    .from(items)
    .innerJoin(articles, eq(articles.id, items.articleId))
    .innerJoin(revisions, and(eq(revisions.articleId, articles.id), eq(revisions.number, 1)))
    .where(gt(articles.firstSeenAt, since))
    .groupBy(items.inletId);
  const ofChannels = await db
    .select({ inletId: inlets.id, articles: count(articles.id), lagMs: lag })
    .from(inlets)
    .innerJoin(
      articles,
      and(
        eq(articles.sourceKey, inlets.sourceKey),
        sql`starts_with(${articles.externalId}, 't.me/' || ${inlets.address} || '/')`,
      ),
    )
    .innerJoin(revisions, and(eq(revisions.articleId, articles.id), eq(revisions.number, 1)))
    .where(and(eq(inlets.kind, "channel"), gt(articles.firstSeenAt, since)))
    .groupBy(inlets.id);
  return new Map(
    [...ofItems, ...ofChannels].map(({ inletId, articles, lagMs }) => [
      inletId,
      { articles, lagMs: lagMs === null ? null : Math.max(0, lagMs) },
    ]),
  );
}
