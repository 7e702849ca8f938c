import type { Db } from "../../db/open.ts";
import { enqueue } from "../../db/queries/enqueue.ts";
import { takeDueDigest } from "../../db/queries/telling.ts";

/** A digest is one message: what does not fit is counted, and found by `/latest`. */
const MOST_ARTICLES = 200;

/** Puts every digest that is due into the outbox, one for each chat or topic; without news there is none. */
export async function gatherDigests(db: Db, now: Date): Promise<void> {
  while (await gatherOne(db, now));
}

function gatherOne(db: Db, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const digest = await takeDueDigest(tx, now);
    if (digest === null) return false;
    const { chatId, threadId, dueAt, subscriptions, articleIds } = digest;
    if (articleIds.length === 0) return true;
    await enqueue(tx, [
      {
        chatId,
        threadId,
        item: `digest:${dueAt.toISOString()}`,
        kind: "digest",
        payload: {
          subscriptionIds: subscriptions.map(({ id }) => id),
          articleIds: articleIds.slice(-MOST_ARTICLES),
        },
        dueAt: now,
        orderAt: now,
        createdAt: now,
        urgent: subscriptions.some(({ urgent }) => urgent),
        silent: subscriptions.every(({ silent }) => silent),
      },
    ]);
    return true;
  });
}
