import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addArticle, type NewArticle } from "../../src/db/queries/add-article.ts";
import { articleById } from "../../src/db/queries/article-by-id.ts";
import { articlesToUnderstand } from "../../src/db/queries/articles-to-understand.ts";
import { latestArticles } from "../../src/db/queries/latest-articles.ts";
import { searchArticles } from "../../src/db/queries/search-articles.ts";
import { sourceSummaries } from "../../src/db/queries/source-summaries.ts";
import { articles, revisions } from "../../src/db/schema/articles.ts";
import { sources } from "../../src/db/schema/sources.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";

const SEEN = new Date("2025-10-20T10:00:00Z");
const LATER = new Date("2025-10-21T10:00:00Z");

const given: NewArticle = {
  sourceKey: "trend",
  url: "https://trend.az/1",
  externalId: null,
  wording: "original",
  language: "ru",
  title: "Торговля с Казахстаном растёт",
  text: "Товарооборот достиг 470 млн долларов.",
  publishedAt: new Date("2025-10-14T10:30:00Z"),
};

describeOnDatabases("articles", (database) => {
  beforeEach(async () => {
    await emptyTables(database());
    await database()
      .db.insert(sources)
      .values([
        {
          key: "trend",
          name: "Trend",
          variants: [],
          tier: "agency",
          homepage: "https://www.trend.az",
          timeZone: "Asia/Baku",
        },
        { key: "vesti", name: "Vesti.az", variants: [], tier: "press", timeZone: "Asia/Baku" },
      ]);
  });
  const db = () => database().db;
  const revisionsStored = () => db().select().from(revisions).orderBy(revisions.number);

  it("are stored once, however often they are read", async () => {
    const first = await addArticle(db(), given, SEEN);
    expect(first.status).toBe("new");
    expect(await addArticle(db(), given, LATER)).toEqual({ status: "known", articleId: first.articleId });
    expect(await revisionsStored()).toHaveLength(1);
  });

  it("are stored once when read by several at the same time", async () => {
    const added = await Promise.all(Array.from({ length: 5 }, () => addArticle(db(), given, SEEN)));
    expect(added.map(({ status }) => status).toSorted()).toEqual(["known", "known", "known", "known", "new"]);
    const changed = { ...given, text: "Иной текст." };
    const again = await Promise.all(Array.from({ length: 5 }, () => addArticle(db(), changed, LATER)));
    expect(again.map(({ status }) => status).toSorted()).toEqual([
      "changed",
      "known",
      "known",
      "known",
      "known",
    ]);
    expect((await revisionsStored()).map(({ number }) => number)).toEqual([1, 2]);
  });

  it.each<{ name: string; change: Partial<NewArticle>; knownFrom: string }>([
    { name: "in silence: known from when it was seen", change: {}, knownFrom: "2025-10-21T10:00:00.000Z" },
    {
      name: "with a new date: known from that date",
      change: { publishedAt: new Date("2025-10-20T20:00:00Z") },
      knownFrom: "2025-10-20T20:00:00.000Z",
    },
    {
      name: "with a date to come: nobody knew it before",
      change: { publishedAt: new Date("2025-12-01T00:00:00Z") },
      knownFrom: "2025-10-21T10:00:00.000Z",
    },
  ])("become a new version when the words change $name", async ({ change, knownFrom }) => {
    const { articleId } = await addArticle(db(), given, SEEN);
    const added = await addArticle(db(), { ...given, ...change, text: "Достиг 486 млн долларов." }, LATER);
    expect(added).toEqual({ status: "changed", articleId });
    const [first, second] = await revisionsStored();
    expect(first!.knownFrom.toISOString()).toBe("2025-10-14T10:30:00.000Z");
    expect(second!.knownFrom.toISOString()).toBe(knownFrom);
    expect((await articleById(db(), articleId))?.text).toBe("Достиг 486 млн долларов.");
  });

  it("are understood again when their date becomes known", async () => {
    await addArticle(db(), { ...given, publishedAt: null }, SEEN);
    await db().update(revisions).set({ understoodBy: "1" });
    expect(await articlesToUnderstand(db(), "1", { limit: 10 })).toEqual([]);
    await addArticle(db(), given, LATER);
    expect(await articlesToUnderstand(db(), "1", { limit: 10 })).toEqual([
      {
        revisionId: expect.any(Number),
        article: {
          published: "2025-10-14",
          language: "ru",
          source: "trend.az",
          title: given.title,
          text: given.text,
        },
      },
    ]);
  });

  it("of two sources may have one address, and one source's may have none", async () => {
    const texts = [
      given,
      { ...given, sourceKey: "vesti" },
      { ...given, url: null, externalId: "a" },
      { ...given, url: null, externalId: "b" },
    ];
    for (const text of texts) expect((await addArticle(db(), text, SEEN)).status).toBe("new");
  });

  it("hold any characters that a page may hold", async () => {
    const { articleId } = await addArticle(db(), { ...given, text: "a\0b\ud800c 'd' \\ 😀 $1" }, SEEN);
    expect((await articleById(db(), articleId))?.text).toBe("a b\ufffdc 'd' \\ 😀 $1");
  });

  it("may be as long as a page may be", async () => {
    const text = Array.from({ length: 150_000 }, (_, n) => `слово${n}`).join(" ");
    const { articleId } = await addArticle(db(), { ...given, text }, SEEN);
    expect((await articleById(db(), articleId))?.text).toHaveLength(text.length);
  });

  it("are listed newest first, withdrawn ones never", async () => {
    const days = ["2025-01-02", "2025-01-04", "2025-01-03"];
    const ids: number[] = [];
    for (const day of days) {
      const article = { ...given, url: `https://trend.az/${day}`, publishedAt: new Date(`${day}T00:00:00Z`) };
      ids.push((await addArticle(db(), article, SEEN)).articleId);
    }
    const listed = async (page: { limit: number; offset?: number }) =>
      (await latestArticles(db(), page)).map(({ id }) => id);
    expect(await listed({ limit: 2 })).toEqual([ids[1], ids[2]]);
    expect(await listed({ limit: 2, offset: 2 })).toEqual([ids[0]]);
    await db().update(articles).set({ withdrawnAt: LATER }).where(eq(articles.id, ids[1]!));
    expect(await listed({ limit: 5 })).toEqual([ids[2], ids[0]]);
    expect((await articleById(db(), ids[1]!))?.withdrawnAt).toBe(LATER.toISOString());
  });

  it("are counted by source", async () => {
    await addArticle(db(), given, SEEN);
    expect(await sourceSummaries(db())).toEqual([
      {
        key: "trend",
        name: "Trend",
        tier: "agency",
        homepage: "https://www.trend.az",
        feeds: [],
        channels: [],
        articles: 1,
        lastPublishedAt: "2025-10-14T10:30:00.000Z",
      },
      {
        key: "vesti",
        name: "Vesti.az",
        tier: "press",
        homepage: null,
        feeds: [],
        channels: [],
        articles: 0,
        lastPublishedAt: null,
      },
    ]);
  });

  describe("search", () => {
    const texts = {
      trade: {
        title: "Торговля растёт",
        text: "Азербайджан торгует с Казахстаном, рассказал Парвиз Шахбазов.",
      },
      oil: { title: "Нефть", text: "Қазақстан мұнайы: 7 млн тонн по трубопроводу Баку — Тбилиси — Джейхан." },
      title: { title: "Казахстан и Азербайджан", text: "Ещё один визит. Самолёт прилетел." },
      azeri: {
        title: "Ticarət dövriyyəsi",
        text: "Qazaxıstan ilə əmtəə dövriyyəsi 470 milyon dollar təşkil edib.",
      },
    };
    beforeEach(async () => {
      for (const [key, { title, text }] of Object.entries(texts)) {
        const language = key === "azeri" ? "az" : "ru";
        await addArticle(db(), { ...given, url: null, externalId: key, title, text, language }, SEEN);
      }
    });

    it.each([
      { words: "Казахстаном", finds: ["title", "trade"], why: "any inflected form, the title first" },
      { words: "казахстан", finds: ["title", "trade"], why: "any case" },
      { words: "торговля", finds: ["trade"], why: "" },
      { words: "торговлей с казахстаном", finds: ["trade"], why: "all words" },
      { words: "казахстн", finds: ["title", "trade"], why: "a letter left out" },
      { words: "Шахбозов", finds: ["trade"], why: "a wrong letter" },
      { words: "еще", finds: ["title"], why: "ё or е" },
      { words: "самолет", finds: ["title"], why: "ё or е, inflected" },
      { words: "Dövriyyəsi", finds: ["azeri"], why: "a language without a stemmer" },
      { words: "нефть самолёт", finds: ["oil", "title"], why: "some of the words where none has all" },
      { words: "дирижабль", finds: [], why: "nothing like it" },
      { words: "! & | : ' \\ %", finds: [], why: "no words at all" },
      { words: "визит & !оди'н:*", finds: ["title"], why: "signs are not operators" },
    ])("“$words” finds $finds ($why)", async ({ words, finds }) => {
      const found = await searchArticles(db(), words, { limit: 10 });
      const titles = finds.map((key) => Object.entries(texts).find(([name]) => name === key)![1].title);
      expect(found.map(({ title }) => title)).toEqual(titles);
    });

    it("keeps to a language when asked", async () => {
      const found = await searchArticles(db(), "dövriyyəsi", { limit: 10, language: "ru" });
      expect(found).toEqual([]);
    });

    it("finds only what stands", async () => {
      const changed = { ...given, url: null, externalId: "oil", title: "Газ", text: "Другое." };
      await addArticle(db(), changed, LATER);
      expect(await searchArticles(db(), "нефть", { limit: 10 })).toEqual([]);
      expect(await searchArticles(db(), "другое", { limit: 10 })).toHaveLength(1);
    });
  });
});
