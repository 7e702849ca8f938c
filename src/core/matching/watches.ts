import Big from "big.js";
import { preferredOf } from "../answers/growth.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import type { Watch, WatchCondition } from "../model/subscription.ts";
import { derivedGrowth } from "../reconciliation/derived.ts";
import { thingTerm } from "./terms.ts";

/** What one article made of one observation. */
export interface FigureMove {
  /** Null where nothing was known of it. */
  before: Observation | null;
  after: Observation;
  /** The same thing a year earlier, as far as it is known. */
  yearBefore: Observation | null;
}

/** Whether a watch is on a figure with these terms. */
export function watches(
  { topic, metric, countries, place, product }: Watch,
  terms: ReadonlySet<string>,
): boolean {
  return (
    (topic === null || terms.has(thingTerm("topics", topic))) &&
    (metric === null || terms.has(thingTerm("metrics", metric))) &&
    (place === null || terms.has(thingTerm("places", place))) &&
    (product === null || terms.has(thingTerm("products", product))) &&
    countries.every((country) => terms.has(thingTerm("countries", country)))
  );
}

/** Whether a figure did what a watch waits for. What waits for a day instead is never met by a figure. */
export function isMet(condition: WatchCondition, move: FigureMove): boolean {
  const now = preferredOf(move.after);
  if (now === null) return false;
  const was = move.before === null ? null : preferredOf(move.before);
  const isNew = was === null || !sameFigure(was, now);
  switch (condition.kind) {
    case "vintage":
      return now.status === "actual" && isNew;
    case "threshold":
      return (
        now.status === "actual" && isBeyond(condition, now) && (was === null || !isBeyond(condition, was))
      );
    case "change":
      return (
        now.status === "actual" && isNew && growthIn(move, was, now)?.abs().gte(condition.percent) === true
      );
    case "contradiction":
      return contradicting(move.after) > (move.before === null ? 0 : contradicting(move.before));
    case "target":
      return now.status === "target" && isNew;
    case "overdue":
    case "event":
      return false;
  }
}

function isBeyond(
  { side, value, unit }: Extract<WatchCondition, { kind: "threshold" }>,
  claim: StoredClaim,
): boolean {
  if (claim.statistic !== "level" || claim.unit !== unit) return false;
  const order = new Big(claim.value).cmp(value);
  return side === "over"
    ? order > 0 || (order === 0 && claim.bound === "over")
    : order < 0 || (order === 0 && claim.bound === "under");
}

/** Per cent: as told, against what was believed before, or against the year before. */
function growthIn({ yearBefore }: FigureMove, was: StoredClaim | null, now: StoredClaim): Big | null {
  if (now.statistic === "change") return now.unit === "%" ? new Big(now.value) : null;
  if (was !== null) {
    return new Big(was.value).eq(0) ? null : new Big(now.value).div(was.value).minus(1).times(100);
  }
  const earlier = yearBefore === null ? null : preferredOf(yearBefore);
  const growth = earlier === null ? null : derivedGrowth(earlier, now);
  return growth === null ? null : new Big(growth.value);
}

function sameFigure(a: StoredClaim, b: StoredClaim): boolean {
  return a.value === b.value && a.max === b.max && a.bound === b.bound;
}

/** How many different figures cannot be right beside the preferred one. */
function contradicting({ claims }: Observation): number {
  const rivals = claims.filter(({ conflicts }) => conflicts).map(({ claim }) => claim);
  return new Set(rivals.map(({ value, max, bound }) => `${bound} ${value} ${max ?? ""}`)).size;
}
