import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { EXTRACTOR_VERSION, extract } from "../../src/core/extraction/extract.ts";
import type { ReferenceData } from "../../src/core/model/reference-data.ts";
import { observationsFor } from "../../src/db/queries/observations.ts";
import { isAllRead, pollReport } from "../../src/db/queries/poll-requests.ts";
import { loadReferenceData } from "../../src/db/reference-files.ts";
import { articles, revisions } from "../../src/db/schema/articles.ts";
import { hosts, inlets, items } from "../../src/db/schema/collecting.ts";
import { understandAll } from "../../src/pipeline/understand.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";
import { type NewsSite, startNewsSite } from "./support/news-site.ts";
import { testReader } from "./support/reader.ts";

const reference: ReferenceData = await loadReferenceData(new URL("../../seeds", import.meta.url).pathname);
const lexicon = prepareLexicon(reference);
const first = { id: "1", title: "Товарооборот вырос", millions: 481 };
const second = { id: "2", title: "Встреча в Баку", millions: 482 };
const third = { id: "3", title: "Новые соглашения", millions: 483 };

describeOnDatabases("collecting", (database) => {
  let site: NewsSite;
  beforeEach(async () => {
    await emptyTables(database());
    site = await startNewsSite();
  });
  afterEach(() => site.close());

  const db = () => database().db;
  const stored = () =>
    db()
      .select({
        title: revisions.title,
        number: revisions.number,
        archive: articles.archive,
        withdrawnAt: articles.withdrawnAt,
        text: revisions.text,
        language: articles.language,
        url: articles.canonicalUrl,
      })
      .from(articles)
      .innerJoin(revisions, eq(revisions.articleId, articles.id))
      .orderBy(asc(articles.id), asc(revisions.number));
  const understand = () =>
    understandAll({
      db: db(),
      reference,
      extract: (article) => extract(article, lexicon),
      extractorVersion: EXTRACTOR_VERSION,
      now: () => new Date("2026-03-02T09:00:00Z"),
    });
  const theInlet = async () => (await db().select().from(inlets))[0]!;

  it("fills the archive quietly and takes for news what comes later, whatever its date", async () => {
    const { add, read, poll } = testReader(db());
    site.publish([first, second]);
    expect(await add(site.feed)).toMatchObject({ status: "added", name: "Новости", kind: "feed" });
    await read();
    expect((await stored()).map(({ title, archive }) => ({ title, archive }))).toEqual([
      { title: first.title, archive: true },
      { title: second.title, archive: true },
    ]);
    site.publish([{ ...third, publishedAt: "2024-01-01T00:00:00Z" }, first, second]);
    await poll();
    expect((await stored()).filter(({ archive }) => !archive)).toMatchObject([
      { title: third.title, language: "ru", url: `${site.web.origin}/a/3` },
    ]);
  });

  it("asks with conditions, and an unchanged feed stores nothing", async () => {
    const { add, read, poll } = testReader(db());
    site.publish([first]);
    await add(site.feed);
    await read();
    const asked = site.web.requests.length;
    await poll();
    const [feed] = site.web.requests.slice(asked).filter(({ path }) => path === "/feed.xml");
    expect(feed?.headers["if-none-match"]).toBe((await theInlet()).etag);
    expect(await stored()).toHaveLength(1);
  });

  it("notices an edit that the feed does not announce, and the figure that changed", async () => {
    const { add, read, poll, reader } = testReader(db());
    site.publish([first]);
    await add(site.feed);
    await read();
    await understand();
    site.web.routes.set("/a/1", {
      headers: { "content-type": "text/html" },
      body: `<html lang="ru"><head><title>Товарооборот вырос сильно</title></head><body><article><h1>Товарооборот вырос сильно</h1><p>Товарооборот между Азербайджаном и Казахстаном в 2025 году составил 529 млн долларов, сообщил министр. Стороны обсудили и перевозки по Срединному коридору.</p></article></body></html>`,
    });
    const since = new Date(reader.now().getTime() + 1);
    await poll();
    await understand();
    expect((await stored()).map(({ number, title }) => [number, title])).toEqual([
      [1, first.title],
      [2, "Товарооборот вырос сильно"],
    ]);
    const report = await pollReport(db(), since);
    expect(report.changed[0]?.changes).toMatchObject([
      { before: { value: "481000000" }, after: { value: "529000000" } },
    ]);
  });

  it("reads the pages of the latest twenty again, for seventy-two hours", async () => {
    const { add, read, poll, clock } = testReader(db());
    const many = Array.from({ length: 25 }, (_, n) => ({
      id: `${n}`,
      title: `Статья номер ${n}`,
      millions: 100 + n,
      publishedAt: new Date(Date.UTC(2026, 2, 1, n % 24, n)).toISOString(),
    }));
    site.publish(many);
    await add(site.feed);
    await read();
    const before = site.pagesRead().length;
    expect(before).toBe(25);
    await poll();
    expect(site.pagesRead().length - before).toBe(20);
    clock.add(73 * 3_600_000);
    await poll();
    expect(site.pagesRead().length - before).toBe(20);
  });

  it.each([404, 410])(
    "marks an article withdrawn after two answers of %i; its facts stay with the mark",
    async (status) => {
      const { add, read, poll } = testReader(db());
      site.publish([first, second]);
      await add(site.feed);
      await read();
      await understand();
      const page = site.web.routes.get("/a/1")!;
      site.web.routes.set("/a/1", { status });
      await poll();
      expect((await stored())[0]?.withdrawnAt).toBeNull();
      await poll();
      expect((await stored())[0]?.withdrawnAt).not.toBeNull();
      const [observation] = await observationsFor(db(), { metrics: ["trade.turnover"], years: null });
      expect(observation?.claims.map(({ claim, rank }) => [claim.value, rank])).toEqual([
        ["482000000", "preferred"],
        ["481000000", "deprecated"],
      ]);
      site.web.routes.set("/a/1", page);
      await poll();
      expect((await stored())[0]?.withdrawnAt).toBeNull();
    },
  );

  it("does not take a front page for the article that it replaces", async () => {
    const { add, read, poll } = testReader(db());
    site.publish([first]);
    await add(site.feed);
    await read();
    site.web.routes.set("/a/1", { status: 302, headers: { location: "/" } });
    site.web.routes.set("/", {
      headers: { "content-type": "text/html" },
      body: `<h1>Главная</h1><p>${"Новости дня. ".repeat(30)}</p>`,
    });
    await poll();
    await poll();
    expect(await stored()).toMatchObject([{ title: first.title, number: 1, withdrawnAt: expect.any(Date) }]);
  });

  it.each([
    ["seconds", "120", 120_000],
    ["a date", "Mon, 02 Mar 2026 09:10:01 GMT", 600_000],
  ])("lets the whole host rest when it says Retry-After in %s", async (_, header, leastMs) => {
    const { add, read, poll, clock } = testReader(db());
    site.publish([first]);
    site.publish([second], "/other.xml");
    await add(site.feed);
    await add(`${site.web.origin}/other.xml`);
    await read();
    const good = site.web.routes.get("/feed.xml")!;
    site.web.routes.set("/feed.xml", { status: 429, headers: { "retry-after": header } });
    const asked = site.web.requests.length;
    await poll();
    expect(site.web.requests.length - asked).toBe(1);
    const [host] = await db().select().from(hosts);
    expect(host!.pausedUntil!.getTime() - clock.now()).toBeGreaterThanOrEqual(leastMs - 1_000);
    expect(await theInlet()).toMatchObject({ failures: 1, failureReason: "rate-limited" });
    site.web.routes.set("/feed.xml", good);
    await poll();
    expect(site.web.requests.length - asked).toBe(1);
    clock.add(leastMs + 60_000);
    await poll();
    expect(await theInlet()).toMatchObject({ failures: 0, failureReason: null });
  });

  it("waits ever longer for a dead source, and recovers with the first success", async () => {
    const { add, read, clock, reader } = testReader(db());
    site.publish([first]);
    await add(site.feed);
    await read();
    site.web.routes.set("/feed.xml", { status: 500 });
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      clock.add((await theInlet()).nextPollAt.getTime() - clock.now());
      await read();
      waits.push((await theInlet()).nextPollAt.getTime() - reader.now().getTime());
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[3]).toBeGreaterThan(3 * waits[0]!);
    expect(await theInlet()).toMatchObject({
      failures: 4,
      failureReason: "server-error",
      waitReason: "backoff",
    });
    site.publish([first]);
    clock.add(waits[3]!);
    await read();
    expect(await theInlet()).toMatchObject({ failures: 0 });
  });

  it("reads a page later that could not be read, and falls back to what the feed says", async () => {
    const { add, read, poll, clock } = testReader(db());
    site.publish([first]);
    site.web.routes.set("/a/1", { status: 500 });
    await add(site.feed);
    await read();
    expect(await stored()).toEqual([]);
    site.publish([first]);
    clock.add(2 * 60_000);
    await poll();
    expect(await stored()).toMatchObject([{ title: first.title, archive: true }]);
  });

  it("stores a feed without pages as it is, and an edited entry as a revision", async () => {
    const { add, read, poll } = testReader(db());
    const feed = (text: string) => ({
      headers: { "content-type": "application/rss+xml" },
      body: `<rss version="2.0"><channel><title>Лента</title><item><guid>x</guid><title>Итоги года</title><description>${text}</description></item></channel></rss>`,
    });
    const words = "Товарооборот между Азербайджаном и Казахстаном в 2025 году составил";
    site.web.routes.set("/feed.xml", feed(`${words} 500 млн долларов.`));
    await add(site.feed);
    await read();
    site.web.routes.set("/feed.xml", feed(`${words} 510 млн долларов.`));
    await poll();
    expect((await stored()).map(({ number, text }) => [number, text])).toEqual([
      [1, `${words} 500 млн долларов.`],
      [2, `${words} 510 млн долларов.`],
    ]);
  });

  it("stores one article where two feeds of a site, or two addresses, bring the same one", async () => {
    const { add, read } = testReader(db());
    site.publish([first]);
    await add(site.feed);
    await read();
    const source = (await theInlet()).sourceKey;
    site.web.routes.set("/amp/a/1", { headers: { "content-type": "text/html" }, body: "" });
    site.publish([{ ...first, id: "1" }], "/second.xml");
    await add(`${site.web.origin}/second.xml`);
    await db().update(inlets).set({ sourceKey: source });
    await read();
    expect(await stored()).toHaveLength(1);
    expect(await db().select().from(items)).toHaveLength(2);
  });

  it("stores nothing of a reading whose host somebody else has taken over", async () => {
    const { add, reader, read } = testReader(db());
    site.publish([first]);
    await add(site.feed);
    const good = site.web.routes.get("/feed.xml")!;
    const inTheMiddle = { itemsStored: 0, times: 0 };
    site.web.routes.set("/feed.xml", async (request, response) => {
      inTheMiddle.times += 1;
      inTheMiddle.itemsStored += (await db().select().from(items)).length;
      if (inTheMiddle.times === 1)
        await db().update(hosts).set({ leaseOwner: "another", leaseExpiresAt: reader.now() });
      if (typeof good === "function") await good(request, response);
    });
    await read();
    expect(inTheMiddle).toEqual({ itemsStored: 0, times: 2 });
    expect(await stored()).toHaveLength(1);
  });

  it("does not lose who asks while a reading is under way", async () => {
    const { add, reader, read, clock } = testReader(db());
    site.publish([first]);
    await add(site.feed);
    const good = site.web.routes.get("/feed.xml")!;
    let asked = 0;
    site.web.routes.set("/feed.xml", async (request, response) => {
      asked += 1;
      clock.add(5);
      if (asked === 1) await db().update(inlets).set({ nextPollAt: reader.now() });
      if (typeof good === "function") await good(request, response);
    });
    await read();
    expect(asked).toBe(2);
    expect(await stored()).toHaveLength(1);
    expect(await isAllRead(db(), reader.now())).toBe(false); // not understood yet
    await understand();
    expect(await isAllRead(db(), reader.now())).toBe(true);
  });

  describe("an address that cannot be read", () => {
    it.each([
      ["/nothing", "not-found"],
      ["/article", "single-article"],
      ["/plain", "no-feed"],
    ])("%s: %s", async (path, reason) => {
      site.web.routes.set("/article", {
        headers: { "content-type": "text/html" },
        body: `<html><head><meta property="og:type" content="article"></head><body><p>${"Слова. ".repeat(60)}</p></body></html>`,
      });
      site.web.routes.set("/plain", {
        headers: { "content-type": "text/html" },
        body: `<p>${"Слова. ".repeat(300)}</p>`,
      });
      const { add } = testReader(db());
      expect(await add(`${site.web.origin}${path}`)).toEqual({ status: "cannot", reason });
      expect(await db().select().from(inlets)).toEqual([]);
    });
  });
});
