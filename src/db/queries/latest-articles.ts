import { and, desc, isNull, not, sql } from "drizzle-orm";
import type { ArticleSummary } from "../../core/model/stored-article.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { selectSummaries, summaryOf, withCopies } from "./article-summaries.ts";
import { isCopy } from "./stories.ts";

/** The newest articles by publication, each story once; by first sight where the page does not tell. */
export async function latestArticles(
  db: Db,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ArticleSummary[]> {
  const rows = await selectSummaries(db)
    .where(and(isNull(articles.withdrawnAt), not(isCopy)))
    .orderBy(desc(sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`), desc(articles.id))
    .limit(limit)
    .offset(offset);
  return withCopies(db, rows.map(summaryOf));
}
