import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import type { Doubt, StoredClaim } from "../model/observation.ts";
import { TIERS } from "../model/reference-data.ts";
import { isLikeSize, isSlipOf, ownDoubt } from "./plausibility.ts";
import { compareKnown } from "./rank.ts";

/** Of these many different ones are told: one project may well cost a thousand times as much as another. */
const OF_MANY_THINGS: ReadonlySet<string> = new Set([
  "other",
  "trade.contracts",
  "investment.project",
  "companies.count",
  "visits.count",
  "documents.count",
  "fleet.count",
]);
const NEIGHBOUR_YEARS = 5;
const DAYS_OF_YEAR = 366;

/**
 * Which claims of a series (one thing at different times) wait for an editor, with the reason. Each is held
 * against what was known before it, so that what is published later changes nothing of an earlier day: it
 * waits where it differs a thousandfold from a figure that counts no less than it does, and nobody has yet
 * told one of its own size. What an editor has accepted never waits.
 */
export function heldClaims(series: readonly StoredClaim[]): ReadonlyMap<number, Doubt> {
  const held = new Map<number, Doubt>();
  const known: StoredClaim[] = [];
  for (const claim of series.toSorted(compareKnown)) {
    const doubt = claim.accepted === true ? null : (ownDoubt(claim) ?? slipAmong(claim, known));
    if (doubt !== null) held.set(claim.id, doubt);
    else if (claim.evidence.withdrawnAt === null && claim.override?.rank !== "deprecated") known.push(claim);
  }
  return held;
}

function slipAmong(claim: StoredClaim, known: readonly StoredClaim[]): Doubt | null {
  if (claim.statistic !== "level" || OF_MANY_THINGS.has(claim.metric)) return null;
  const comparable = known.filter((other) => isComparable(claim, other));
  const isHeld =
    comparable.some((other) => isSlipOf(claim, other) && countsNoLess(other, claim)) &&
    !comparable.some((other) => isLikeSize(claim, other));
  return isHeld ? "scale-slip" : null;
}

function countsNoLess(a: StoredClaim, b: StoredClaim): boolean {
  return a.accepted === true || TIERS.indexOf(a.tier) <= TIERS.indexOf(b.tier);
}

/** Plans of one thing are, whenever they are due; what happened is in the same or in equally long, near times. */
function isComparable(a: StoredClaim, b: StoredClaim): boolean {
  if (a.status !== "actual") return true;
  if (a.from === null || b.from === null) return false;
  if (a.from === b.from && a.to === b.to) return true;
  if (a.to === null || b.to === null) return false;
  const [longA, longB] = [days(a.from, a.to), days(b.from, b.to)];
  const isEquallyLong = Math.abs(longA - longB) <= Math.max(longA, longB) / 10;
  return isEquallyLong && Math.abs(days(a.from, b.from)) <= NEIGHBOUR_YEARS * DAYS_OF_YEAR;
}

function days(from: string, to: string): number {
  return differenceInCalendarDays(to, from);
}
