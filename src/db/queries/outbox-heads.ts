import { and, asc, desc, eq, isNull, lte, min, notInArray, sql } from "drizzle-orm";
import type { ChatRules } from "../../core/delivery/holding.ts";
import type { DeliveryKind, DeliveryState, HoldReason } from "../../core/model/delivery.ts";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";
import { chats } from "../schema/telegram.ts";
import { languageOfChat } from "./chats.ts";

/** The message that is next in its chat. */
export interface Head {
  id: number;
  chatId: number;
  kind: DeliveryKind;
  urgent: boolean;
  state: DeliveryState;
  heldFor: HoldReason | null;
  chat: ChatRules & { language: Language | null };
}

/** Rows looked at to find chats in which something is due. */
const LOOKED_AT = 500;

/** Of each chat in which something is due the next message, the urgent before others and then the longest due first. */
export async function headsOfChats(
  db: Db,
  { now, without, limit }: { now: Date; without: readonly number[]; limit: number },
): Promise<Head[]> {
  const urgent = await heads(db, { now, without, limit, isUrgent: true });
  if (urgent.length >= limit) return urgent;
  const found = [...without, ...urgent.map(({ chatId }) => chatId)];
  const rest = { now, without: found, limit: limit - urgent.length, isUrgent: false };
  return [...urgent, ...(await heads(db, rest))];
}

async function heads(
  db: Db,
  {
    now,
    without,
    limit,
    isUrgent,
  }: { now: Date; without: readonly number[]; limit: number; isUrgent: boolean },
): Promise<Head[]> {
  const isDue = and(isNull(outbox.endedAt), lte(outbox.dueAt, now));
  const due = db
    .select({ chatId: outbox.chatId, dueAt: outbox.dueAt })
    .from(outbox)
    .where(
      and(
        isDue,
        sql`${outbox.state} in ('pending', 'unknown')`,
        eq(outbox.urgent, isUrgent),
        without.length === 0 ? undefined : notInArray(outbox.chatId, [...without]),
      ),
    )
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(LOOKED_AT)
    .as("due");
  const front = db
    .select({ chatId: due.chatId, since: min(due.dueAt).as("since") })
    .from(due)
    .groupBy(due.chatId)
    .orderBy(asc(min(due.dueAt)))
    .limit(limit)
    .as("front");
  const head = db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      urgent: outbox.urgent,
      state: outbox.state,
      heldFor: outbox.heldFor,
    })
    .from(outbox)
    .where(and(eq(outbox.chatId, front.chatId), isDue))
    .orderBy(desc(outbox.urgent), asc(outbox.orderAt), asc(outbox.id))
    .limit(1)
    .as("head");
  const rows = await db
    .select({
      id: head.id,
      chatId: front.chatId,
      kind: head.kind,
      urgent: head.urgent,
      state: head.state,
      heldFor: head.heldFor,
      chat: {
        type: chats.type,
        language: languageOfChat,
        timeZone: chats.timeZone,
        quietFrom: chats.quietFrom,
        quietTo: chats.quietTo,
        mutedUntil: chats.mutedUntil,
        goneAt: sql`coalesce(${chats.blockedAt}, ${chats.leftAt})`.mapWith(chats.blockedAt),
        postsPerHour: chats.postsPerHour,
      },
    })
    .from(front)
    .crossJoinLateral(head)
    .innerJoin(chats, eq(chats.id, front.chatId))
    .orderBy(asc(front.since));
  return rows;
}
