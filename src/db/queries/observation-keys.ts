import { eq, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { claims } from "../schema/claims.ts";

/** Texts of the keys that an article's claims speak of, in all of its revisions. */
export async function observationKeysOfArticle(db: Db, articleId: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ key: claims.observationKey })
    .from(claims)
    .where(eq(claims.articleId, articleId));
  return rows.map(({ key }) => key);
}

/**
 * Makes others that recompute one of these wait until this transaction ends. Locked in one order
 * everywhere, so that two transactions cannot wait for each other.
 */
export async function lockKeys(
  db: Db,
  kind: "observation" | "event" | "source" | "story",
  keys: readonly string[],
): Promise<void> {
  for (const key of [...new Set(keys)].toSorted()) {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${key}`}, 0))`);
  }
}
