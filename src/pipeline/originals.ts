import { shinglesOf } from "../core/reconciliation/near-duplicates.ts";
import type { Db } from "../db/open.ts";
import { observationKeysOfArticle } from "../db/queries/observation-keys.ts";
import { citedChannels, postsBetween, saveOriginals } from "../db/queries/original-posts.ts";

const DAY_MS = 24 * 3_600_000;
/** A post comes before the article that cites it; an article may be dated before it was finished. */
const BEFORE_MS = 3 * DAY_MS;
const AFTER_MS = 3_600_000;
/** Runs of words of the post that the article repeats. */
const SHARED_AT_LEAST = 0.2;

/** Links an article to the channel's post that it cites, where Delil reads the channel. */
export async function linkOriginals(tx: Db, article: { id: number; text: string }, now: Date): Promise<void> {
  const found: number[] = [];
  const words = new Set(shinglesOf(article.text));
  const figures = new Set(await observationKeysOfArticle(tx, article.id));
  for (const { channel, publishedAt } of await citedChannels(tx, article.id)) {
    const from = new Date(publishedAt.getTime() - BEFORE_MS);
    const to = new Date(publishedAt.getTime() + AFTER_MS);
    let best = { articleId: 0, score: 0 };
    for (const post of await postsBetween(tx, channel, { from, to })) {
      if (post.articleId === article.id) continue;
      const score = await likeness(tx, post, { words, figures });
      if (score > best.score) best = { articleId: post.articleId, score };
    }
    if (best.score >= SHARED_AT_LEAST) found.push(best.articleId);
  }
  await saveOriginals(tx, article.id, found, now);
}

/** A share of the words, or one figure more in common than words can say. */
async function likeness(
  tx: Db,
  post: { articleId: number; text: string },
  { words, figures }: { words: ReadonlySet<number>; figures: ReadonlySet<string> },
): Promise<number> {
  const own = shinglesOf(post.text);
  const shared = own.length === 0 ? 0 : own.filter((run) => words.has(run)).length / own.length;
  const keys = await observationKeysOfArticle(tx, post.articleId);
  return shared + keys.filter((key) => figures.has(key)).length;
}
