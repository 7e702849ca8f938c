import type { Claim } from "./claim.ts";

/** What an editor decides of a figure: whether it is published, and as what; which one is to be quoted. */
export const VERDICTS = ["accept", "fix", "reject", "prefer", "deprecate"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What an editor puts in place of what was read. */
export type Correction = Partial<
  Pick<Claim, "metric" | "value" | "max" | "step" | "unit" | "bound" | "status" | "from" | "to">
>;

/**
 * One decision. It names the figure by what was read of it, not by a row: the next version of the extractor
 * makes other rows of the same words.
 */
export interface Decision {
  verdict: Verdict;
  /** The figure as it was read when the editor saw it. */
  claim: Claim;
  /** Of `fix` only. */
  correction: Correction | null;
  why: string;
}

/** What editors said of a published figure. */
export interface Editing {
  /** Looked at and found right, or put right: never held again. */
  accepted: boolean;
  /** Stands before all others of its observation, or behind them, whatever the rules of rank say. */
  override: { rank: "preferred" | "deprecated"; why: string } | null;
}

export const NOT_EDITED: Editing = { accepted: false, override: null };
