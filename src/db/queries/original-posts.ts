import { and, asc, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { citations } from "../schema/claims.ts";
import { sources } from "../schema/sources.ts";
import { originalPosts } from "../schema/stories.ts";
import { standingRevision } from "./evidence.ts";

/** Channels that an article's standing words cite, with when it was published. */
export async function citedChannels(
  db: Db,
  articleId: number,
): Promise<{ channel: string; publishedAt: Date }[]> {
  const rows = await db
    .selectDistinct({
      channel: citations.channel,
      publishedAt: sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`.mapWith(revisions.seenAt),
    })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .innerJoin(citations, eq(citations.revisionId, revisions.id))
    .where(and(eq(articles.id, articleId), isNotNull(citations.channel)));
  return rows.flatMap(({ channel, publishedAt }) => (channel === null ? [] : [{ channel, publishedAt }]));
}

/** Posts of a channel that were published between two instants, with their words. */
export async function postsBetween(
  db: Db,
  channel: string,
  { from, to }: { from: Date; to: Date },
): Promise<{ articleId: number; text: string }[]> {
  return db
    .select({ articleId: articles.id, text: revisions.text })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .where(
      and(
        sql`starts_with(${articles.externalId}, ${`t.me/${channel.toLowerCase()}/`})`,
        isNull(articles.withdrawnAt),
        gt(revisions.publishedAt, from),
        lt(revisions.publishedAt, to),
      ),
    )
    .orderBy(asc(articles.id))
    .limit(200);
}

/** Replaces the posts that an article is known to go back to. */
export async function saveOriginals(
  db: Db,
  articleId: number,
  postIds: readonly number[],
  foundAt: Date,
): Promise<void> {
  await db.delete(originalPosts).where(eq(originalPosts.articleId, articleId));
  const rows = [...new Set(postIds)].map((postId) => ({ articleId, postId, foundAt }));
  if (rows.length > 0) await db.insert(originalPosts).values(rows).onConflictDoNothing();
}

/** The posts that an article goes back to. */
export async function originalsOf(
  db: Db,
  articleId: number,
): Promise<{ articleId: number; publisher: string; url: string | null }[]> {
  const post = alias(articles, "post");
  return db
    .select({ articleId: post.id, publisher: sources.name, url: post.canonicalUrl })
    .from(originalPosts)
    .innerJoin(post, eq(post.id, originalPosts.postId))
    .innerJoin(sources, eq(sources.key, post.sourceKey))
    .where(eq(originalPosts.articleId, articleId))
    .orderBy(asc(post.id));
}
