import type { Db } from "../../db/open.ts";
import { eventBucketsOfArticle } from "../../db/queries/events.ts";
import { lockKeys, observationKeysOfArticle } from "../../db/queries/observation-keys.ts";
import { markWithdrawn } from "../../db/queries/withdrawn-articles.ts";
import { unmirrorArticle } from "../mirroring/mirror-article.ts";
import { lockObservations, reconcileObservations, regroupEvents } from "../reconcile.ts";
import { settleStory } from "../stories.ts";
import { tellWithdrawal } from "../telling/tell-correction.ts";

/** Marks an article that its publisher took away: its facts stay, with that mark. */
export async function withdraw(tx: Db, articleId: number, at: Date): Promise<void> {
  if (!(await markWithdrawn(tx, articleId, at))) return;
  await reconsider(tx, articleId);
  await tellWithdrawal(tx, articleId, at);
  await unmirrorArticle(tx, articleId, at);
}

/** Takes the mark away from an article that can be read again. */
export async function standAgain(tx: Db, articleId: number): Promise<void> {
  if (await markWithdrawn(tx, articleId, null)) await reconsider(tx, articleId);
}

async function reconsider(tx: Db, articleId: number): Promise<void> {
  const keys = await observationKeysOfArticle(tx, articleId);
  const buckets = await eventBucketsOfArticle(tx, articleId);
  await lockObservations(tx, keys);
  await lockKeys(tx, "event", buckets);
  await reconcileObservations(tx, keys);
  await regroupEvents(tx, buckets);
  await settleStory(tx, articleId);
}
