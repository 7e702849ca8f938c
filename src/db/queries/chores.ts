import { and, eq, lte } from "drizzle-orm";
import type { Db } from "../open.ts";
import { chores } from "../schema/collecting.ts";

/**
 * Takes a chore that is due and says when it is due again; false where it is not, or somebody else took it.
 * What it causes belongs into the same transaction.
 */
export async function takeChore(
  db: Db,
  name: string,
  { now, nextAt }: { now: Date; nextAt: Date },
): Promise<boolean> {
  // A new chore is due after its first interval: nobody wants a report of nothing.
  const added = await db.insert(chores).values({ name, nextAt }).onConflictDoNothing().returning();
  if (added.length > 0) return false;
  const taken = await db
    .update(chores)
    .set({ nextAt })
    .where(and(eq(chores.name, name), lte(chores.nextAt, now)))
    .returning({ name: chores.name });
  return taken.length > 0;
}
