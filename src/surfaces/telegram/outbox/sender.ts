import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Api } from "grammy";
import { TOLD_TOGETHER } from "../../../core/delivery/holding.ts";
import type { Db } from "../../../db/open.ts";
import { type Claimed, claimHead, freeClaims } from "../../../db/queries/outbox.ts";
import { type Head, headsOfChats } from "../../../db/queries/outbox-heads.ts";
import type { Log } from "../../../log.ts";
import type { Tell } from "../../outgoing.ts";
import type { Texts } from "../../texts.ts";
import { backoffMs, pause, untilAnswered } from "../backoff.ts";
import { createBell } from "../bell.ts";
import { createLease } from "../lease.ts";
import type { Pace } from "../pace.ts";
import { loggable } from "../telegram-errors.ts";
import { carryOut } from "./carry-out.ts";
import { holdBack } from "./hold-back.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { createRests } from "./rests.ts";
import { type Aftermath, settle } from "./settle.ts";
import { createTurns } from "./turns.ts";

export interface SenderDeps {
  db: Db;
  texts: Texts;
  log: Log;
  now: () => Date;
  /** Of its own: it waits, repeats and sorts failures itself. */
  api: Api;
  pace: Pace;
  tell: Tell;
  /** An embedded database has one owner: whoever sent before is dead. */
  soleOwner: boolean;
  adminIds: readonly number[];
  /** Pays for going faster than 25 messages a second. */
  paidBroadcast: boolean;
}

export interface Sender {
  start: () => Promise<void>;
  /** Begins nothing new and waits for what is being sent, at most so long. */
  stop: (atMostMs: number) => Promise<void>;
}

const LOOK_EVERY_MS = 400;
/** How many chats are taken up at a time: about a second's worth. */
const HEADS = { free: 25, paid: 500 } as const;
/** At 25 a second enough for answers that take a second. */
const IN_FLIGHT = { free: 32, paid: 300 } as const;
const CHAT_REST_MS = 300;

type Rows = readonly [Claimed, ...Claimed[]];

/**
 * Sends what waits in the outbox: one process at a time, one message of a chat at a time, all in one pace. What it does
 * with each failure is in `settle.ts`.
 */
export function createSender(deps: SenderDeps): Sender {
  const { db, log, now, pace } = deps;
  const owner = randomUUID();
  const lease = createLease({ ...deps, name: "sender", owner });
  const rests = createRests(() => performance.now());
  const inFlight = new Map<number, Promise<void>>();
  const stopped = new AbortController();
  const bell = createBell();
  const [most, mostHeads] = deps.paidBroadcast ? [IN_FLIGHT.paid, HEADS.paid] : [IN_FLIGHT.free, HEADS.free];
  let isSender = false;
  let isUnreachable = false;
  let running: Promise<void> | undefined;
  const maySend = () => !isUnreachable && !stopped.signal.aborted && lease.isHeld();
  const turns = createTurns({ ...deps, stopped: stopped.signal, maySend });

  const run = async () => {
    while (!stopped.signal.aborted) {
      try {
        if (!(await step())) await bell.wait(LOOK_EVERY_MS);
      } catch (error) {
        log.error({ err: loggable(error) }, "outbox not sent; tried again");
        await bell.wait(LOOK_EVERY_MS);
      }
    }
  };

  /** Takes up what is due; false where there was nothing to do. */
  const step = async (): Promise<boolean> => {
    if (!lease.isHeld()) {
      isSender = false;
      return false;
    }
    if (!isSender) {
      const freed = await freeClaims(db, owner);
      if (freed > 0) log.warn({ freed }, "messages were being sent when a process ended; sent once more");
      isSender = true;
      // The process before may have ended in an outage: a repetition that is lost there would be the last.
      isUnreachable = true;
    }
    if (isUnreachable) await untilReachable();
    const without = [...inFlight.keys(), ...rests.resting()];
    const heads = await headsOfChats(db, { now: now(), without, limit: mostHeads });
    for (const head of heads) {
      if (inFlight.size >= most) await Promise.race(inFlight.values());
      if (!maySend()) break;
      await takeUp(head);
    }
    return heads.length > 0;
  };

  /** Begins to send the message, or sees to it that its chat waits. */
  const takeUp = async (head: Head): Promise<void> => {
    const { chatId } = head;
    if (head.state !== "claimed" && (await holdBack(db, head, now()))) return;
    if (head.state === "claimed" || (await pace.chatTurn(chatId, 0)) === null) {
      rests.rest(chatId, CHAT_REST_MS);
      return;
    }
    const sending = send(head)
      .catch((error: unknown) => log.error({ err: loggable(error) }, "delivery not written"))
      .finally(() => {
        inFlight.delete(chatId);
        // Its chat may have more.
        bell.ring();
      });
    inFlight.set(chatId, sending);
  };

  const send = async (head: Head) => {
    const together = head.heldFor !== null && TOLD_TOGETHER.includes(head.kind) ? TOLD_TOGETHER : [];
    const [first, ...others] = await claimHead(db, head, { owner, now: now(), together });
    if (first === undefined) return;
    const rows: Rows = [first, ...others];
    const outcome = await attempt(rows, head);
    logOutcome(log, rows, outcome);
    const { restMs, isUnreachable: isDown } = await untilWritten(() =>
      settle({ ...deps, owner }, rows, outcome),
    );
    if (isDown) isUnreachable = true;
    if (restMs !== undefined) rests.rest(head.chatId, restMs);
  };

  const attempt = async (rows: Rows, { chat }: Head): Promise<Outcome> => {
    try {
      const outgoing = await deps.tell(rows);
      if (outgoing.method === "nothing") return { kind: "nothing" };
      if (outgoing.method === "wait") return { kind: "wait", until: outgoing.until };
      const [{ chatId, threadId, silent }] = rows;
      const place = { chatId, threadId, silent, language: chat.language ?? "ru" };
      return { kind: "sent", ...(await carryOut({ ...deps, turns }, place, outgoing)) };
    } catch (error) {
      return outcomeOf(error);
    }
  };

  /** A message was lost, or none arrives: others wait until Telegram answers, so that an outage costs each chat one. */
  const untilReachable = async () => {
    await untilAnswered(() => deps.api.getMe(), log, stopped.signal);
    isUnreachable = false;
  };

  /** What was sent must be written, as long as this process lives: else it would be sent again. */
  const untilWritten = async (write: () => Promise<Aftermath>): Promise<Aftermath> => {
    for (let failures = 0; ; failures++) {
      try {
        return await write();
      } catch (error) {
        if (stopped.signal.aborted) throw error;
        log.error({ err: loggable(error) }, "result of a delivery not written; tried again");
        await pause(backoffMs(error, failures), stopped.signal);
      }
    }
  };

  return {
    async start() {
      await lease.start();
      running = run();
    },
    async stop(atMostMs) {
      stopped.abort();
      bell.ring();
      const done = Promise.all([running, ...inFlight.values()]);
      await Promise.race([done, delay(atMostMs, undefined, { ref: false })]);
      await lease.stop();
    },
  };
}

function logOutcome(log: Log, [{ id, chatId, kind }]: Rows, outcome: Outcome): void {
  if (["sent", "nothing", "wait", "not-now"].includes(outcome.kind)) return;
  const entry = { delivery: id, kind, outcome: outcome.kind };
  if (outcome.kind === "ours") log.error({ ...entry, err: loggable(outcome.error) }, "message not delivered");
  else if (outcome.kind === "refused")
    log.error({ ...entry, description: outcome.description }, "message refused");
  else log.warn({ ...entry, chatId }, "message not delivered");
}
