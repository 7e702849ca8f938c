import type { RankedClaim } from "../model/observation.ts";

/**
 * How deep each claim of an observation stands: 0 where it is the best that tells its figure, then 1, 2, 3…
 * for those that repeat one, the most worth telling first. So the few claims of small depth show every figure
 * and who stands behind the first, however often they were printed.
 * @param claims all of one observation, in its order
 */
export function depthsOf(claims: readonly RankedClaim[]): number[] {
  const figures = [...Map.groupBy(claims, figureText).values()].map(byWorth);
  const best = new Set(figures.flatMap((same) => same.slice(0, 1)));
  const repeating = figures.flatMap((same) => same.slice(1));
  const place = new Map(repeating.map((ranked, n) => [ranked, n + 1]));
  return claims.map((ranked) => (best.has(ranked) ? 0 : (place.get(ranked) ?? 0)));
}

/**
 * Of what happened the best claim first, then the best of each other source; of a plan its first telling,
 * then the newest of each source: who named it first and who stands by it.
 */
function byWorth(same: readonly RankedClaim[]): RankedClaim[] {
  const isPlan = same[0]?.claim.status !== "actual";
  const ordered = isPlan ? firstThenNewest(same) : same;
  const heard = new Set<string>();
  const outlets: RankedClaim[] = [];
  const again: RankedClaim[] = [];
  for (const ranked of ordered) {
    const { sourceKey } = ranked.claim.evidence;
    (heard.has(sourceKey) ? again : outlets).push(ranked);
    heard.add(sourceKey);
  }
  return [...outlets, ...again];
}

function firstThenNewest(same: readonly RankedClaim[]): RankedClaim[] {
  const [first, ...later] = same.toSorted(byTelling);
  return first === undefined ? [] : [first, ...later.toReversed()];
}

function byTelling({ claim: a }: RankedClaim, { claim: b }: RankedClaim): number {
  if (a.evidence.knownFrom === b.evidence.knownFrom) return 0;
  return a.evidence.knownFrom < b.evidence.knownFrom ? -1 : 1;
}

/** What was withdrawn stands for nothing. */
function figureText({ claim: { value, max, bound }, rank }: RankedClaim): string {
  return [bound, value, max, rank === "deprecated"].join(" ");
}
