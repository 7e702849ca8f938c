import { eq } from "drizzle-orm";
import type { Citation } from "../../core/model/citation.ts";
import type { Claim, DoubtfulClaim } from "../../core/model/claim.ts";
import type { Editing } from "../../core/model/decision.ts";
import type { EventMention } from "../../core/model/event.ts";
import type { Evidence } from "../../core/model/observation.ts";
import type { Source } from "../../core/model/reference-data.ts";
import type { Attribution } from "../../core/reconciliation/attribution.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { citations, claims, doubtfulClaims } from "../schema/claims.ts";
import { eventMentions } from "../schema/events.ts";
import { sources } from "../schema/sources.ts";
import { claimRow, editingRow } from "./claim-rows.ts";
import { mentionRow } from "./event-rows.ts";
import { evidenceColumns, evidenceOf } from "./evidence.ts";

/** A revision that one process understands now. */
export interface RevisionInHand {
  revisionId: number;
  articleId: number;
  evidence: Evidence;
  /** Instant, ISO 8601; null where the page does not tell. */
  publishedAt: string | null;
  publisher: Pick<Source, "tier" | "country">;
  /** Whether it is to be told: what nobody has read yet, and no first reading of a source saw. */
  isNews: boolean;
  /** From 1, in the order in which the versions were seen. */
  number: number;
}

/** Takes a revision until the transaction ends; null when it is gone or already understood by this version. */
export async function takeRevision(
  db: Db,
  revisionId: number,
  extractorVersion: string,
): Promise<RevisionInHand | null> {
  // Locked first and joined afterwards, so that what another process did meanwhile is seen.
  const [locked] = await db
    .select({ understoodBy: revisions.understoodBy, articleId: revisions.articleId })
    .from(revisions)
    .where(eq(revisions.id, revisionId))
    .for("update");
  if (locked === undefined || locked.understoodBy === extractorVersion) return null;
  const [row] = await db
    .select({
      evidence: evidenceColumns,
      publishedAt: revisions.publishedAt,
      country: sources.country,
      number: revisions.number,
      archive: articles.archive,
    })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .innerJoin(sources, eq(sources.key, articles.sourceKey))
    .where(eq(revisions.id, revisionId));
  if (row === undefined) return null;
  const evidence = evidenceOf(row.evidence);
  return {
    revisionId,
    articleId: locked.articleId,
    evidence,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publisher: { tier: evidence.tier, country: row.country },
    // A later version is news of its own, wherever the first one came from.
    isNews: locked.understoodBy === null && (!row.archive || row.number > 1),
    number: row.number,
  };
}

export interface Understanding {
  claims: (Claim & Attribution & Editing & { observationKey: string })[];
  doubtful: DoubtfulClaim[];
  events: EventMention[];
  /** With the user name of the channel, where one is cited and known. */
  citations: (Citation & { channel: string | null })[];
}

/** Replaces all that an earlier version of the extractor found in a revision. */
export async function saveUnderstanding(
  db: Db,
  { revisionId, articleId }: Pick<RevisionInHand, "revisionId" | "articleId">,
  found: Understanding,
  by: { extractorVersion: string; at: Date },
): Promise<void> {
  const of = { revisionId, articleId };
  for (const table of [claims, doubtfulClaims, eventMentions, citations]) {
    await db.delete(table).where(eq(table.revisionId, revisionId));
  }
  for (const part of batches(found.claims)) {
    await db
      .insert(claims)
      .values(
        part.map((claim) => ({ ...of, ...claimRow(claim), ...attributionRow(claim), ...editingRow(claim) })),
      );
  }
  for (const part of batches(found.doubtful)) {
    await db
      .insert(doubtfulClaims)
      .values(part.map((claim) => ({ ...of, ...claimRow(claim), reason: claim.reason })));
  }
  for (const part of batches(found.events)) {
    await db.insert(eventMentions).values(part.map((mention) => ({ ...of, ...mentionRow(mention) })));
  }
  for (const part of batches(found.citations)) {
    await db.insert(citations).values(part.map((citation) => ({ ...of, ...citationRow(citation) })));
  }
  await db
    .update(revisions)
    .set({ understoodBy: by.extractorVersion, understoodAt: by.at })
    .where(eq(revisions.id, revisionId));
}

function attributionRow({ speakerKey, tier, compiler, observationKey }: Understanding["claims"][number]) {
  return { speakerKey, tier, compiler, observationKey };
}

function citationRow({
  kind,
  name,
  sourceKey,
  channel,
  start,
  end,
  rule,
}: Understanding["citations"][number]) {
  return { kind, name, sourceKey, channel, start, end, rule };
}

/** A statement takes at most 65,535 parameters; a claim has two dozen. */
const ROWS_A_STATEMENT = 1_000;

function batches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, n) =>
    rows.slice(n * ROWS_A_STATEMENT, (n + 1) * ROWS_A_STATEMENT),
  );
}
