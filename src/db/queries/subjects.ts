import { and, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Subject } from "../../core/model/claim.ts";
import type { Db } from "../open.ts";
import { observationClaims, observations, subjects } from "../schema/observations.ts";

/** What figures are of, with the number of its row. */
export interface StoredSubject extends Subject {
  id: number;
}

/** Everything that figures of these metrics are of; of all metrics for null. */
export function subjectsOf(db: Db, metrics: readonly string[] | null): Promise<StoredSubject[]> {
  return db
    .select()
    .from(subjects)
    .where(metrics === null ? undefined : inArray(subjects.metric, [...metrics]));
}

/** Numbers of subjects, by their text; those that were never told of get one. */
export async function ensureSubjects(db: Db, wanted: readonly Subject[]): Promise<Map<string, number>> {
  const byText = new Map(wanted.map((subject) => [subjectText(subject), subject]));
  if (byText.size === 0) return new Map();
  const metrics = [...new Set(wanted.map(({ metric }) => metric))];
  const known = async () =>
    new Map((await subjectsOf(db, metrics)).map((subject) => [subjectText(subject), subject.id]));
  const before = await known();
  // One statement in one order, so that two transactions cannot wait for each other.
  const missing = [...byText].filter(([text]) => !before.has(text)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length === 0) return before;
  await db
    .insert(subjects)
    .values(missing.map(([, subject]) => subjectRow(subject)))
    .onConflictDoNothing();
  return known();
}

/** What tells subjects apart, as one text. */
export function subjectText({ metric, refArea, counterpart, place, product }: Subject): string {
  return [metric, refArea, counterpart, place, product].map((part) => part ?? "").join("|");
}

function subjectRow({ metric, refArea, counterpart, place, product }: Subject): Subject {
  return { metric, refArea, counterpart, place, product };
}

/** Which figures count: of which days, and as they were known when. */
export interface FigureScope {
  /** First and last day of the time asked for, ISO 8601; null: any, also none. */
  period: { from: string; to: string; within: boolean } | null;
  /** Day, ISO 8601, at whose end they were known; undefined: today. */
  asOf: string | undefined;
}

/** How many figures are counted of a subject: enough to tell what is much told of from what is not. */
const MOST_COUNTED = 12;

/** How many figures of the scope stand of each of these subjects, as far as counted; none: left out. */
export async function toldSubjects(
  db: Db,
  subjectIds: readonly number[],
  scope: FigureScope,
): Promise<Map<number, number>> {
  if (subjectIds.length === 0) return new Map();
  const some = db
    .select({ one: sql`1` })
    .from(observations)
    .where(and(eq(observations.subjectId, sql`asked.id`), inScope(scope)))
    .limit(MOST_COUNTED)
    .as("some");
  const counted = db.select({ told: sql<number>`count(*)`.as("told") }).from(some);
  const asked = sql`unnest(${sql.param([...subjectIds])}::int[]) as asked(id)`;
  const rows = await db
    .select({ id: sql<number>`asked.id`, told: sql<number>`told`.mapWith(Number) })
    .from(asked)
    .innerJoin(sql`lateral (${counted}) as counted`, sql`told > 0`);
  return new Map(rows.map(({ id, told }) => [id, told]));
}

/** Holds for observations of which a claim stands, then or now, and that belong to the period. */
export function inScope({ period, asOf }: FigureScope): SQL | undefined {
  return and(
    asOf === undefined ? isNotNull(observations.toldAt) : wasToldOn(asOf),
    period === null ? undefined : inPeriod(period),
  );
}

function wasToldOn(day: string): SQL {
  return sql`exists (select 1 from ${observationClaims} where ${observationClaims.observationId} = ${observations.id}
    and ${observationClaims.knownOn} <= ${day}::date
    and (${observationClaims.withdrawnOn} is null or ${observationClaims.withdrawnOn} > ${day}::date))`;
}

/** A deadline belongs to its own day, what has no end to its beginning; see `asked-period.ts`. */
function inPeriod({ from, to, within }: NonNullable<FigureScope["period"]>): SQL | undefined {
  const ends = sql`coalesce(${observations.to}, ${observations.from})`;
  const starts = sql`coalesce(${observations.from}, ${observations.to})`;
  return within
    ? sql`${starts} >= ${from}::date and ${ends} <= ${to}::date`
    : sql`${starts} <= ${to}::date and ${ends} >= ${from}::date`;
}
