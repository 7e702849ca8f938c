import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Update } from "grammy/types";
import type { Db } from "../../db/open.ts";
import {
  type ClaimedUpdate,
  claimUpdates,
  finishUpdate,
  freeUpdates,
  renewUpdates,
  storeUpdates,
} from "../../db/queries/updates.ts";
import type { Log } from "../../log.ts";
import { createBell } from "./bell.ts";
import { createInlineQueue, type InlineUpdate } from "./inline-queue.ts";
import { failureOf, loggable } from "./telegram-errors.ts";
import { queueOf } from "./update-queue.ts";

const MAX_AT_ONCE = 16;
const IDLE_MS = 1_000;
const HEARTBEAT_MS = 2_500;
/** Longer than two heartbeats, so that a late one loses nothing; what a dead process held is free within 10 s. */
const LEASE_MS = 7_000;
const SLOW_MS = 3_000;

/** Where every update waits, safe from a crash, until it is handled. */
export interface Inbox {
  /** Stores the updates; afterwards they may be confirmed to Telegram. Inline queries are answered instead. */
  receive: (updates: readonly Update[]) => Promise<void>;
  /** Begins to handle what is stored, and what a dead process left behind. */
  start: () => Promise<void>;
  /** Takes nothing new and waits for what is being handled, at most so long. */
  stop: (atMostMs: number) => Promise<void>;
}

export interface InboxDeps {
  db: Db;
  log: Log;
  now: () => Date;
  handle: (update: Update) => Promise<void>;
  /** Tells the person once that it did not work; `eventId` finds it in the log. */
  apologize: (update: Update, eventId: string) => Promise<void>;
  /** An embedded database has one owner, so nobody else can be at work on what is marked as started. */
  soleOwner: boolean;
  /** After so long a handler is given up, so that it does not stall its chat. */
  deadlineMs?: number;
}

export function createInbox(deps: InboxDeps): Inbox {
  const { db, log, now } = deps;
  const owner = randomUUID();
  const lease = () => ({ owner, now: now(), expiresAt: new Date(now().getTime() + LEASE_MS) });
  const inline = createInlineQueue(deps);
  const running = new Map<number, Promise<void>>();
  const bell = createBell();
  let heartbeat: NodeJS.Timeout | undefined;
  const stopped = new AbortController();
  let worker: Promise<void> | undefined;

  const work = async () => {
    while (!stopped.signal.aborted) {
      for (const stored of await claim()) {
        const run = handleStored(deps, stored, owner).finally(() => {
          running.delete(stored.updateId);
          bell.ring();
        });
        running.set(stored.updateId, run);
      }
      await bell.wait(IDLE_MS);
    }
  };
  const claim = async (): Promise<ClaimedUpdate[]> => {
    if (running.size >= MAX_AT_ONCE) return [];
    return guarded(log, "claim updates", [], () => claimUpdates(db, MAX_AT_ONCE - running.size, lease()));
  };
  const beat = () =>
    guarded(log, "keep updates", undefined, async () => {
      // First: what is late, but in these hands, must not be freed by the next line.
      if (running.size > 0) await renewUpdates(db, lease());
      await freeUpdates(db, { now: now(), all: false });
    });

  return {
    async receive(updates) {
      const stored = updates.filter((update) => update.inline_query === undefined);
      await storeUpdates(
        db,
        stored.map((update) => ({ updateId: update.update_id, queue: queueOf(update), payload: update })),
        now(),
      );
      for (const update of updates) if (isInline(update)) inline.add(update);
      bell.ring();
    },
    async start() {
      await freeUpdates(db, { now: now(), all: deps.soleOwner });
      heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
      worker = work();
    },
    async stop(atMostMs) {
      stopped.abort();
      clearInterval(heartbeat);
      bell.ring();
      const done = Promise.all([worker, inline.stop()]).then(() => Promise.all(running.values()));
      await Promise.race([done, delay(atMostMs, undefined, { ref: false })]);
      if (running.size > 0)
        log.warn({ running: running.size }, "handlers cut off; they run again at the next start");
    },
  };
}

async function handleStored(deps: InboxDeps, stored: ClaimedUpdate, owner: string): Promise<void> {
  const { db, log, now } = deps;
  const { updateId, payload } = stored;
  const startedAt = now().getTime();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stored by `receive`, as Telegram sent it
  const outcome = await outcomeOf(deps, payload as Update);
  const tookMs = now().getTime() - startedAt;
  if (tookMs > SLOW_MS) log.warn({ update: updateId, tookMs }, "slow handler");
  log.debug({ update: updateId, tookMs, ...outcome }, "update ended");
  await guarded(log, "finish update", undefined, () =>
    finishUpdate(db, { updateId, owner, now: now(), ...outcome }),
  );
}

type Outcome = { state: "handled" | "failed" };

async function outcomeOf(deps: InboxDeps, update: Update): Promise<Outcome> {
  const { log } = deps;
  try {
    await withinDeadline(deps.handle(update), deps.deadlineMs ?? 30_000);
    return { state: "handled" };
  } catch (error) {
    const failure = failureOf(error);
    const eventId = randomUUID().slice(0, 8);
    const entry = { update: update.update_id, eventId, failure, err: loggable(error) };
    if (failure === "gone") {
      log.info(entry, "nobody to answer");
      return { state: "handled" };
    }
    log.error(entry, "update not handled");
    // A lost answer may have arrived, and one more message is the last thing a limited chat needs.
    if (failure === "ours") {
      await guarded(log, "apologize", undefined, () => deps.apologize(update, eventId));
    }
    return { state: "failed" };
  }
}

async function withinDeadline(handling: Promise<void>, deadlineMs: number): Promise<void> {
  const cancel = new AbortController();
  const late = delay(deadlineMs, "late" as const, { signal: cancel.signal });
  try {
    // Whichever loses the race may still fail later; nobody waits for it then.
    late.catch(() => undefined);
    handling.catch(() => undefined);
    if ((await Promise.race([handling, late])) === "late") throw new Error(`no end after ${deadlineMs} ms`);
  } finally {
    cancel.abort();
  }
}

/** A step that is tried again later anyway: what goes wrong is logged. */
async function guarded<T>(log: Log, what: string, otherwise: T, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    log.error({ step: what, err: loggable(error) }, "inbox step failed");
    return otherwise;
  }
}

function isInline(update: Update): update is InlineUpdate {
  return update.inline_query !== undefined;
}
