import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { storedQuestions } from "../../src/db/schema/telegram.ts";
import { MIGRATIONS_FOLDER, NO_REFERENCE } from "../support/databases.ts";
import { type OwnerProcess, startOwner } from "../support/processes.ts";

let folder = "";
let started: OwnerProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "delil-embedded-"));
  started = [];
});
afterEach(async () => {
  for (const owner of started) await owner.end("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

const start = (mode: "hold" | "write") => {
  const owner = startOwner(folder, mode);
  started.push(owner);
  return owner;
};

/** Opens the folder here, and gives the ids of all rows in it. */
async function rowsKept(): Promise<Set<string>> {
  const opening = await openDatabase({ databaseUrl: undefined, dataDir: folder });
  if (opening.status !== "open") throw new Error(`held by ${opening.owner.pid}`);
  const { database } = opening;
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
  const rows = await database.db.select({ id: storedQuestions.id }).from(storedQuestions);
  await database.close();
  return new Set(rows.map(({ id }) => id));
}

const committed = (owner: OwnerProcess) =>
  owner.said.flatMap(({ status, id }) => (status === "committed" && id ? [id] : []));

describe("the embedded database", { timeout: 120_000 }, () => {
  it("opens in one of two processes that start together; the other says which, and gets it when the first ends", async () => {
    const both = [start("hold"), start("hold")];
    const outcomes = await Promise.all(
      both.map((each) => Promise.race([each.until("open"), each.until("held")])),
    );
    const winner = both[outcomes.findIndex(({ status }) => status === "open")]!;
    const loser = both[outcomes.findIndex(({ status }) => status === "held")]!;
    expect(loser.said).toEqual([{ status: "held", pid: winner.process.pid }]);
    expect(await openDatabase({ databaseUrl: undefined, dataDir: folder })).toMatchObject({
      status: "held",
      owner: { pid: winner.process.pid },
    });
    await winner.end("politely");
    expect(winner.said.at(-1)).toEqual({ status: "closed" });
    expect(await rowsKept()).toEqual(new Set());
  });

  it("has every committed row after its process is killed, and is free at once", async () => {
    const kept: string[] = [];
    for (let round = 0; round < 3; round++) {
      const owner = start("write");
      await owner.until("committed");
      await sleep(Math.random() * 500);
      await owner.end("SIGKILL");
      kept.push(...committed(owner));
    }
    const found = await rowsKept();
    expect(kept.filter((id) => !found.has(id))).toEqual([]);
    expect(kept.length).toBeGreaterThan(3);
  });

  it("starts again after being killed at any moment of its first start", async () => {
    const kept: string[] = [];
    for (const momentMs of [400, 1_200, 2_500].map((latest) => latest * (0.5 + Math.random()))) {
      const owner = start("write");
      await sleep(momentMs);
      await owner.end("SIGKILL");
      kept.push(...committed(owner));
    }
    const found = await rowsKept();
    expect(kept.filter((id) => !found.has(id))).toEqual([]);
  });
});
