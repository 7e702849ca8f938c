import { eq } from "drizzle-orm";
import type { Observation } from "../../core/model/observation.ts";
import type { Db } from "../open.ts";
import { observationClaims, observations, vintages } from "../schema/observations.ts";

/** Replaces what is stored of an observation; its id stays. */
export async function saveObservation(db: Db, key: string, observation: Observation): Promise<void> {
  const row = observationRow(key, observation);
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
export function observationRow(key: string, observation: Observation): typeof observations.$inferInsert {
  const { metric, refArea, counterpart, place, product, statistic, unit, status, from, to } = observation.key;
  return { key, metric, refArea, counterpart, place, product, statistic, unit, status, from, to };
}

/** The claims of an observation as their table has them. */
export function observationClaimRows(
  observationId: number,
  observation: Observation,
): (typeof observationClaims.$inferInsert)[] {
  return observation.claims.map(({ claim, rank, reason, conflicts }, position) => ({
    observationId,
    claimId: claim.id,
    position,
    rank,
    reason,
    conflicts,
    knownFrom: new Date(claim.evidence.knownFrom),
    withdrawnAt: claim.evidence.withdrawnAt === null ? null : new Date(claim.evidence.withdrawnAt),
  }));
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

/** Removes an observation of which no claim is left. */
export async function deleteObservation(db: Db, key: string): Promise<void> {
  await db.delete(observations).where(eq(observations.key, key));
}
