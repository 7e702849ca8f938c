import Big from "big.js";
import type { Claim } from "../model/claim.ts";
import type { Decimal } from "../model/decimal.ts";
import type { Doubt, StoredClaim } from "../model/observation.ts";
import { publicationDay } from "./observation-key.ts";

type Figure = Pick<Claim, "statistic" | "unit" | "value" | "max">;

/** A slip is a thousand or a million times too much or too little; printed digits and bounds blur it a little. */
const SLIPS = [1_000, 1_000_000];
const LEAST_LIKENESS = 0.5;
/** Figures that differ less are no slips of one another. */
export const LEAST_SLIP = 1_000 * LEAST_LIKENESS;

/**
 * What speaks against a figure by itself or beside others of the same thing: million for thousand, a share
 * above the whole, a fall by more than there was. Null where nothing does.
 */
export function doubtOf(figure: Figure, others: readonly Decimal[]): Doubt | null {
  const own = doubtOfNumber(figure);
  if (own !== null || figure.unit === "%" || figure.statistic === "change") return own;
  const value = sizeOf(figure);
  return others.some((other) => isSlip(value, Number(other))) ? "scale-slip" : null;
}

function doubtOfNumber({ statistic, unit, value, max }: Figure): Doubt | null {
  if (statistic === "change") return unit === "%" && new Big(value).lt(-100) ? "fell-below-nothing" : null;
  if (unit === "%" && new Big(max ?? value).gt(100)) return "share-over-whole";
  return new Big(value).lt(0) ? "below-nothing" : null;
}

/** Nobody measured trade before it, and nobody plans beyond it. */
const FIRST_YEAR = "1850";
const LAST_YEAR = "2150";

function doubtOfTime(claim: StoredClaim): Doubt | null {
  const { from, to, status } = claim;
  const days = [from, to].filter((day) => day !== null);
  if (days.some((day) => day < FIRST_YEAR || day > `${LAST_YEAR}-12-31`)) return "out-of-time";
  const isAhead = status === "actual" && from !== null && from > publicationDay(claim.evidence);
  return isAhead ? "from-the-future" : null;
}

/** What looks like a slip by itself: a number or a time that cannot be. */
export function ownDoubt(claim: StoredClaim): Doubt | null {
  return doubtOfNumber(claim) ?? doubtOfTime(claim);
}

/** Float is exact enough for what differs a thousandfold. */
function sizeOf({ value, max }: Pick<Claim, "value" | "max">): number {
  return Number(max ?? value);
}

function isSlip(a: number, b: number): boolean {
  const ratio = ratioOf(a, b);
  return SLIPS.some((slip) => ratio >= slip * LEAST_LIKENESS && ratio <= slip / LEAST_LIKENESS);
}

/** How many times the greater is the lesser; 0 where one of them is nothing. */
function ratioOf(a: number, b: number): number {
  return a <= 0 || b <= 0 ? 0 : Math.max(a, b) / Math.min(a, b);
}

/** Whether one figure is another one with its thousands mixed up. */
export function isSlipOf(a: StoredClaim, b: StoredClaim): boolean {
  return isSlip(sizeOf(a), sizeOf(b));
}

const LIKE_SIZE = 30;

/** Whether two figures are of one order of magnitude, as a trade is from year to year. */
export function isLikeSize(a: StoredClaim, b: StoredClaim): boolean {
  const ratio = ratioOf(sizeOf(a), sizeOf(b));
  return ratio > 0 && ratio <= LIKE_SIZE;
}
