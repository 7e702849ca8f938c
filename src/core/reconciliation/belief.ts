import type { Observation, ObservationKey, StoredClaim } from "../model/observation.ts";
import { continuedClaims, type RevisedClaim } from "./continued-claims.ts";
import { localDay, publicationDay } from "./observation-key.ts";
import { reconcile } from "./reconcile.ts";

/**
 * What was known of an observation at the end of a day, in the words that stood then, as a database built
 * only from what was published until then would have it; null where nothing was. Days are those of the
 * publishers' calendars.
 * @param claims of all revisions: what was not known must not reach an answer, not even as a hint
 */
export function believedOn(
  key: ObservationKey,
  claims: readonly RevisedClaim[],
  day: string,
): Observation | null {
  const known = claims
    .filter(({ claim }) => publicationDay(claim.evidence) <= day)
    .map((revised) => ({ ...revised, claim: withoutLaterWithdrawal(revised.claim, day) }));
  // A claim is held because of what was known before it: what is held today was held from its first day.
  const held = new Map(
    known.flatMap(({ claim: { id, held: doubt } }) =>
      doubt === undefined || doubt === null ? [] : [[id, doubt] as const],
    ),
  );
  return known.length === 0 ? null : reconcile(key, continuedClaims(known), held);
}

function withoutLaterWithdrawal(claim: StoredClaim, day: string): StoredClaim {
  const { withdrawnAt, timeZone } = claim.evidence;
  if (withdrawnAt === null || localDay(withdrawnAt, timeZone) <= day) return claim;
  return { ...claim, evidence: { ...claim.evidence, withdrawnAt: null } };
}
