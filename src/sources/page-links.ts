import { addressKey, cleanAddress } from "./canonical-address.ts";
import { decodeText } from "./encoding.ts";
import type { FeedItem } from "./feed-item.ts";
import { isOverloaded, parsePage } from "./html.ts";
import { textOf, tidyLine } from "./html-text.ts";
import { obstacleIn, type PageObstacle } from "./page-kind.ts";
import type { PageDocument } from "./web-page.ts";

const MOST_LINKS = 200;

export type PageLinks =
  | { status: "read"; items: FeedItem[] }
  | { status: "failed"; reason: "unreadable-text" | "recipe-outdated" | PageObstacle };

/** The articles that a page of news links to, by the selector of its site's recipe. */
export function linkedItems(document: PageDocument, selector: string): PageLinks {
  const decoded = decodeText(document.bytes, document.contentType);
  if (decoded.status === "failed") return { status: "failed", reason: "unreadable-text" };
  if (isOverloaded(decoded.text)) return { status: "failed", reason: "recipe-outdated" };
  const page = parsePage(decoded.text);
  const obstacle = obstacleIn(page, document.url);
  if (obstacle !== null) return { status: "failed", reason: obstacle };
  const items = new Map<string, FeedItem>();
  for (const link of page.querySelectorAll(selector)) {
    const url = cleanAddress(link.getAttribute("href") ?? "", document.url);
    const title = tidyLine(textOf(link)).slice(0, 500);
    if (url === null || title === "" || items.size >= MOST_LINKS) continue;
    const externalId = addressKey(url);
    const unknown = { publishedAt: null, updatedAt: null, content: null, language: null, author: null };
    if (!items.has(externalId)) items.set(externalId, { externalId, url, title, summary: "", ...unknown });
  }
  // A page of news without a link to news: the site has changed.
  return items.size === 0
    ? { status: "failed", reason: "recipe-outdated" }
    : { status: "read", items: [...items.values()] };
}
