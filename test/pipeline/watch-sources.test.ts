import { asc } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PageRecipe } from "../../src/core/model/page-recipe.ts";
import { decide } from "../../src/db/queries/inlet-decisions.ts";
import { inlets } from "../../src/db/schema/collecting.ts";
import { outbox } from "../../src/db/schema/delivery.ts";
import { chats } from "../../src/db/schema/telegram.ts";
import { reportSources, watchSources } from "../../src/pipeline/watch-sources.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";
import { type NewsSite, type SiteArticle, startNewsSite } from "./support/news-site.ts";
import { testReader } from "./support/reader.ts";

const ADMIN = 7;
const HOUR_MS = 3_600_000;
const article = (n: number, publishedAt?: string): SiteArticle => ({
  id: `${n}`,
  title: `Статья номер ${n}`,
  millions: 400 + n,
  ...(publishedAt === undefined ? {} : { publishedAt }),
});

describeOnDatabases("looking after the sources", (database) => {
  let site: NewsSite;
  beforeEach(async () => {
    await emptyTables(database());
    site = await startNewsSite();
    await db().insert(chats).values({
      id: ADMIN,
      type: "private",
      language: "ru",
      firstSeenAt: new Date(),
    });
  });
  afterEach(() => site.close());
  const db = () => database().db;

  const begin = async (over: Parameters<typeof testReader>[1] = {}) => {
    const test = testReader(db(), over);
    const look = async () => {
      test.clock.add(6 * 60_000);
      await watchSources(db(), [ADMIN], test.reader.now());
      const told = await db().select().from(outbox).orderBy(asc(outbox.id));
      return told.map(({ payload }) => (payload as { alarm: string }).alarm);
    };
    await look(); // The first look only begins.
    return { ...test, look };
  };
  const everyHour = (count: number, last: string) =>
    Array.from({ length: count }, (_, n) =>
      article(n, new Date(Date.parse(last) - n * HOUR_MS).toISOString()),
    );

  it("tells once that a source fails, and that it is read again", async () => {
    const { add, read, poll, look, clock } = await begin();
    site.publish([article(1)]);
    await add(site.feed);
    await read();
    site.web.routes.set("/feed.xml", { status: 500 });
    await poll();
    expect(await look()).toEqual([]);
    for (let n = 0; n < 3; n += 1) {
      clock.add(24 * HOUR_MS);
      await read();
    }
    expect(await look()).toEqual(["failing"]);
    expect(await look()).toEqual(["failing"]);
    site.publish([article(1)]);
    await poll();
    expect(await look()).toEqual(["failing", "recovered"]);
  });

  it("asks a source that is down as often as before, however often a person asks", async () => {
    const { add, read, poll } = await begin();
    site.publish([article(1)]);
    await add(site.feed);
    await read();
    site.web.routes.set("/feed.xml", { status: 500 });
    for (let n = 0; n < 6; n += 1) await poll();
    expect(await db().select().from(inlets)).toMatchObject([{ failures: 1, waitReason: "backoff" }]);
  });

  it("tells that a source is silent three times longer than usual, and that it speaks again", async () => {
    const { add, read, poll, look, clock } = await begin();
    site.publish(everyHour(12, "2026-03-02T09:00:00Z"));
    await add(site.feed);
    await read();
    clock.add(2 * HOUR_MS);
    expect(await look()).toEqual([]);
    clock.add(2 * HOUR_MS);
    expect(await look()).toEqual(["silent"]);
    site.publish([article(100, new Date(clock.now()).toISOString())]);
    await poll();
    expect(await look()).toEqual(["silent", "recovered"]);
  });

  it("tells that a source has moved, after three equal answers", async () => {
    const { add, read, poll, look } = await begin();
    site.publish([article(1)]);
    await add(site.feed);
    await read();
    site.publish([article(1)], "/new.xml");
    site.web.routes.set("/feed.xml", { status: 301, headers: { location: "/new.xml" } });
    await poll();
    await poll();
    expect(await look()).toEqual([]);
    await poll();
    expect(await look()).toEqual(["moved"]);
  });

  it("reads a site without a feed by its recipe, and tells when the recipe finds nothing any more", async () => {
    const recipe = PageRecipe.parse({ site: "127.0.0.1", body: "article", title: "h1", links: ".news a" });
    const { add, read, poll, look } = await begin({ recipes: [recipe] });
    const list = (count: number) => {
      const all = Array.from({ length: count }, (_, n) => article(n));
      site.publish(all, "/unused.xml");
      site.web.routes.set("/news", {
        headers: { "content-type": "text/html" },
        body: `<main class="news">${all.map(({ id, title }) => `<a href="/a/${id}">${title}</a>`).join("")}</main>`,
      });
      return all;
    };
    list(2);
    expect(await add(`${site.web.origin}/news`)).toMatchObject({ status: "added", kind: "page" });
    await read();
    expect(site.pagesRead()).toHaveLength(2);
    expect(await look()).toEqual([]);
    for (const { id, title } of list(5).slice(2))
      site.web.routes.set(`/a/${id}`, {
        headers: { "content-type": "text/html" },
        body: `<title>${title}</title><div class="text"><h2>${title}</h2><p>${"Слова новой вёрстки сайта. ".repeat(20)}</p></div>`,
      });
    await poll();
    expect(await look()).toEqual(["outdated"]);
    list(9);
    await poll();
    expect(await look()).toEqual(["outdated", "recovered"]);
    site.web.routes.set("/news", { headers: { "content-type": "text/html" }, body: "<p>Новый сайт</p>" });
    await poll();
    expect(await db().select().from(inlets)).toMatchObject([{ failureReason: "recipe-outdated" }]);
  });

  it("says nothing of what administrators paused", async () => {
    const { add, read, look, clock, reader } = await begin();
    site.publish(everyHour(12, "2026-03-02T09:00:00Z"));
    await add(site.feed);
    await read();
    const [inlet] = await db().select().from(inlets);
    await decide(db(), { number: inlet!.id }, "pause", reader.now());
    clock.add(9 * HOUR_MS);
    expect(await look()).toEqual([]);
  });

  it("reports once a week", async () => {
    const { clock, reader } = await begin();
    const reports = async () => {
      await reportSources(db(), [ADMIN], reader.now());
      return db().$count(outbox);
    };
    expect(await reports()).toBe(0);
    clock.add(7 * 24 * HOUR_MS);
    expect(await reports()).toBe(1);
    expect(await reports()).toBe(1);
    clock.add(7 * 24 * HOUR_MS);
    expect(await reports()).toBe(2);
  });
});
