import { asc, count, desc, eq, max, sql } from "drizzle-orm";
import type { SourceSummary } from "../../core/model/stored-article.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { sourceChannels, sourceFeeds, sources } from "../schema/sources.ts";
import { standingRevision } from "./evidence.ts";

/** All sources with what was read from them, those with most articles first. */
export async function sourceSummaries(db: Db): Promise<SourceSummary[]> {
  const published = max(sql<Date>`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`).mapWith(
    revisions.seenAt,
  );
  const rows = await db
    .select({
      key: sources.key,
      name: sources.name,
      tier: sources.tier,
      homepage: sources.homepage,
      articles: count(articles.id),
      lastPublishedAt: published,
    })
    .from(sources)
    .leftJoin(articles, eq(articles.sourceKey, sources.key))
    .leftJoin(revisions, standingRevision)
    .groupBy(sources.key)
    .orderBy(desc(count(articles.id)), asc(sources.name));
  const feeds = await db.select().from(sourceFeeds).orderBy(asc(sourceFeeds.id));
  const channels = await db.select().from(sourceChannels).orderBy(asc(sourceChannels.id));
  const feedsBySource = Map.groupBy(feeds, ({ sourceKey }) => sourceKey);
  const channelsBySource = Map.groupBy(channels, ({ sourceKey }) => sourceKey);
  return rows.map((row) => ({
    ...row,
    lastPublishedAt: row.lastPublishedAt?.toISOString() ?? null,
    feeds: (feedsBySource.get(row.key) ?? []).map(({ url, confirmed }) => ({ url, confirmed })),
    channels: (channelsBySource.get(row.key) ?? []).map(({ username, confirmed }) => ({
      username,
      confirmed,
    })),
  }));
}
