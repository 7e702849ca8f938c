import { and, eq, gt, lt } from "drizzle-orm";
import type { Db } from "../open.ts";
import { conversations } from "../schema/subscriptions.ts";

/** A half-finished conversation that somebody went on with after an instant; null for any other. */
export async function conversationState(db: Db, key: string, after: Date): Promise<unknown> {
  const [row] = await db
    .select({ state: conversations.state })
    .from(conversations)
    .where(and(eq(conversations.key, key), gt(conversations.changedAt, after)));
  return row?.state ?? null;
}

export async function keepConversation(
  db: Db,
  { key, chatId, state, now }: { key: string; chatId: number; state: object; now: Date },
): Promise<void> {
  await db
    .insert(conversations)
    .values({ key, chatId, state, changedAt: now })
    .onConflictDoUpdate({ target: conversations.key, set: { state, changedAt: now } });
}

export async function deleteConversation(db: Db, key: string): Promise<void> {
  await db.delete(conversations).where(eq(conversations.key, key));
}

/** Forgets conversations that nobody went on with since an instant. */
export async function deleteOldConversations(db: Db, before: Date): Promise<void> {
  await db.delete(conversations).where(lt(conversations.changedAt, before));
}
