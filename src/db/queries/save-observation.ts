import { eq } from "drizzle-orm";
import type { Observation } from "../../core/model/observation.ts";
import type { Db } from "../open.ts";
import { observationClaims, observations, vintages } from "../schema/observations.ts";

/** Replaces what is stored of an observation; its id stays. */
export async function saveObservation(db: Db, key: string, observation: Observation): Promise<void> {
  const { metric, refArea, counterpart, place, product, statistic, unit, status, from, to } = observation.key;
  const columns = { metric, refArea, counterpart, place, product, statistic, unit, status, from, to };
  const [row] = await db
    .insert(observations)
    .values({ key, ...columns })
    .onConflictDoUpdate({ target: observations.key, set: columns })
    .returning({ id: observations.id });
  if (row === undefined) throw new Error("an upserted observation has no row");
  const observationId = row.id;
  await db.delete(observationClaims).where(eq(observationClaims.observationId, observationId));
  await db.delete(vintages).where(eq(vintages.observationId, observationId));
  await db.insert(observationClaims).values(
    observation.claims.map(({ claim, rank, reason, conflicts }, position) => ({
      observationId,
      claimId: claim.id,
      position,
      rank,
      reason,
      conflicts,
      knownFrom: new Date(claim.evidence.knownFrom),
      withdrawnAt: claim.evidence.withdrawnAt === null ? null : new Date(claim.evidence.withdrawnAt),
    })),
  );
  if (observation.vintages.length === 0) return;
  await db.insert(vintages).values(
    observation.vintages.map(({ knownFrom, knownTo, claimId, value, max, bound }) => ({
      observationId,
      knownFrom: new Date(knownFrom),
      knownTo: knownTo === null ? null : new Date(knownTo),
      claimId,
      value,
      max,
      bound,
    })),
  );
}

/** Removes an observation of which no claim is left. */
export async function deleteObservation(db: Db, key: string): Promise<void> {
  await db.delete(observations).where(eq(observations.key, key));
}
