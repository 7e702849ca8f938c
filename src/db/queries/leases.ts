import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { leases } from "../schema/telegram.ts";

export interface LeaseClaim {
  name: string;
  owner: string;
  now: Date;
  expiresAt: Date;
}

/** Takes the lease, or renews it for its owner; false while somebody else holds it. */
export async function takeLease(db: Db, { name, owner, now, expiresAt }: LeaseClaim): Promise<boolean> {
  const taken = await db
    .insert(leases)
    .values({ name, owner, expiresAt })
    .onConflictDoUpdate({
      target: leases.name,
      set: { owner, expiresAt },
      setWhere: sql`${leases.owner} = ${owner} or ${leases.expiresAt} < ${now.toISOString()}::timestamptz`,
    })
    .returning({ owner: leases.owner });
  return taken.length > 0;
}

/** Gives a lease back before it runs out. */
export async function releaseLease(db: Db, { name, owner }: { name: string; owner: string }): Promise<void> {
  await db.delete(leases).where(and(eq(leases.name, name), eq(leases.owner, owner)));
}

/** Frees a lease whoever holds it: an embedded database has one owner, so its earlier holders are dead. */
export async function dropLease(db: Db, name: string): Promise<void> {
  await db.delete(leases).where(eq(leases.name, name));
}
