import { createHash } from "node:crypto";
import {
  and,
  arrayOverlaps,
  asc,
  count,
  eq,
  isNotNull,
  isNull,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { anchorTerms } from "../../core/matching/terms.ts";
import type {
  Delivery,
  NewSubscription,
  NewsFilter,
  Subject,
  Subscription,
} from "../../core/model/subscription.ts";
import type { Db } from "../open.ts";
import { subscriptions } from "../schema/subscriptions.ts";
import { deliveryRow, type LocalNow, subscriptionsOfRows } from "./subscription-rows.ts";

/** A chat has no more of them: who needs more needs fewer. */
export const MOST_SUBSCRIPTIONS = 50;

/**
 * Keeps a subscription. The same again, from a button pressed twice or a repeated update, changes only how it
 * is delivered, and wakes it if it was paused. Null where the chat has too many.
 */
export async function addSubscription(
  db: Db,
  wanted: NewSubscription,
  at: LocalNow,
): Promise<{ id: number; isNew: boolean } | null> {
  const { chatId, threadId, createdBy, subject } = wanted;
  return db.transaction(async (tx) => {
    // Locked, so that presses at the same moment are counted one after another.
    await tx.execute(sql`select 1 from chats where id = ${chatId} for update`);
    const what = subject.kind === "news" ? subject.filter : subject.watch;
    const whatHash = hashOf(subject);
    const [known] = await tx
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(and(placeIs(chatId, threadId), eq(subscriptions.whatHash, whatHash)));
    if (known !== undefined) {
      await setDelivery(tx, { id: known.id, chatId }, wanted, at);
      await pauseSubscription(tx, { id: known.id, chatId }, null);
      return { id: known.id, isNew: false };
    }
    const [{ n } = { n: 0 }] = await tx
      .select({ n: count() })
      .from(subscriptions)
      .where(eq(subscriptions.chatId, chatId));
    if (n >= MOST_SUBSCRIPTIONS) return null;
    const [row] = await tx
      .insert(subscriptions)
      .values({
        chatId,
        threadId,
        createdBy,
        kind: subject.kind,
        what,
        whatHash,
        terms: anchorTerms(subject),
        ...deliveryRow(wanted, at),
        createdAt: at.now,
      })
      .returning({ id: subscriptions.id });
    return row === undefined ? null : { id: row.id, isNew: true };
  });
}

/** The subscriptions of a chat with all its topics, the oldest first. */
export async function subscriptionsOf(db: Db, chatId: number): Promise<Subscription[]> {
  const rows = await db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.chatId, chatId))
    .orderBy(asc(subscriptions.id));
  return subscriptionsOfRows(rows);
}

/** One of a chat's subscriptions; null where it is gone, or another chat's. */
export async function subscriptionById(db: Db, of: OneOf): Promise<Subscription | null> {
  const [row] = await db.select().from(subscriptions).where(isOne(of));
  return row === undefined ? null : (subscriptionsOfRows([row])[0] ?? null);
}

/** A subscription by its number, of that chat: buttons may be forged. */
export interface OneOf {
  id: number;
  chatId: number;
}

/** Pauses from an instant, or resumes with null. */
export async function pauseSubscription(db: Db, of: OneOf, pausedAt: Date | null): Promise<boolean> {
  const rows = db.update(subscriptions).set({ pausedAt }).where(isOne(of));
  return (await rows.returning({ id: subscriptions.id })).length > 0;
}

export async function setDelivery(db: Db, of: OneOf, delivery: Delivery, at: LocalNow): Promise<void> {
  await db.update(subscriptions).set(deliveryRow(delivery, at)).where(isOne(of));
}

/** Changes what news a subscription is for; where the chat has such a one already, the two become one. */
export async function changeFilter(db: Db, of: OneOf, filter: NewsFilter): Promise<void> {
  const subject: Subject = { kind: "news", filter };
  const whatHash = hashOf(subject);
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(subscriptions).where(isOne(of)).for("update");
    if (row === undefined || row.whatHash === whatHash) return;
    const [same] = await tx
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(and(placeIs(of.chatId, row.threadId), eq(subscriptions.whatHash, whatHash)));
    if (same !== undefined) await tx.delete(subscriptions).where(isOne(of));
    else
      await tx
        .update(subscriptions)
        .set({ what: filter, whatHash, terms: anchorTerms(subject) })
        .where(isOne(of));
  });
}

export async function deleteSubscription(db: Db, of: OneOf): Promise<boolean> {
  const rows = db.delete(subscriptions).where(isOne(of));
  return (await rows.returning({ id: subscriptions.id })).length > 0;
}

/** Ends all subscriptions of a chat; says how many of each kind there were. */
export async function deleteSubscriptions(
  db: Db,
  chatId: number,
): Promise<{ news: number; watches: number }> {
  const rows = await db
    .delete(subscriptions)
    .where(eq(subscriptions.chatId, chatId))
    .returning({ kind: subscriptions.kind });
  const news = rows.filter(({ kind }) => kind === "news").length;
  return { news, watches: rows.length - news };
}

/** The chat's clocks have changed: digests are due at the same local times by the new ones. */
export async function rescheduleDigests(db: Db, chatId: number, at: LocalNow): Promise<void> {
  const rows = await db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.chatId, chatId), isNotNull(subscriptions.nextDigestAt)));
  for (const subscription of subscriptionsOfRows(rows)) await setDelivery(db, subscription, subscription, at);
}

/** A group's subscriptions when it gets another id; what the new one has already stays behind. */
export async function moveSubscriptions(db: Db, fromId: number, toId: number): Promise<void> {
  const known = alias(subscriptions, "known");
  const same = db
    .select({ id: known.id })
    .from(known)
    .where(
      and(
        eq(known.chatId, toId),
        eq(known.whatHash, subscriptions.whatHash),
        sql`${known.threadId} is not distinct from ${subscriptions.threadId}`,
      ),
    );
  await db
    .update(subscriptions)
    .set({ chatId: toId })
    .where(and(eq(subscriptions.chatId, fromId), notExists(same)));
}

/** Of those that are not paused, the few that may fit news or a figure with these terms; `matches` decides. */
export async function subscriptionsFor(
  db: Db,
  kind: Subject["kind"],
  terms: readonly string[],
): Promise<Subscription[]> {
  const rows = await db
    .select()
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.kind, kind),
        isNull(subscriptions.pausedAt),
        or(arrayOverlaps(subscriptions.terms, [...terms]), sql`${subscriptions.terms} = '{}'`),
      ),
    )
    .orderBy(asc(subscriptions.id));
  return subscriptionsOfRows(rows);
}

function hashOf(subject: Subject): string {
  return createHash("sha256").update(JSON.stringify(subject)).digest("base64url");
}

function isOne({ id, chatId }: OneOf): SQL | undefined {
  return and(eq(subscriptions.id, id), eq(subscriptions.chatId, chatId));
}

function placeIs(chatId: number, threadId: number | null): SQL | undefined {
  const thread = threadId === null ? isNull(subscriptions.threadId) : eq(subscriptions.threadId, threadId);
  return and(eq(subscriptions.chatId, chatId), thread);
}
