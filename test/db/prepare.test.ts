import { join } from "node:path";
import { count, eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReferenceData } from "../../src/core/model/reference-data.ts";
import { openDatabase } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { loadReferenceData } from "../../src/db/reference-files.ts";
import { organisationNames, people, personNames } from "../../src/db/schema/reference.ts";
import { sourceChannels, sourceFeeds, sources } from "../../src/db/schema/sources.ts";
import {
  describeOnDatabases,
  emptyTables,
  engines,
  MIGRATIONS_FOLDER,
  NO_REFERENCE,
} from "../support/databases.ts";

const SEEDS_FOLDER = join(import.meta.dirname, "../../seeds");
const inEveryLanguage = (text: string) => ({ ru: text, kk: text, az: text, en: text });

const trend: ReferenceData["sources"][number] = {
  key: "trend",
  name: "Trend",
  variants: [],
  tier: "agency",
  country: "AZ",
  homepage: null,
  timeZone: "Asia/Baku",
  feeds: [{ url: "https://www.trend.az/feeds/index.rss", language: "ru", confirmed: false }],
  channels: [{ username: "TrendNews", language: "ru", confirmed: false }],
};
const minister: ReferenceData["people"][number] = {
  key: "minister",
  names: inEveryLanguage("П. Шахбазов"),
  // The leading name again, and one twice: seeds may say so.
  variants: { ru: ["П. Шахбазов", "Шахбазов", "Шахбазов"], kk: [], az: [], en: [] },
  office: inEveryLanguage("министр"),
  country: "AZ",
};

describeOnDatabases("preparing", (database) => {
  beforeEach(() => emptyTables(database()));
  const prepare = (reference: Partial<ReferenceData>) =>
    prepareDatabase(database(), {
      migrationsFolder: MIGRATIONS_FOLDER,
      reference: { ...NO_REFERENCE, ...reference },
    });

  it("twice with the project's own seeds leaves the same rows", async () => {
    const { db } = database();
    const reference = await loadReferenceData(SEEDS_FOLDER);
    const rows = async () => [
      await db.select().from(sources).orderBy(sources.key),
      await db.select().from(sourceFeeds).orderBy(sourceFeeds.id),
      await db.select().from(personNames).orderBy(personNames.id),
      await db.select().from(organisationNames).orderBy(organisationNames.id),
    ];
    await prepare(reference);
    const first = await rows();
    await prepare(reference);
    expect(await rows()).toEqual(first);
    expect(first[0]).toHaveLength(reference.sources.length);
  });

  it("takes over what the seeds say now, and forgets nothing that others point to", async () => {
    const { db } = database();
    await prepare({ sources: [trend], people: [minister] });
    await prepare({ sources: [{ ...trend, name: "Trend News", tier: "press" }] });
    expect(await db.select({ name: sources.name, tier: sources.tier }).from(sources)).toEqual([
      { name: "Trend News", tier: "press" },
    ]);
    expect(await db.select({ n: count() }).from(people)).toEqual([{ n: 1 }]);
  });

  it("keeps a feed confirmed that was once read", async () => {
    const { db } = database();
    await prepare({ sources: [trend] });
    await db.update(sourceFeeds).set({ confirmed: true }).where(eq(sourceFeeds.sourceKey, "trend"));
    await prepare({ sources: [trend] });
    expect(await db.select({ confirmed: sourceFeeds.confirmed }).from(sourceFeeds)).toEqual([
      { confirmed: true },
    ]);
    expect(await db.select({ username: sourceChannels.username }).from(sourceChannels)).toEqual([
      { username: "trendnews" },
    ]);
  });

  it("stores every name of a person once a language", async () => {
    await prepare({ people: [minister] });
    const names = await database().db.select().from(personNames).orderBy(personNames.id);
    expect(names.map(({ language, name, leading }) => [language, name, leading])).toEqual([
      ["ru", "П. Шахбазов", true],
      ["ru", "Шахбазов", false],
      ["kk", "П. Шахбазов", true],
      ["az", "П. Шахбазов", true],
      ["en", "П. Шахбазов", true],
    ]);
  });
});

const server = engines.find(({ name }) => name === "Postgres");
describe.skipIf(!server?.available)("several processes that start at once on one server", () => {
  it("prepare an empty database one after another", async () => {
    const home = await server!.open();
    const url = new URL(home.url!);
    const name = `${url.pathname.slice(1)}_empty`;
    const admin = postgres(home.url!, { max: 1 });
    await admin.unsafe(`create database ${name}`);
    url.pathname = `/${name}`;
    try {
      const starts = Array.from({ length: 4 }, async () => {
        const opening = await openDatabase({ databaseUrl: url.href, dataDir: "" });
        if (opening.status !== "open") throw new Error("a server has no owner");
        const reference = { ...NO_REFERENCE, sources: [trend] };
        await prepareDatabase(opening.database, { migrationsFolder: MIGRATIONS_FOLDER, reference });
        const rows = await opening.database.db.select({ n: count() }).from(sources);
        await opening.database.close();
        return rows;
      });
      expect(await Promise.all(starts)).toEqual(Array.from({ length: 4 }, () => [{ n: 1 }]));
    } finally {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
      await home.close();
    }
  });
});
