import type { StoredClaim, Vintage } from "../model/observation.ts";
import { compareClaims } from "./rank.ts";

/**
 * What was believed from when to when: at each instant the best of the claims that were known and stood
 * then. It does not depend on the order in which the claims arrived.
 */
export function vintagesOf(claims: readonly StoredClaim[]): Vintage[] {
  const best = claims.toSorted(compareClaims);
  const vintages: Vintage[] = [];
  for (const instant of instantsOf(claims)) {
    const believed = best.find((claim) => stoodAt(claim, instant));
    const last = vintages.at(-1);
    if (last !== undefined && last.knownTo === null) {
      if (last.claimId === believed?.id) continue;
      last.knownTo = instant;
    }
    if (believed !== undefined) vintages.push(vintageOf(believed, instant));
  }
  return vintages;
}

/** Whether a claim was known at an instant and not yet withdrawn. */
export function stoodAt(claim: StoredClaim, instant: string): boolean {
  const { knownFrom, withdrawnAt } = claim.evidence;
  return knownFrom <= instant && (withdrawnAt === null || withdrawnAt > instant);
}

function instantsOf(claims: readonly StoredClaim[]): string[] {
  const instants = claims.flatMap(({ evidence }) =>
    evidence.withdrawnAt === null ? [evidence.knownFrom] : [evidence.knownFrom, evidence.withdrawnAt],
  );
  return [...new Set(instants)].toSorted();
}

function vintageOf(claim: StoredClaim, knownFrom: string): Vintage {
  return {
    knownFrom,
    knownTo: null,
    claimId: claim.id,
    value: claim.value,
    max: claim.max,
    bound: claim.bound,
  };
}
