import Big from "big.js";
import type { Observation, StoredClaim } from "../model/observation.ts";
import { keyText } from "./observation-key.ts";

/** What became of a plan, as far as the sources tell. */
export type Outcome =
  | { kind: "kept" | "missed"; actual: StoredClaim }
  /** Its deadline has passed, and nobody has told a figure of that time. */
  | { kind: "unreported"; latest: StoredClaim | null }
  /** Its deadline is ahead, or was never named. */
  | { kind: "ahead" | "open"; latest: StoredClaim | null };

/** One target as it was told over time, whatever the deadlines were. */
export interface Promised {
  /** The words that stand, oldest first; equal amounts with equal deadlines of one source once. */
  steps: StoredClaim[];
  outcome: Outcome;
}

/**
 * The targets among observations, each with its history and its outcome, the latest told first.
 * @param today day, ISO 8601
 */
export function promisesOf(observations: readonly Observation[], today: string): Promised[] {
  const levels = observations.filter(({ key }) => key.statistic === "level" && key.unit !== null);
  const targets = levels.filter(({ key }) => key.status === "target");
  const groups = Map.groupBy(targets, ({ key }) => thingOf(key));
  return [...groups]
    .flatMap(([thing, same]): Promised[] => {
      const steps = stepsOf(same);
      const last = steps.at(-1);
      if (last === undefined) return [];
      const actuals = levels.filter(({ key }) => key.status === "actual" && thingOf(key) === thing);
      return [{ steps, outcome: outcomeOf(last, actuals, today) }];
    })
    .toSorted((a, b) => toldLast(b).localeCompare(toldLast(a)));
}

/** Subject and unit: a deadline that moved, or a target that grew, is the same promise. */
function thingOf(key: Observation["key"]): string {
  return keyText({ ...key, status: "target", from: null, to: null });
}

function stepsOf(targets: readonly Observation[]): StoredClaim[] {
  const standing = targets
    .flatMap(({ claims }) => claims.filter(({ rank }) => rank !== "deprecated").map(({ claim }) => claim))
    .toSorted((a, b) => a.evidence.knownFrom.localeCompare(b.evidence.knownFrom) || a.id - b.id);
  const byWords = new Map(
    standing.map((claim) => {
      const { value, max, bound, to, evidence } = claim;
      return [[value, max, bound, to, evidence.sourceKey].join("|"), claim];
    }),
  );
  return [...byWords.values()];
}

function outcomeOf(target: StoredClaim, actuals: readonly Observation[], today: string): Outcome {
  const told = actuals
    .flatMap(({ claims }) => (claims[0]?.rank === "preferred" ? [claims[0].claim] : []))
    .toSorted((a, b) => (b.to ?? b.from ?? "").localeCompare(a.to ?? a.from ?? ""));
  const latest = told[0] ?? null;
  if (target.to === null) return { kind: "open", latest };
  if (target.to >= today) return { kind: "ahead", latest };
  const actual = told.find(
    ({ from, to }) => to === target.to && from?.slice(0, 4) === target.to?.slice(0, 4),
  );
  if (actual === undefined || actual.bound === "over" || actual.bound === "under") {
    const reached = actual !== undefined && isReached(actual, target);
    return actual !== undefined && reached ? { kind: "kept", actual } : { kind: "unreported", latest };
  }
  return { kind: isReached(actual, target) ? "kept" : "missed", actual };
}

/** Days on the way are to become fewer, everything else more. */
function isReached(actual: StoredClaim, target: StoredClaim): boolean {
  const order = new Big(actual.value).cmp(target.value);
  if (target.unit === "d") return order <= 0 && actual.bound !== "over";
  return order >= 0 && actual.bound !== "under";
}

function toldLast({ steps }: Promised): string {
  return steps.at(-1)?.evidence.knownFrom ?? "";
}
