import { and, asc, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../open.ts";
import { updates } from "../schema/telegram.ts";

export interface NewUpdate {
  updateId: number;
  /** Updates of one queue are handled one after another. */
  queue: string;
  payload: unknown;
}

export interface ClaimedUpdate {
  updateId: number;
  payload: unknown;
}

/** After so many starts without an end an update is taken for what brings the process down. */
const MAX_ATTEMPTS = 3;

/** Stores updates not stored yet, and says how many were new. Telegram repeats what it thinks was lost. */
export async function storeUpdates(db: Db, batch: readonly NewUpdate[], now: Date): Promise<number> {
  if (batch.length === 0) return 0;
  const rows = batch.map((update) => ({ ...update, payload: storable(update.payload), receivedAt: now }));
  const stored = db.insert(updates).values(rows).onConflictDoNothing();
  return (await stored.returning({ updateId: updates.updateId })).length;
}

export interface UpdateLease {
  owner: string;
  now: Date;
  expiresAt: Date;
}

/** Takes waiting updates, of each queue the oldest and only if nobody is at work on that queue. */
export async function claimUpdates(
  db: Db,
  limit: number,
  { owner, now, expiresAt }: UpdateLease,
): Promise<ClaimedUpdate[]> {
  const earlier = alias(updates, "earlier");
  const open = sql`${earlier.state} in ('received', 'started')`;
  const next = db
    .select({ updateId: updates.updateId })
    .from(updates)
    .where(
      and(
        eq(updates.state, "received"),
        notExists(
          db
            .select({ one: sql`1` })
            .from(earlier)
            .where(and(eq(earlier.queue, updates.queue), lt(earlier.updateId, updates.updateId), open)),
        ),
      ),
    )
    .orderBy(asc(updates.updateId))
    .limit(limit)
    // Another process claims at the same time: it takes other rows instead of waiting for these.
    .for("update", { skipLocked: true });
  const claimed = await db
    .update(updates)
    .set({
      state: "started",
      startedAt: now,
      leaseOwner: owner,
      leaseExpiresAt: expiresAt,
      attempts: sql`${updates.attempts} + 1`,
    })
    .where(inArray(updates.updateId, next))
    .returning({ updateId: updates.updateId, payload: updates.payload });
  return claimed.toSorted((a, b) => a.updateId - b.updateId);
}

/** Says that the owner still lives and works on what it has claimed. */
export async function renewUpdates(db: Db, { owner, expiresAt }: UpdateLease): Promise<void> {
  await db
    .update(updates)
    .set({ leaseExpiresAt: expiresAt })
    .where(and(eq(updates.state, "started"), eq(updates.leaseOwner, owner)));
}

/** Marks the end, unless somebody else has taken the update over. What people wrote is kept no longer. */
export async function finishUpdate(
  db: Db,
  {
    updateId,
    owner,
    state,
    now,
  }: { updateId: number; owner: string; state: "handled" | "failed"; now: Date },
): Promise<void> {
  await db
    .update(updates)
    .set({ state, finishedAt: now, payload: {}, leaseOwner: null, leaseExpiresAt: null })
    .where(and(eq(updates.updateId, updateId), eq(updates.state, "started"), eq(updates.leaseOwner, owner)));
}

/**
 * Lets others have what dead processes were at work on: leases that have run out, or every lease where
 * `all` says that nobody else can be alive. What has been tried too often is marked as failed instead.
 */
export async function freeUpdates(db: Db, { now, all }: { now: Date; all: boolean }): Promise<void> {
  const tiredOut = sql`${updates.attempts} >= ${MAX_ATTEMPTS}`;
  await db
    .update(updates)
    .set({
      state: sql`case when ${tiredOut} then 'failed' else 'received' end`,
      finishedAt: sql`case when ${tiredOut} then ${now.toISOString()}::timestamptz end`,
      leaseOwner: null,
      leaseExpiresAt: null,
    })
    .where(and(eq(updates.state, "started"), all ? undefined : lt(updates.leaseExpiresAt, now)));
}

/** Forgets updates that ended before the instant: Telegram no longer repeats them. */
export async function deleteFinishedUpdates(db: Db, before: Date): Promise<void> {
  await db.delete(updates).where(lt(updates.finishedAt, before));
}

/** jsonb holds neither NUL nor half of a surrogate pair; one such letter must not keep a batch from being stored. */
function storable(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]));
}
