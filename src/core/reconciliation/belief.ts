import type { Observation, StoredClaim } from "../model/observation.ts";
import { localDay, publicationDay } from "./observation-key.ts";
import { reconcile } from "./reconcile.ts";

/** All that was known at the end of a day: what was not must not reach an answer, not even as a hint. */
export function knownOn(observations: readonly Observation[], day: string | undefined): Observation[] {
  if (day === undefined) return [...observations];
  return observations
    .map((observation) => believedOn(observation, day))
    .filter((observation) => observation !== null);
}

/**
 * What was known of an observation at the end of a day, as a database built only from what was published
 * until then would have it; null where nothing was. Days are those of the publishers' calendars.
 */
function believedOn(observation: Observation, day: string): Observation | null {
  const known = observation.claims
    .map(({ claim }) => claim)
    .filter(({ evidence }) => publicationDay(evidence) <= day)
    .map((claim) => withoutLaterWithdrawal(claim, day));
  if (known.length === 0) return null;
  const { id } = observation;
  return { ...(id === undefined ? {} : { id }), ...reconcile(observation.key, known) };
}

function withoutLaterWithdrawal(claim: StoredClaim, day: string): StoredClaim {
  const { withdrawnAt, timeZone } = claim.evidence;
  if (withdrawnAt === null || localDay(withdrawnAt, timeZone) <= day) return claim;
  return { ...claim, evidence: { ...claim.evidence, withdrawnAt: null } };
}
