import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { BOUNDS, type Claim, STATISTICS, STATUSES, UNITS } from "../../core/model/claim.ts";
import type { Correction, Decision, Verdict } from "../../core/model/decision.ts";
import type { Evidence } from "../../core/model/observation.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { decisions } from "../schema/review.ts";
import { sources } from "../schema/sources.ts";
import { claimRow } from "./claim-rows.ts";
import { evidenceColumns, evidenceOf, standingRevision } from "./evidence.ts";

const text = z.string().nullable();

/** The figure as a decision keeps it. */
const StoredFigure: z.ZodType<Claim> = z.object({
  metric: z.string(),
  refArea: text,
  counterpart: text,
  place: text,
  product: text,
  label: text,
  statistic: z.enum(STATISTICS),
  value: z.string(),
  max: text,
  unit: z.enum(UNITS).nullable(),
  bound: z.enum(BOUNDS),
  step: z.string(),
  status: z.enum(STATUSES),
  from: text,
  to: text,
  speaker: text,
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  rule: z.string(),
});

const StoredCorrection: z.ZodType<Correction> = z.object({
  metric: z.string().exactOptional(),
  value: z.string().exactOptional(),
  max: text.exactOptional(),
  step: z.string().exactOptional(),
  unit: z.enum(UNITS).nullable().exactOptional(),
  bound: z.enum(BOUNDS).exactOptional(),
  status: z.enum(STATUSES).exactOptional(),
  from: text.exactOptional(),
  to: text.exactOptional(),
});

/** A decision with who made it, when, and whether it still stands. */
export interface LoggedDecision extends Decision {
  id: number;
  articleId: number;
  mark: string;
  evidence: Evidence;
  decidedBy: number;
  /** Instants, ISO 8601 UTC. */
  decidedAt: string;
  undoneAt: string | null;
}

export interface NewDecision extends Decision {
  articleId: number;
  mark: string;
  decidedBy: number;
  decidedAt: Date;
}

type Purpose = (typeof decisions.$inferSelect)["purpose"];

export function purposeOf(verdict: Verdict): Purpose {
  return verdict === "prefer" || verdict === "deprecate" ? "rank" : "review";
}

/** Stores a decision; null where another one about the same figure stands. */
export async function addDecision(db: Db, decision: NewDecision): Promise<number | null> {
  const { articleId, mark, verdict, claim, correction, why, decidedBy, decidedAt } = decision;
  const [row] = await db
    .insert(decisions)
    .values({
      articleId,
      mark,
      purpose: purposeOf(verdict),
      verdict,
      claim: claimRow(claim),
      correction,
      why,
      decidedBy,
      decidedAt,
    })
    .onConflictDoNothing()
    .returning({ id: decisions.id });
  return row?.id ?? null;
}

/** Ends a decision that stands; gives its article, or null where there is none such. */
export async function endDecision(
  db: Db,
  id: number,
  { by, at }: { by: number; at: Date },
): Promise<number | null> {
  const [row] = await db
    .update(decisions)
    .set({ undoneBy: by, undoneAt: at })
    .where(and(eq(decisions.id, id), isNull(decisions.undoneAt)))
    .returning({ articleId: decisions.articleId });
  return row?.articleId ?? null;
}

/** What stands about the figures of an article, oldest first. */
export async function standingDecisions(
  db: Db,
  articleId: number,
): Promise<(Decision & { id: number; mark: string })[]> {
  const rows = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.articleId, articleId), isNull(decisions.undoneAt)))
    .orderBy(asc(decisions.id));
  return rows.map((row) => ({ ...decisionOf(row), id: row.id, mark: row.mark }));
}

/** Decisions of one kind, the latest first. */
export async function loggedDecisions(
  db: Db,
  { purpose, limit }: { purpose: Purpose; limit: number },
): Promise<LoggedDecision[]> {
  const rows = await db
    .select({ decision: decisions, evidence: evidenceColumns })
    .from(decisions)
    .innerJoin(articles, eq(articles.id, decisions.articleId))
    .innerJoin(revisions, standingRevision)
    .innerJoin(sources, eq(sources.key, articles.sourceKey))
    .where(eq(decisions.purpose, purpose))
    .orderBy(desc(decisions.id))
    .limit(limit);
  return rows.map(({ decision, evidence }) => ({
    ...decisionOf(decision),
    id: decision.id,
    articleId: decision.articleId,
    mark: decision.mark,
    evidence: evidenceOf(evidence),
    decidedBy: decision.decidedBy,
    decidedAt: decision.decidedAt.toISOString(),
    undoneAt: decision.undoneAt?.toISOString() ?? null,
  }));
}

function decisionOf({ verdict, claim, correction, why }: typeof decisions.$inferSelect): Decision {
  return {
    verdict,
    claim: StoredFigure.parse(claim),
    correction: correction === null ? null : StoredCorrection.parse(correction),
    why,
  };
}
