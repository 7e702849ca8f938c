import { randomUUID } from "node:crypto";
import { createConnection } from "node:net";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe } from "vitest";
import { type Database, openDatabase, openInMemory } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { MIGRATIONS_FOLDER, NO_REFERENCE } from "./database-constants.ts";
import { template } from "./embedded-template.ts";

export { MIGRATIONS_FOLDER, NO_REFERENCE };

export interface TestDatabase extends Database {
  /** Postgres' own address; null for the embedded one. */
  url: string | null;
}

export interface TestEngine {
  name: "PGlite" | "Postgres";
  available: boolean;
  /** A database of its own, with all tables and no rows; dropped when closed. */
  open(): Promise<TestDatabase>;
}

const SERVER_URL = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/test";

/** The engines to run database tests on. Postgres is skipped visibly where none answers. */
export const engines: readonly TestEngine[] = [
  { name: "PGlite", available: true, open: openEmbedded },
  { name: "Postgres", available: await answers(SERVER_URL), open: openServer },
];

/** The same tests on every engine, each file with one database of its own; empty it with `emptyTables`. */
export function describeOnDatabases(name: string, tests: (database: () => TestDatabase) => void): void {
  for (const engine of engines) {
    describe.skipIf(!engine.available)(`${name} on ${engine.name}`, () => {
      let database: TestDatabase | null = null;
      beforeAll(async () => {
        database = await engine.open();
      });
      afterAll(() => database?.close());
      tests(() => {
        if (database === null) throw new Error("the database opens before the first test");
        return database;
      });
    });
  }
}

/** Removes every row of ours. */
export async function emptyTables({ db }: Pick<TestDatabase, "db">): Promise<void> {
  // Without triggers no reference is checked, so the order does not matter; quicker than `truncate`.
  await db.execute(sql`
    do $$ declare name text; begin
      set local session_replication_role = replica;
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('delete from %I', name);
      end loop;
    end $$`);
}

/** An embedded database with all tables: the quickest for tests that are not about databases. */
export async function openEmbedded(): Promise<TestDatabase> {
  const database = await openInMemory(await template());
  return { ...database, url: null };
}

async function openServer(): Promise<TestDatabase> {
  const name = `delil_test_${randomUUID().replaceAll("-", "")}`;
  const admin = postgres(SERVER_URL, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(SERVER_URL);
  url.pathname = `/${name}`;
  const opening = await openDatabase({ databaseUrl: url.href, dataDir: "" });
  if (opening.status !== "open") throw new Error("a server has no owner");
  await prepareDatabase(opening.database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
  return {
    ...opening.database,
    url: url.href,
    async close() {
      await opening.database.close();
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** `none`, or any other word that is no address, leaves Postgres out. */
async function answers(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port || 5432), timeout: 2_000 });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => finish(true));
    socket.once("error", () => finish(false));
    socket.once("timeout", () => finish(false));
  });
}
