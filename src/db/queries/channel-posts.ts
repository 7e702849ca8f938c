import { and, eq } from "drizzle-orm";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../open.ts";
import { articles } from "../schema/articles.ts";
import { inlets } from "../schema/collecting.ts";
import { isActive } from "./hosts.ts";

/** The article that a channel's post was stored as. */
export async function articleOfPost(
  db: Db,
  { sourceKey, address }: { sourceKey: string; address: string },
  postId: number,
): Promise<number | null> {
  const [row] = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.sourceKey, sourceKey), eq(articles.externalId, `t.me/${address}/${postId}`)));
  return row?.id ?? null;
}

/** The source that a public channel belongs to; null where Delil does not read it. */
export async function sourceOfChannel(
  db: Db,
  username: string,
): Promise<{ sourceKey: string; language: Language | null } | null> {
  const [row] = await db
    .select({ sourceKey: inlets.sourceKey, language: inlets.language })
    .from(inlets)
    .where(and(eq(inlets.kind, "channel"), eq(inlets.address, username.toLowerCase()), isActive));
  return row ?? null;
}
