import { detectLanguage } from "../core/language-detection.ts";
import { type ArticleText, withoutBorrowedTitle } from "../core/model/article.ts";
import type { Claim } from "../core/model/claim.ts";
import type { EventMention } from "../core/model/event.ts";
import type { Language } from "../core/model/language.ts";
import type { Post } from "../core/model/post.ts";
import { addArticle } from "../db/queries/add-article.ts";
import { articleAt } from "../db/queries/article-at.ts";
import { sourceOfChannel } from "../db/queries/channel-posts.ts";
import { cleanAddress, siteOf } from "../sources/canonical-address.ts";
import { readPage } from "../sources/web-page.ts";
import { postArticle } from "./collecting/poll-channel.ts";
import type { Reader } from "./collecting/reader.ts";
import { mirrorPost } from "./mirroring/mirror-post.ts";

/** What was read for one person, and is not kept. */
export interface PersonalReading {
  title: string;
  text: string;
  language: Language;
  /** Instant, ISO 8601 UTC; null where the page does not tell. */
  publishedAt: string | null;
  url: string | null;
  publisher: string | null;
  figures: Claim[];
  events: EventMention[];
}

export type LinkReading =
  | { status: "read"; reading: PersonalReading }
  /** Stored already: its number. */
  | { status: "known"; articleId: number }
  | { status: "cannot"; reason: string };

export type Extract = (article: ArticleText) => { claims: Claim[]; events: EventMention[] };

/** Reads the page that a person sent the address of; strangers' addresses pass the same guard as all. */
export async function readLink(reader: Reader, extract: Extract, address: string): Promise<LinkReading> {
  const url = cleanAddress(address);
  if (url === null) return { status: "cannot", reason: "not-an-address" };
  const known = await articleAt(reader.db, url);
  if (known !== null) return { status: "known", articleId: known };
  const reply = await reader.http.fetch({ url, kind: "page" });
  if (reply.status === "failed") return { status: "cannot", reason: reply.reason };
  if (reply.status === "unchanged") return { status: "cannot", reason: "broken-reply" };
  const nowMs = reader.now().getTime();
  const page = await readPage(reply, { timeZone: "UTC", nowMs, recipes: reader.recipes });
  if (page.status !== "read") return { status: "cannot", reason: page.reason };
  const { title, text, publishedAt, language } = page.article;
  const publisher = siteOf(page.article.url);
  const said = { title, text, publishedAt, publisher, url: page.article.url };
  return { status: "read", reading: readWords(extract, { ...said, stated: language }) };
}

/** What words say that a person sent along. */
export function readWords(
  extract: Extract,
  said: Omit<PersonalReading, "language" | "figures" | "events"> & { stated?: Language | null },
): PersonalReading {
  const { stated = null, ...words } = said;
  const language = detectLanguage(`${words.title}\n${words.text}`) ?? stated ?? "en";
  const { claims, events } = extract(
    withoutBorrowedTitle({
      published: words.publishedAt?.slice(0, 10) ?? null,
      language,
      source: words.publisher ?? "",
      title: words.title,
      text: words.text,
    }),
  );
  return { ...words, language, figures: claims, events };
}

const NEWS_FOR_MS = 24 * 3_600_000;

/** A post as a person or Telegram brings it. */
export interface BroughtPost {
  /** User name of its channel. */
  channel: string;
  id: number;
  text: string;
  publishedAt: Date;
}

/** Stores a post of a channel that belongs to a known source; what does not, or says nothing, is left. */
export async function storeBroughtPost(reader: Reader, post: BroughtPost): Promise<void> {
  const channel = post.channel.toLowerCase();
  const source = await sourceOfChannel(reader.db, channel);
  const article = source === null ? null : postArticle({ ...post, channel }, source);
  if (article === null) return;
  const now = reader.now();
  // What somebody digs out of the past is no news for everybody.
  const archive = now.getTime() - post.publishedAt.getTime() > NEWS_FOR_MS;
  await addArticle(reader.db, { ...article, archive }, now);
  reader.stored();
}

/** The same of a post that Telegram brought, which is repeated besides where its channel has mirrors. */
export async function storeChannelPost(
  reader: Reader,
  post: BroughtPost & Omit<Post, "ids"> & { isEdit: boolean },
): Promise<void> {
  await storeBroughtPost(reader, post);
  const { channel, id, albumKey, html, files, replyTo, isProtected, publishedAt } = post;
  const whole = { channel, id, ids: [id], albumKey, html, files, replyTo, isProtected, publishedAt };
  await reader.db.transaction((tx) => mirrorPost(tx, whole, { isNews: !post.isEdit, at: reader.now() }));
}
