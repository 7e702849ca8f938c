import type { Subject } from "../core/model/claim.ts";
import type { ObservationKey } from "../core/model/observation.ts";
import { continuedClaims, type RevisedClaim } from "../core/reconciliation/continued-claims.ts";
import { observationKeyOf } from "../core/reconciliation/observation-key.ts";
import { reconcile } from "../core/reconciliation/reconcile.ts";
import { eventsOf } from "../core/reconciliation/same-event.ts";
import type { Db } from "../db/open.ts";
import { claimsOfObservations } from "../db/queries/claims-of-observations.ts";
import { mentionsInBucket, saveEvents } from "../db/queries/events.ts";
import { deleteObservations, saveObservation } from "../db/queries/save-observation.ts";
import { ensureSubjects, subjectText } from "../db/queries/subjects.ts";

/** Says anew what all claims on these keys say together. The caller holds the keys' locks. */
export async function reconcileObservations(db: Db, keys: readonly string[]): Promise<void> {
  const claimsOf = await claimsOfObservations(db, keys);
  const reconciled = [...claimsOf].flatMap(([key, claims]) => {
    const [first] = claims;
    if (first === undefined) return [];
    return [{ key, observation: reconcile(publishedKeyOf(first), continuedClaims(claims)) }];
  });
  const subjects = await ensureSubjects(
    db,
    reconciled.map(({ observation }) => observation.key),
  );
  for (const { key, observation } of reconciled)
    await saveObservation(db, key, observation, subjectIn(subjects, observation.key));
  await deleteObservations(
    db,
    keys.filter((key) => !claimsOf.has(key)),
  );
}

function subjectIn(subjects: ReadonlyMap<string, number>, subject: Subject): number {
  const id = subjects.get(subjectText(subject));
  if (id === undefined) throw new Error("a subject that was made sure of has no row");
  return id;
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
