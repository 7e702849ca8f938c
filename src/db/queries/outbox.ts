import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";

/** What is told of a row. */
const told = {
  id: outbox.id,
  chatId: outbox.chatId,
  threadId: outbox.threadId,
  item: outbox.item,
  kind: outbox.kind,
  payload: outbox.payload,
  orderAt: outbox.orderAt,
  createdAt: outbox.createdAt,
  attempts: outbox.attempts,
};

/** Takes messages that are due. */
export async function claimDue(db: Db, { owner, now }: { owner: string; now: Date }) {
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, "pending"), isNull(outbox.endedAt), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.orderAt), asc(outbox.id))
    .limit(20)
    .for("update", { skipLocked: true });
  return db
    .update(outbox)
    .set({ state: "claimed", leaseOwner: owner, attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, due))
    .returning(told);
}

/** Ends a message that its owner has claimed. */
export async function endDelivery(
  db: Db,
  { id, owner }: { id: number; owner: string },
  end: { state: "sent" | "failed"; endedAt: Date; messageId?: number; failure?: string },
): Promise<void> {
  await db
    .update(outbox)
    .set({ ...end, leaseOwner: null })
    .where(and(eq(outbox.id, id), eq(outbox.leaseOwner, owner)));
}

/** Gives a message back, to be tried again then. */
export async function postpone(
  db: Db,
  { id, owner }: { id: number; owner: string },
  { until, failure }: { until: Date; failure?: string },
): Promise<void> {
  await db
    .update(outbox)
    .set({ state: "pending", leaseOwner: null, dueAt: until, ...(failure === undefined ? {} : { failure }) })
    .where(and(eq(outbox.id, id), eq(outbox.leaseOwner, owner)));
}
