import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { FRESH_FOR_MS } from "../../core/delivery/holding.ts";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";
import { chats } from "../schema/telegram.ts";
import { moveMirrors } from "./mirrors.ts";
import { releaseSuspended } from "./outbox-holds.ts";
import { moveSubscriptions } from "./subscriptions.ts";

export interface SeenChat {
  id: number;
  type: "private" | "group" | "supergroup" | "channel";
  title: string | null;
  /** What its reader speaks; absent where nobody spoke. */
  spoken?: Language | null;
  seenAt: Date;
}

/**
 * Keeps a chat that just spoke, so that it is neither blocked nor left, and gives the language chosen there. Where it
 * was blocked or left, what waited for it and is still fresh is due again.
 */
export async function seeChat(db: Db, chat: SeenChat): Promise<Language | null> {
  const [known] = await db
    .select({ isGone: sql<boolean>`${chats.blockedAt} is not null or ${chats.leftAt} is not null` })
    .from(chats)
    .where(eq(chats.id, chat.id));
  if (known?.isGone !== true) return keepChat(db, chat);
  return db.transaction(async (tx) => {
    const freshFrom = new Date(chat.seenAt.getTime() - FRESH_FOR_MS);
    await releaseSuspended(tx, chat.id, { now: chat.seenAt, freshFrom });
    return keepChat(tx, chat);
  });
}

async function keepChat(
  db: Db,
  { id, type, title, spoken = null, seenAt }: SeenChat,
): Promise<Language | null> {
  const [chat] = await db
    .insert(chats)
    .values({ id, type, title, spokenLanguage: spoken, firstSeenAt: seenAt })
    .onConflictDoUpdate({
      target: chats.id,
      set: {
        type,
        title,
        // A group has many readers: the first who spoke stays, until the group chooses.
        spokenLanguage:
          type === "private"
            ? sql`coalesce(excluded.spoken_language, ${chats.spokenLanguage})`
            : sql`coalesce(${chats.spokenLanguage}, excluded.spoken_language)`,
        blockedAt: null,
        leftAt: null,
      },
    })
    .returning({ language: chats.language });
  return chat?.language ?? null;
}

/** The language of a chat: chosen, else as its reader's Telegram speaks. */
export const languageOfChat = sql<Language | null>`coalesce(${chats.language}, ${chats.spokenLanguage})`;

/** The same of one chat; null where the chat is not known. */
export async function chatLanguage(db: Db, id: number): Promise<Language | null> {
  const [chat] = await db.select({ language: languageOfChat }).from(chats).where(eq(chats.id, id));
  return chat?.language ?? null;
}

/** By chat: the IANA zone of its clocks. */
export async function timeZonesOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: chats.id, timeZone: chats.timeZone })
    .from(chats)
    .where(inArray(chats.id, [...ids]));
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
}

export async function setChatLanguage(db: Db, id: number, language: Language): Promise<void> {
  await db.update(chats).set({ language }).where(eq(chats.id, id));
}

/** The chat can't be written to: a person has blocked the bot, or a group has put it out. Nothing is erased. */
export async function markChatGone(db: Db, id: number, now: Date): Promise<void> {
  const since = sql`${now.toISOString()}::timestamptz`;
  await db
    .update(chats)
    .set({
      blockedAt: sql`case when ${chats.type} = 'private' then coalesce(${chats.blockedAt}, ${since}) end`,
      leftAt: sql`case when ${chats.type} <> 'private' then coalesce(${chats.leftAt}, ${since}) end`,
    })
    .where(eq(chats.id, id));
}

/**
 * A group became a supergroup, which has another id: what was chosen and what is to be sent move along. Told
 * twice, it moves once.
 */
export async function moveChat(db: Db, fromId: number, toId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [old] = await tx.select().from(chats).where(eq(chats.id, fromId)).for("update");
    if (!old) return;
    await tx
      .insert(chats)
      .values({ ...old, id: toId, type: "supergroup", blockedAt: null, leftAt: null })
      // The supergroup may have spoken before its group was told to be gone.
      .onConflictDoUpdate({
        target: chats.id,
        set: { language: sql`coalesce(${chats.language}, excluded.language)`, firstSeenAt: old.firstSeenAt },
      });
    await moveSubscriptions(tx, fromId, toId);
    await moveMirrors(tx, fromId, toId);
    await tx
      .update(outbox)
      .set({ chatId: toId })
      .where(and(eq(outbox.chatId, fromId), notExists(sameIn(tx, toId))));
    // Last: what has not moved goes with it.
    await tx.delete(chats).where(eq(chats.id, fromId));
  });
}

/** The same message to another chat. */
function sameIn(db: Db, chatId: number) {
  const same = alias(outbox, "same");
  return db
    .select({ one: sql`1` })
    .from(same)
    .where(
      and(
        eq(same.chatId, chatId),
        eq(same.item, outbox.item),
        eq(same.kind, outbox.kind),
        sql`${same.threadId} is not distinct from ${outbox.threadId}`,
      ),
    );
}
