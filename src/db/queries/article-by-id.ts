import { and, eq, isNull } from "drizzle-orm";
import type { StoredArticle } from "../../core/model/stored-article.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { citations, claims } from "../schema/claims.ts";
import { eventMentions } from "../schema/events.ts";
import { sources } from "../schema/sources.ts";
import { summaryColumns, summaryOf, withCopies } from "./article-summaries.ts";
import { claimColumns } from "./claim-rows.ts";
import { editionsOf } from "./editions.ts";
import { mentionColumns } from "./event-rows.ts";
import { standingRevision } from "./evidence.ts";
import { originalsOf } from "./original-posts.ts";
import { changesOfArticles } from "./poll-requests.ts";
import { sameStoryAs } from "./same-story.ts";

/** An article with what its standing words say, also a withdrawn one; null when there is none. */
export async function articleById(db: Db, id: number): Promise<StoredArticle | null> {
  const [row] = await db
    .select({
      summary: summaryColumns(db),
      revisionId: revisions.id,
      text: revisions.text,
      withdrawnAt: articles.withdrawnAt,
    })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .innerJoin(sources, eq(sources.key, articles.sourceKey))
    .where(eq(articles.id, id));
  if (row === undefined) return null;
  const [summary] = await withCopies(db, [summaryOf(row.summary)]);
  if (summary === undefined) return null;
  return {
    ...summary,
    text: row.text,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    changes: (await changesOfArticles(db, [id])).get(id) ?? [],
    originals: await originalsOf(db, id),
    editions: await editionsOf(db, id),
    sameStory: await sameStoryAs(db, id),
    ...(await contentsOf(db, row.revisionId)),
  };
}

async function contentsOf(
  db: Db,
  revisionId: number,
): Promise<Pick<StoredArticle, "figures" | "events" | "cites">> {
  const figures = await db
    .select(claimColumns)
    .from(claims)
    .where(and(eq(claims.revisionId, revisionId), isNull(claims.held)))
    .orderBy(claims.start, claims.id);
  const events = await db
    .select(mentionColumns)
    .from(eventMentions)
    .where(eq(eventMentions.revisionId, revisionId))
    .orderBy(eventMentions.start, eventMentions.id);
  const cites = await db
    .selectDistinct({ name: citations.name, sourceKey: citations.sourceKey, channel: citations.channel })
    .from(citations)
    .where(and(eq(citations.revisionId, revisionId)))
    .orderBy(citations.name);
  return { figures, events, cites };
}
