import { heldBy, hourlyBudget, overBudget, POSTS } from "../../../core/delivery/holding.ts";
import type { Db } from "../../../db/open.ts";
import type { Head } from "../../../db/queries/outbox-heads.ts";
import { dropWaiting, holdLike, postsSince } from "../../../db/queries/outbox-holds.ts";

const HOUR_MS = 3_600_000;

/** Lets a message wait where its chat does not want it now, or can't have it; says whether it does. */
export async function holdBack(db: Db, head: Head, now: Date): Promise<boolean> {
  const held = heldBy(head, head.chat, now) ?? (await heldByBudget(db, head, now));
  if (held === null) return false;
  if (held.until > now) await holdLike(db, head, { ...held, now });
  else await dropWaiting(db, head.chatId, { failure: "suspended", now });
  return true;
}

async function heldByBudget(db: Db, head: Head, now: Date) {
  const budget = hourlyBudget(head, head.chat);
  if (budget === null) return null;
  const since = new Date(now.getTime() - HOUR_MS);
  return overBudget(await postsSince(db, head.chatId, { since, kinds: POSTS }), budget);
}
