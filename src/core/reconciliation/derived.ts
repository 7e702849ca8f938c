import Big from "big.js";
import type { Bound, Claim } from "../model/claim.ts";
import { type Decimal, decimal } from "../model/decimal.ts";
import { type Interval, intervalOf } from "./intervals.ts";

/** What a level and its growth say of the same period a year earlier. Computed when asked, never stored. */
export interface DerivedBase {
  value: Decimal;
  /** Where the base may lie, by the bounds and printed digits of both figures. */
  interval: Interval;
  /** What the level was divided by (1.5 after "+50 %"). */
  factor: Decimal;
  from: string;
  to: string;
}

type Figure = Pick<Claim, "value" | "max" | "bound" | "step" | "unit">;
type Level = Figure & { from: string | null; to: string | null };

const SIGNIFICANT_DIGITS = 6;

/**
 * The base that growth started from: 470 after +50 % makes 313.3 the year before. Null where the period is
 * open, or the growth is an amount, a range, or leaves nothing to divide by.
 */
export function derivedBase(level: Level, change: Figure): DerivedBase | null {
  if (level.from === null || level.to === null || change.max !== null || level.max !== null) return null;
  const factor = factorOf(change.value, change.unit);
  if (factor === null || factor.lte(0)) return null;
  return {
    value: decimal(new Big(new Big(level.value).div(factor).toPrecision(SIGNIFICANT_DIGITS)).toFixed()),
    interval: quotient(intervalOf(level), growthInterval(change)),
    factor: decimal(factor.toFixed()),
    from: yearEarlier(level.from),
    to: yearEarlier(level.to),
  };
}

/** Growth in per cent that two levels of one thing leave, where at least one of them closes it. */
interface DerivedGrowth {
  value: Decimal;
  bound: Exclude<Bound, "range">;
}

/**
 * The growth from one level to another: from "over 2.7" to 4.5 it is under 66.7 %. Null where there is
 * nothing to divide by, one is a range, or both are open in ways that leave anything possible.
 */
export function derivedGrowth(earlier: Figure, later: Figure): DerivedGrowth | null {
  if (earlier.max !== null || later.max !== null || new Big(earlier.value).lte(0)) return null;
  const bound = growthBound(earlier.bound, later.bound);
  if (bound === null) return null;
  const percent = new Big(later.value).div(earlier.value).minus(1).times(100);
  return { value: decimal(percent.toPrecision(GROWTH_DIGITS)), bound };
}

const GROWTH_DIGITS = 3;

/** More at the end makes more growth, more at the start makes less of it. */
function growthBound(earlier: Bound, later: Bound): DerivedGrowth["bound"] | null {
  const up = later === "over" || earlier === "under";
  const down = later === "under" || earlier === "over";
  if (up && down) return null;
  if (up) return "over";
  if (down) return "under";
  return earlier === "about" || later === "about" ? "about" : "exact";
}

function factorOf(value: Decimal, unit: Claim["unit"]): Big | null {
  if (unit === "%") return new Big(value).div(100).plus(1);
  return unit === "x" ? new Big(value) : null;
}

function growthInterval(change: Figure): Interval {
  const { low, high, strict } = intervalOf(change);
  const factor = (end: Decimal | null) =>
    end === null ? null : (factorOf(end, change.unit)?.toFixed() ?? null);
  return { low: factor(low), high: factor(high), strict };
}

function quotient(level: Interval, growth: Interval): Interval {
  return {
    low: divided(level.low, growth.high),
    high: divided(level.high, growth.low),
    strict: level.strict || growth.strict,
  };
}

function divided(end: Decimal | null, by: Decimal | null): Decimal | null {
  if (end === null || by === null || new Big(by).lte(0)) return null;
  return decimal(new Big(end).div(by).toFixed());
}

/** The same day of the year before, or the last of its month. */
export function yearEarlier(day: string): string {
  const monthAndDay = day.slice(4);
  const year = Number(day.slice(0, 4)) - 1;
  // The year before a leap year's 29 February has no such day.
  return `${year}${monthAndDay === "-02-29" ? "-02-28" : monthAndDay}`;
}
