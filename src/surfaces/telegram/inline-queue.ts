import { setTimeout as delay } from "node:timers/promises";
import type { Update } from "grammy/types";
import type { Log } from "../../log.ts";
import { loggable } from "./telegram-errors.ts";

/** Telegram's apps show nothing that comes later. */
const MAX_AGE_MS = 10_000;
const MAX_AT_ONCE = 4;
const MAX_WAITING = 1_000;

export type InlineUpdate = Update & { inline_query: NonNullable<Update["inline_query"]> };

/** Inline queries live seconds: they are answered from memory, the newest of each person only. */
export interface InlineQueue {
  add: (update: InlineUpdate) => void;
  /** Resolves when nothing is being answered; what still waits is dropped. */
  stop: () => Promise<void>;
}

export interface InlineQueueDeps {
  handle: (update: Update) => Promise<void>;
  log: Log;
  now: () => Date;
}

export function createInlineQueue({ handle, log, now }: InlineQueueDeps): InlineQueue {
  const waiting = new Map<number, { update: InlineUpdate; sinceMs: number }>();
  const running = new Set<Promise<void>>();

  const answer = async (update: Update) => {
    try {
      // Whatever holds an answer up must not hold up the next person's.
      await Promise.race([handle(update), delay(MAX_AGE_MS, undefined, { ref: false })]);
    } catch (error) {
      log.error({ update: update.update_id, err: loggable(error) }, "inline query not answered");
    }
  };
  const next = () => {
    for (const [userId, { update, sinceMs }] of waiting) {
      if (running.size >= MAX_AT_ONCE) return;
      waiting.delete(userId);
      if (now().getTime() - sinceMs > MAX_AGE_MS) continue;
      const run = answer(update).finally(() => {
        running.delete(run);
        next();
      });
      running.add(run);
    }
  };

  return {
    add(update) {
      // A person who types on no longer waits for the answer to what was typed before.
      waiting.delete(update.inline_query.from.id);
      if (waiting.size >= MAX_WAITING) return;
      waiting.set(update.inline_query.from.id, { update, sinceMs: now().getTime() });
      next();
    },
    async stop() {
      waiting.clear();
      await Promise.all(running);
    },
  };
}
