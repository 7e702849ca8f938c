import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { RevisedClaim } from "../../core/reconciliation/continued-claims.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { sources } from "../schema/sources.ts";
import { claimColumns, editingColumns, editingOf, sentenceOf } from "./claim-rows.ts";
import { evidenceColumns, evidenceOf } from "./evidence.ts";
import { mapValues } from "./map-values.ts";

/**
 * By key all claims on it, of all revisions; what a newer, understood revision replaced counts as withdrawn
 * then.
 */
export async function claimsOfObservations(
  db: Db,
  keys: readonly string[],
): Promise<Map<string, RevisedClaim[]>> {
  if (keys.length === 0) return new Map();
  const next = alias(revisions, "next_revisions");
  const rows = await db
    .select({
      key: claims.observationKey,
      claim: { ...claimColumns, id: claims.id },
      attribution: { speakerKey: claims.speakerKey, tier: claims.tier, compiler: claims.compiler },
      editing: editingColumns,
      held: claims.held,
      evidence: evidenceColumns,
      revision: revisions.number,
      publishedAt: revisions.publishedAt,
      replacedAt: next.knownFrom,
      retelling: sql<string | null>`case when ${articles.wording} = 'retold' then ${revisions.text} end`,
    })
    .from(claims)
    .innerJoin(revisions, eq(revisions.id, claims.revisionId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(sources, eq(sources.key, articles.sourceKey))
    .leftJoin(
      next,
      // Until it is understood, its predecessor's figures are the best that is known.
      and(
        eq(next.articleId, articles.id),
        eq(next.number, sql`${revisions.number} + 1`),
        isNotNull(next.understoodBy),
      ),
    )
    .where(inArray(claims.observationKey, [...keys]))
    .orderBy(asc(claims.id));
  return mapValues(
    Map.groupBy(rows, ({ key }) => key),
    ({ claim, attribution, editing, held, evidence, revision, publishedAt, replacedAt, retelling }) => ({
      revision,
      publishedAt: publishedAt?.toISOString() ?? null,
      claim: {
        ...claim,
        ...attribution,
        ...editingOf(editing),
        held,
        ...sentenceOf(claim, retelling, evidence.language),
        evidence: evidenceOf({ ...evidence, withdrawnAt: earlier(evidence.withdrawnAt, replacedAt) }),
      },
    }),
  );
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
