import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "../open.ts";
import { articles } from "../schema/articles.ts";

/** Says since when an article is withdrawn, or (null) that it stands; false where that was so already. */
export async function markWithdrawn(db: Db, articleId: number, at: Date | null): Promise<boolean> {
  const { withdrawnAt } = articles;
  const changed = await db
    .update(articles)
    .set({ withdrawnAt: at })
    .where(and(eq(articles.id, articleId), at === null ? isNotNull(withdrawnAt) : isNull(withdrawnAt)))
    .returning({ id: articles.id });
  return changed.length > 0;
}
