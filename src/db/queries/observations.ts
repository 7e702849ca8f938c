import { and, asc, between, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Observation } from "../../core/model/observation.ts";
import type { Db } from "../open.ts";
import { observations } from "../schema/observations.ts";
import { type ClaimsWanted, keyColumns, type ObservationRow, withClaims } from "./observation-claims.ts";

export interface ObservationFilter {
  /** Keys of metrics; null: all. */
  metrics: readonly string[] | null;
  /** Years whose figures are wanted, inclusive; null: all, also those of no period. */
  years: { from: number; to: number } | null;
  /** Countries of which each must be one of the two sides of a figure. */
  countries?: readonly string[];
  /** Keys of corridors, ports, pipelines and plants. */
  places?: readonly string[];
  /** Newest periods first; 500 where not given. */
  limit?: number;
}

const DEFAULT_LIMIT = 500;
/** No claim stands deeper. */
const ALL_CLAIMS = 1_000_000;

/** What all claims together say about the metrics asked for, newest periods first, with every claim. */
export async function observationsFor(db: Db, filter: ObservationFilter): Promise<Observation[]> {
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(conditionOf(filter))
    .orderBy(...newestFirst)
    .limit(filter.limit ?? DEFAULT_LIMIT);
  return withAllClaims(db, rows);
}

async function withAllClaims(db: Db, rows: readonly Omit<ObservationRow, "depth">[]): Promise<Observation[]> {
  const whole = rows.map((row) => ({ ...row, depth: ALL_CLAIMS }));
  const all = await withClaims(db, whole, { history: true });
  // An observation that lost all of its claims keeps its number, and says nothing.
  return all.filter(({ claims }) => claims.length > 0);
}

/** One observation by the number of its row; null where there is none. */
export async function observationById(
  db: Db,
  id: number,
  wanted: ClaimsWanted = {},
): Promise<Observation | null> {
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(eq(observations.id, id));
  const [found] = await withClaims(
    db,
    rows.map((row) => ({ ...row, depth: SHOWN_DEPTH })),
    wanted,
  );
  return found ?? null;
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
  return withAllClaims(db, rows);
}

/** The observations of these keys, as far as there are any. */
export async function observationsWithKeys(db: Db, keys: readonly string[]): Promise<Observation[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(inArray(observations.key, [...keys]))
    .orderBy(asc(observations.id));
  return withAllClaims(db, rows);
}

/** As deep as a figure's card shows who repeats it. */
const SHOWN_DEPTH = 7;

/** By the end of their periods, what has none last. */
export const newestFirst: readonly SQL[] = [
  sql`coalesce(${observations.to}, ${observations.from}) desc nulls last`,
  desc(observations.from),
  asc(observations.key),
];

function conditionOf({ metrics, years, countries = [], places }: ObservationFilter): SQL | undefined {
  return and(
    metrics === null ? undefined : inArray(observations.metric, [...metrics]),
    years === null ? undefined : inYears(years),
    ...countries.map((country) =>
      or(eq(observations.refArea, country), eq(observations.counterpart, country)),
    ),
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
