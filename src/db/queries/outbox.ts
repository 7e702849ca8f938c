import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, ne, type SQL, sql } from "drizzle-orm";
import type { DeliveryKind } from "../../core/model/delivery.ts";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";

/** A message that is being sent. */
export interface Claimed {
  id: number;
  chatId: number;
  threadId: number | null;
  item: string;
  kind: DeliveryKind;
  payload: unknown;
  orderAt: Date;
  createdAt: Date;
  silent: boolean;
  /** This one included. */
  attempts: number;
  /** When it is being sent once more since the first answer was lost. */
  repeatedAt: Date | null;
  /** Why it is. */
  failure: string | null;
}

/** Who has claimed what. */
export interface Claim {
  ids: readonly number[];
  owner: string;
}

/** As headlines they fill the pages of one message. */
const TOGETHER_AT_MOST = 20;

const isOpen = and(isNull(outbox.endedAt), sql`${outbox.state} in ('pending', 'unknown')`);

/**
 * Marks messages as being sent, before anything is: the head of a chat, and where it was held, what was held with it
 * and is told together. Empty where somebody else was quicker. In the chat's order.
 */
export async function claimHead(
  db: Db,
  head: { id: number },
  { owner, now, together }: { owner: string; now: Date; together: readonly DeliveryKind[] },
): Promise<Claimed[]> {
  const chosen = together.length === 0 ? [head.id] : heldWith(db, head.id, together, now);
  const claimed = await db
    .update(outbox)
    .set({
      state: "claimed",
      leaseOwner: owner,
      attempts: sql`${outbox.attempts} + 1`,
      repeatedAt: sql`case when ${outbox.state} = 'unknown' then ${now.toISOString()}::timestamptz end`,
    })
    .where(and(isOpen, inArray(outbox.id, chosen)))
    .returning({
      id: outbox.id,
      chatId: outbox.chatId,
      threadId: outbox.threadId,
      item: outbox.item,
      kind: outbox.kind,
      payload: outbox.payload,
      orderAt: outbox.orderAt,
      createdAt: outbox.createdAt,
      silent: outbox.silent,
      attempts: outbox.attempts,
      repeatedAt: outbox.repeatedAt,
      failure: outbox.failure,
    });
  return claimed.toSorted((a, b) => a.orderAt.getTime() - b.orderAt.getTime() || a.id - b.id);
}

function heldWith(db: Db, headId: number, kinds: readonly DeliveryKind[], now: Date) {
  const head = db.select().from(outbox).where(eq(outbox.id, headId)).as("head");
  return db
    .select({ id: outbox.id })
    .from(outbox)
    .innerJoin(head, eq(outbox.chatId, head.chatId))
    .where(
      and(
        isOpen,
        lte(outbox.dueAt, now),
        isNotNull(outbox.heldFor),
        inArray(outbox.kind, [...kinds]),
        sql`${outbox.threadId} is not distinct from ${head.threadId}`,
        eq(outbox.urgent, head.urgent),
      ),
    )
    .orderBy(asc(outbox.orderAt), asc(outbox.id))
    .limit(TOGETHER_AT_MOST);
}

/** How a message ended. */
export type End =
  | { state: "sent"; endedAt: Date; messageIds: number[]; textHash: string | null }
  | { state: "failed"; endedAt: Date; failure: string }
  /** The answer was lost the second time. */
  | { state: "unknown"; endedAt: Date; failure: string };

/** Writes the end of what its owner has claimed. */
export async function endDelivery(db: Db, claim: Claim, end: End): Promise<void> {
  await db
    .update(outbox)
    .set({
      ...end,
      ...("messageIds" in end ? { messageId: end.messageIds[0] ?? null } : {}),
      leaseOwner: null,
    })
    .where(isClaimed(claim));
}

/** Gives back what was claimed and not sent, at its place in the chat's order. */
export async function giveBack(
  db: Db,
  claim: Claim,
  { failure, attempted }: { failure: string | null; attempted: "counts" | "does not count" },
): Promise<void> {
  await db
    .update(outbox)
    .set({
      // What may be there already stays marked so.
      state: sql`case when ${outbox.repeatedAt} is null then 'pending' else 'unknown' end`,
      repeatedAt: null,
      leaseOwner: null,
      ...(failure === null ? {} : { failure }),
      ...(attempted === "counts" ? {} : { attempts: sql`${outbox.attempts} - 1` }),
    })
    .where(isClaimed(claim));
}

/** Not before then, and as if nobody had tried. */
export async function postpone(db: Db, claim: Claim, dueAt: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(outbox).set({ dueAt }).where(isClaimed(claim));
    await giveBack(tx, claim, { failure: null, attempted: "does not count" });
  });
}

/** The answer of the call was lost: it may be there, and is to be sent once more. */
export async function markUnknown(db: Db, claim: Claim, failure: string): Promise<void> {
  await db
    .update(outbox)
    .set({ state: "unknown", repeatedAt: null, leaseOwner: null, failure })
    .where(isClaimed(claim));
}

/** What other processes were sending when they lost the lease is unknown, and free. */
export async function freeClaims(db: Db, owner: string): Promise<number> {
  const freed = await db
    .update(outbox)
    .set({ state: "unknown", repeatedAt: null, leaseOwner: null, failure: "interrupted" })
    .where(and(eq(outbox.state, "claimed"), ne(outbox.leaseOwner, owner)))
    .returning({ id: outbox.id });
  return freed.length;
}

/** Forgets what came to its end before an instant. */
export async function forgetDeliveries(db: Db, before: Date): Promise<void> {
  await db.delete(outbox).where(lt(outbox.endedAt, before));
}

function isClaimed({ ids, owner }: Claim): SQL | undefined {
  return and(inArray(outbox.id, [...ids]), eq(outbox.state, "claimed"), eq(outbox.leaseOwner, owner));
}
