import type { Subject } from "../core/model/claim.ts";
import type { ObservationKey } from "../core/model/observation.ts";
import { continuedClaims, type RevisedClaim } from "../core/reconciliation/continued-claims.ts";
import { joinsClaims, observationKeyOf, seriesOfText } from "../core/reconciliation/observation-key.ts";
import { LEAST_SLIP } from "../core/reconciliation/plausibility.ts";
import { reconcileAll } from "../core/reconciliation/reconcile.ts";
import { eventsOf } from "../core/reconciliation/same-event.ts";
import type { Db } from "../db/open.ts";
import { claimsOfObservations } from "../db/queries/claims-of-observations.ts";
import { mentionsInBucket, saveEvents } from "../db/queries/events.ts";
import { lockKeys } from "../db/queries/observation-keys.ts";
import { emptyObservations, markHeld, saveObservation } from "../db/queries/save-observation.ts";
import { keysOfSeries, spreadOf } from "../db/queries/series.ts";
import { ensureSubjects, subjectText } from "../db/queries/subjects.ts";

/**
 * Makes others that recompute one of these observations wait until this transaction ends; the whole series,
 * for a figure may be held because of what is told of another year.
 */
export function lockObservations(db: Db, keys: readonly string[]): Promise<void> {
  return lockKeys(db, "observation", keys.map(seriesOfText));
}

/** Says anew what all claims on these keys say together. The caller holds their locks. */
export async function reconcileObservations(db: Db, keys: readonly string[]): Promise<void> {
  const joining = keys.filter(joinsClaims);
  for (const [series, touched] of Map.groupBy(joining, seriesOfText))
    await reconcileSeries(db, series, touched);
}

async function reconcileSeries(db: Db, series: string, touched: readonly string[]): Promise<void> {
  const all = [...new Set([...touched, ...(await keysOfSeries(db, series))])];
  const { ratio, hasHeld } = await spreadOf(db, all);
  // Where nothing differs so much, no figure can be held because of another one.
  const wanted = ratio >= LEAST_SLIP || hasHeld ? all : touched;
  const observations = reconcileAll(
    [...(await claimsOfObservations(db, wanted)).values()].flatMap((same) => {
      const [first] = same;
      const key = first === undefined ? null : publishedKeyOf(first);
      return key === null ? [] : continuedClaims(same).map((claim) => ({ key, claim }));
    }),
  );
  const subjects = await ensureSubjects(
    db,
    [...observations.values()].map(({ key }) => key),
  );
  for (const [key, observation] of observations) {
    await saveObservation(db, key, observation, subjectIn(subjects, observation.key));
    const doubts = observation.claims.some(({ doubt }) => doubt !== undefined);
    if (hasHeld || doubts) await markHeld(db, key, observation);
  }
  await emptyObservations(
    db,
    wanted.filter((key) => !observations.has(key)),
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
