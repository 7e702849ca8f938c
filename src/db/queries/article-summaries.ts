import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ArticleSummary } from "../../core/model/stored-article.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { sources } from "../schema/sources.ts";
import { standingRevision } from "./evidence.ts";
import { copiesOf } from "./stories.ts";

/** Columns that make an `ArticleSummary`, where a query joins articles, revisions and sources. */
export function summaryColumns(db: Db) {
  const claimsOfRevision = db
    .select({ n: count() })
    .from(claims)
    .where(and(eq(claims.revisionId, revisions.id), isNull(claims.held)));
  return {
    id: articles.id,
    title: revisions.title,
    publisher: sources.name,
    sourceKey: sources.key,
    url: articles.canonicalUrl,
    language: articles.language,
    wording: articles.wording,
    publishedAt: revisions.publishedAt,
    timeZone: sources.timeZone,
    claims: sql<number>`(${claimsOfRevision})`.mapWith(Number),
  };
}

/** All articles that stand, with what a summary needs; the caller narrows and orders. */
export function selectSummaries(db: Db) {
  return db
    .select(summaryColumns(db))
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .innerJoin(sources, eq(sources.key, articles.sourceKey));
}

type SummaryRow = Omit<ArticleSummary, "publishedAt"> & { publishedAt: Date | null };

export function summaryOf(row: SummaryRow): ArticleSummary {
  return { ...row, publishedAt: row.publishedAt?.toISOString() ?? null };
}

/** With the other outlets that print the same text. */
export async function withCopies(db: Db, summaries: readonly ArticleSummary[]): Promise<ArticleSummary[]> {
  const copies = await copiesOf(
    db,
    summaries.map(({ id }) => id),
  );
  return summaries.map((summary) => {
    const alsoIn = copies.get(summary.id);
    return alsoIn === undefined ? summary : { ...summary, alsoIn };
  });
}

/** Of these articles those that stand, the newest first; of one story only the first. */
export async function storyLeads(db: Db, articleIds: readonly number[]): Promise<ArticleSummary[]> {
  if (articleIds.length === 0) return [];
  const rows = await selectSummaries(db)
    .where(and(inArray(articles.id, [...articleIds]), isNull(articles.withdrawnAt)))
    .orderBy(asc(sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`), asc(articles.id));
  const told = new Set<number>();
  const firsts = (await withCopies(db, rows.map(summaryOf))).filter(({ id, alsoIn = [] }) => {
    const isNew = !told.has(id);
    for (const { articleId } of [{ articleId: id }, ...alsoIn]) told.add(articleId);
    return isNew;
  });
  return firsts.toReversed();
}
