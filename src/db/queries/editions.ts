import { and, asc, eq, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../open.ts";
import { articles } from "../schema/articles.ts";
import { items } from "../schema/collecting.ts";
import { articleEditions } from "../schema/stories.ts";

/** An article in another language, at an address of its own. */
export interface Edition {
  language: Language;
  url: string;
  addressKey: string;
}

/** Replaces what is known of an article's other languages; says whether that is something new. */
export async function saveEditions(
  db: Db,
  articleId: number,
  editions: readonly Edition[],
): Promise<boolean> {
  const known = await db
    .select({ addressKey: articleEditions.addressKey })
    .from(articleEditions)
    .where(eq(articleEditions.articleId, articleId));
  const keys = new Set(known.map(({ addressKey }) => addressKey));
  if (keys.size === editions.length && editions.every(({ addressKey }) => keys.has(addressKey))) return false;
  await db.delete(articleEditions).where(eq(articleEditions.articleId, articleId));
  if (editions.length > 0)
    await db.insert(articleEditions).values(editions.map((edition) => ({ articleId, ...edition })));
  return true;
}

/** The article's other languages, as its page names them. */
export async function editionsOf(db: Db, articleId: number): Promise<{ language: Language; url: string }[]> {
  return db
    .select({ language: articleEditions.language, url: articleEditions.url })
    .from(articleEditions)
    .where(eq(articleEditions.articleId, articleId))
    .orderBy(asc(articleEditions.language));
}

/** Stored articles of the same source in another language that name this one, or that this one names. */
export async function storedEditions(db: Db, articleId: number): Promise<number[]> {
  const named = alias(items, "named");
  const own = alias(articles, "own");
  const other = alias(articles, "other");
  const rows = await db
    .selectDistinct({ from: articleEditions.articleId, to: named.articleId })
    .from(articleEditions)
    .innerJoin(named, eq(named.addressKey, articleEditions.addressKey))
    .innerJoin(own, eq(own.id, articleEditions.articleId))
    .innerJoin(other, eq(other.id, named.articleId))
    .where(
      and(
        eq(own.sourceKey, other.sourceKey),
        ne(own.language, other.language),
        eq(articleEditions.language, other.language),
        or(eq(own.id, articleId), eq(other.id, articleId)),
      ),
    );
  const ids = rows.flatMap(({ from, to }) => (to === null ? [] : [from, to]));
  return [...new Set(ids)].filter((id) => id !== articleId).toSorted((a, b) => a - b);
}

/** The language of a source's article at this address; null where there is none. */
export async function articleLanguage(db: Db, sourceKey: string, url: string): Promise<Language | null> {
  const [row] = await db
    .select({ language: articles.language })
    .from(articles)
    .where(and(eq(articles.sourceKey, sourceKey), eq(articles.canonicalUrl, url)));
  return row?.language ?? null;
}
