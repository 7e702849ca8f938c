import { randomUUID } from "node:crypto";
import type { Api } from "grammy";
import type { Db } from "../../../db/open.ts";
import { claimDue, endDelivery, postpone } from "../../../db/queries/outbox.ts";
import type { Log } from "../../../log.ts";
import type { Tell } from "../../outgoing.ts";
import type { Texts } from "../../texts.ts";
import { backoffMs, pause } from "../backoff.ts";
import { failureOf, loggable } from "../telegram-errors.ts";
import { carryOut } from "./carry-out.ts";

const LOOK_EVERY_MS = 500;
const MOST_ATTEMPTS = 10;

export interface SenderDeps {
  db: Db;
  texts: Texts;
  log: Log;
  now: () => Date;
  api: Api;
  tell: Tell;
}

type Claimed = Awaited<ReturnType<typeof claimDue>>[number];

/** Sends what waits in the outbox, until stopped. */
export function startSender(deps: SenderDeps): { stop: () => Promise<void> } {
  const { db, log, now } = deps;
  const owner = randomUUID();
  const stopped = new AbortController();
  const look = async () => {
    for (const row of await claimDue(db, { owner, now: now() })) await send(deps, owner, row);
  };
  const run = async () => {
    while (!stopped.signal.aborted) {
      await look().catch((error: unknown) => log.error({ err: loggable(error) }, "outbox not sent"));
      await pause(LOOK_EVERY_MS, stopped.signal);
    }
  };
  const running = run();
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

async function send(deps: SenderDeps, owner: string, row: Claimed): Promise<void> {
  const { db, log, now } = deps;
  const mine = { id: row.id, owner };
  try {
    const outgoing = await deps.tell(row);
    if (outgoing.method === "wait") return await postpone(db, mine, { until: outgoing.until });
    const messageId = await carryOut(deps, row, outgoing);
    await endDelivery(db, mine, {
      state: "sent",
      endedAt: now(),
      ...(messageId === null ? {} : { messageId }),
    });
  } catch (error) {
    const failure = failureOf(error);
    log.warn({ delivery: row.id, failure, err: loggable(error) }, "message not delivered");
    if (failure === "gone" || row.attempts >= MOST_ATTEMPTS)
      return await endDelivery(db, mine, { state: "failed", endedAt: now(), failure });
    const until = new Date(now().getTime() + backoffMs(error, row.attempts));
    await postpone(db, mine, { until, failure });
  }
}
