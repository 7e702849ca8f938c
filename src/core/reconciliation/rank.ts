import type { Bound } from "../model/claim.ts";
import { compareDecimals } from "../model/decimal.ts";
import type { RankReason, StoredClaim } from "../model/observation.ts";
import { TIERS } from "../model/reference-data.ts";

/**
 * Which of two claims on one thing is to be quoted, as `Array.toSorted` wants it: an editor's choice, the higher tier, in one
 * tier the exact figure, then the later publication. The rest only makes the order total, whatever came first.
 */
export function compareClaims(a: StoredClaim, b: StoredClaim): number {
  return (
    Number(isChosen(b)) - Number(isChosen(a)) ||
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    vagueness(a.bound) - vagueness(b.bound) ||
    compareTexts(b.evidence.knownFrom, a.evidence.knownFrom) ||
    compareOrigins(a, b)
  );
}

/** What was known first; the rest only makes the order total. */
export function compareKnown(a: StoredClaim, b: StoredClaim): number {
  return compareTexts(a.evidence.knownFrom, b.evidence.knownFrom) || compareOrigins(a, b);
}

function compareOrigins(a: StoredClaim, b: StoredClaim): number {
  return (
    compareTexts(a.evidence.sourceKey, b.evidence.sourceKey) ||
    compareTexts(a.evidence.title, b.evidence.title) ||
    a.start - b.start ||
    compareDecimals(a.value, b.value) ||
    a.id - b.id
  );
}

/** Why `preferred` stands before the next best claim; null where there is none beside it. */
export function reasonFor(preferred: StoredClaim, next: StoredClaim | undefined): RankReason {
  if (isChosen(preferred)) return "editors";
  if (next === undefined) return "only-figure";
  if (preferred.tier !== next.tier) return "higher-tier";
  if (vagueness(preferred.bound) !== vagueness(next.bound)) return "exact-over-rounded";
  return "later";
}

function isChosen({ override }: StoredClaim): boolean {
  return override?.rank === "preferred";
}

function vagueness(bound: Bound): number {
  return bound === "exact" || bound === "range" ? 0 : 1;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
