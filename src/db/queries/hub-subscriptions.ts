import { and, eq, exists, gt, inArray, isNotNull, lte, ne, not, or, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { inlets } from "../schema/collecting.ts";
import { hubSubscriptions } from "../schema/web-sub.ts";
import { isActive } from "./hosts.ts";

export type HubSubscription = typeof hubSubscriptions.$inferSelect;

/** What a feed says of its hub, with what an arrangement with it would need. */
export type AnnouncedHub = Pick<HubSubscription, "inletId" | "hub" | "topic" | "token" | "secret">;

/** Notes that a feed announces this hub; a hub that is known by the same topic stays as it is. */
export async function wantHub(db: Db, announced: AnnouncedHub, now: Date): Promise<void> {
  const fresh = { ...announced, wanted: true, activeUntil: null, nextAskAt: now, failures: 0 };
  const isOther = or(
    not(hubSubscriptions.wanted),
    ne(hubSubscriptions.hub, announced.hub),
    ne(hubSubscriptions.topic, announced.topic),
  );
  await db
    .insert(hubSubscriptions)
    .values(fresh)
    .onConflictDoUpdate({
      target: hubSubscriptions.inletId,
      set: fresh,
      ...(isOther === undefined ? {} : { setWhere: isOther }),
    });
}

/** Notes that a feed announces no hub any more. */
export async function leaveHub(db: Db, inletId: number, now: Date): Promise<void> {
  await db
    .update(hubSubscriptions)
    .set({ wanted: false, nextAskAt: now, failures: 0 })
    .where(and(eq(hubSubscriptions.inletId, inletId), hubSubscriptions.wanted));
}

/** Notes which hubs are not needed any more, because their inlet was paused or removed. */
export async function leaveHubsOfIdleInlets(db: Db, now: Date): Promise<void> {
  const active = db
    .select({ id: inlets.id })
    .from(inlets)
    .where(and(eq(inlets.id, hubSubscriptions.inletId), isActive));
  await db
    .update(hubSubscriptions)
    .set({ wanted: false, nextAskAt: now, failures: 0 })
    .where(and(hubSubscriptions.wanted, not(exists(active))));
}

/** Takes the arrangements that are due; they are due again at `nextAskAt` unless something happens before. */
export async function claimHubs(
  db: Db,
  { now, nextAskAt, limit }: { now: Date; nextAskAt: Date; limit: number },
): Promise<HubSubscription[]> {
  const due = db
    .select({ inletId: hubSubscriptions.inletId })
    .from(hubSubscriptions)
    .where(lte(hubSubscriptions.nextAskAt, now))
    .orderBy(hubSubscriptions.nextAskAt)
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(hubSubscriptions)
    .set({ nextAskAt })
    .where(inArray(hubSubscriptions.inletId, due))
    .returning();
}

/** Notes that a hub did not take a request; it is asked again then. */
export async function postponeHub(
  db: Db,
  { inletId, token }: Pick<HubSubscription, "inletId" | "token">,
  nextAskAt: Date,
): Promise<void> {
  await db
    .update(hubSubscriptions)
    .set({ nextAskAt, failures: sql`${hubSubscriptions.failures} + 1` })
    .where(and(eq(hubSubscriptions.inletId, inletId), eq(hubSubscriptions.token, token)));
}

export async function hubByToken(db: Db, token: string): Promise<HubSubscription | null> {
  const [row] = await db.select().from(hubSubscriptions).where(eq(hubSubscriptions.token, token));
  return row ?? null;
}

/** Notes what a hub promised. */
export async function confirmHub(
  db: Db,
  token: string,
  { activeUntil, nextAskAt }: { activeUntil: Date | null; nextAskAt: Date },
): Promise<void> {
  await db
    .update(hubSubscriptions)
    .set({ activeUntil, nextAskAt, failures: 0 })
    .where(and(eq(hubSubscriptions.token, token), hubSubscriptions.wanted));
}

/** Ends an arrangement that is not wanted any more. */
export async function forgetHub(db: Db, token: string): Promise<void> {
  await db
    .delete(hubSubscriptions)
    .where(and(eq(hubSubscriptions.token, token), not(hubSubscriptions.wanted)));
}

/** Makes the inlet due whose hub says that there is something new. */
export async function heedHub(db: Db, inletId: number, now: Date): Promise<void> {
  await db
    .update(inlets)
    .set({ nextPollAt: now })
    .where(and(eq(inlets.id, inletId), isActive));
}

/** Whether a hub tells about this inlet now. */
export async function isPushed(db: Db, inletId: number, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ inletId: hubSubscriptions.inletId })
    .from(hubSubscriptions)
    .where(
      and(
        eq(hubSubscriptions.inletId, inletId),
        hubSubscriptions.wanted,
        isNotNull(hubSubscriptions.activeUntil),
        gt(hubSubscriptions.activeUntil, now),
      ),
    );
  return row !== undefined;
}
