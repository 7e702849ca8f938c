import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PageRecipe } from "../../src/core/model/page-recipe.ts";
import { discover } from "../../src/sources/discover.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";
import { OBSTACLES } from "./fixtures/pages.ts";
import { testClock, testHttp } from "./support/test-http.ts";

let server: WebServer;
beforeEach(async () => {
  server = await startWebServer();
});
afterEach(() => server.close());

const rss = {
  headers: { "content-type": "application/rss+xml" },
  body: '<rss version="2.0"><channel><title>Лента</title><item><title>Т</title><guid>1</guid></item></channel></rss>',
};
const page = (head: string, body = "<p>Новости порта</p>") => ({
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<html><head><title>Порт</title>${head}</head><body>${body}</body></html>`,
});
const find = (address: string, recipes: PageRecipe[] = [], clock = testClock()) =>
  discover(address, { http: testHttp({ clock }), clock, recipes, timeZone: "Asia/Baku" });
const announced = (href: string, title = "") =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

describe("any address", () => {
  it("a feed itself", async () => {
    server.routes.set("/rss", rss);
    expect(await find(`${server.origin}/rss`)).toMatchObject({
      status: "feed",
      url: `${server.origin}/rss`,
      reading: { title: "Лента" },
    });
  });

  it("a feed that has moved for good", async () => {
    server.routes.set("/old", { status: 301, headers: { location: "/rss" } });
    server.routes.set("/rss", rss);
    expect(await find(`${server.origin}/old`)).toMatchObject({ status: "feed", url: `${server.origin}/rss` });
  });

  it("a page that announces its feed, comments last", async () => {
    server.routes.set(
      "/news/1",
      page(announced("/comments/feed", "Комментарии") + announced("/main.xml?utm_source=x")),
    );
    server.routes.set("/main.xml", rss);
    server.routes.set("/comments/feed", rss);
    expect(await find(` ${server.origin}/news/1 `)).toMatchObject({
      status: "feed",
      url: `${server.origin}/main.xml`,
    });
  });

  it("a page that announces a feed that is gone: the next one", async () => {
    server.routes.set("/", page(announced("/gone") + announced("/good")));
    server.routes.set("/good", rss);
    expect(await find(server.origin)).toMatchObject({ status: "feed", url: `${server.origin}/good` });
  });

  it("a page that announces nothing: the usual paths", async () => {
    server.routes.set("/", page(""));
    server.routes.set("/feed", rss);
    expect(await find(server.origin)).toMatchObject({ status: "feed", url: `${server.origin}/feed` });
  });

  it("stops in time", async () => {
    const clock = testClock();
    server.routes.set("/", page("", "<p>x</p>"));
    const http = testHttp({ clock, spacing: { minMs: 2_000, jitterMs: 0 } });
    const startedAt = clock.now();
    const found = await discover(server.origin, { http, clock, recipes: [], timeZone: "Asia/Baku" });
    expect(found).toMatchObject({ status: "cannot", reason: "no-feed" });
    expect(clock.now() - startedAt).toBeLessThan(7_000);
  });

  it("a site with a recipe", async () => {
    const recipe = PageRecipe.parse({ site: "127.0.0.1", body: ".story", links: ".list a" });
    server.routes.set("/", page(""));
    expect(await find(server.origin, [recipe])).toEqual({ status: "page", url: `${server.origin}/` });
  });

  it("a page without feed that says in JSON-LD what it lists", async () => {
    const list = {
      "@type": "ItemList",
      itemListElement: [1, 2, 3].map((n) => ({ url: `/a/${n}`, name: `${n}-я` })),
    };
    server.routes.set("/", page(`<script type="application/ld+json">${JSON.stringify(list)}</script>`));
    expect(await find(server.origin)).toEqual({ status: "page", url: `${server.origin}/` });
  });

  it("a page whose site names a sitemap of news in robots.txt", async () => {
    server.routes.set("/", page(""));
    server.routes.set("/robots.txt", {
      body: "User-agent: *\nAllow: /\nSitemap: /all.xml\nsitemap: /x/news.xml\n",
    });
    server.routes.set("/x/news.xml", {
      body: '<urlset xmlns:news="n"><url><loc>http://127.0.0.1/1</loc><news:news><news:title>Порт</news:title></news:news></url></urlset>',
    });
    expect(await find(server.origin)).toMatchObject({
      status: "feed",
      url: `${server.origin}/x/news.xml`,
      reading: { format: "sitemap" },
    });
    expect(server.requests.map(({ path }) => path)).not.toContain("/all.xml");
  });

  it("an article of a site without feed", async () => {
    server.routes.set("/a", page('<meta property="og:type" content="article">'));
    expect(await find(`${server.origin}/a`)).toEqual({ status: "article", url: `${server.origin}/a` });
  });

  it.each([
    ["@port_news", { status: "channel", username: "port_news" }],
    ["https://t.me/s/port_news?before=7", { status: "channel", username: "port_news" }],
    ["t.me/port_news/55", { status: "channel", username: "port_news" }],
    ["https://t.me/+AbCd", { status: "cannot", reason: "private-channel" }],
    ["просто слова", { status: "cannot", reason: "not-an-address" }],
    ["", { status: "cannot", reason: "not-an-address" }],
    ["http://169.254.169.254/latest", { status: "cannot", reason: "address-refused" }],
    ["http://10.0.0.1/rss", { status: "cannot", reason: "address-refused" }],
    ["file:///etc/passwd", { status: "cannot" }],
    ["javascript:alert(1)", { status: "cannot" }],
  ])("'%s'", async (address, result) => {
    expect(await find(address)).toMatchObject(result);
  });

  it("nothing there", async () => {
    expect(await find(`${server.origin}/none`)).toMatchObject({ status: "cannot", reason: "not-found" });
  });

  it.each(OBSTACLES.filter(({ url }) => url === undefined))(
    "behind a wall: $name",
    async ({ html, reason }) => {
      server.routes.set("/", { headers: { "content-type": "text/html; charset=utf-8" }, body: html });
      expect(await find(server.origin)).toMatchObject({ status: "cannot", reason });
    },
  );
});
