import { describe, expect, it } from "vitest";
import { readListing } from "../../src/sources/page-listing.ts";
import { PageRecipe } from "../../src/sources/page-recipe.ts";
import { OBSTACLES } from "./fixtures/pages.ts";

const recipe = PageRecipe.parse({ site: "example.com", body: ".story", links: ".news a" });
const context = { timeZone: "Asia/Baku", nowMs: Date.parse("2026-03-02T12:00:00Z") };
const read = (html: string) =>
  readListing(
    { bytes: Buffer.from(html), contentType: "text/html", url: "https://example.com/news" },
    recipe,
    context,
  );

describe("a page of news without a feed", () => {
  it("each article once, by its headline", () => {
    const reading = read(`<ul class="news">
<li><a href="/a/1?utm_source=main"><img src="x"></a><a href="/a/1">Порт принял сотый поезд</a></li>
<li><a href="https://example.com/a/2">Тарифы <b>снижены</b></a></li>
<li><a href="/news">Все новости</a><a href="javascript:void(0)">Ещё</a></li></ul><a href="/about">О сайте</a>`);
    expect(reading).toMatchObject({
      status: "read",
      items: [
        {
          url: "https://example.com/a/1",
          externalId: "example.com/a/1",
          title: "Порт принял сотый поезд",
          publishedAt: null,
        },
        { url: "https://example.com/a/2", title: "Тарифы снижены" },
      ],
    });
  });

  it("a site that has changed", () => {
    expect(read('<div class="list"><a href="/a/1">Порт</a></div>')).toEqual({ status: "drifted" });
  });

  it.each(OBSTACLES.slice(0, 4))("a wall in its place: $name", ({ html, reason }) => {
    expect(read(html)).toEqual({ status: "refused", reason });
  });
});
