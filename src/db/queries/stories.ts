import { and, arrayOverlaps, asc, eq, gt, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Fingerprint, fingerprint } from "../../core/reconciliation/near-duplicates.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { sources } from "../schema/sources.ts";
import { fingerprints, storyArticles } from "../schema/stories.ts";
import { claimColumns } from "./claim-rows.ts";
import { standingRevision } from "./evidence.ts";

const MOST_CANDIDATES = 50;

/** What articles that stand are compared by; retold and withdrawn ones are nobody's copy. */
export async function fingerprintsOf(db: Db, articleIds: readonly number[]): Promise<Fingerprint[]> {
  if (articleIds.length === 0) return [];
  const rows = await db
    .select({
      articleId: articles.id,
      sourceKey: articles.sourceKey,
      language: articles.language,
      revisionId: revisions.id,
      text: revisions.text,
      knownFrom: revisions.knownFrom,
      publishedAt: revisions.publishedAt,
    })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .where(
      and(
        inArray(articles.id, [...articleIds]),
        eq(articles.wording, "original"),
        isNull(articles.withdrawnAt),
      ),
    );
  const figures = await db
    .select({ revisionId: claims.revisionId, claim: claimColumns })
    .from(claims)
    .where(
      inArray(
        claims.revisionId,
        rows.map(({ revisionId }) => revisionId),
      ),
    );
  const byRevision = Map.groupBy(figures, ({ revisionId }) => revisionId);
  return rows.map(({ revisionId, knownFrom, publishedAt, ...article }) =>
    fingerprint({
      ...article,
      publishedMs: (publishedAt ?? knownFrom).getTime(),
      claims: (byRevision.get(revisionId) ?? []).map(({ claim }) => claim),
    }),
  );
}

export async function saveSketch(
  db: Db,
  { articleId, language, publishedMs }: Fingerprint,
  sketch: number[],
): Promise<void> {
  const row = { articleId, language, publishedAt: new Date(publishedMs), sketch };
  await db.insert(fingerprints).values(row).onConflictDoUpdate({ target: fingerprints.articleId, set: row });
}

/** Articles of other sources that have runs of words in common and are of the same days. */
export async function likelyCopies(
  db: Db,
  of: Fingerprint,
  { sketch, windowMs }: { sketch: number[]; windowMs: number },
): Promise<number[]> {
  // An article of a few words has no run to share.
  if (sketch.length === 0) return [];
  const rows = await db
    .select({ id: fingerprints.articleId })
    .from(fingerprints)
    .innerJoin(articles, eq(articles.id, fingerprints.articleId))
    .where(
      and(
        arrayOverlaps(fingerprints.sketch, sketch),
        eq(fingerprints.language, of.language),
        gt(fingerprints.publishedAt, new Date(of.publishedMs - windowMs)),
        lt(fingerprints.publishedAt, new Date(of.publishedMs + windowMs)),
        ne(articles.sourceKey, of.sourceKey),
        isNull(articles.withdrawnAt),
      ),
    )
    .orderBy(asc(fingerprints.publishedAt), asc(fingerprints.articleId))
    .limit(MOST_CANDIDATES);
  return rows.map(({ id }) => id);
}

/** The stories that these articles belong to, whole: lead and members. */
export async function storiesOf(db: Db, articleIds: readonly number[]): Promise<Map<number, number[]>> {
  if (articleIds.length === 0) return new Map();
  const mine = alias(storyArticles, "mine");
  const rows = await db
    .selectDistinct({ leadId: storyArticles.leadId, articleId: storyArticles.articleId })
    .from(mine)
    .innerJoin(storyArticles, eq(storyArticles.leadId, mine.leadId))
    .where(inArray(mine.articleId, [...articleIds]))
    .orderBy(asc(storyArticles.articleId));
  const byLead = Map.groupBy(rows, ({ leadId }) => leadId);
  return new Map([...byLead].map(([lead, members]) => [lead, members.map(({ articleId }) => articleId)]));
}

/** Makes these articles, the first of which leads, one story and takes them out of any other. */
export async function saveStory(db: Db, members: readonly number[]): Promise<void> {
  const [leadId] = members;
  await leaveStories(db, members);
  if (leadId === undefined || members.length < 2) return;
  await db.insert(storyArticles).values(members.map((articleId) => ({ leadId, articleId })));
}

export async function leaveStories(db: Db, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return;
  await db.delete(storyArticles).where(inArray(storyArticles.articleId, [...articleIds]));
}

/** Holds for articles that another one stands for; for queries on `articles`. */
export const isCopy = sql<boolean>`exists (select 1 from ${storyArticles}
  where ${storyArticles.articleId} = ${articles.id} and ${storyArticles.leadId} <> ${articles.id})`;

/** Where else an article stands. */
export interface Copy {
  articleId: number;
  publisher: string;
  url: string | null;
}

/** By article: the other outlets that print it, the earliest first. */
export async function copiesOf(db: Db, articleIds: readonly number[]): Promise<Map<number, Copy[]>> {
  if (articleIds.length === 0) return new Map();
  const mine = alias(storyArticles, "mine");
  const rows = await db
    .select({
      of: mine.articleId,
      articleId: articles.id,
      publisher: sources.name,
      url: articles.canonicalUrl,
    })
    .from(mine)
    .innerJoin(storyArticles, eq(storyArticles.leadId, mine.leadId))
    .innerJoin(articles, eq(articles.id, storyArticles.articleId))
    .innerJoin(revisions, standingRevision)
    .innerJoin(sources, eq(sources.key, articles.sourceKey))
    .where(and(inArray(mine.articleId, [...articleIds]), ne(storyArticles.articleId, mine.articleId)))
    .orderBy(asc(revisions.knownFrom), asc(articles.id));
  const byArticle = Map.groupBy(rows, ({ of }) => of);
  return new Map([...byArticle].map(([id, copies]) => [id, copies.map(({ of: _of, ...copy }) => copy)]));
}
