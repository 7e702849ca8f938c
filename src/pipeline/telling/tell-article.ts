import { fitting } from "../../core/matching/matches.ts";
import type { NewsTerms } from "../../core/matching/news-terms.ts";
import type { Subscription } from "../../core/model/subscription.ts";
import type { Db } from "../../db/open.ts";
import { enqueue, type NewDelivery } from "../../db/queries/enqueue.ts";
import { storiesOf } from "../../db/queries/stories.ts";
import { subscriptionsFor } from "../../db/queries/subscriptions.ts";
import { addDigestItems, alertsAbout, articleItem, type ToldAlert } from "../../db/queries/telling.ts";
import type { News } from "./news.ts";

/**
 * Tells every chat that asked for such news, once for a story: where an earlier outlet's article was told,
 * that message is changed instead.
 */
export async function tellArticle(tx: Db, news: News, terms: NewsTerms): Promise<void> {
  const wanted = fitting(await subscriptionsFor(tx, "news", [...terms.all]), terms);
  const [atOnce, gathered] = bySchedule(wanted);
  await addDigestItems(
    tx,
    gathered.map(({ id }) => id),
    news.articleId,
    news.at,
  );
  const [story = [news.articleId]] = (await storiesOf(tx, [news.articleId])).values();
  const told = await alertsAbout(tx, story);
  const toldIn = new Set(told.map(placeOf));
  const alerts = [...Map.groupBy(atOnce, placeOf)]
    .filter(([place]) => !toldIn.has(place))
    .flatMap(([, subscriptions]) => alertTo(subscriptions, news));
  await enqueue(tx, [...alerts, ...editsOf(told, story.length, news)]);
}

function bySchedule(all: readonly Subscription[]): [Subscription[], Subscription[]] {
  const isAtOnce = ({ schedule }: Subscription) => schedule.kind === "now";
  return [all.filter(isAtOnce), all.filter((each) => !isAtOnce(each))];
}

/** A chat, or one topic of its forum. */
function placeOf({ chatId, threadId }: { chatId: number; threadId: number | null }): string {
  return `${chatId}/${threadId ?? ""}`;
}

/** One message, however many of a chat's subscriptions it fits; the oldest says how it looks. */
function alertTo(subscriptions: readonly Subscription[], news: News): NewDelivery[] {
  const [first] = subscriptions.toSorted((a, b) => a.id - b.id);
  if (first === undefined) return [];
  const { chatId, threadId, layout } = first;
  const subscriptionIds = subscriptions.map(({ id }) => id);
  return [
    {
      ...common(news),
      chatId,
      threadId,
      item: articleItem(news.articleId),
      kind: "alert",
      payload: { articleId: news.articleId, subscriptionIds, layout },
      urgent: subscriptions.some(({ urgent }) => urgent),
      silent: subscriptions.every(({ silent }) => silent),
    },
  ];
}

/** What still waits will be told with all outlets anyway. */
function editsOf(told: readonly ToldAlert[], outlets: number, news: News): NewDelivery[] {
  return told
    .filter(({ waits, articleId }) => !waits && articleId !== news.articleId)
    .map(({ chatId, threadId, articleId }) => ({
      ...common(news),
      chatId,
      threadId,
      item: `edit:${articleItem(articleId)}#${outlets}`,
      kind: "alert-edit",
      payload: { articleId },
      silent: true,
    }));
}

function common({ at, publishedAt, sourceKey }: News) {
  return { dueAt: at, orderAt: publishedAt, causedAt: publishedAt, sourceKey, createdAt: at };
}
