import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { independentOutlets } from "../../core/reconciliation/independent-outlets.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { citations, claims } from "../schema/claims.ts";
import { storyArticles } from "../schema/stories.ts";
import { standingRevision } from "./evidence.ts";

/** By observation: the sources that report it independently of one another, in the order in which they did. */
export async function independentOutletsOf(
  db: Db,
  observationKeys: readonly string[],
): Promise<Map<string, string[]>> {
  if (observationKeys.length === 0) return new Map();
  const rows = await db
    .selectDistinct({
      key: claims.observationKey,
      articleId: articles.id,
      revisionId: revisions.id,
      sourceKey: articles.sourceKey,
      leadId: storyArticles.leadId,
      knownFrom: revisions.knownFrom,
    })
    .from(claims)
    .innerJoin(revisions, eq(revisions.id, claims.revisionId))
    .innerJoin(articles, standingRevision)
    .leftJoin(storyArticles, eq(storyArticles.articleId, articles.id))
    .where(and(inArray(claims.observationKey, [...observationKeys]), isNull(articles.withdrawnAt)))
    .orderBy(asc(revisions.knownFrom), asc(articles.id));
  const cited = await citedSources(
    db,
    rows.map(({ revisionId }) => revisionId),
  );
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return new Map(
    [...byKey].map(([key, reports]) => [
      key,
      independentOutlets(
        reports.map(({ articleId, sourceKey, leadId, revisionId }) => ({
          articleId,
          sourceKey,
          leadId: leadId ?? articleId,
          cites: (cited.get(revisionId) ?? []).flatMap((citation) => citation.sourceKey ?? []),
        })),
      ),
    ]),
  );
}

async function citedSources(db: Db, revisionIds: readonly number[]) {
  if (revisionIds.length === 0) return new Map<number, { sourceKey: string | null }[]>();
  const rows = await db
    .select({ revisionId: citations.revisionId, sourceKey: citations.sourceKey })
    .from(citations)
    .where(and(inArray(citations.revisionId, [...revisionIds]), isNotNull(citations.sourceKey)));
  return Map.groupBy(rows, ({ revisionId }) => revisionId);
}
