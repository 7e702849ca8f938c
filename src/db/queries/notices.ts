import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { notices } from "../schema/collecting.ts";

export interface Notice {
  id: number;
  chatId: number;
  payload: unknown;
  createdAt: Date;
  attempts: number;
}

/** Leaves a message for a chat; the same key is told once. */
export async function addNotice(
  db: Db,
  notice: { chatId: number; key: string; payload: object; createdAt: Date },
): Promise<void> {
  await db.insert(notices).values(notice).onConflictDoNothing();
}

/** Takes messages that wait, as long as the lease lasts. */
export async function claimNotices(
  db: Db,
  { owner, now, expiresAt }: { owner: string; now: Date; expiresAt: Date },
): Promise<Notice[]> {
  const free = db
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        isNull(notices.sentAt),
        or(eq(notices.leaseOwner, owner), isNull(notices.leaseOwner), lte(notices.leaseExpiresAt, now)),
      ),
    )
    .orderBy(asc(notices.id))
    .limit(20)
    .for("update", { skipLocked: true });
  return db
    .update(notices)
    .set({ leaseOwner: owner, leaseExpiresAt: expiresAt })
    .where(inArray(notices.id, free))
    .returning({
      id: notices.id,
      chatId: notices.chatId,
      payload: notices.payload,
      createdAt: notices.createdAt,
      attempts: notices.attempts,
    });
}

export async function finishNotice(db: Db, id: number, sentAt: Date): Promise<void> {
  await db.update(notices).set({ sentAt }).where(eq(notices.id, id));
}

export async function countAttempt(db: Db, id: number): Promise<void> {
  await db
    .update(notices)
    .set({ attempts: sql`${notices.attempts} + 1` })
    .where(eq(notices.id, id));
}
