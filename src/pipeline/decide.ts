import type { Claim } from "../core/model/claim.ts";
import type { Correction, Verdict } from "../core/model/decision.ts";
import type { DecisionResult, ReportOutcome } from "../core/model/review.ts";
import { corrected } from "../core/reconciliation/apply-decisions.ts";
import type { Db } from "../db/open.ts";
import { claimMark } from "../db/queries/claim-mark.ts";
import { addDecision, endDecision, purposeOf, standingDecisions } from "../db/queries/decisions.ts";
import { enqueue } from "../db/queries/enqueue.ts";
import { observationById } from "../db/queries/observations.ts";
import { closeReports, type Report } from "../db/queries/reports.ts";
import { figureByMark } from "../db/queries/review-queue.ts";
import { reread, type Understander } from "./understand.ts";

/** A decision as an editor makes it. */
export interface Deciding {
  articleId: number;
  /** The figure as the editor saw it. */
  mark: string;
  verdict: Extract<Verdict, "accept" | "fix" | "reject">;
  correction: Correction | null;
  why: string;
  /** Telegram id of the editor. */
  by: number;
}

const OUTCOMES = { accept: "kept", fix: "fixed", reject: "rejected" } as const satisfies Record<
  Deciding["verdict"],
  ReportOutcome
>;

/**
 * Carries out what an editor decides of a figure that waits, in one transaction: the decision is kept, its
 * article is understood anew, and readers who reported the figure are told. Of two editors one decides.
 */
export function decide(understander: Understander, deciding: Deciding): Promise<DecisionResult> {
  const { articleId, mark, verdict, correction, why, by } = deciding;
  return understander.db.transaction(async (tx): Promise<DecisionResult> => {
    const at = understander.now();
    const figure = await figureByMark(tx, articleId, mark);
    const standing = await standingDecisions(tx, articleId);
    if (figure === null) return { status: standing.some((one) => one.mark === mark) ? "taken" : "missing" };
    const closed = await closeReports(tx, { articleId, mark }, OUTCOMES[verdict], at);
    // Only a reader's word brings a published figure here: without an open report it was decided already.
    if (figure.isPublished && closed.length === 0) return { status: "taken" };
    const read = asRead(figure.claim, standing);
    const earlier = standing.find(
      (one) => one.mark === claimMark(read) && purposeOf(one.verdict) === "review",
    );
    if (figure.isPublished && earlier !== undefined) await endDecision(tx, earlier.id, { by, at });
    const changed =
      earlier?.verdict === "fix" && verdict === "accept"
        ? ({ verdict: "fix", correction: earlier.correction } as const)
        : { verdict, correction };
    const decision = { articleId, mark: claimMark(read), claim: read, ...changed, why };
    const id = await addDecision(tx, { ...decision, decidedBy: by, decidedAt: at });
    if (id === null) return { status: "taken" };
    await reread(tx, understander, articleId);
    await tellReaders(tx, closed, at);
    return { status: "decided", id };
  });
}

/** Takes a decision back: the figure is again what it was without it. False where it does not stand. */
export function undoDecision(understander: Understander, id: number, by: number): Promise<boolean> {
  return understander.db.transaction(async (tx) => {
    const articleId = await endDecision(tx, id, { by, at: understander.now() });
    if (articleId === null) return false;
    await reread(tx, understander, articleId);
    return true;
  });
}

/** An editor's choice among the figures of an observation. */
export interface Choosing {
  observationId: number;
  /** The article whose figure is meant. */
  articleId: number;
  verdict: Extract<Verdict, "prefer" | "deprecate">;
  why: string;
  by: number;
}

/** Puts one figure of an observation before all others, or behind them; of two that are preferred the later choice stands. */
export function choose(understander: Understander, choosing: Choosing): Promise<DecisionResult> {
  const { observationId, articleId, verdict, why, by } = choosing;
  return understander.db.transaction(async (tx): Promise<DecisionResult> => {
    const at = understander.now();
    const told = (await observationById(tx, observationId))?.claims ?? [];
    const meant = told.find(({ claim }) => claim.evidence.articleId === articleId)?.claim;
    if (meant === undefined) return { status: "missing" };
    const rivals = told.filter(({ claim }) => verdict === "prefer" && claim.override?.rank === "preferred");
    const touched = new Set([articleId, ...rivals.map(({ claim }) => claim.evidence.articleId)]);
    for (const { claim } of [...rivals, { claim: meant }]) await endChoice(tx, claim, { by, at });
    const read = asRead(meant, await standingDecisions(tx, articleId));
    const decision = { articleId, mark: claimMark(read), claim: read, correction: null, verdict, why };
    const id = await addDecision(tx, { ...decision, decidedBy: by, decidedAt: at });
    if (id === null) return { status: "taken" };
    // In one order everywhere, so that two transactions cannot wait for each other.
    for (const each of [...touched].toSorted((a, b) => a - b)) await reread(tx, understander, each);
    return { status: "decided", id };
  });
}

async function endChoice(
  tx: Db,
  claim: Claim & { evidence: { articleId: number } },
  ending: { by: number; at: Date },
): Promise<void> {
  const standing = await standingDecisions(tx, claim.evidence.articleId);
  const mark = claimMark(asRead(claim, standing));
  const choice = standing.find((one) => one.mark === mark && purposeOf(one.verdict) === "rank");
  if (choice !== undefined) await endDecision(tx, choice.id, ending);
}

/** The figure as the extractor read it, where an editor's correction is what stands. */
function asRead(claim: Claim, standing: Awaited<ReturnType<typeof standingDecisions>>): Claim {
  const fix = standing.find((one) => claimMark(corrected(one)) === claimMark(claim));
  return fix?.claim ?? claim;
}

async function tellReaders(tx: Db, closed: readonly Report[], at: Date): Promise<void> {
  await enqueue(
    tx,
    closed.map(({ id, chatId, threadId }) => ({
      chatId,
      threadId,
      item: `report ${id}`,
      kind: "reader-report",
      payload: { reportId: id },
      dueAt: at,
      orderAt: at,
      createdAt: at,
    })),
  );
}
