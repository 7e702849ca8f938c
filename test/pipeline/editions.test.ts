import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { articleById } from "../../src/db/queries/article-by-id.ts";
import { latestArticles } from "../../src/db/queries/latest-articles.ts";
import { articles, revisions } from "../../src/db/schema/articles.ts";
import { inlets } from "../../src/db/schema/collecting.ts";
import { understandAll } from "../../src/pipeline/understand.ts";
import { describeOnDatabases, emptyTables, NO_REFERENCE } from "../support/databases.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";
import { testReader } from "./support/reader.ts";

const TEXTS = {
  ru: "Порт Актау увеличил перевалку контейнеров, сообщили в управлении порта. Поезда из Китая идут по Срединному коридору каждую неделю, а портовые власти ждут новые краны.",
  en: "The port of Aktau has increased its handling of containers, the port authority said. Trains from China run along the Middle Corridor every week, and the port expects new cranes.",
};

describeOnDatabases("one site in two languages", (database) => {
  let web: WebServer;
  let test: ReturnType<typeof testReader>;
  beforeEach(async () => {
    await emptyTables(database());
    web = await startWebServer();
    test = testReader(database().db);
  });
  afterEach(() => web.close());
  const db = () => database().db;

  const page = (language: keyof typeof TEXTS, path: string, head: string) => {
    const feed = `<rss version="2.0"><channel><title>Порт</title><item><guid>${path}</guid><title>x</title><link>${web.origin}${path}</link></item></channel></rss>`;
    web.routes.set(`/${language}.xml`, { headers: { "content-type": "application/rss+xml" }, body: feed });
    web.routes.set(path, {
      headers: { "content-type": "text/html; charset=utf-8" },
      body: `<html lang="${language}"><head><title>${path}</title>${head}</head><body><article><h1>Headline of ${path}</h1><p>${TEXTS[language]}</p></article></body></html>`,
    });
  };
  const alternate = (language: string, path: string) =>
    `<link rel="alternate" hreflang="${language}" href="${web.origin}${path}?utm_source=switch">`;
  /** Both editions of one source, read and understood. */
  const begin = async () => {
    for (const language of ["ru", "en"]) await test.add(`${web.origin}/${language}.xml`);
    const [first] = await db().select().from(inlets).orderBy(asc(inlets.id));
    await db().update(inlets).set({ sourceKey: first!.sourceKey });
    await test.read();
    await understandAll({
      db: db(),
      reference: NO_REFERENCE,
      extract: () => ({ claims: [], doubtful: [], events: [], citations: [] }),
      extractorVersion: "1",
      now: test.reader.now,
    });
  };
  const stored = () =>
    db()
      .select({
        id: articles.id,
        language: articles.language,
        url: articles.canonicalUrl,
        number: revisions.number,
      })
      .from(articles)
      .innerJoin(revisions, eq(revisions.articleId, articles.id))
      .orderBy(asc(articles.language), asc(revisions.number));
  const listed = async () => (await latestArticles(db(), { limit: 10 })).map(({ language }) => language);

  it.each([
    ["both name each other", true, true],
    ["the first names the second", true, false],
    ["the second names the first", false, true],
  ])("one piece of news where %s", async (_, russianNames, englishNames) => {
    page("ru", "/ru/a/port-aktau-1", russianNames ? alternate("en", "/en/a/port-of-aktau-1") : "");
    page("en", "/en/a/port-of-aktau-1", englishNames ? alternate("ru", "/ru/a/port-aktau-1") : "");
    await begin();
    expect(await stored()).toMatchObject([
      { language: "en", number: 1 },
      { language: "ru", number: 1 },
    ]);
    expect(await listed()).toHaveLength(1);
    const [english] = await stored();
    const editions = englishNames ? [{ language: "ru", url: `${web.origin}/ru/a/port-aktau-1` }] : [];
    expect(await articleById(db(), english!.id)).toMatchObject({ editions, alsoIn: [{ publisher: "Порт" }] });
  });

  it("an edition that names another one as the true address of all stays an article of its own", async () => {
    page("ru", "/ru/a/port-aktau-1", "");
    page("en", "/en/a/port-of-aktau-1", `<link rel="canonical" href="${web.origin}/ru/a/port-aktau-1">`);
    await begin();
    await test.poll();
    expect(await stored()).toMatchObject([
      { language: "en", number: 1, url: `${web.origin}/en/a/port-of-aktau-1` },
      { language: "ru", number: 1, url: `${web.origin}/ru/a/port-aktau-1` },
    ]);
    expect(await listed()).toHaveLength(1);
  });

  it.each([
    ["front pages", "/en/"],
    ["sections", "/en/news"],
    ["itself", "/ru/a/port-aktau-1"],
  ])("a switch of languages that leads to %s is no edition", async (_, target) => {
    page("ru", "/ru/a/port-aktau-1", alternate("en", target));
    page("en", "/en/a/port-of-aktau-1", "");
    await begin();
    expect(await listed()).toEqual(["en", "ru"]);
  });

  it("a mobile and an AMP address of one article are one article", async () => {
    page("ru", "/ru/a/port-aktau-1", "");
    page("en", "/ru/a/port-aktau-1/amp", "");
    web.routes.set("/ru/a/port-aktau-1/amp", web.routes.get("/ru/a/port-aktau-1") ?? {});
    await begin();
    expect(await stored()).toHaveLength(1);
  });
});
