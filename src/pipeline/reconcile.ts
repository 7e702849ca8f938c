import type { ObservationKey } from "../core/model/observation.ts";
import { continuedClaims, type RevisedClaim } from "../core/reconciliation/continued-claims.ts";
import { observationKeyOf } from "../core/reconciliation/observation-key.ts";
import { reconcile } from "../core/reconciliation/reconcile.ts";
import { eventsOf } from "../core/reconciliation/same-event.ts";
import type { Db } from "../db/open.ts";
import { claimsOfObservation } from "../db/queries/claims-of-observation.ts";
import { mentionsInBucket, saveEvents } from "../db/queries/events.ts";
import { deleteObservation, saveObservation } from "../db/queries/save-observation.ts";

/** Says anew what all claims on these keys say together. The caller holds the keys' locks. */
export async function reconcileObservations(db: Db, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const claims = await claimsOfObservation(db, key);
    const [first] = claims;
    if (first === undefined) await deleteObservation(db, key);
    else await saveObservation(db, key, reconcile(publishedKeyOf(first), continuedClaims(claims)));
  }
}

/** What a claim speaks of; a corrected page still speaks of the day on which it was published. */
export function publishedKeyOf({ claim, publishedAt }: Omit<RevisedClaim, "revision">): ObservationKey {
  const knownFrom = publishedAt ?? claim.evidence.knownFrom;
  return observationKeyOf({ ...claim, evidence: { ...claim.evidence, knownFrom } });
}

/** Says anew which mentions of these types and dates tell of one event. The caller holds their locks. */
export async function regroupEvents(db: Db, buckets: readonly string[]): Promise<void> {
  for (const bucket of buckets) {
    await saveEvents(db, bucket, eventsOf(bucket, await mentionsInBucket(db, bucket)));
  }
}
