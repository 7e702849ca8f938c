import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type Owner, takeOwnership } from "./owner.ts";

/** What queries run on: either engine, inside a transaction or outside. */
export type Db = PgDatabase<PgQueryResultHKT>;

export interface Database {
  db: Db;
  /** The driver itself, for what needs more than queries (jobs, notifications). */
  engine: { kind: "embedded"; client: PGlite } | { kind: "server"; client: postgres.Sql };
  /** Tells others who use the embedded folder where this process listens to questions; nothing on a server. */
  announce: (socketPath: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Either the database, or who holds the embedded folder: two processes on one folder would lose rows. */
export type Opening = { status: "open"; database: Database } | { status: "held"; owner: Owner };

export interface DatabaseLocation {
  /** Postgres ≥ 15; without it the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
}

/** @throws {Error} if a server does not answer, or the folder can't be written. */
export async function openDatabase({ databaseUrl, dataDir }: DatabaseLocation): Promise<Opening> {
  if (databaseUrl !== undefined) return { status: "open", database: await openServer(databaseUrl) };
  await mkdir(dataDir, { recursive: true });
  const ownership = await takeOwnership(dataDir);
  if (ownership.status === "held") return ownership;
  try {
    const client = await startPglite(join(dataDir, "postgres"));
    const database = embedded(client);
    return {
      status: "open",
      database: {
        ...database,
        announce: ownership.announce,
        async close() {
          // The folder is given up after the engine has written everything.
          await database.close();
          await ownership.release();
        },
      },
    };
  } catch (cause) {
    await ownership.release();
    throw cause;
  }
}

/** An embedded database in memory, for tests and one-off commands; `template` is another one's `dumpDataDir`. */
export async function openInMemory(template?: Blob): Promise<Database> {
  return embedded(await startPglite("memory://", template));
}

async function startPglite(folder: string, template?: Blob): Promise<PGlite> {
  const client = new PGlite({
    dataDir: folder,
    extensions: { pg_trgm },
    ...(template && { loadDataDir: template }),
  });
  await client.waitReady;
  return client;
}

function embedded(client: PGlite): Database {
  return {
    db: drizzlePglite({ client }),
    engine: { kind: "embedded", client },
    announce: async () => {},
    close: () => client.close(),
  };
}

async function openServer(url: string): Promise<Database> {
  const client = postgres(url, {
    max: 10,
    connect_timeout: 10,
    // "already exists, skipping" is what a repeated preparation wants.
    onnotice: () => {},
  });
  try {
    await client`select 1`;
  } catch (cause) {
    await client.end({ timeout: 1 });
    throw new Error("the database at DATABASE_URL does not answer", { cause });
  }
  return {
    db: drizzlePostgres({ client }),
    engine: { kind: "server", client },
    announce: async () => {},
    close: () => client.end({ timeout: 5 }),
  };
}
