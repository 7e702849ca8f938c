import type { Doubt, Observation, ObservationKey, RankedClaim, StoredClaim } from "../model/observation.ts";
import { heldClaims } from "./holding.ts";
import { intervalOf, intervalsMeet } from "./intervals.ts";
import { keyText, seriesText } from "./observation-key.ts";
import { compareClaims, reasonFor } from "./rank.ts";
import { vintagesOf } from "./vintages.ts";

/**
 * What all claims on one key say together: which one to quote and why, which ones cannot be right beside
 * it, and what was believed when. Withdrawn claims stay, deprecated, for the record.
 * @throws {RangeError} if there is no claim.
 */
export function reconcile(
  key: ObservationKey,
  claims: readonly StoredClaim[],
  held: Held = new Map(),
): Observation {
  if (claims.length === 0) throw new RangeError("an observation needs a claim");
  const ordered = claims.toSorted(compareClaims);
  const standing = ordered.filter((claim) => whyDeprecated(claim, held) === null);
  return {
    key,
    claims: [
      ...standing.map((claim, place) => ranked(key, claim, standing, place)),
      ...ordered.flatMap((claim): RankedClaim[] => {
        const reason = whyDeprecated(claim, held);
        const doubt = reason === "held" ? held.get(claim.id) : undefined;
        return reason === null
          ? []
          : [{ claim, rank: "deprecated", reason, conflicts: false, ...(doubt && { doubt }) }];
      }),
    ],
    vintages: vintagesOf(ordered.filter((claim) => isBelieved(claim, held))),
  };
}

/** Claims that wait for an editor, by id. */
type Held = ReadonlyMap<number, Doubt>;

/** Observations of any number of keys, each claim held against all others of its series. */
export function reconcileAll(
  claims: readonly { key: ObservationKey; claim: StoredClaim }[],
): Map<string, Observation> {
  const observations = new Map<string, Observation>();
  for (const series of Map.groupBy(claims, ({ key }) => seriesText(key)).values()) {
    const held = heldClaims(series.map(({ claim }) => claim));
    for (const [text, same] of Map.groupBy(series, ({ key }) => keyText(key))) {
      const [first] = same;
      const of = same.map(({ claim }) => claim);
      if (first !== undefined) observations.set(text, reconcile(first.key, of, held));
    }
  }
  return observations;
}

function whyDeprecated(claim: StoredClaim, held: Held): "withdrawn" | "editors" | "held" | null {
  if (claim.evidence.withdrawnAt !== null) return "withdrawn";
  if (claim.override?.rank === "deprecated") return "editors";
  return held.has(claim.id) ? "held" : null;
}

/** Whether it was ever quoted: until it was withdrawn, but not where it waited or was put back. */
function isBelieved(claim: StoredClaim, held: Held): boolean {
  return !held.has(claim.id) && claim.override?.rank !== "deprecated";
}

function ranked(
  key: ObservationKey,
  claim: StoredClaim,
  standing: readonly StoredClaim[],
  place: number,
): RankedClaim {
  const preferred = standing[0] ?? claim;
  if (place === 0) {
    return { claim, rank: "preferred", reason: reasonFor(claim, standing[1]), conflicts: false };
  }
  const conflicts = canConflict(key) && !intervalsMeet(intervalOf(preferred), intervalOf(claim));
  return { claim, rank: "normal", reason: "not-preferred", conflicts };
}

/**
 * Plans may differ without anybody being wrong, and so may figures of times that nobody named, amounts
 * without a currency, and things of which the catalogue knows no more than that they are counted.
 */
function canConflict(key: ObservationKey): boolean {
  const dated = key.from !== null || key.to !== null;
  return key.status === "actual" && key.unit !== null && dated && key.metric !== "other";
}
