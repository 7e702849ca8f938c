import type { Language } from "../core/model/language.ts";
import { cleanAddress, siteOf } from "./canonical-address.ts";
import { languageOf } from "./feed-item.ts";
import type { HtmlDocument } from "./html.ts";
import { htmlToText, tidyLine } from "./html-text.ts";

/** The first of these that the page has, on one line. */
export function firstOf(page: HtmlDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = page.querySelector(selector);
    const text =
      element?.getAttribute("content") ?? element?.getAttribute("datetime") ?? element?.textContent ?? "";
    const line = tidyLine(htmlToText(text));
    if (line !== "") return line;
  }
  return null;
}

export const TITLE = ['meta[property="og:title"]', 'meta[name="twitter:title"]', "article h1", "h1", "title"];
export const AUTHOR = [
  'meta[name="author"]',
  'meta[property="article:author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
];
export const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  '[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
  "article time[datetime]",
  "time[pubdate]",
  "time[datetime]",
];
export const UPDATED = [
  'meta[property="article:modified_time"]',
  '[itemprop="dateModified"]',
  'meta[property="og:updated_time"]',
];

/**
 * The address that stands for all variants of the page (AMP, mobile, with trackers). What the page says
 * of itself is believed inside of its own site only, and never where it names the front page.
 */
export function canonicalAddress(page: HtmlDocument, url: string): string {
  const own = cleanAddress(url) ?? url;
  const stated = [
    page.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    page.querySelector('meta[property="og:url"]')?.getAttribute("content"),
  ];
  const isBelieved = (address: string) =>
    siteOf(address) === siteOf(own) && (!isFrontPage(address) || isFrontPage(own));
  const addresses = stated.map((href) => ((href ?? "").trim() === "" ? null : cleanAddress(href ?? "", url)));
  return addresses.filter((address) => address !== null).find(isBelieved) ?? own;
}

function isFrontPage(address: string): boolean {
  return URL.parse(address)?.pathname === "/";
}

/** The same article in other languages, as the page lists it. */
export function languageVariants(page: HtmlDocument, url: string): { language: Language; url: string }[] {
  const found = new Map<Language, string>();
  for (const link of page.querySelectorAll('link[rel="alternate"][hreflang]')) {
    const language = languageOf(link.getAttribute("hreflang"));
    const address = cleanAddress(link.getAttribute("href") ?? "", url);
    if (language !== null && address !== null && !found.has(language)) found.set(language, address);
  }
  return [...found].map(([language, address]) => ({ language, url: address }));
}

/** As the page states it; what it is written in is found out from the text. */
export function statedLanguage(page: HtmlDocument, inLanguage: string | undefined): Language | null {
  return (
    languageOf(inLanguage) ??
    languageOf(page.querySelector("html")?.getAttribute("lang")) ??
    languageOf(page.querySelector('meta[property="og:locale"]')?.getAttribute("content"))
  );
}

/** Feeds that the page announces, the likeliest first. */
export function announcedFeeds(page: HtmlDocument, url: string): string[] {
  const feeds = [];
  for (const link of page.querySelectorAll('link[rel~="alternate"][type], a[type]')) {
    const isFeed = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|text\/xml|application\/xml)/i.test(
      link.getAttribute("type") ?? "",
    );
    const address = cleanAddress(link.getAttribute("href") ?? "", url);
    if (!isFeed || address === null) continue;
    const isComments = /comment|коммент/i.test(`${link.getAttribute("title") ?? ""} ${address}`);
    feeds.push({ address, isComments });
  }
  const inOrder = [...feeds.filter((feed) => !feed.isComments), ...feeds.filter((feed) => feed.isComments)];
  return [...new Set(inOrder.map(({ address }) => address))];
}
