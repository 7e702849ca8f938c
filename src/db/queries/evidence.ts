import { and, eq } from "drizzle-orm";
import type { Evidence } from "../../core/model/observation.ts";
import { articles, revisions } from "../schema/articles.ts";
import { sources } from "../schema/sources.ts";

/** Columns that make an `Evidence`, where a query joins articles, revisions and sources. */
export const evidenceColumns = {
  articleId: articles.id,
  title: revisions.title,
  url: articles.canonicalUrl,
  publisher: sources.name,
  sourceKey: sources.key,
  tier: sources.tier,
  language: articles.language,
  wording: articles.wording,
  knownFrom: revisions.knownFrom,
  timeZone: sources.timeZone,
  withdrawnAt: articles.withdrawnAt,
};

export type EvidenceRow = Omit<Evidence, "knownFrom" | "withdrawnAt"> & {
  knownFrom: Date;
  withdrawnAt: Date | null;
};

export function evidenceOf(row: EvidenceRow): Evidence {
  return {
    ...row,
    knownFrom: row.knownFrom.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}

/** An article's source and the words that stand. */
export const standingRevision = and(
  eq(revisions.articleId, articles.id),
  eq(revisions.number, articles.currentRevision),
);
