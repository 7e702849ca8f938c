import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { openInMemory } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { MIGRATIONS_FOLDER, NO_REFERENCE } from "./database-constants.ts";

/** A migrated cluster, kept between runs: creating one takes seconds, copying it half a second. */
export async function template(): Promise<Blob> {
  const file = join(tmpdir(), `delil-template-${migrationsHash()}.tar`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return new Blob([new Uint8Array(kept)]);
  const database = await openInMemory();
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
  if (database.engine.kind !== "embedded") throw new Error("the template is embedded");
  const dump = await database.engine.client.dumpDataDir("none");
  await database.close();
  // Test files run side by side: moved into place, nobody reads half of it.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
  return dump;
}

function migrationsHash(): string {
  const hash = createHash("sha256");
  const lock = readFileSync(join(MIGRATIONS_FOLDER, "../package-lock.json"), "utf8");
  hash.update(/"node_modules\/@electric-sql\/pglite": \{\s*"version": "([^"]+)"/.exec(lock)?.[1] ?? "");
  for (const name of readdirSync(MIGRATIONS_FOLDER).toSorted()) {
    if (name.endsWith(".sql")) hash.update(readFileSync(join(MIGRATIONS_FOLDER, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** A copy of it in a data folder, for processes that open one. */
export async function embeddedFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const loadDataDir = await template();
  const client = new PGlite({ dataDir: join(dataDir, "postgres"), extensions: { pg_trgm }, loadDataDir });
  await client.waitReady;
  await client.close();
}
