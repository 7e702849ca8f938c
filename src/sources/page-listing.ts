import { addressKey, siteOf } from "./canonical-address.ts";
import { decodeText } from "./encoding.ts";
import { type FeedItem, feedItem } from "./feed-item.ts";
import { type HtmlDocument, isOverloaded, parsePage } from "./html.ts";
import { linkedList } from "./json-ld.ts";
import { obstacleIn, type PageObstacle } from "./page-kind.ts";
import type { PageDocument } from "./web-page.ts";

const MAX_ITEMS = 100;
/** Fewer entries in JSON-LD are a page's crumbs or its "read also". */
const FEWEST_LISTED = 3;

export type ListingReading =
  | { status: "read"; items: FeedItem[] }
  | {
      status: "failed";
      /** `recipe-outdated`: what found links once finds none any more, so the site has changed. */
      reason: "recipe-outdated" | "unreadable-text" | PageObstacle;
    };

interface ListingContext {
  /** A recipe's selector of links; null where the page says in JSON-LD what it lists. */
  links: string | null;
  timeZone: string;
  nowMs: number;
}

/**
 * The articles that a site's page of news links to, for sites without a feed. Dates and texts come with
 * the articles themselves.
 */
export function readListing(document: PageDocument, context: ListingContext): ListingReading {
  const decoded = decodeText(document.bytes, document.contentType);
  if (decoded.status === "failed") return { status: "failed", reason: "unreadable-text" };
  if (isOverloaded(decoded.text)) return { status: "failed", reason: "recipe-outdated" };
  const page = parsePage(decoded.text);
  const items =
    context.links === null
      ? listedItems(page, document.url, context)
      : linkedItems(page, document.url, context);
  if (items.length > 0) return { status: "read", items };
  return { status: "failed", reason: obstacleIn(page, document.url) ?? "recipe-outdated" };
}

/** What a page says in JSON-LD that it lists, inside of its own site; nothing where that is no list of news. */
export function listedItems(
  page: HtmlDocument,
  url: string,
  context: Pick<ListingContext, "timeZone" | "nowMs">,
): FeedItem[] {
  const titles = new Map(
    [...page.querySelectorAll("a[href]")].map((link) => [
      keyOf(link.getAttribute("href"), url),
      link.innerHTML,
    ]),
  );
  const listed = linkedList(page)
    .filter((entry) => siteOf(URL.parse(entry.url, url)?.href ?? "") === siteOf(url))
    .map((entry) => ({ href: entry.url, title: entry.title || (titles.get(keyOf(entry.url, url)) ?? "") }));
  const items = itemsOf(listed, url, context);
  return items.length < FEWEST_LISTED ? [] : items;
}

function linkedItems(page: HtmlDocument, url: string, context: ListingContext): FeedItem[] {
  const links = [...page.querySelectorAll(context.links ?? "")];
  return itemsOf(
    links.map((link) => ({ href: link.getAttribute("href") ?? "", title: link.innerHTML })),
    url,
    context,
  );
}

function itemsOf(
  links: readonly { href: string; title: string }[],
  url: string,
  { timeZone, nowMs }: Pick<ListingContext, "timeZone" | "nowMs">,
): FeedItem[] {
  const items = new Map<string, FeedItem>();
  for (const { href, title } of links) {
    const item = feedItem({ links: [href], title }, { timeZone, nowMs, base: url });
    // A picture and a headline often link to one article: the longer words are the headline.
    const known = items.get(item?.externalId ?? "");
    if (item?.url == null || addressKey(item.url) === addressKey(url)) continue;
    if (known === undefined || known.title.length < item.title.length) items.set(item.externalId, item);
    if (items.size === MAX_ITEMS) break;
  }
  return [...items.values()];
}

function keyOf(href: string | null, base: string): string {
  const address = URL.parse(href ?? "", base);
  return address === null ? "" : addressKey(address.href);
}
