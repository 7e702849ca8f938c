import type { RawFeed } from "./feed-formats.ts";
import { type HtmlElement, parsePage } from "./html.ts";

const MAX_ENTRIES = 500;
const NEWS = /^(?:[\w-]+:)?(title|publication_date|language|lastmod|loc)$/i;

/** Whether a document is a sitemap of pages (not of other sitemaps). */
export function isSitemap(xml: string): boolean {
  return /<(?:\w+:)?urlset[\s>]/i.test(xml.slice(0, 2_000));
}

/** Entries of a news sitemap; those without a headline are no news and are left out. */
export function newsSitemap(xml: string): RawFeed {
  const items = [];
  // Any prefix may stand for Google's namespace: names are looked at without theirs.
  for (const entry of parsePage(asMarkup(xml)).querySelectorAll("url")) {
    const fields = fieldsOf(entry);
    if (!fields.has("title") || !fields.has("loc")) continue;
    items.push({
      links: [fields.get("loc")],
      title: fields.get("title"),
      published: fields.get("publication_date"),
      updated: fields.get("lastmod"),
      language: fields.get("language"),
    });
    if (items.length === MAX_ENTRIES) break;
  }
  return { items };
}

// The reader of pages knows neither prologs nor CDATA.
function asMarkup(xml: string): string {
  return xml
    .replace(/^[^<]*<\?xml[^>]*\?>/, "")
    .replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    );
}

function fieldsOf(entry: HtmlElement): Map<string, string> {
  const fields = new Map<string, string>();
  for (const element of entry.querySelectorAll("*")) {
    const name = NEWS.exec(element.localName)?.[1]?.toLowerCase();
    // Of an entry's pictures, which come after it, only the first of each name would be left.
    if (name !== undefined && !fields.has(name)) fields.set(name, element.textContent?.trim() ?? "");
  }
  return fields;
}
