import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Observation } from "../../core/model/observation.ts";
import { depthsOf } from "../../core/reconciliation/depth.ts";
import { localDay, publicationDay } from "../../core/reconciliation/observation-key.ts";
import type { Db } from "../open.ts";
import { claims } from "../schema/claims.ts";
import { observationClaims, observations, vintages } from "../schema/observations.ts";

/** Replaces what is stored of an observation; its id stays. */
export async function saveObservation(
  db: Db,
  key: string,
  observation: Observation,
  subjectId: number,
): Promise<void> {
  const row = observationRow(key, observation, subjectId);
  const [saved] = await db
    .insert(observations)
    .values(row)
    .onConflictDoUpdate({ target: observations.key, set: row })
    .returning({ id: observations.id });
  if (saved === undefined) throw new Error("an upserted observation has no row");
  await db.delete(observationClaims).where(eq(observationClaims.observationId, saved.id));
  await db.delete(vintages).where(eq(vintages.observationId, saved.id));
  await db.insert(observationClaims).values(observationClaimRows(saved.id, observation));
  const believed = vintageRows(saved.id, observation);
  if (believed.length > 0) await db.insert(vintages).values(believed);
}

/** An observation as its table has it, without a number. */
export function observationRow(
  key: string,
  observation: Observation,
  subjectId: number,
): typeof observations.$inferInsert {
  const { metric, refArea, counterpart, place, product, statistic, unit, status, from, to } = observation.key;
  const subject = { subjectId, metric, refArea, counterpart, place, product };
  return { key, ...subject, statistic, unit, status, from, to, toldAt: toldAt(observation) };
}

function toldAt({ claims }: Observation): Date | null {
  const told = claims
    .filter(({ rank }) => rank !== "deprecated")
    .map(({ claim }) => Date.parse(claim.evidence.knownFrom));
  return told.length === 0 ? null : new Date(Math.max(...told));
}

/** The claims of an observation as their table has them. */
export function observationClaimRows(
  observationId: number,
  { claims }: Observation,
): (typeof observationClaims.$inferInsert)[] {
  const depths = depthsOf(claims);
  return claims.map(({ claim, rank, reason, conflicts }, position) => {
    const { knownFrom, withdrawnAt, timeZone } = claim.evidence;
    return {
      observationId,
      claimId: claim.id,
      position,
      rank,
      reason,
      conflicts,
      knownFrom: new Date(knownFrom),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
      knownOn: publicationDay(claim.evidence),
      withdrawnOn: withdrawnAt === null ? null : localDay(withdrawnAt, timeZone),
      depth: depths[position] ?? 0,
      speakerKey: claim.speakerKey,
    };
  });
}

/** What was believed of an observation, as the table has it. */
export function vintageRows(
  observationId: number,
  observation: Observation,
): (typeof vintages.$inferInsert)[] {
  return observation.vintages.map(({ knownFrom, knownTo, claimId, value, max, bound }) => ({
    observationId,
    knownFrom: new Date(knownFrom),
    knownTo: knownTo === null ? null : new Date(knownTo),
    claimId,
    value,
    max,
    bound,
  }));
}

/** Takes the last claims away from observations; they keep their numbers, for links lead to them. */
export async function emptyObservations(db: Db, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const emptied = await db
    .update(observations)
    .set({ toldAt: null })
    .where(inArray(observations.key, [...keys]))
    .returning({ id: observations.id });
  const ids = emptied.map(({ id }) => id);
  await db.delete(observationClaims).where(inArray(observationClaims.observationId, ids));
  await db.delete(vintages).where(inArray(vintages.observationId, ids));
}

/** Says which claims on a key wait for an editor, in all revisions of their articles. */
export async function markHeld(db: Db, key: string, observation: Observation): Promise<void> {
  await db
    .update(claims)
    .set({ held: null })
    .where(and(eq(claims.observationKey, key), isNotNull(claims.held)));
  for (const { claim, doubt } of observation.claims) {
    if (doubt === undefined) continue;
    const same = and(
      eq(claims.observationKey, key),
      eq(claims.articleId, claim.evidence.articleId),
      eq(claims.value, claim.value),
      eq(claims.bound, claim.bound),
    );
    await db.update(claims).set({ held: doubt }).where(same);
  }
}
