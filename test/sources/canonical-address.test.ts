import { describe, expect, it } from "vitest";
import { addressKey, cleanAddress, siteOf } from "../../src/sources/canonical-address.ts";

describe("addresses without trackers", () => {
  it.each([
    ["https://site.example/a?utm_source=x&utm_campaign=y", "https://site.example/a"],
    ["https://site.example/a?id=7&utm_source=x", "https://site.example/a?id=7"],
    ["https://site.example/a?fbclid=1&gclid=2&yclid=3&ysclid=4&_openstat=5", "https://site.example/a"],
    ["https://site.example/a#comments", "https://site.example/a"],
    ["HTTPS://Site.Example:443/A", "https://site.example/A"],
    ["https://site.example/a?", "https://site.example/a"],
    ["https://site.example./a", "https://site.example/a"],
    ["https://user:word@site.example/a", "https://site.example/a"],
    ["https://site.example/a?page=2", "https://site.example/a?page=2"],
    ["https://сайт.рф/новость", "https://xn--80aswg.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C"],
    ["javascript:alert(1)", null],
    ["mailto:a@site.example", null],
    ["tg://resolve?domain=a", null],
    ["nonsense", null],
    ["", null],
  ])("%s → %s", (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });
});

describe("addresses of one article", () => {
  it.each([
    ["https://site.example/news/1", "http://www.site.example/news/1/"],
    ["https://site.example/news/1", "https://m.site.example/news/1?utm_source=x"],
    ["https://site.example/news/1", "https://amp.site.example/news/1"],
    ["https://site.example/news/1", "https://site.example/news/1/amp"],
    ["https://site.example/news/1", "https://site.example/amp/news/1"],
    ["https://site.example/news/1", "https://site.example/news/1?amp=1"],
    ["https://site.example/news/1", "https://site.example/news/1?outputType=amp"],
    ["https://site.example/news/1.html", "https://site.example/news/1.amp.html"],
    ["https://site.example/news/1", "https://site-example.cdn.ampproject.org/c/s/site.example/news/1"],
    ["https://site.example/news/1", "https://www.google.com/amp/s/site.example/news/1"],
    ["https://site.example/", "https://site.example/index.html"],
    ["https://site.example/a?x=1&y=2", "https://site.example/a?y=2&x=1"],
  ])("%s and %s", (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([
    ["https://site.example/news/1", "https://site.example/news/2"],
    ["https://site.example/news?id=1", "https://site.example/news?id=2"],
    ["https://site.example/news/1", "https://other.example/news/1"],
    ["https://ru.site.example/news/1", "https://en.site.example/news/1"],
    ["https://site.example/amphora", "https://site.example/ora"],
    ["https://site.example:8080/a", "https://site.example/a"],
  ])("%s is not %s", (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it("editions share a site", () => {
    expect(["https://www.site.example/a", "https://en.site.example/b"].map(siteOf)).toEqual([
      "site.example",
      "site.example",
    ]);
  });
});
