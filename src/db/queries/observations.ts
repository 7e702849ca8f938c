import { and, asc, between, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { wholeSentence } from "../../core/answers/whole-sentence.ts";
import type { Observation, ObservationKey, RankedClaim, Vintage } from "../../core/model/observation.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { observationClaims, observations, vintages } from "../schema/observations.ts";
import { sources } from "../schema/sources.ts";
import { claimColumns } from "./claim-rows.ts";
import { evidenceColumns, evidenceOf } from "./evidence.ts";

export interface ObservationFilter {
  /** Keys of metrics; null: all. */
  metrics: readonly string[] | null;
  /** Years whose figures are wanted, inclusive; null: all, also those of no period. */
  years: { from: number; to: number } | null;
  /** Countries of which each must be one of the two sides of a figure. */
  countries?: readonly string[];
  /** Keys of corridors, ports, pipelines and plants. */
  places?: readonly string[];
  /** Key of a person or organisation: only what they told a figure of. */
  speaker?: string;
  /** Newest periods first; 500 where not given. */
  limit?: number;
}

const DEFAULT_LIMIT = 500;

/** What all claims together say about the metrics asked for, newest periods first. */
export async function observationsFor(db: Db, filter: ObservationFilter): Promise<Observation[]> {
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(conditionOf(filter))
    .orderBy(
      sql`coalesce(${observations.to}, ${observations.from}) desc nulls last`,
      desc(observations.from),
      asc(observations.key),
    )
    .limit(filter.limit ?? DEFAULT_LIMIT);
  return withClaims(db, rows);
}

/** One observation by the number of its row; null where there is none. */
export async function observationById(db: Db, id: number): Promise<Observation | null> {
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(eq(observations.id, id));
  return (await withClaims(db, rows))[0] ?? null;
}

/** Targets in levels whose deadline lies between two days, both inclusive, ISO 8601. */
export async function targetsDueBetween(db: Db, from: string, to: string): Promise<Observation[]> {
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(
      and(
        eq(observations.status, "target"),
        eq(observations.statistic, "level"),
        between(observations.to, from, to),
      ),
    )
    .orderBy(asc(observations.id));
  return withClaims(db, rows);
}

/** The observations of these keys, as far as there are any. */
export async function observationsWithKeys(db: Db, keys: readonly string[]): Promise<Observation[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(inArray(observations.key, [...keys]))
    .orderBy(asc(observations.id));
  return withClaims(db, rows);
}

async function withClaims(
  db: Db,
  rows: readonly { id: number; key: ObservationKey }[],
): Promise<Observation[]> {
  const ids = rows.map(({ id }) => id);
  const claimsOf = await rankedClaims(db, ids);
  const vintagesOf = await vintagesByObservation(db, ids);
  return rows.map(({ id, key }) => ({
    id,
    key,
    claims: claimsOf.get(id) ?? [],
    vintages: vintagesOf.get(id) ?? [],
  }));
}

const keyColumns = {
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

function conditionOf({
  metrics,
  years,
  countries = [],
  places,
  speaker,
}: ObservationFilter): SQL | undefined {
  return and(
    metrics === null ? undefined : inArray(observations.metric, [...metrics]),
    years === null ? undefined : inYears(years),
    ...countries.map((country) =>
      or(eq(observations.refArea, country), eq(observations.counterpart, country)),
    ),
    speaker === undefined
      ? undefined
      : sql`${observations.key} in (select ${claims.observationKey} from ${claims} where ${claims.speakerKey} = ${speaker})`,
    places === undefined ? undefined : inArray(observations.place, [...places]),
  );
}

/**
 * A period belongs to the years that it touches, a deadline ("by 2027") to its own year only; what has no
 * period belongs to none.
 */
function inYears({ from, to }: { from: number; to: number }): SQL | undefined {
  const first = `${String(from).padStart(4, "0")}-01-01`;
  const last = `${String(to).padStart(4, "0")}-12-31`;
  const { from: starts, to: ends } = observations;
  return or(
    sql`${starts} <= ${last}::date and ${ends} >= ${first}::date`,
    and(isNull(starts), sql`${ends} between ${first}::date and ${last}::date`),
    and(isNull(ends), sql`${starts} <= ${last}::date`),
  );
}

async function rankedClaims(db: Db, ids: readonly number[]): Promise<Map<number, RankedClaim[]>> {
  if (ids.length === 0) return new Map();
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
    .where(inArray(observationClaims.observationId, [...ids]))
    .orderBy(asc(observationClaims.observationId), asc(observationClaims.position));
  const ranked = Map.groupBy(rows, ({ observationId }) => observationId);
  return mapped(ranked, ({ ranking, claim, attribution, evidence, retelling }) => ({
    ...ranking,
    claim: {
      ...claim,
      ...attribution,
      ...(retelling === null ? {} : { sentence: wholeSentence(claim, retelling, evidence.language) }),
      evidence: evidenceOf(evidence),
    },
  }));
}

async function vintagesByObservation(db: Db, ids: readonly number[]): Promise<Map<number, Vintage[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(vintages)
    .where(inArray(vintages.observationId, [...ids]))
    .orderBy(asc(vintages.observationId), asc(vintages.knownFrom));
  return mapped(
    Map.groupBy(rows, ({ observationId }) => observationId),
    ({ observationId: _observationId, knownFrom, knownTo, ...vintage }) => ({
      ...vintage,
      knownFrom: knownFrom.toISOString(),
      knownTo: knownTo?.toISOString() ?? null,
    }),
  );
}

function mapped<A, B>(groups: Map<number, A[]>, change: (item: A) => B): Map<number, B[]> {
  return new Map([...groups].map(([id, items]) => [id, items.map(change)]));
}
