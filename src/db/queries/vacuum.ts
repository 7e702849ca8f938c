import { sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { rowsOf } from "../rows.ts";

/**
 * Frees the room of rows that were replaced and counts the tables anew, as a Postgres server does by itself and
 * the embedded one does not. Table by table, so that others get their turn between two.
 */
export async function vacuumTables(db: Db): Promise<void> {
  const tables = await db.execute(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  for (const table of rowsOf(tables)) {
    const name = typeof table === "object" && table !== null && "name" in table ? String(table.name) : "";
    await db.execute(sql`vacuum (analyze) ${sql.identifier(name)}`);
  }
}
