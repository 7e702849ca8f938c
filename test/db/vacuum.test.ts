import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addInlet } from "../../src/db/queries/inlets.ts";
import { vacuumTables } from "../../src/db/queries/vacuum.ts";
import { rowsOf } from "../../src/db/rows.ts";
import { inlets } from "../../src/db/schema/collecting.ts";
import { sources } from "../../src/db/schema/sources.ts";
import { openEmbedded, type TestDatabase } from "../support/databases.ts";

describe("an embedded database that is looked after", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  it("does not grow by what is written again and again", async () => {
    const { db } = database;
    await db.insert(sources).values({ key: "a", name: "A", variants: [], tier: "press", timeZone: "UTC" });
    const common = {
      sourceKey: "a",
      kind: "feed",
      host: "a.example",
      language: null,
      addedBy: null,
    } as const;
    for (let n = 0; n < 40; n += 1)
      await addInlet(db, { ...common, address: `https://a.example/${n}`, addedAt: new Date() });
    const rewrite = async (times: number) => {
      for (let n = 0; n < times; n += 1) await db.update(inlets).set({ failures: n, etag: "x".repeat(500) });
    };
    const size = async () => {
      const [row] = rowsOf(await db.execute(sql`select pg_relation_size('inlets')::int as bytes`));
      return (row as { bytes: number }).bytes;
    };
    const fresh = await size();
    await rewrite(15);
    const grown = await size();
    expect(grown).toBeGreaterThan(4 * fresh);
    for (let night = 0; night < 3; night += 1) {
      await vacuumTables(db);
      await rewrite(10);
    }
    expect(await size()).toBeLessThan(1.2 * grown);
  });
});
