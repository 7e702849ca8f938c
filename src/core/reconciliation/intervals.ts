import Big from "big.js";
import type { Claim } from "../model/claim.ts";
import { compareDecimals, type Decimal, decimal } from "../model/decimal.ts";

/** Where the true value may lie for a claim to be right. A null end is unbounded; `strict` excludes the ends. */
export interface Interval {
  low: Decimal | null;
  high: Decimal | null;
  strict: boolean;
}

type Stated = Pick<Claim, "value" | "max" | "bound" | "step">;

const LARGEST_SHARE_OF_ABOUT = "0.1";

/**
 * The interval that a claim's bound and printed digits leave open: "1,5 млрд" is ±0.05 billion,
 * "более 500" is everything above 500.
 */
export function intervalOf(claim: Stated): Interval {
  switch (claim.bound) {
    case "exact":
      return around(claim.value, claim.value, new Big(claim.step).div(2));
    case "about":
      return around(claim.value, claim.value, roundingOfAbout(claim));
    case "range":
      return around(claim.value, claim.max ?? claim.value, new Big(claim.step).div(2));
    case "over":
      return { low: claim.value, high: null, strict: true };
    case "under":
      return { low: null, high: claim.value, strict: true };
  }
}

/** Whether both claims can be right at once. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

function reaches(a: Interval, b: Interval): boolean {
  if (a.low === null || b.high === null) return true;
  const order = compareDecimals(a.low, b.high);
  return order < 0 || (order === 0 && !a.strict && !b.strict);
}

function around(low: Decimal, high: Decimal, margin: Big): Interval {
  return {
    low: decimal(new Big(low).minus(margin).toFixed()),
    high: decimal(new Big(high).plus(margin).toFixed()),
    strict: false,
  };
}

/** "About 500" is said of 463 and of 530, "about 1.5" not of 1.7: half the last digit that is not zero, at most a tenth. */
function roundingOfAbout(claim: Stated): Big {
  const value = new Big(claim.value).abs();
  const half = lastSignificantPlace(value).div(2);
  const tenth = value.times(LARGEST_SHARE_OF_ABOUT);
  const rounding = half.lt(tenth) ? half : tenth;
  return rounding.gt(claim.step) ? rounding : new Big(claim.step);
}

function lastSignificantPlace(value: Big): Big {
  if (value.eq(0)) return new Big(0);
  // Big keeps no trailing zeros: its last digit is significant.
  return new Big(`1e${value.e - (value.c.length - 1)}`);
}
