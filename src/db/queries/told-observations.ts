import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../open.ts";
import { observationClaims, observations } from "../schema/observations.ts";
import { keyColumns, type ObservationRow } from "./observation-claims.ts";

/** Of one thing several deadlines are told, often one after another. */
const TARGETS_A_PROMISE = 12;

/** Subjects whose targets were told last, of these metrics or of all. */
export async function subjectsWithTargets(
  db: Db,
  metrics: readonly string[] | null,
  count: number,
): Promise<number[]> {
  const rows = await db
    .select({ subjectId: observations.subjectId })
    .from(observations)
    .where(
      and(
        eq(observations.status, "target"),
        eq(observations.statistic, "level"),
        isNotNull(observations.unit),
        isNotNull(observations.toldAt),
        metrics === null ? undefined : inArray(observations.metric, [...metrics]),
      ),
    )
    .orderBy(desc(observations.toldAt))
    .limit(count * TARGETS_A_PROMISE);
  return [...new Set(rows.map(({ subjectId }) => subjectId))].slice(0, count);
}

/** What one person or organisation told of, the newest first; of what happened, or of targets. */
export async function toldBy(
  db: Db,
  speaker: string,
  { status, limit }: { status: "actual" | "target"; limit: number },
): Promise<{ subjectId: number; claimId: number; row: ObservationRow }[]> {
  const found = await db
    .select({
      id: observations.id,
      subjectId: observations.subjectId,
      claimId: observationClaims.claimId,
      key: keyColumns,
    })
    .from(observationClaims)
    .innerJoin(observations, eq(observations.id, observationClaims.observationId))
    .where(
      and(
        eq(observationClaims.speakerKey, speaker),
        isNull(observationClaims.withdrawnAt),
        ne(observationClaims.rank, "deprecated"),
        eq(observations.status, status),
      ),
    )
    .orderBy(desc(observationClaims.knownFrom), desc(observationClaims.claimId))
    .limit(limit);
  return found.map(({ subjectId, claimId, ...row }) => ({ subjectId, claimId, row: { ...row, depth: 0 } }));
}

const dayOf = (year: number, monthAndDay: string) => `${String(year).padStart(4, "0")}-${monthAndDay}`;

/** Of these subjects those of which two years can be compared: both are told, or the later one and its growth. */
export async function comparableSubjects(
  db: Db,
  subjectIds: readonly number[],
  years: { from: number; to: number },
): Promise<Map<number, number>> {
  if (subjectIds.length === 0) return new Map();
  const beside = alias(observations, "beside");
  const ofYear = (year: number) =>
    sql`(${beside.from} = ${dayOf(year, "01-01")}::date and ${beside.to} = ${dayOf(year, "12-31")}::date)`;
  const hasOther = sql`exists (select 1 from ${observations} as ${sql.identifier("beside")}
    where ${beside.subjectId} = ${observations.subjectId} and ${beside.status} = 'actual' and ${beside.toldAt} is not null
    and ((${beside.statistic} = 'level' and ${beside.unit} = ${observations.unit} and ${ofYear(years.from)})
      or (${beside.statistic} = 'change' and ${ofYear(years.to)})))`;
  const rows = await db
    .select({ subjectId: observations.subjectId })
    .from(observations)
    .where(and(levelOfYear(subjectIds, years.to), hasOther));
  return new Map(rows.map(({ subjectId }) => [subjectId, 1]));
}

function levelOfYear(subjectIds: readonly number[], year: number) {
  return and(
    inArray(observations.subjectId, [...subjectIds]),
    eq(observations.status, "actual"),
    eq(observations.statistic, "level"),
    isNotNull(observations.unit),
    isNotNull(observations.toldAt),
    eq(observations.from, dayOf(year, "01-01")),
    eq(observations.to, dayOf(year, "12-31")),
  );
}

/** Levels and growths of whole years. */
export async function rowsOfYears(
  db: Db,
  subjectIds: readonly number[],
  years: readonly number[],
): Promise<ObservationRow[]> {
  if (subjectIds.length === 0) return [];
  const wanted = years.map((year) => sql`(${dayOf(year, "01-01")}::date, ${dayOf(year, "12-31")}::date)`);
  const rows = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(
      and(
        inArray(observations.subjectId, [...subjectIds]),
        eq(observations.status, "actual"),
        sql`(${observations.from}, ${observations.to}) in (${sql.join(wanted, sql`, `)})`,
      ),
    );
  return rows.map((row) => ({ ...row, depth: 0 }));
}

/** A menu tells "many" of what is told of more often. */
const MOST_COUNTED = 99;

/** Which of these metrics anything is told of, each with the number of its observations, as far as counted. */
export async function metricsWithData(
  db: Db,
  metrics: readonly string[],
): Promise<{ metric: string; observations: number }[]> {
  const some = db
    .select({ one: sql`1` })
    .from(observations)
    .where(and(eq(observations.metric, sql`asked.metric`), isNotNull(observations.toldAt)))
    .limit(MOST_COUNTED)
    .as("some");
  const counted = db
    .select({ told: sql<number>`count(*)`.as("told") })
    .from(some)
    .as("counted");
  return db
    .select({ metric: sql<string>`asked.metric`, observations: sql<number>`counted.told`.mapWith(Number) })
    .from(sql`unnest(${sql.param([...metrics])}::text[]) as asked(metric)`)
    .innerJoin(sql`lateral ${counted}`, gt(sql`counted.told`, 0))
    .orderBy(sql`asked.metric`);
}
