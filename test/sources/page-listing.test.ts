import { describe, expect, it } from "vitest";
import { readListing } from "../../src/sources/page-listing.ts";
import { OBSTACLES } from "./fixtures/pages.ts";

const url = "https://example.com/news";
const read = (html: string, links: string | null) =>
  readListing(
    { bytes: Buffer.from(html), contentType: "text/html", url },
    { links, timeZone: "Asia/Baku", nowMs: Date.parse("2026-03-02T12:00:00Z") },
  );

describe("a page of news without a feed", () => {
  it("each article once, by its headline", () => {
    const reading = read(
      `<ul class="news">
<li><a href="/a/1?utm_source=main"><img src="x"></a><a href="/a/1">Порт принял сотый поезд</a></li>
<li><a href="https://example.com/a/2">Тарифы <b>снижены</b></a></li>
<li><a href="/news">Все новости</a><a href="javascript:void(0)">Ещё</a></li></ul><a href="/about">О сайте</a>`,
      ".news a",
    );
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
    expect(read('<div class="list"><a href="/a/1">Порт</a></div>', ".news a")).toEqual({
      status: "failed",
      reason: "recipe-outdated",
    });
  });

  it.each(OBSTACLES.slice(0, 4))("a wall in its place: $name", ({ html, reason }) => {
    expect(read(html, ".news a")).toEqual({ status: "failed", reason });
  });

  const ld = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const anchors = '<a href="/a/1">Первая</a><a href="/a/2">Вторая</a><a href="/a/3?utm_source=x">Третья</a>';
  it.each([
    {
      name: "a list of elements",
      html: ld({
        "@type": "ItemList",
        itemListElement: [1, 2, 3].map((n) => ({ "@type": "ListItem", position: n, url: `/a/${n}` })),
      }),
    },
    {
      name: "a list of articles, inside of a page",
      html: ld({
        "@type": "CollectionPage",
        mainEntity: {
          "@type": "ItemList",
          itemListElement: [1, 2, 3].map((n) => ({
            item: { "@id": `https://example.com/a/${n}`, name: `Статья ${n}` },
          })),
        },
      }),
    },
    {
      name: "an article for each",
      html: [1, 2, 3]
        .map((n) => ld({ "@type": "NewsArticle", url: `/a/${n}`, headline: `Статья ${n}` }))
        .join(""),
    },
  ])("says in JSON-LD what it lists: $name", ({ html }) => {
    const reading = read(`${html}${anchors}`, null);
    expect(reading.status === "read" && reading.items.map((item) => item.url)).toEqual([
      "https://example.com/a/1",
      "https://example.com/a/2",
      "https://example.com/a/3",
    ]);
  });

  it.each([
    ["crumbs", ld({ "@type": "BreadcrumbList", itemListElement: [{ url: "/" }, { url: "/news" }] })],
    [
      "another site",
      [1, 2, 3].map((n) => ld({ "@type": "NewsArticle", url: `https://o.example/${n}` })).join(""),
    ],
    ["nonsense", ld({ itemListElement: [1, null, { item: 7 }, { url: 5 }, "http://["] })],
  ])("does not take %s for a list of news", (_, html) => {
    expect(read(`${html}${anchors}`, null)).toMatchObject({ status: "failed" });
  });
});
