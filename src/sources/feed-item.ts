import { createHash } from "node:crypto";
import { z } from "zod";
import { LANGUAGES } from "../core/model/language.ts";
import { addressKey, cleanAddress } from "./canonical-address.ts";
import { htmlToText, tidyLine } from "./html-text.ts";
import { mojibakeIn } from "./mojibake.ts";
import { publishedInstant } from "./published-time.ts";

const MAX_TITLE = 500;
const MAX_SUMMARY = 5_000;
const MAX_CONTENT = 200_000;

/** One entry of a feed, checked; all texts are plain. */
export const FeedItem = z.object({
  /** Stays the same while the publisher edits the entry; unique inside the feed. */
  externalId: z.string().min(1).max(1_000),
  /** Without trackers; null where the feed gives none that leads anywhere. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  title: z.string().min(1).max(MAX_TITLE),
  /** Instants, ISO 8601 UTC; null where absent or not to be believed. */
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime().nullable(),
  summary: z.string().max(MAX_SUMMARY),
  /** The full text, where the feed carries it: paragraphs by an empty line. */
  content: z.string().max(MAX_CONTENT).nullable(),
  /** As the feed says; what the text is in is found out later. */
  language: z.enum(LANGUAGES).nullable(),
  author: z.string().max(200).nullable(),
});
export type FeedItem = z.infer<typeof FeedItem>;

/** An entry as a format gives it: markup, relative links and dates of any kind. */
export interface RawItem {
  id?: string | undefined;
  /** In the order in which they are to be tried. */
  links: readonly (string | undefined)[];
  title?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  summary?: string | undefined;
  content?: string | undefined;
  language?: string | undefined;
  author?: string | undefined;
}

export interface ItemContext {
  /** What relative links start from. */
  base: string;
  /** IANA zone of dates without one. */
  timeZone: string;
  nowMs: number;
}

/** The entry in our terms; null where it says nothing that could be stored. */
export function feedItem(raw: RawItem, context: ItemContext): FeedItem | null {
  const summary = htmlToText((raw.summary ?? "").slice(0, MAX_CONTENT));
  const content = htmlToText((raw.content ?? "").slice(0, MAX_CONTENT));
  const title = lineOf(raw.title, MAX_TITLE) ?? firstWords(summary || content);
  if (title === "" || mojibakeIn(`${title} ${summary}`) !== null) return null;
  const url = raw.links.map((link) => addressIn(link, context.base)).find((link) => link !== null) ?? null;
  const at = (date = "") => publishedInstant(date, context.timeZone, context.nowMs);
  const item = FeedItem.safeParse({
    externalId: externalId(raw, url, title),
    url,
    title,
    publishedAt: at(raw.published) ?? at(raw.updated),
    updatedAt: at(raw.updated),
    summary: cut(summary, MAX_SUMMARY),
    content: content.length > summary.length ? cut(content, MAX_CONTENT) : null,
    language: languageOf(raw.language),
    author: lineOf(raw.author, 200),
  });
  return item.success ? item.data : null;
}

/** Ids that several entries share are no ids: their addresses take over, and true repetitions are dropped. */
export function withUniqueIds(items: readonly FeedItem[]): FeedItem[] {
  const addresses = new Map<string, Set<string>>();
  for (const { externalId, url } of items) {
    const known = addresses.get(externalId) ?? new Set();
    addresses.set(externalId, known.add(url === null ? "" : addressKey(url)));
  }
  const unique = new Map<string, FeedItem>();
  for (const item of items) {
    const isShared = (addresses.get(item.externalId)?.size ?? 0) > 1 && item.url !== null;
    const id = isShared ? addressKey(item.url ?? "") : item.externalId;
    if (!unique.has(id)) unique.set(id, { ...item, externalId: id });
  }
  return [...unique.values()];
}

/** One of our languages from a tag of any form (`ru-RU`, `az_AZ`, `kaz`). */
export function languageOf(tag: string | undefined | null): FeedItem["language"] {
  const [primary = ""] = (tag ?? "").trim().toLowerCase().split(/[-_]/);
  const known: Record<string, FeedItem["language"]> = {
    rus: "ru",
    kaz: "kk",
    kz: "kk",
    aze: "az",
    eng: "en",
  };
  return LANGUAGES.find((language) => language === primary) ?? known[primary] ?? null;
}

function externalId(raw: RawItem, url: string | null, title: string): string {
  const id = raw.id?.trim() ?? "";
  if (id !== "" && id.length <= 1_000) return id;
  if (url !== null) return addressKey(url);
  return `sha256:${createHash("sha256")
    .update(`${title}\n${raw.published ?? ""}`)
    .digest("hex")}`;
}

function addressIn(link: string | undefined, base: string): string | null {
  const text = link?.trim() ?? "";
  if (text === "" || /\s/.test(text)) return null;
  // Feeds that escape twice leave "&amp;" in their addresses.
  return cleanAddress(text.replaceAll("&amp;", "&"), base);
}

function lineOf(markup: string | undefined, length: number): string | null {
  return cut(tidyLine(htmlToText((markup ?? "").slice(0, MAX_SUMMARY))), length) || null;
}

function firstWords(text: string): string {
  const [paragraph = ""] = text.split("\n\n", 1);
  return cut(tidyLine(paragraph), 120);
}

function cut(text: string, length: number): string {
  // Not inside a pair of surrogates.
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
