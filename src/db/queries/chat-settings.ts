import { eq, sql } from "drizzle-orm";
import type { Layout } from "../../core/model/subscription.ts";
import type { Db } from "../open.ts";
import { subscriptions } from "../schema/subscriptions.ts";
import { chats } from "../schema/telegram.ts";

export interface ChatSettings {
  /** IANA zone. */
  timeZone: string;
  /** Local times, `22:00` and `07:00`; null without quiet hours. */
  quiet: { from: string; to: string } | null;
}

/** How a chat wants to be told; null where the chat is not known. */
export async function chatSettings(db: Db, chatId: number): Promise<ChatSettings | null> {
  const [row] = await db
    .select({ timeZone: chats.timeZone, from: chats.quietFrom, to: chats.quietTo })
    .from(chats)
    .where(eq(chats.id, chatId));
  if (row === undefined) return null;
  const { timeZone, from, to } = row;
  return { timeZone, quiet: from === null || to === null ? null : { from, to } };
}

export async function setTimeZone(db: Db, chatId: number, timeZone: string): Promise<void> {
  await db.update(chats).set({ timeZone }).where(eq(chats.id, chatId));
}

export async function setQuietHours(db: Db, chatId: number, quiet: ChatSettings["quiet"]): Promise<void> {
  await db
    .update(chats)
    .set({ quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null })
    .where(eq(chats.id, chatId));
}

/** Shows the news of all subscriptions of a chat so from now on. */
export async function setLayoutOfAll(db: Db, chatId: number, layout: Layout): Promise<void> {
  await db.update(subscriptions).set({ layout }).where(eq(subscriptions.chatId, chatId));
}

/** Silences a chat until an instant, or ends its silence; says which. */
export async function toggleMute(
  db: Db,
  chatId: number,
  { now, until }: { now: Date; until: Date },
): Promise<boolean> {
  const at = now.toISOString();
  const [chat] = await db
    .update(chats)
    .set({
      mutedUntil: sql`case when ${chats.mutedUntil} > ${at}::timestamptz then null else ${until.toISOString()}::timestamptz end`,
    })
    .where(eq(chats.id, chatId))
    .returning({ mutedUntil: chats.mutedUntil });
  return chat?.mutedUntil != null;
}
