import { setImmediate } from "node:timers/promises";
import { matches } from "../core/matching/matches.ts";
import type { ArticleSummary, StoredArticle } from "../core/model/stored-article.ts";
import type { NewsFilter } from "../core/model/subscription.ts";
import type { Db } from "../db/open.ts";
import { articleById } from "../db/queries/article-by-id.ts";
import { latestArticles } from "../db/queries/latest-articles.ts";
import { recentNews } from "../db/queries/recent-news.ts";
import type { Subscribing } from "./subscribing.ts";

export interface PreviewDeps {
  db: Db;
  now: () => Date;
  subscribing: Subscribing;
}

/** What a subscription would have brought in the last seven days. */
export interface NewsPreview {
  /** Stories, each of which would have been one message. */
  count: number;
  examples: StoredArticle[];
  /** How many stories were looked at, where there were more; else null. */
  boundedTo: number | null;
}

const WEEK_MS = 7 * 24 * 3_600_000;
/** A second's work; a week of a few sources has fewer. */
const MOST_LOOKED_AT = 500;
const EXAMPLES = 3;
/** Reading an article takes milliseconds: others are served in between. */
const AT_ONCE = 10;

/** Holds the stored articles of the last seven days against a filter, by the same rule as news to come. */
export async function previewNews(deps: PreviewDeps, filter: NewsFilter): Promise<NewsPreview> {
  const since = new Date(deps.now().getTime() - WEEK_MS);
  const news = await recentNews(deps.db, since, MOST_LOOKED_AT);
  const fitting: number[] = [];
  for (const [place, each] of news.entries()) {
    if (place % AT_ONCE === 0) await setImmediate();
    if (matches(filter, deps.subscribing.readNews(each))) fitting.push(each.articleId);
  }
  return {
    count: fitting.length,
    examples: await articlesOf(deps.db, fitting.slice(0, EXAMPLES)),
    boundedTo: news.length === MOST_LOOKED_AT ? MOST_LOOKED_AT : null,
  };
}

/** An article to show how news looks: one that fits, else the newest; null where none is stored. */
export async function sampleArticle(
  deps: PreviewDeps,
  filter: NewsFilter | null,
): Promise<StoredArticle | null> {
  const fitting = filter === null ? [] : (await previewNews(deps, filter)).examples;
  if (fitting[0] !== undefined) return fitting[0];
  const [newest]: ArticleSummary[] = await latestArticles(deps.db, { limit: 1 });
  return newest === undefined ? null : articleById(deps.db, newest.id);
}

async function articlesOf(db: Db, ids: readonly number[]): Promise<StoredArticle[]> {
  const found: StoredArticle[] = [];
  for (const id of ids) {
    const article = await articleById(db, id);
    if (article !== null) found.push(article);
  }
  return found;
}
