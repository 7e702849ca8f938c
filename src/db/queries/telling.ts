import { and, asc, eq, exists, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { TOLD_TOGETHER } from "../../core/delivery/holding.ts";
import type { DeliveryKind } from "../../core/model/delivery.ts";
import type { Subscription } from "../../core/model/subscription.ts";
import { nextDigestAt } from "../../core/subscriptions/digest-time.ts";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";
import { digestItems, subscriptions } from "../schema/subscriptions.ts";
import { chats } from "../schema/telegram.ts";
import { subscriptionsOf } from "./subscriptions.ts";

/** The item of an alert about an article. */
export function articleItem(articleId: number): string {
  return `article:${articleId}`;
}

/** An alert as a chat was told, or will be. */
export interface ToldAlert {
  chatId: number;
  threadId: number | null;
  articleId: number;
  /** Whether it still waits: then it will be told as things stand when it is sent. */
  waits: boolean;
}

/** The alerts about these articles. They stay as they are until the transaction ends. */
export async function alertsAbout(tx: Db, articleIds: readonly number[]): Promise<ToldAlert[]> {
  const idOf = new Map(articleIds.map((id) => [articleItem(id), id]));
  if (idOf.size === 0) return [];
  const rows = await tx
    .select({ chatId: outbox.chatId, threadId: outbox.threadId, item: outbox.item, state: outbox.state })
    .from(outbox)
    .where(and(eq(outbox.kind, "alert"), inArray(outbox.item, [...idOf.keys()])))
    .orderBy(asc(outbox.id))
    .for("update");
  return rows.flatMap(({ chatId, threadId, item, state }) => {
    const articleId = idOf.get(item);
    return articleId === undefined ? [] : [{ chatId, threadId, articleId, waits: state === "pending" }];
  });
}

/** A copy of something in a chat, or one that waits to be made. */
export interface Copy {
  chatId: number;
  threadId: number | null;
  payload: object;
  waits: boolean;
  messageIds: readonly number[];
  /** Whether its words are the caption of a file, and are edited as such. */
  isCaption: boolean;
}

/** The copies of a post or an article that mirrors have made. They stay as they are until the transaction ends. */
export async function copiesOfItem(tx: Db, item: string): Promise<Copy[]> {
  const rows = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.item, item), eq(outbox.kind, "mirror")))
    .orderBy(asc(outbox.id))
    .for("update");
  return rows.map(copyOf);
}

/** The copy that a chat has got; null where it has none, or not yet. */
export async function copyIn(
  db: Db,
  { chatId, threadId, item }: { chatId: number; threadId: number | null; item: string },
): Promise<Copy | null> {
  const [row] = await db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.chatId, chatId),
        sql`${outbox.threadId} is not distinct from ${threadId}`,
        eq(outbox.item, item),
        eq(outbox.kind, "mirror"),
      ),
    );
  return row === undefined || row.messageId === null ? null : copyOf(row);
}

function copyOf(row: typeof outbox.$inferSelect): Copy {
  const { chatId, threadId, payload, state, messageId, messageIds, textHash } = row;
  const known = messageIds ?? (messageId === null ? [] : [messageId]);
  const references = typeof payload === "object" && payload !== null ? payload : {};
  return {
    chatId,
    threadId,
    payload: references,
    waits: state === "pending",
    messageIds: known,
    isCaption: textHash === null,
  };
}

/** Where a chat was told of an article. */
export interface AlertMessage {
  deliveryId: number;
  messageId: number;
  payload: unknown;
  /** Whether the message tells of other things as well. */
  isShared: boolean;
}

/** The message by which a chat was told of an article; null where it was not, or not yet. */
export async function alertMessage(
  db: Db,
  { chatId, threadId, articleId }: { chatId: number; threadId: number | null; articleId: number },
): Promise<AlertMessage | null> {
  const other = alias(outbox, "other");
  const others = db
    .select({ one: sql`1` })
    .from(other)
    .where(
      and(
        eq(other.chatId, outbox.chatId),
        eq(other.messageId, outbox.messageId),
        ne(other.id, outbox.id),
        inArray(other.kind, [...TOLD_TOGETHER]),
      ),
    );
  const [row] = await db
    .select({
      deliveryId: outbox.id,
      messageId: outbox.messageId,
      payload: outbox.payload,
      isShared: sql<boolean>`${exists(others)}`,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.chatId, chatId),
        sql`${outbox.threadId} is not distinct from ${threadId}`,
        eq(outbox.item, articleItem(articleId)),
        eq(outbox.kind, "alert"),
      ),
    );
  return row === undefined || row.messageId === null ? null : { ...row, messageId: row.messageId };
}

/** A message that a chat was told by itself; null where it is gone, or another chat's: buttons may be forged. */
export async function deliveryOf(
  db: Db,
  { id, chatId }: { id: number; chatId: number },
): Promise<{ kind: DeliveryKind; payload: unknown } | null> {
  const [row] = await db
    .select({ kind: outbox.kind, payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.id, id), eq(outbox.chatId, chatId)));
  return row ?? null;
}

/** Keeps an article for the next digest of each of these subscriptions. */
export async function addDigestItems(
  tx: Db,
  subscriptionIds: readonly number[],
  articleId: number,
  addedAt: Date,
): Promise<void> {
  if (subscriptionIds.length === 0) return;
  await tx
    .insert(digestItems)
    .values(subscriptionIds.map((subscriptionId) => ({ subscriptionId, articleId, addedAt })))
    .onConflictDoNothing();
}

/** What one chat, or one topic of a forum, is to get as its digest. */
export interface DueDigest {
  chatId: number;
  threadId: number | null;
  timeZone: string;
  /** Among them the soonest was due then. */
  dueAt: Date;
  subscriptions: Subscription[];
  articleIds: number[];
}

/**
 * Takes the digest that has been due longest, with the news that waits for it, and sets when the next one is
 * due; null where none is. What it causes belongs into the same transaction.
 */
export async function takeDueDigest(tx: Db, now: Date): Promise<DueDigest | null> {
  const [first] = await tx
    .select({
      chatId: subscriptions.chatId,
      threadId: subscriptions.threadId,
      dueAt: subscriptions.nextDigestAt,
      timeZone: chats.timeZone,
    })
    .from(subscriptions)
    .innerJoin(chats, eq(chats.id, subscriptions.chatId))
    .where(and(lte(subscriptions.nextDigestAt, now), isNull(subscriptions.pausedAt)))
    .orderBy(asc(subscriptions.nextDigestAt), asc(subscriptions.id))
    .limit(1)
    .for("update", { of: subscriptions, skipLocked: true });
  if (first?.dueAt == null) return null;
  const { chatId, threadId, timeZone, dueAt } = first;
  const due = await tx
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.chatId, chatId),
        sql`${subscriptions.threadId} is not distinct from ${threadId}`,
        lte(subscriptions.nextDigestAt, now),
        isNull(subscriptions.pausedAt),
      ),
    )
    .orderBy(asc(subscriptions.id))
    .for("update");
  const ids = due.map(({ id }) => id);
  const taken = (await subscriptionsOf(tx, chatId)).filter(({ id }) => ids.includes(id));
  for (const { id, schedule } of taken) {
    const next = nextDigestAt(schedule, timeZone, now);
    await tx.update(subscriptions).set({ nextDigestAt: next }).where(eq(subscriptions.id, id));
  }
  const items = await tx
    .delete(digestItems)
    .where(inArray(digestItems.subscriptionId, ids))
    .returning({ articleId: digestItems.articleId });
  const articleIds = [...new Set(items.map(({ articleId }) => articleId))].toSorted((a, b) => a - b);
  return { chatId, threadId, timeZone, dueAt, subscriptions: taken, articleIds };
}
