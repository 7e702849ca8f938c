import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, min, ne, type SQL, sql } from "drizzle-orm";
import type { DeliveryKind, HoldReason } from "../../core/model/delivery.ts";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";

/** Lets what is due in a chat wait: all of it while the chat is suspended, else what is like the given message. */
export async function holdLike(
  db: Db,
  { chatId, kind, urgent }: { chatId: number; kind: DeliveryKind; urgent: boolean },
  { until, reason, now }: { until: Date; reason: HoldReason; now: Date },
): Promise<void> {
  const alike = and(eq(outbox.kind, kind), eq(outbox.urgent, urgent));
  await db
    .update(outbox)
    .set({ dueAt: until, heldFor: reason })
    .where(and(isWaiting(chatId), lte(outbox.dueAt, now), reason === "suspended" ? undefined : alike));
}

/** What waited for a chat that may be written to again is due, as far as it is still fresh. */
export async function releaseSuspended(
  db: Db,
  chatId: number,
  { now, freshFrom }: { now: Date; freshFrom: Date },
): Promise<void> {
  const wasSuspended = and(isWaiting(chatId), eq(outbox.heldFor, "suspended"));
  await db
    .update(outbox)
    .set({ state: "failed", failure: "out-of-date", endedAt: now })
    .where(and(wasSuspended, lt(outbox.orderAt, freshFrom)));
  await db.update(outbox).set({ dueAt: now }).where(wasSuspended);
}

/** Ends all that waits for a chat, without sending it. */
export async function dropWaiting(
  db: Db,
  chatId: number,
  { failure, now }: { failure: "suspended"; now: Date },
): Promise<void> {
  await db.update(outbox).set({ state: "failed", failure, endedAt: now }).where(isWaiting(chatId));
}

/** When posts of these kinds went to a chat since an instant, oldest first; what was told together is one. */
export async function postsSince(
  db: Db,
  chatId: number,
  { since, kinds }: { since: Date; kinds: readonly DeliveryKind[] },
): Promise<Date[]> {
  const at = min(outbox.endedAt);
  const posts = await db
    .select({ at })
    .from(outbox)
    .where(
      and(
        eq(outbox.chatId, chatId),
        gt(outbox.endedAt, since),
        ne(outbox.state, "failed"),
        isNotNull(outbox.messageId),
        inArray(outbox.kind, [...kinds]),
      ),
    )
    .groupBy(outbox.messageId)
    .orderBy(asc(at));
  return posts.flatMap((post) => (post.at === null ? [] : [post.at]));
}

function isWaiting(chatId: number): SQL | undefined {
  return and(
    eq(outbox.chatId, chatId),
    isNull(outbox.endedAt),
    sql`${outbox.state} in ('pending', 'unknown')`,
  );
}
