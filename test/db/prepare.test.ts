import { count } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { sources } from "../../src/db/schema/sources.ts";
import { engines, MIGRATIONS_FOLDER, NO_REFERENCE, type TestDatabase } from "../support/databases.ts";

for (const engine of engines) {
  describe.skipIf(!engine.available)(`preparing on ${engine.name}`, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());

    it("may be repeated", async () => {
      await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
      expect(await database.db.select({ n: count() }).from(sources)).toEqual([{ n: 0 }]);
    });
  });
}
