import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { yearEarlier } from "../../core/reconciliation/derived.ts";
import type { Db } from "../open.ts";
import { observationClaims, observations } from "../schema/observations.ts";
import { keyColumns, type ObservationRow } from "./observation-claims.ts";
import { newestFirst } from "./observations.ts";
import { type FigureScope, inScope } from "./subjects.ts";

/** How many figures of a subject are read. */
export interface Fill {
  /** What happened, the newest first. */
  figures: number;
  /** Whole years besides, asked for or not: a head figure, a chart, years to press. */
  wholeYears: number;
  /** Targets and forecasts, those told last first. */
  plans: number;
  /** Nothing but targets is a plan then. */
  targetsOnly?: boolean;
  /** How deep the claims of what is shown may stand. */
  depth: number;
}

/** Figures of subjects and what they are checked against: never more than the fill, however much is known. */
export async function rowsOfSubjects(
  db: Db,
  filled: readonly { subjectId: number; fill: Fill }[],
  scope: FigureScope,
): Promise<ObservationRow[]> {
  const found: SubjectRow[] = [];
  for (const [fill, same] of Map.groupBy(filled, ({ fill }) => fill)) {
    const ids = same.map(({ subjectId }) => subjectId);
    found.push(...(await rowsOf(db, ids, { fill, scope })));
  }
  const bases = await basesOf(db, found, scope);
  return [...new Map([...bases, ...found].map((row) => [row.id, row])).values()];
}

interface SubjectRow extends ObservationRow {
  subjectId: number;
}

async function rowsOf(
  db: Db,
  subjectIds: readonly number[],
  { fill, scope }: { fill: Fill; scope: FigureScope },
): Promise<SubjectRow[]> {
  const shown = union(actual(db, scope, fill.figures), plans(db, scope, fill)).as("shown");
  const around = wholeYears(db, scope.asOf, fill.wholeYears);
  // Growth of the next year says something of the year asked for.
  const next = nextYear(scope);
  const years = (next === null ? around : union(around, actual(db, next, fill.figures))).as("years");
  const asked = sql`unnest(${sql.param([...subjectIds])}::int[]) as asked(id)`;
  const ofShown = db
    .select({ id: sql<number>`shown.id`.as("id"), isShown: sql<boolean>`true`.as("is_shown") })
    .from(asked)
    .innerJoin(sql`lateral ${shown}`, sql`true`);
  const ofYears = db
    .select({ id: sql<number>`years.id`.as("id"), isShown: sql<boolean>`false`.as("is_shown") })
    .from(asked)
    .innerJoin(sql`lateral ${years}`, sql`true`);
  const chosen = union(ofShown, ofYears).as("chosen");
  const rows = await db
    .select({
      id: observations.id,
      subjectId: observations.subjectId,
      key: keyColumns,
      isShown: sql<boolean>`bool_or(chosen.is_shown)`,
    })
    .from(chosen)
    .innerJoin(observations, eq(observations.id, sql`chosen.id`))
    .groupBy(observations.id)
    .orderBy(...newestFirst);
  return rows.map(({ isShown, ...row }) => ({ ...row, depth: isShown ? fill.depth : 0 }));
}

function nextYear({ period, asOf }: FigureScope): FigureScope | null {
  if (period === null) return null;
  const year = Number(period.to.slice(0, 4)) + 1;
  return { period: { from: `${year}-01-01`, to: `${year}-12-31`, within: true }, asOf };
}

/** Of `asked.id`, the subject of the lateral query around. */
function ofSubject(...conditions: (SQL | undefined)[]): SQL | undefined {
  return and(eq(observations.subjectId, sql`asked.id`), ...conditions);
}

function actual(db: Db, scope: FigureScope, count: number) {
  return db
    .select({ id: observations.id })
    .from(observations)
    .where(ofSubject(eq(observations.status, "actual"), inScope(scope)))
    .orderBy(...newestFirst)
    .limit(count);
}

function wholeYears(db: Db, asOf: string | undefined, count: number) {
  const { from, to } = observations;
  const isYear = sql`${to} = (date_trunc('year', ${from}) + interval '1 year' - interval '1 day')::date
    and ${from} = date_trunc('year', ${from})::date`;
  return db
    .select({ id: observations.id })
    .from(observations)
    .where(ofSubject(eq(observations.status, "actual"), isYear, inScope({ period: null, asOf })))
    .orderBy(...newestFirst)
    .limit(count * LEVEL_AND_GROWTH);
}

const LEVEL_AND_GROWTH = 2;

function plans(db: Db, scope: FigureScope, { plans: count, targetsOnly = false }: Fill) {
  const { status } = observations;
  return db
    .select({ id: observations.id })
    .from(observations)
    .where(ofSubject(targetsOnly ? eq(status, "target") : ne(status, "actual"), inScope(scope)))
    .orderBy(sql`${toldAt(scope.asOf)} desc`, ...newestFirst)
    .limit(count);
}

function toldAt(asOf: string | undefined): SQL {
  if (asOf === undefined) return sql`${observations.toldAt}`;
  return sql`(select max(${observationClaims.knownFrom}) from ${observationClaims}
    where ${observationClaims.observationId} = ${observations.id} and ${observationClaims.knownOn} <= ${asOf}::date
    and (${observationClaims.withdrawnOn} is null or ${observationClaims.withdrawnOn} > ${asOf}::date))`;
}

/** Levels of the same time a year earlier: what growth is held against. */
async function basesOf(
  db: Db,
  rows: readonly SubjectRow[],
  { asOf }: FigureScope,
): Promise<ObservationRow[]> {
  const wanted = rows.flatMap(({ subjectId, key: { status, statistic, from, to } }) =>
    status === "actual" && statistic === "change" && from !== null && to !== null
      ? [sql`(${subjectId}::int, ${yearEarlier(from)}::date, ${yearEarlier(to)}::date)`]
      : [],
  );
  if (wanted.length === 0) return [];
  const { subjectId, from, to } = observations;
  const found = await db
    .select({ id: observations.id, key: keyColumns })
    .from(observations)
    .where(
      and(
        sql`(${subjectId}, ${from}, ${to}) in (${sql.join(wanted, sql`, `)})`,
        eq(observations.status, "actual"),
        eq(observations.statistic, "level"),
        inScope({ period: null, asOf }),
      ),
    );
  return found.map((row) => ({ ...row, depth: 0 }));
}
