import { sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { updates } from "../schema/telegram.ts";

/** How many rows of each kind there are, for the operator's graphs. */
export interface Counts {
  articles: number;
  claims: number;
  revisions_waiting: number;
  updates_waiting: number;
  updates_failed: number;
}

export async function countsOf(db: Db): Promise<Counts> {
  const [counts] = await db
    .select({
      articles: count(sql`(select count(*) from ${articles})`),
      claims: count(sql`(select count(*) from ${claims})`),
      revisions_waiting: count(
        sql`(select count(*) from ${revisions} where ${revisions.understoodBy} is null)`,
      ),
      updates_waiting: count(
        sql`(select count(*) from ${updates} where ${updates.state} in ('received', 'started'))`,
      ),
      updates_failed: count(sql`(select count(*) from ${updates} where ${updates.state} = 'failed')`),
    })
    .from(sql`(select 1) as one`);
  if (counts === undefined) throw new Error("a query without tables gave no row");
  return counts;
}

/** Rejects when the database does not answer. */
export async function databaseAnswers(db: Db): Promise<boolean> {
  await db.execute(sql`select 1`);
  return true;
}

const count = (query: ReturnType<typeof sql>) => query.mapWith(Number);
