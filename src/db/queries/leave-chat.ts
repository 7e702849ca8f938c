import { and, count, eq, notInArray } from "drizzle-orm";
import type { DeliveryKind } from "../../core/model/delivery.ts";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";
import { reports } from "../schema/review.ts";
import { conversations, subscriptions } from "../schema/subscriptions.ts";
import { chats } from "../schema/telegram.ts";
import { deleteMirrors } from "./mirrors.ts";
import { deleteSubscriptions } from "./subscriptions.ts";

/** What was asked for once, by an administrator or a reader, is no subscription. */
const NOT_SUBSCRIBED: DeliveryKind[] = ["poll", "alarm", "report", "reader-report"];

/** Ends all that a chat is told by itself, at once and together: subscriptions, watches and what waits to be sent. */
export async function stopTelling(
  db: Db,
  chatId: number,
): Promise<{ news: number; watches: number; mirrors: number; pending: number }> {
  return db.transaction(async (tx) => {
    const ended = { ...(await deleteSubscriptions(tx, chatId)), mirrors: await deleteMirrors(tx, chatId) };
    await tx.delete(conversations).where(eq(conversations.chatId, chatId));
    const pending = await tx
      .delete(outbox)
      .where(
        and(eq(outbox.chatId, chatId), eq(outbox.state, "pending"), notInArray(outbox.kind, NOT_SUBSCRIBED)),
      )
      .returning({ id: outbox.id });
    return { ...ended, pending: pending.length };
  });
}

/** Erases a chat with all that hangs on it, and says what that was. */
export async function forgetChat(
  db: Db,
  chatId: number,
): Promise<{ subscriptions: number; conversations: number; deliveries: number }> {
  return db.transaction(async (tx) => {
    // Locked first: nothing comes to be between counting and erasing.
    await tx.select({ id: chats.id }).from(chats).where(eq(chats.id, chatId)).for("update");
    const numberIn = async (table: typeof subscriptions | typeof conversations | typeof outbox) => {
      const [row] = await tx.select({ n: count() }).from(table).where(eq(table.chatId, chatId));
      return row?.n ?? 0;
    };
    const erased = {
      subscriptions: await numberIn(subscriptions),
      conversations: await numberIn(conversations),
      deliveries: await numberIn(outbox),
    };
    // A private chat has its person's number: what they reported in groups goes too.
    await tx.delete(reports).where(eq(reports.reporter, chatId));
    await tx.delete(chats).where(eq(chats.id, chatId));
    return erased;
  });
}
