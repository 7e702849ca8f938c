import { asc, eq } from "drizzle-orm";
import type { Db } from "../open.ts";
import { articles } from "../schema/articles.ts";

/** The article that stands at an address; null where none is stored. */
export async function articleAt(db: Db, url: string): Promise<number | null> {
  const [row] = await db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.canonicalUrl, url))
    .orderBy(asc(articles.id))
    .limit(1);
  return row?.id ?? null;
}
