import { desc, isNull, sql } from "drizzle-orm";
import type { ArticleSummary } from "../../core/model/stored-article.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { selectSummaries, summaryOf } from "./article-summaries.ts";

/** The newest articles by publication; by first sight where the page does not tell. */
export async function latestArticles(
  db: Db,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ArticleSummary[]> {
  const rows = await selectSummaries(db)
    .where(isNull(articles.withdrawnAt))
    .orderBy(desc(sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`), desc(articles.id))
    .limit(limit)
    .offset(offset);
  return rows.map(summaryOf);
}
