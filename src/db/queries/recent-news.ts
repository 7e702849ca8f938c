import { and, desc, gte, inArray, isNull, not, sql } from "drizzle-orm";
import type { News } from "../../core/matching/news-terms.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { standingRevision } from "./evidence.ts";
import { isCopy } from "./stories.ts";

/** Articles since an instant, each story once, the newest first, as subscriptions are held against them. */
export async function recentNews(
  db: Db,
  since: Date,
  limit: number,
): Promise<(News & { articleId: number })[]> {
  const at = sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`;
  const rows = await db
    .select({
      articleId: articles.id,
      revisionId: revisions.id,
      sourceKey: articles.sourceKey,
      language: articles.language,
      title: revisions.title,
      text: revisions.text,
    })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .where(and(gte(at, since), isNull(articles.withdrawnAt), not(isCopy)))
    .orderBy(desc(at), desc(articles.id))
    .limit(limit);
  if (rows.length === 0) return [];
  const { revisionId, metric, refArea, counterpart, place, product, speakerKey } = claims;
  const figures = await db
    .select({ revisionId, metric, refArea, counterpart, place, product, speakerKey })
    .from(claims)
    .where(
      inArray(
        revisionId,
        rows.map((row) => row.revisionId),
      ),
    );
  const byRevision = Map.groupBy(figures, (figure) => figure.revisionId);
  return rows.map((row) => {
    const own = byRevision.get(row.revisionId) ?? [];
    return { ...row, figures: own, speakers: own.flatMap((figure) => figure.speakerKey ?? []) };
  });
}
