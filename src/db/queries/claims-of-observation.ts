import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { RevisedClaim } from "../../core/reconciliation/continued-claims.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { sources } from "../schema/sources.ts";
import { claimColumns } from "./claim-rows.ts";
import { evidenceColumns, evidenceOf } from "./evidence.ts";

/** All claims on one key, of all revisions; what a newer, understood revision replaced counts as withdrawn then. */
export async function claimsOfObservation(db: Db, key: string): Promise<RevisedClaim[]> {
  const next = alias(revisions, "next_revisions");
  const rows = await db
    .select({
      claim: { ...claimColumns, id: claims.id },
      attribution: { speakerKey: claims.speakerKey, tier: claims.tier, compiler: claims.compiler },
      evidence: evidenceColumns,
      revision: revisions.number,
      publishedAt: revisions.publishedAt,
      replacedAt: next.knownFrom,
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
    .where(eq(claims.observationKey, key))
    .orderBy(asc(claims.id));
  return rows.map(({ claim, attribution, evidence, revision, publishedAt, replacedAt }) => ({
    revision,
    publishedAt: publishedAt?.toISOString() ?? null,
    claim: {
      ...claim,
      ...attribution,
      evidence: evidenceOf({ ...evidence, withdrawnAt: earlier(evidence.withdrawnAt, replacedAt) }),
    },
  }));
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
