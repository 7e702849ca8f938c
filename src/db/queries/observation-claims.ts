import { and, asc, eq, inArray, lte, or, sql } from "drizzle-orm";
import type { Observation, ObservationKey, RankedClaim, Vintage } from "../../core/model/observation.ts";
import { believedOn } from "../../core/reconciliation/belief.ts";
import { depthsOf } from "../../core/reconciliation/depth.ts";
import { keyText } from "../../core/reconciliation/observation-key.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { observationClaims, observations, vintages } from "../schema/observations.ts";
import { sources } from "../schema/sources.ts";
import { claimColumns, editingColumns, editingOf, sentenceOf } from "./claim-rows.ts";
import { claimsOfObservations } from "./claims-of-observations.ts";
import { evidenceColumns, evidenceOf } from "./evidence.ts";
import { mapValues } from "./map-values.ts";

/** Columns that make an `ObservationKey`. */
export const keyColumns = {
  metric: observations.metric,
  refArea: observations.refArea,
  counterpart: observations.counterpart,
  place: observations.place,
  product: observations.product,
  statistic: observations.statistic,
  unit: observations.unit,
  status: observations.status,
  from: observations.from,
  to: observations.to,
} satisfies Record<keyof ObservationKey, unknown>;

/** An observation whose claims are still to be read. */
export interface ObservationRow {
  id: number;
  key: ObservationKey;
  /** How deep claims may stand to be read; see `depth.ts`. */
  depth: number;
}

export interface ClaimsWanted {
  /** Day, ISO 8601, at whose end they were known; undefined: today. */
  asOf?: string | undefined;
  /** With the newest of what was believed from when to when, and the claims that were. */
  history?: boolean;
  /** Numbers of claims that are wanted however deep they stand. */
  claimIds?: readonly number[];
}

/** Who asks for more gets what everybody can read. */
const MOST_VINTAGES = 24;

/** Observations with their claims, as they stand or as they stood at the end of a day. */
export async function withClaims(
  db: Db,
  rows: readonly ObservationRow[],
  { asOf, history = false, claimIds = [] }: ClaimsWanted = {},
): Promise<Observation[]> {
  if (rows.length === 0) return [];
  if (asOf !== undefined) return believed(db, rows, { day: asOf, history });
  const believedOf = history ? await vintagesOf(db, rows) : new Map<number, Vintage[]>();
  const believedIds = [...believedOf.values()].flatMap((some) => some.map(({ claimId }) => claimId));
  const quoted = [...claimIds, ...believedIds];
  const claimsOf = await rankedClaims(db, rows, quoted);
  return rows.map(({ id, key }) => ({
    id,
    key,
    claims: claimsOf.get(id) ?? [],
    vintages: believedOf.get(id) ?? [],
  }));
}

/** All revisions are looked at anew: what stands today must not reach the answer, not even in its wording. */
async function believed(
  db: Db,
  rows: readonly ObservationRow[],
  { day, history }: { day: string; history: boolean },
): Promise<Observation[]> {
  const claimsOf = await claimsOfObservations(
    db,
    rows.map(({ key }) => keyText(key)),
  );
  return rows.flatMap(({ id, key, depth }) => {
    const observation = believedOn(key, claimsOf.get(keyText(key)) ?? [], day);
    return observation === null ? [] : [{ id, ...limited(observation, { depth, history }) }];
  });
}

function limited(
  { key, claims: all, vintages: every }: Observation,
  { depth, history }: { depth: number; history: boolean },
): Observation {
  const newest = history ? every.slice(-MOST_VINTAGES) : [];
  const quoted = new Set(newest.map(({ claimId }) => claimId));
  const depths = depthsOf(all);
  const isWanted = ({ claim }: RankedClaim, place: number) =>
    (depths[place] ?? 0) <= depth || quoted.has(claim.id);
  return { key, claims: all.filter(isWanted), vintages: newest };
}

async function rankedClaims(
  db: Db,
  wanted: readonly ObservationRow[],
  quoted: readonly number[],
): Promise<Map<number, RankedClaim[]>> {
  const byDepth = Map.groupBy(wanted, ({ depth }) => depth);
  const shallow = [...byDepth].map(([depth, rows]) =>
    and(
      inArray(
        observationClaims.observationId,
        rows.map(({ id }) => id),
      ),
      lte(observationClaims.depth, depth),
    ),
  );
  const rows = await db
    .select({
      observationId: observationClaims.observationId,
      ranking: {
        rank: observationClaims.rank,
        reason: observationClaims.reason,
        conflicts: observationClaims.conflicts,
      },
      claim: { ...claimColumns, id: claims.id },
      attribution: { speakerKey: claims.speakerKey, tier: claims.tier, compiler: claims.compiler },
      editing: editingColumns,
      retelling: sql<string | null>`case when ${articles.wording} = 'retold' then ${revisions.text} end`,
      evidence: {
        ...evidenceColumns,
        knownFrom: observationClaims.knownFrom,
        withdrawnAt: observationClaims.withdrawnAt,
      },
    })
    .from(observationClaims)
    .innerJoin(claims, eq(claims.id, observationClaims.claimId))
    .innerJoin(revisions, eq(revisions.id, claims.revisionId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(sources, eq(sources.key, articles.sourceKey))
    .where(or(...shallow, quoted.length === 0 ? undefined : inArray(observationClaims.claimId, [...quoted])))
    .orderBy(asc(observationClaims.observationId), asc(observationClaims.position));
  const ranked = Map.groupBy(rows, ({ observationId }) => observationId);
  return mapValues(ranked, ({ ranking, claim, attribution, editing, evidence, retelling }) => ({
    ...ranking,
    claim: {
      ...claim,
      ...attribution,
      ...editingOf(editing),
      ...sentenceOf(claim, retelling, evidence.language),
      evidence: evidenceOf(evidence),
    },
  }));
}

async function vintagesOf(db: Db, wanted: readonly ObservationRow[]): Promise<Map<number, Vintage[]>> {
  const age = sql<number>`row_number() over (partition by ${vintages.observationId} order by ${vintages.knownFrom} desc)`;
  const aged = db
    .select({ observationId: vintages.observationId, knownFrom: vintages.knownFrom, age: age.as("age") })
    .from(vintages)
    .where(
      inArray(
        vintages.observationId,
        wanted.map(({ id }) => id),
      ),
    )
    .as("aged");
  const rows = await db
    .select({
      observationId: vintages.observationId,
      knownFrom: vintages.knownFrom,
      knownTo: vintages.knownTo,
      claimId: vintages.claimId,
      value: vintages.value,
      max: vintages.max,
      bound: vintages.bound,
    })
    .from(vintages)
    .innerJoin(
      aged,
      and(eq(aged.observationId, vintages.observationId), eq(aged.knownFrom, vintages.knownFrom)),
    )
    .where(lte(aged.age, MOST_VINTAGES))
    .orderBy(asc(vintages.observationId), asc(vintages.knownFrom));
  return mapValues(
    Map.groupBy(rows, ({ observationId }) => observationId),
    ({ observationId: _observationId, knownFrom, knownTo, ...vintage }) => ({
      ...vintage,
      knownFrom: knownFrom.toISOString(),
      knownTo: knownTo?.toISOString() ?? null,
    }),
  );
}
