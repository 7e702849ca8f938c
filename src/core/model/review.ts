import type { Claim } from "./claim.ts";
import type { Doubt, Evidence } from "./observation.ts";

/** Why a figure waits for an editor. */
export type ReviewReason =
  | { kind: "held"; doubt: Doubt }
  /** The extractor was not sure what it belongs to. */
  | { kind: "doubtful"; reason: string }
  /** Readers say that it is wrong. */
  | { kind: "reported"; readers: number; comments: readonly string[] };

/** One figure that waits for an editor. */
export interface ReviewCase {
  articleId: number;
  /** Names the figure among those of its article. */
  mark: string;
  reason: ReviewReason;
  claim: Claim;
  evidence: Evidence;
}

/** What became of an editor's decision. */
export type DecisionResult =
  | { status: "decided"; id: number }
  /** Another editor was quicker. */
  | { status: "taken" }
  /** There is no such figure, or not any more. */
  | { status: "missing" };

export const REPORT_OUTCOMES = ["kept", "fixed", "rejected", "gone"] as const;
/** What came of a reader's "this is wrong". */
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];
