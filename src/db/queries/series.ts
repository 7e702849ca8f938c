import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "../open.ts";
import { claims } from "../schema/claims.ts";
import { observations } from "../schema/observations.ts";

/** Texts of the keys that are told of one thing (as `seriesText` names it), at whatever times. */
export async function keysOfSeries(db: Db, series: string): Promise<string[]> {
  const [metric, statistic, refArea, counterpart, place, product, unit, status] = series.split("|");
  const is = (column: PgColumn, value = ""): SQL => (value === "" ? isNull(column) : eq(column, value));
  const rows = await db
    .select({ key: observations.key })
    .from(observations)
    .where(
      and(
        is(observations.metric, metric),
        is(observations.refArea, refArea),
        is(observations.counterpart, counterpart),
        is(observations.place, place),
        is(observations.product, product),
        is(observations.statistic, statistic),
        is(observations.unit, unit),
        is(observations.status, status),
      ),
    );
  return rows.map(({ key }) => key);
}

/** How many times the least of the figures on these keys the greatest is, and whether one of them is held. */
export async function spreadOf(
  db: Db,
  keys: readonly string[],
): Promise<{ ratio: number; hasHeld: boolean }> {
  const positive = sql`filter (where ${claims.value} > 0)`;
  const greatest = sql`max(coalesce(${claims.max}, ${claims.value})) ${positive}`;
  const [found] = await db
    .select({
      ratio: sql<string | null>`${greatest} / min(${claims.value}) ${positive}`,
      hasHeld: sql<boolean | null>`bool_or(${claims.held} is not null)`,
    })
    .from(claims)
    .where(inArray(claims.observationKey, [...keys]));
  return { ratio: Number(found?.ratio ?? 1), hasHeld: found?.hasHeld === true };
}
