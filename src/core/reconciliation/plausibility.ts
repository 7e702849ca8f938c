import Big from "big.js";
import type { Claim } from "../model/claim.ts";
import type { Decimal } from "../model/decimal.ts";

/** Why a figure is to be doubted before it is believed. */
export type Doubt = "scale-slip" | "share-over-whole" | "fell-below-nothing";

type Figure = Pick<Claim, "statistic" | "unit" | "value" | "max">;

/** A slip is a thousand or a million times too much or too little; printed digits and bounds blur it a little. */
const SLIPS = [1_000, 1_000_000];
const LEAST_LIKENESS = 0.5;

/**
 * What speaks against a figure by itself or beside others of the same thing: million for thousand, a share
 * above the whole, a fall by more than there was. Null where nothing does.
 */
export function doubtOf(figure: Figure, others: readonly Decimal[]): Doubt | null {
  const value = new Big(figure.max ?? figure.value);
  if (figure.unit === "%") {
    if (figure.statistic === "level" && value.gt(100)) return "share-over-whole";
    return figure.statistic === "change" && new Big(figure.value).lt(-100) ? "fell-below-nothing" : null;
  }
  if (figure.statistic === "change") return null;
  return others.some((other) => isSlip(value, new Big(other))) ? "scale-slip" : null;
}

function isSlip(a: Big, b: Big): boolean {
  if (a.lte(0) || b.lte(0)) return false;
  const [less, more] = a.lt(b) ? [a, b] : [b, a];
  const ratio = more.div(less);
  return SLIPS.some((slip) => ratio.gte(slip * LEAST_LIKENESS) && ratio.lte(slip / LEAST_LIKENESS));
}
