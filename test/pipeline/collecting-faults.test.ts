import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectUnderFire } from "../faults/collect-under-fire.ts";
import { engines } from "../support/databases.ts";

const fire = { sources: 4, articlesEach: 4, kills: 2 };
const whole = { articles: 16, revisions: 16, notUnderstood: 0, withoutTheirClaim: 0 };

describe("killed at random moments, every article is stored once with its claims", () => {
  it("on PGlite", { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "delil-faults-"));
    try {
      expect(await collectUnderFire({ ...fire, place: folder, processes: 1 })).toMatchObject(whole);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  const server = engines.find(({ name }) => name === "Postgres");
  it.skipIf(server?.available !== true)("on Postgres, by two processes", { timeout: 300_000 }, async () => {
    const database = await server!.open();
    try {
      expect(await collectUnderFire({ ...fire, place: database.url!, processes: 2 })).toMatchObject(whole);
    } finally {
      await database.close();
    }
  });
});
