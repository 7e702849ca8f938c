import type { Claim } from "./claim.ts";

/** One figure that a later version of an article gives otherwise. */
export interface FigureChange {
  before: Claim;
  after: Claim;
}
