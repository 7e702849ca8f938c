import { corrected } from "../core/reconciliation/apply-decisions.ts";
import type { Db } from "../db/open.ts";
import { type LoggedDecision, loggedDecisions } from "../db/queries/decisions.ts";

const EXPORTED = 10_000;

/** All decisions of editors on what was read, as test rows. */
export async function reviewRows(db: Db): Promise<string> {
  return decisionRows(await loggedDecisions(db, { purpose: "review", limit: EXPORTED }));
}

/**
 * Standing decisions of editors as rows for the tests of the extractor, a line of JSON each: where the words
 * stand, what was read of them, and what is right (null: nothing is to be read there).
 */
function decisionRows(decisions: readonly LoggedDecision[]): string {
  const rows = decisions
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ articleId, verdict, claim, correction, why, evidence, decidedAt }) => ({
      article: articleId,
      url: evidence.url,
      source: evidence.publisher,
      lang: evidence.language,
      title: evidence.title,
      quote: claim.quote,
      verdict,
      read: claim,
      right: verdict === "reject" ? null : corrected({ claim, correction }),
      why,
      decidedAt,
    }));
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
