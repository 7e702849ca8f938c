import { and, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { hosts, inlets, items } from "../schema/collecting.ts";

/** Who holds hosts, and until when if it does not say so again. */
export interface HostLease {
  owner: string;
  now: Date;
  expiresAt: Date;
}

/** Takes hosts at which something is due, and which neither pause nor are in somebody's hands. */
export async function claimHosts(
  db: Db,
  limit: number,
  { owner, now, expiresAt }: HostLease,
): Promise<string[]> {
  const dueInlet = db
    .select({ one: sql`1` })
    .from(inlets)
    .where(and(eq(inlets.host, hosts.host), dueForPolling(now)));
  const dueItem = db
    .select({ one: sql`1` })
    .from(items)
    .innerJoin(inlets, eq(inlets.id, items.inletId))
    .where(and(eq(items.host, hosts.host), lte(items.nextReadAt, now), isActive));
  const free = db
    .select({ host: hosts.host })
    .from(hosts)
    .where(
      and(
        or(isNull(hosts.leaseOwner), lte(hosts.leaseExpiresAt, now)),
        or(isNull(hosts.pausedUntil), lte(hosts.pausedUntil, now)),
        sql`(exists ${dueInlet} or exists ${dueItem})`,
      ),
    )
    .orderBy(hosts.host)
    .limit(limit)
    .for("update", { skipLocked: true });
  const taken = await db
    .update(hosts)
    .set({ leaseOwner: owner, leaseExpiresAt: expiresAt })
    .where(inArray(hosts.host, free))
    .returning({ host: hosts.host });
  return taken.map(({ host }) => host);
}

/** Whether an inlet is to be read now; for queries on `inlets`. */
export function dueForPolling(now: Date) {
  return and(isActive, lte(inlets.nextPollAt, now));
}

/** Whether an inlet is read at all; for queries on `inlets`. */
export const isActive = and(isNull(inlets.pausedAt), isNull(inlets.removedAt));

export async function renewHosts(db: Db, { owner, now, expiresAt }: HostLease): Promise<void> {
  await db
    .update(hosts)
    .set({ leaseExpiresAt: expiresAt })
    .where(and(eq(hosts.leaseOwner, owner), gt(hosts.leaseExpiresAt, now)));
}

export async function releaseHost(db: Db, host: string, owner: string): Promise<void> {
  await db
    .update(hosts)
    .set({ leaseOwner: null, leaseExpiresAt: null })
    .where(and(eq(hosts.host, host), eq(hosts.leaseOwner, owner)));
}

/** Frees every host: an embedded database has one owner, so whoever held them is dead. */
export async function freeHosts(db: Db): Promise<void> {
  await db.update(hosts).set({ leaseOwner: null, leaseExpiresAt: null });
}

/**
 * Keeps the host in these hands until the transaction ends.
 * @throws {HostLost} if somebody else may have it by now: what was read must not be stored then.
 */
export async function holdHost(db: Db, host: string, owner: string): Promise<void> {
  const [held] = await db
    .select({ host: hosts.host })
    .from(hosts)
    .where(and(eq(hosts.host, host), eq(hosts.leaseOwner, owner)))
    .for("update");
  if (held === undefined) throw new HostLost(host);
}

/** Another process took the host over while this one was busy. */
export class HostLost extends Error {
  constructor(host: string) {
    super(`the lease of ${host} was lost`);
    this.name = "HostLost";
  }
}

/** Makes hosts known, so that they can be taken. */
export async function knowHosts(db: Db, names: readonly (string | null)[]): Promise<void> {
  // One order everywhere, so that two transactions cannot wait for each other.
  const rows = [...new Set(names)].filter((host) => host !== null).toSorted();
  if (rows.length === 0) return;
  await db
    .insert(hosts)
    .values(rows.map((host) => ({ host })))
    .onConflictDoNothing();
}

/** Lets a host rest at least until then. */
export async function pauseHost(db: Db, host: string, until: Date): Promise<void> {
  await db
    .update(hosts)
    .set({ pausedUntil: sql`greatest(${hosts.pausedUntil}, ${until.toISOString()}::timestamptz)` })
    .where(eq(hosts.host, host));
}

/** Hosts that rest now. */
export async function pausedHosts(db: Db, now: Date): Promise<{ host: string; until: Date }[]> {
  const rows = await db
    .select({ host: hosts.host, until: hosts.pausedUntil })
    .from(hosts)
    .where(gt(hosts.pausedUntil, now));
  return rows.flatMap(({ host, until }) => (until === null ? [] : [{ host, until }]));
}
