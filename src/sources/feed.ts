import { parseFeed } from "feedsmith";
import { cleanAddress } from "./canonical-address.ts";
import { decodeText } from "./encoding.ts";
import { type RawFeed, rawFeed } from "./feed-formats.ts";
import { type FeedItem, feedItem, languageOf, withUniqueIds } from "./feed-item.ts";
import { htmlToText, tidyLine } from "./html-text.ts";
import { isSitemap, newsSitemap } from "./news-sitemap.ts";
import { checkXml } from "./xml-safety.ts";

const MAX_ITEMS = 500;
const MAX_TTL_MS = 24 * 3_600_000;

export interface FeedDocument {
  bytes: Uint8Array;
  contentType: string | null;
  /** Where it was read, after redirects. */
  url: string;
  /** The `Link` header, which may announce a hub. */
  link?: string | null;
}

export interface FeedContext {
  /** IANA zone of dates without one. */
  timeZone: string;
  nowMs: number;
}

export type FeedReading =
  | {
      status: "read";
      format: "rss" | "atom" | "rdf" | "json" | "sitemap";
      title: string | null;
      language: FeedItem["language"];
      /** As the feed has them, usually the newest first. */
      items: FeedItem[];
      /** Entries that said nothing or were unreadable. */
      skipped: number;
      /** How long the publisher asks to wait; null where it does not. */
      ttlMs: number | null;
      /** Where changes can be subscribed to (WebSub), with the address to name there. */
      hub: { url: string; topic: string } | null;
    }
  | { status: "failed"; reason: "not-a-feed" | "unsafe-xml" | "unreadable-text"; cause: unknown };

/** Reads a feed of any format; nothing in it can make this throw, hang or grow. */
export function readFeed(document: FeedDocument, context: FeedContext): FeedReading {
  const decoded = decodeText(document.bytes, document.contentType);
  if (decoded.status === "failed") return { status: "failed", reason: decoded.reason, cause: decoded.cause };
  const text = decoded.text.trimStart();
  if (text.startsWith("{")) return readChecked(text, document, context);
  const checked = checkXml(text);
  if (checked.status === "safe") return readChecked(checked.xml, document, context);
  // A page that only looks like XML is not an attack.
  const reason = checked.reason === "unfinished" || /<html[\s>]/i.test(text) ? "not-a-feed" : "unsafe-xml";
  return { status: "failed", reason, cause: checked.reason };
}

function readChecked(text: string, document: FeedDocument, context: FeedContext): FeedReading {
  const found = isSitemap(text) ? { format: "sitemap" as const, raw: newsSitemap(text) } : parsed(text);
  if ("cause" in found) return { status: "failed", reason: "not-a-feed", cause: found.cause };
  const { raw, format } = found;
  const base = baseOf(raw, document.url);
  const items = raw.items.map((item) => feedItem(item, { ...context, base }));
  const good = withUniqueIds(items.filter((item) => item !== null));
  return {
    status: "read",
    format,
    title: tidyLine(htmlToText(raw.title ?? "")) || null,
    language: languageOf(raw.language),
    items: good,
    skipped: raw.items.length - good.length,
    ttlMs: ttlOf(raw.ttlMinutes),
    hub: hubOf(raw, document),
  };
}

function parsed(text: string) {
  try {
    const feed = parseFeed(text, { maxItems: MAX_ITEMS });
    return { format: feed.format, raw: rawFeed(feed) };
  } catch (cause) {
    // The parser says by exception that it knows no such format.
    return { cause };
  }
}

function baseOf(raw: RawFeed, url: string): string {
  const stated = raw.base === undefined ? null : cleanAddress(raw.base, url);
  return stated ?? url;
}

function ttlOf(minutes: number | undefined): number | null {
  if (minutes === undefined || !(minutes > 0)) return null;
  return Math.min(minutes * 60_000, MAX_TTL_MS);
}

function hubOf(raw: RawFeed, document: FeedDocument): { url: string; topic: string } | null {
  const inHeader = relatedIn(document.link ?? "");
  const announced = inHeader.get("hub") ?? raw.hub;
  const hub = announced === undefined ? null : URL.parse(announced.trim(), document.url);
  if (hub === null || !/^https?:$/.test(hub.protocol)) return null;
  // To the letter: the hub knows the feed by this name, trackers and all.
  const topic = URL.parse((inHeader.get("self") ?? raw.self ?? document.url).trim(), document.url);
  return { url: hub.href, topic: topic?.href ?? document.url };
}

function relatedIn(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, address = "", parameters = ""] of header.matchAll(/<([^<>]{1,2000})>([^<]*)/g)) {
    const rel = /\brel\s*=\s*"?([\w\s-]+)"?/i.exec(parameters)?.[1] ?? "";
    for (const name of rel.toLowerCase().split(/\s+/)) if (!found.has(name)) found.set(name, address);
  }
  return found;
}
