import type { Observation, ObservationKey, RankedClaim, StoredClaim } from "../model/observation.ts";
import { intervalOf, intervalsMeet } from "./intervals.ts";
import { compareClaims, reasonFor } from "./rank.ts";
import { vintagesOf } from "./vintages.ts";

/**
 * What all claims on one key say together: which one to quote and why, which ones cannot be right beside
 * it, and what was believed when. Withdrawn claims stay, deprecated, for the record.
 * @throws {RangeError} if there is no claim.
 */
export function reconcile(key: ObservationKey, claims: readonly StoredClaim[]): Observation {
  if (claims.length === 0) throw new RangeError("an observation needs a claim");
  const standing = claims.filter((claim) => claim.evidence.withdrawnAt === null).toSorted(compareClaims);
  const withdrawn = claims.filter((claim) => claim.evidence.withdrawnAt !== null).toSorted(compareClaims);
  return {
    key,
    claims: [
      ...standing.map((claim, place) => ranked(key, claim, standing, place)),
      ...withdrawn.map(
        (claim): RankedClaim => ({ claim, rank: "deprecated", reason: "withdrawn", conflicts: false }),
      ),
    ],
    vintages: vintagesOf(claims),
  };
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
