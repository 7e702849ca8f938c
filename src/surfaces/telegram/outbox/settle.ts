import type { Db } from "../../../db/open.ts";
import { markChatGone, moveChat } from "../../../db/queries/chats.ts";
import { enqueue } from "../../../db/queries/enqueue.ts";
import { type Claimed, endDelivery, giveBack, markUnknown, postpone } from "../../../db/queries/outbox.ts";
import { backoffMs } from "../backoff.ts";
import type { Pace } from "../pace.ts";
import type { Outcome } from "./outcome.ts";

export interface SettleDeps {
  db: Db;
  now: () => Date;
  pace: Pace;
  owner: string;
  /** Who is told of what nobody could deliver. */
  adminIds: readonly number[];
}

/** What the sender does next. */
export interface Aftermath {
  /** The chat gets nothing for so long. */
  restMs?: number;
  /** Telegram has to answer again before anything else is sent. */
  isUnreachable?: boolean;
}

/** While Telegram answers others and not this message: about a day. */
const MOST_SERVER_ERRORS = 3_000;
/** What fails here fails again. */
const MOST_OWN_FAILURES = 5;
const NOT_NOW_REST_MS = 1_000;
const TOKEN_REST_MS = 30_000;

/** Writes what an attempt means for its rows, all of one chat. */
export async function settle(
  deps: SettleDeps,
  rows: readonly [Claimed, ...Claimed[]],
  outcome: Outcome,
): Promise<Aftermath> {
  const { db, now, owner } = deps;
  const [{ chatId, attempts }] = rows;
  const claim = { ids: rows.map(({ id }) => id), owner };
  const endedAt = now();
  const fail = (failure: string) => endDelivery(db, claim, { state: "failed", endedAt, failure });
  const tryLater = async (failure: string) => {
    await giveBack(db, claim, { failure, attempted: "counts" });
    return { restMs: backoffMs(undefined, attempts) };
  };
  const asIfNotTried = () => giveBack(db, claim, { failure: null, attempted: "does not count" });

  switch (outcome.kind) {
    case "sent": {
      const { messageIds, textHash } = outcome;
      await endDelivery(db, claim, { state: "sent", endedAt, messageIds, textHash });
      return {};
    }
    case "nothing":
      await fail("nothing-to-tell");
      return {};
    case "wait":
      await postpone(db, claim, outcome.until);
      return {};
    case "lost":
      await settleLost(deps, rows, endedAt);
      return { isUnreachable: true };
    case "unreachable":
      await asIfNotTried();
      return { isUnreachable: true };
    case "server-error":
      if (attempts >= MOST_SERVER_ERRORS) return setAside(deps, rows, "server-error");
      return { ...(await tryLater("server-error")), isUnreachable: true };
    case "slow-down":
      await deps.pace.refused(chatId, outcome.retryAfterMs);
      await asIfNotTried();
      return { restMs: outcome.retryAfterMs };
    case "not-now":
      await asIfNotTried();
      return { restMs: NOT_NOW_REST_MS };
    case "chat-gone":
      await markChatGone(db, chatId, endedAt);
      await asIfNotTried();
      return {};
    case "chat-moved":
      await moveChat(db, chatId, outcome.toId);
      await asIfNotTried();
      return {};
    case "token-refused":
      await asIfNotTried();
      return { restMs: TOKEN_REST_MS, isUnreachable: true };
    case "message-gone":
      await fail("message-gone");
      return {};
    case "topic-gone":
    case "refused":
      return setAside(deps, rows, outcome.kind);
    case "ours":
      return attempts >= MOST_OWN_FAILURES ? setAside(deps, rows, "ours") : tryLater("ours");
  }
}

/** Once it is repeated; the second time nobody knows. */
async function settleLost({ db, owner }: SettleDeps, rows: readonly Claimed[], endedAt: Date): Promise<void> {
  const idsOf = (some: readonly Claimed[]) => ({ ids: some.map(({ id }) => id), owner });
  // What a dead process had taken up was perhaps never sent: that does not count as the first time.
  const isFirst = ({ repeatedAt, failure }: Claimed) => repeatedAt === null || failure === "interrupted";
  const again = rows.filter(isFirst);
  const over = rows.filter((row) => !isFirst(row));
  if (again.length > 0) await markUnknown(db, idsOf(again), "answer-lost");
  if (over.length > 0)
    await endDelivery(db, idsOf(over), { state: "unknown", endedAt, failure: "answer-lost" });
}

/** Nobody can deliver it: it ends, and the administrators are told, of a closed topic once a day. */
async function setAside(
  { db, now, owner, adminIds }: SettleDeps,
  rows: readonly [Claimed, ...Claimed[]],
  failure: "topic-gone" | "refused" | "server-error" | "ours",
): Promise<Aftermath> {
  const at = now();
  const [{ id, chatId, threadId, kind }] = rows;
  await db.transaction(async (tx) => {
    const claim = { ids: rows.map((row) => row.id), owner };
    await endDelivery(tx, claim, { state: "failed", endedAt: at, failure });
    // Of an alarm that does not arrive another one would tell as little.
    if (kind === "alarm") return;
    const about =
      failure === "topic-gone" ? `topic:${chatId}:${threadId}@${at.toISOString().slice(0, 10)}` : id;
    const alarm = {
      item: `undelivered:${about}`,
      kind: "alarm",
      payload: { alarm: "undelivered", outboxId: id },
      dueAt: at,
      orderAt: at,
      createdAt: at,
    } as const;
    await enqueue(
      tx,
      adminIds.map((adminId) => ({ chatId: adminId, ...alarm })),
    );
  });
  return {};
}
