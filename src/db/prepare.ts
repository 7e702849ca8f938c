import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import type { ReferenceData } from "../core/model/reference-data.ts";
import type { Database } from "./open.ts";
import { storeReferenceData } from "./queries/store-reference-data.ts";

/** A number that nothing else on the server locks: the letters of "delil" by their places in the alphabet. */
const PREPARATION_LOCK = 4_512_912;

/**
 * Brings a database of any age to the present tables and reference data; safe to repeat and to run in
 * several processes at once.
 */
export async function prepareDatabase(
  database: Database,
  { migrationsFolder, reference }: { migrationsFolder: string; reference: ReferenceData },
): Promise<void> {
  await oneAtATime(database, async () => {
    await migrateDatabase(database, migrationsFolder);
    await storeReferenceData(database.db, reference);
  });
}

async function migrateDatabase({ engine }: Database, migrationsFolder: string): Promise<void> {
  switch (engine.kind) {
    case "embedded":
      return migratePglite(drizzlePglite({ client: engine.client }), { migrationsFolder });
    case "server":
      return migratePostgres(drizzlePostgres({ client: engine.client }), { migrationsFolder });
  }
}

async function oneAtATime({ engine }: Database, work: () => Promise<void>): Promise<void> {
  // An embedded database has one owner already.
  if (engine.kind === "embedded") return work();
  // The lock lives as long as its connection: a process that dies here blocks nobody.
  const connection = await engine.client.reserve();
  try {
    await connection`select pg_advisory_lock(${PREPARATION_LOCK})`;
    await work();
    await connection`select pg_advisory_unlock(${PREPARATION_LOCK})`;
  } finally {
    connection.release();
  }
}
