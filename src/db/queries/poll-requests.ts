import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, not, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { FigureChange } from "../../core/model/figure-change.ts";
import type { InletKind } from "../../core/model/inlet.ts";
import type { ArticleSummary } from "../../core/model/stored-article.ts";
import { figureChanges } from "../../core/reconciliation/figure-changes.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { hosts, inlets, items } from "../schema/collecting.ts";
import { sources } from "../schema/sources.ts";
import { selectSummaries, summaryOf } from "./article-summaries.ts";
import { claimColumns } from "./claim-rows.ts";
import { isActive } from "./hosts.ts";

const PATIENCE_MS = 3 * 60_000;

/** Whether nothing is left to be read or understood now; hosts that asked for a pause are not waited for. */
export async function isAllRead(db: Db, now: Date): Promise<boolean> {
  const resting = and(isNotNull(hosts.pausedUntil), gt(hosts.pausedUntil, now));
  const [inlet] = await db
    .select({ id: inlets.id })
    .from(inlets)
    .innerJoin(hosts, eq(hosts.host, inlets.host))
    .where(and(isActive, lte(inlets.nextPollAt, now), not(sql`coalesce(${resting}, false)`)))
    .limit(1);
  if (inlet !== undefined) return false;
  const [item] = await db
    .select({ id: items.id })
    .from(items)
    .innerJoin(inlets, eq(inlets.id, items.inletId))
    .innerJoin(hosts, eq(hosts.host, items.host))
    .where(
      and(
        isActive,
        // A page that was not there is looked at once more within seconds.
        or(lte(items.nextReadAt, now), and(gt(items.missing, 0), isNotNull(items.nextReadAt))),
        not(sql`coalesce(${resting}, false)`),
      ),
    )
    .limit(1);
  if (item !== undefined) return false;
  const [revision] = await db
    .select({ id: revisions.id })
    .from(revisions)
    // What no extractor could read for minutes is nothing to wait for.
    .where(and(isNull(revisions.understoodBy), gt(revisions.seenAt, new Date(now.getTime() - PATIENCE_MS))))
    .limit(1);
  return revision === undefined;
}

/** What reading all sources brought. */
export interface PollReport {
  /** Inlets that were read, and those that could not be. */
  read: number;
  failed: { number: number; name: string; kind: InletKind; address: string; reason: string }[];
  /** News, the newest first, at most ten; and how many there are. */
  added: ArticleSummary[];
  addedCount: number;
  /** Articles that first readings found: no news. */
  archived: number;
  changed: { article: ArticleSummary; changes: FigureChange[] }[];
  withdrawn: ArticleSummary[];
}

const MOST_LISTED = 10;

/** What became known since an instant. */
export async function pollReport(db: Db, since: Date): Promise<PollReport> {
  const attempted = await db
    .select({
      number: inlets.id,
      name: sources.name,
      kind: inlets.kind,
      address: inlets.address,
      reason: inlets.failureReason,
    })
    .from(inlets)
    .innerJoin(sources, eq(sources.key, inlets.sourceKey))
    .where(and(isActive, gte(inlets.lastAttemptAt, since)))
    .orderBy(asc(inlets.id));
  const failed = attempted.flatMap(({ reason, ...inlet }) => (reason === null ? [] : [{ ...inlet, reason }]));
  const isNews = and(gte(articles.firstSeenAt, since), eq(articles.archive, false));
  const isArchived = and(gte(articles.firstSeenAt, since), eq(articles.archive, true));
  return {
    read: attempted.length - failed.length,
    failed,
    added: await summaries(db, isNews),
    addedCount: await db.$count(articles, isNews),
    archived: await db.$count(articles, isArchived),
    changed: await changedSince(db, since),
    withdrawn: await summaries(db, gte(articles.withdrawnAt, since)),
  };
}

async function summaries(db: Db, condition: ReturnType<typeof and>): Promise<ArticleSummary[]> {
  const rows = await selectSummaries(db)
    .where(condition)
    .orderBy(desc(sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`), desc(articles.id))
    .limit(MOST_LISTED);
  return rows.map(summaryOf);
}

async function changedSince(db: Db, since: Date): Promise<PollReport["changed"]> {
  const changed = await selectSummaries(db)
    .where(and(gte(revisions.seenAt, since), gt(revisions.number, 1)))
    .orderBy(desc(revisions.seenAt), desc(articles.id))
    .limit(MOST_LISTED);
  const changes = await changesOfArticles(
    db,
    changed.map(({ id }) => id),
  );
  return changed.map((row) => ({ article: summaryOf(row), changes: changes.get(row.id) ?? [] }));
}

/** By article: the figures that its standing version gives otherwise than the one before. */
export async function changesOfArticles(
  db: Db,
  articleIds: readonly number[],
): Promise<Map<number, FigureChange[]>> {
  if (articleIds.length === 0) return new Map();
  const standing = alias(articles, "standing");
  const rows = await db
    .select({
      articleId: claims.articleId,
      number: revisions.number,
      current: standing.currentRevision,
      claim: claimColumns,
    })
    .from(claims)
    .innerJoin(revisions, eq(revisions.id, claims.revisionId))
    .innerJoin(standing, eq(standing.id, claims.articleId))
    .where(
      and(
        inArray(claims.articleId, [...articleIds]),
        isNull(claims.held),
        or(
          eq(revisions.number, standing.currentRevision),
          eq(revisions.number, sql`${standing.currentRevision} - 1`),
        ),
      ),
    )
    .orderBy(asc(claims.start), asc(claims.id));
  const byArticle = Map.groupBy(rows, ({ articleId }) => articleId);
  return new Map(
    [...byArticle].map(([id, found]) => {
      const before = found.filter(({ number, current }) => number < current).map(({ claim }) => claim);
      const after = found.filter(({ number, current }) => number === current).map(({ claim }) => claim);
      return [id, figureChanges(before, after)];
    }),
  );
}
