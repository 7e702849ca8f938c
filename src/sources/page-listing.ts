import { addressKey } from "./canonical-address.ts";
import { decodeText } from "./encoding.ts";
import { type FeedItem, feedItem } from "./feed-item.ts";
import { isOverloaded, parsePage } from "./html.ts";
import { obstacleIn, type PageObstacle } from "./page-kind.ts";
import type { PageRecipe } from "./page-recipe.ts";
import type { PageDocument } from "./web-page.ts";

const MAX_ITEMS = 100;

export type ListingReading =
  | { status: "read"; items: FeedItem[] }
  /** The recipe finds no link any more: the site has changed. */
  | { status: "drifted" }
  | { status: "refused"; reason: PageObstacle }
  | { status: "failed"; reason: "unreadable-text"; cause: unknown };

/**
 * The articles that a site's page of news links to, for sites without a feed. Dates and texts come with
 * the articles themselves.
 */
export function readListing(
  document: PageDocument,
  recipe: PageRecipe,
  context: { timeZone: string; nowMs: number },
): ListingReading {
  const decoded = decodeText(document.bytes, document.contentType);
  if (decoded.status === "failed") return { status: "failed", reason: decoded.reason, cause: decoded.cause };
  if (isOverloaded(decoded.text)) return { status: "failed", reason: "unreadable-text", cause: "overloaded" };
  const page = parsePage(decoded.text);
  const obstacle = obstacleIn(page, document.url);
  const items = new Map<string, FeedItem>();
  for (const link of recipe.links === null ? [] : page.querySelectorAll(recipe.links)) {
    const raw = { links: [link.getAttribute("href") ?? undefined], title: link.innerHTML };
    const item = feedItem(raw, { ...context, base: document.url });
    // A picture and a headline often link to one article: the longer words are the headline.
    const known = items.get(item?.externalId ?? "");
    if (item?.url == null || isSamePage(item.url, document.url)) continue;
    if (known === undefined || known.title.length < item.title.length) items.set(item.externalId, item);
    if (items.size === MAX_ITEMS) break;
  }
  if (items.size > 0) return { status: "read", items: [...items.values()] };
  return obstacle === null ? { status: "drifted" } : { status: "refused", reason: obstacle };
}

function isSamePage(one: string, other: string): boolean {
  return addressKey(one) === addressKey(other);
}
