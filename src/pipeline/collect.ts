import type { StarterArticle } from "../core/model/reference-data.ts";
import type { Db } from "../db/open.ts";
import { addArticle, type NewArticle } from "../db/queries/add-article.ts";

/** How many articles were new and how many had changed since they were last read. */
export interface Collected {
  added: number;
  changed: number;
}

/** Stores articles that a source gave; those that are known already change nothing. */
export async function collectArticles(
  db: Db,
  articles: readonly NewArticle[],
  now: () => Date,
): Promise<Collected> {
  const collected: Collected = { added: 0, changed: 0 };
  for (const article of articles) {
    const { status } = await addArticle(db, article, now());
    if (status === "new") collected.added++;
    if (status === "changed") collected.changed++;
  }
  return collected;
}

/** Stores the articles that the project brings along; they go the way of any other. */
export function collectStarterArticles(
  db: Db,
  articles: readonly StarterArticle[],
  now: () => Date,
): Promise<Collected> {
  return collectArticles(db, articles.map(starter), now);
}

function starter({ key, source, language, publishedAt, title, text }: StarterArticle): NewArticle {
  return {
    sourceKey: source,
    url: null,
    externalId: key,
    wording: "retold",
    language,
    title,
    text,
    publishedAt: new Date(publishedAt),
    archive: true,
  };
}
