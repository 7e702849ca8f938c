import type { Db } from "../../db/open.ts";
import { deleteOldConversations } from "../../db/queries/conversations.ts";
import { forgetDeliveries } from "../../db/queries/outbox.ts";
import { forgetAddresses, forgetPosts } from "../../db/queries/posts.ts";
import { forgetWindows } from "../../db/queries/send-windows.ts";
import { forgetQuestions } from "../../db/queries/stored-questions.ts";
import { deleteFinishedUpdates } from "../../db/queries/updates.ts";
import type { Log } from "../../log.ts";
import { loggable } from "./telegram-errors.ts";

const HOUR_MS = 3_600_000;
/** Telegram repeats an update for 24 hours at most. */
const KEEP_UPDATES_MS = 48 * HOUR_MS;
/** Who presses an older button is told that it is out of date. */
const KEEP_QUESTIONS_MS = 180 * 24 * HOUR_MS;

const KEEP_ADDRESSES_MS = 48 * HOUR_MS;
/** Corrections of older news answer nothing any more. */
const KEEP_DELIVERIES_MS = 180 * 24 * HOUR_MS;
/** Longer than anybody edits or answers a post. */
const KEEP_POSTS_MS = 60 * 24 * HOUR_MS;

export interface CleanUpDeps {
  db: Db;
  log: Log;
  now: () => Date;
}

/** Longer than any conversation may wait for its answer. */
const KEEP_CONVERSATIONS_MS = HOUR_MS;

/** Deletes what nobody needs any more, at once and then every hour. */
export function startCleanUp({ db, log, now }: CleanUpDeps): { stop: () => void } {
  const cleanUp = async () => {
    const nowMs = now().getTime();
    await deleteFinishedUpdates(db, new Date(nowMs - KEEP_UPDATES_MS));
    await deleteOldConversations(db, new Date(nowMs - KEEP_CONVERSATIONS_MS));
    await forgetQuestions(db, new Date(nowMs - KEEP_QUESTIONS_MS));
    await forgetAddresses(db, new Date(nowMs - KEEP_ADDRESSES_MS));
    await forgetPosts(db, new Date(nowMs - KEEP_POSTS_MS));
    await forgetDeliveries(db, new Date(nowMs - KEEP_DELIVERIES_MS));
    await forgetWindows(db);
  };
  const attempt = () =>
    void cleanUp().catch((error: unknown) =>
      log.warn({ err: loggable(error) }, "clean-up failed; tried again later"),
    );
  attempt();
  const timer = setInterval(attempt, HOUR_MS);
  return { stop: () => clearInterval(timer) };
}
