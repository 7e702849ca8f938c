import { and, asc, eq, gt, isNotNull, isNull, ne, or } from "drizzle-orm";
import { type ArticleText, withoutBorrowedTitle } from "../../core/model/article.ts";
import { localDay } from "../../core/reconciliation/observation-key.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { sources } from "../schema/sources.ts";

/** A revision that waits for an extractor. */
export interface RevisionToUnderstand {
  revisionId: number;
  article: ArticleText;
}

/**
 * Revisions that this version of the extractor has not read, in the order in which they came; only those
 * that no version has read, which an index finds among any number of others.
 */
export async function articlesToUnderstand(
  db: Db,
  extractorVersion: string,
  { limit, after = 0, onlyUnread = false }: { limit: number; after?: number; onlyUnread?: boolean },
): Promise<RevisionToUnderstand[]> {
  const rows = await selectRevisions(db)
    .where(
      and(
        gt(revisions.id, after),
        onlyUnread
          ? isNull(revisions.understoodBy)
          : or(isNull(revisions.understoodBy), ne(revisions.understoodBy, extractorVersion)),
      ),
    )
    .orderBy(asc(revisions.id))
    .limit(limit);
  return rows.map(revisionOf);
}

/** All revisions of an article, as ones that nobody has understood yet. */
export async function revisionsToReread(db: Db, articleId: number): Promise<RevisionToUnderstand[]> {
  await db.update(revisions).set({ understoodBy: "before" }).where(eq(revisions.articleId, articleId));
  const rows = await selectRevisions(db).where(eq(revisions.articleId, articleId)).orderBy(asc(revisions.id));
  return rows.map(revisionOf);
}

function selectRevisions(db: Db) {
  return db
    .select({
      revisionId: revisions.id,
      title: revisions.title,
      text: revisions.text,
      publishedAt: revisions.publishedAt,
      language: articles.language,
      timeZone: sources.timeZone,
      homepage: sources.homepage,
      name: sources.name,
    })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .innerJoin(sources, eq(sources.key, articles.sourceKey));
}

type Row = Awaited<ReturnType<typeof selectRevisions>>[number];

function revisionOf({
  revisionId,
  title,
  text,
  language,
  publishedAt,
  timeZone,
  homepage,
  name,
}: Row): RevisionToUnderstand {
  return {
    revisionId,
    article: withoutBorrowedTitle({
      published: publishedAt === null ? null : localDay(publishedAt.toISOString(), timeZone),
      language,
      source: homepage === null ? name : new URL(homepage).hostname.replace(/^www\./, ""),
      title,
      text,
    }),
  };
}

/** Makes every revision one that another extractor has read; what that one found stays until it is replaced. */
export async function forgetExtractor(db: Db): Promise<void> {
  await db.update(revisions).set({ understoodBy: "before" }).where(isNotNull(revisions.understoodBy));
}

/** Whether the words that stand of an article have been read by an extractor. */
export async function isUnderstood(db: Db, articleId: number): Promise<boolean> {
  const [unread] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), isNull(revisions.understoodBy)))
    .limit(1);
  return unread === undefined;
}
