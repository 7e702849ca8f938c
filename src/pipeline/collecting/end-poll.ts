import { nextPoll, type PollOutcome } from "../../core/polling/schedule.ts";
import type { Db } from "../../db/open.ts";
import { holdHost, pauseHost } from "../../db/queries/hosts.ts";
import { isPushed } from "../../db/queries/hub-subscriptions.ts";
import {
  confirmInlet,
  type Inlet,
  type InletState,
  publicationTimes,
  settleInlet,
} from "../../db/queries/inlets.ts";
import type { FailedReply, HttpReply } from "../../sources/http-reply.ts";
import type { Reader } from "./reader.ts";

const LEARNED_FROM_MS = 14 * 24 * 3_600_000;
const MOST_LEARNED_FROM = 500;

/** How a poll went, and what of its reply is kept for the next one. */
export type EndedPoll =
  | { outcome: Extract<PollOutcome, { status: "succeeded" }>; state: InletState }
  | { outcome: Extract<PollOutcome, { status: "failed" }>; reason: string; cause: unknown };

/** Stores what a poll caused and when the next one is due, all or nothing. */
export async function endPoll(
  reader: Reader,
  inlet: Inlet,
  ended: EndedPoll,
  store: (tx: Db) => Promise<void> = async () => {},
): Promise<void> {
  const { db, owner, now } = reader;
  const at = now();
  await db.transaction(async (tx) => {
    await holdHost(tx, inlet.host, owner);
    await store(tx);
    await settleInlet(tx, inlet, {
      ...(await nextState(reader, tx, inlet, ended, at)),
      lastAttemptAt: at,
    });
    if (ended.outcome.status === "succeeded" && inlet.firstReadAt === null) await confirmInlet(tx, inlet);
    if (ended.outcome.status === "failed" && ended.outcome.retryAtMs !== null)
      await pauseHost(tx, inlet.host, new Date(ended.outcome.retryAtMs));
  });
  if ("reason" in ended)
    reader.log.info({ inlet: inlet.id, address: inlet.address, reason: ended.reason }, "not read");
}

async function nextState(
  reader: Reader,
  tx: Db,
  inlet: Inlet,
  ended: EndedPoll,
  at: Date,
): Promise<InletState & { nextPollAt: Date }> {
  const publishedMs = await publicationTimes(tx, inlet, {
    since: new Date(at.getTime() - LEARNED_FROM_MS),
    limit: MOST_LEARNED_FROM,
  });
  const next = nextPoll({
    outcome: ended.outcome,
    failures: countedFailures(inlet),
    publishedMs,
    timeZone: inlet.timeZone,
    isPushed: await isPushed(tx, inlet.id, at),
    nowMs: at.getTime(),
    chance: reader.random(),
  });
  const timing = { nextPollAt: new Date(next.atMs), waitReason: next.reason, failures: next.failures };
  if ("reason" in ended) return { ...timing, failureReason: ended.reason };
  return {
    ...timing,
    failureReason: null,
    lastSuccessAt: at,
    firstReadAt: inlet.firstReadAt ?? at,
    ...ended.state,
  };
}

/** Who asks again and again about a source that is down does not make it wait longer. */
function countedFailures({ failures, askedAt, lastAttemptAt }: Inlet): number {
  const isAsked = askedAt !== null && (lastAttemptAt === null || askedAt > lastAttemptAt);
  return isAsked ? Math.max(0, failures - 1) : failures;
}

export function failedPoll(reply: Pick<FailedReply, "retryAtMs" | "cause"> & { reason: string }): EndedPoll {
  return {
    outcome: { status: "failed", retryAtMs: reply.retryAtMs },
    reason: reply.reason,
    cause: reply.cause,
  };
}

/** How often a permanent redirect was seen in a row with the same target. */
export function moveOf(
  inlet: Inlet,
  { movedTo }: Pick<Exclude<HttpReply, FailedReply>, "movedTo">,
): InletState {
  if (movedTo === null) return { movedTo: null, movedTimes: 0 };
  return { movedTo, movedTimes: movedTo === inlet.movedTo ? inlet.movedTimes + 1 : 1 };
}
