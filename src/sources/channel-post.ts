import { createHash } from "node:crypto";
import { cleanAddress } from "./canonical-address.ts";
import { channelName } from "./channel-name.ts";
import type { HtmlElement } from "./html.ts";
import { decodeEntities, textOf, tidyLine } from "./html-text.ts";
import { telegramHtml } from "./telegram-html.ts";

export const MEDIA_KINDS = [
  "photo",
  "video",
  "round-video",
  "voice",
  "audio",
  "document",
  "sticker",
  "location",
  "unsupported",
] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export interface PostMedia {
  kind: MediaKind;
  /** Tells it from others; Telegram's links to the file itself expire within days and are not kept. */
  hash: string;
  /** Where the file itself lies for a day or two; null where the page does not say. */
  address: string | null;
}

/** One post of a channel as its public page shows it. */
export interface ChannelPost {
  channel: string;
  id: number;
  /** The lasting address on t.me, whichever host was read. */
  url: string;
  kind: "text" | "media" | "poll" | "service";
  /** Of a forward the text is somebody else's. */
  authorship: "own" | "forwarded";
  /** Instant, ISO 8601 UTC. */
  publishedAt: string | null;
  isEdited: boolean;
  /** Plain, with line ends; without the excerpt that a reply quotes. Empty where there is none. */
  text: string;
  /** The same with its formatting, in the tags that a bot may send. */
  html: string;
  forwardedFrom: { name: string; channel: string | null; postId: number | null } | null;
  replyTo: { channel: string | null; postId: number | null } | null;
  poll: { question: string; options: string[] } | null;
  media: PostMedia[];
  /** Addresses that the text links to, without trackers. */
  links: string[];
  /** All ids that the post stands for: an album has one for each picture. */
  ids: number[];
}

const MEDIA: readonly [selector: string, kind: MediaKind][] = [
  [".tgme_widget_message_photo_wrap", "photo"],
  [".tgme_widget_message_roundvideo_player", "round-video"],
  [".tgme_widget_message_video_player", "video"],
  [".tgme_widget_message_voice_player", "voice"],
  [".tgme_widget_message_sticker_wrap", "sticker"],
  [".tgme_widget_message_location_wrap", "location"],
];
const REPLY = ".tgme_widget_message_reply";
const NOT_OWN_TEXT = `${REPLY}, .tgme_widget_message_link_preview, .message_media_not_supported_wrap`;

/** Reads one `tgme_widget_message`; null where it does not say which post it is. */
export function channelPost(element: HtmlElement): ChannelPost | null {
  const [channel, id] = postOf(element.getAttribute("data-post") ?? "");
  if (channel === null || id === null) return null;
  const isService = (element.getAttribute("class") ?? "").includes("service_message");
  const body = ownTextElement(element);
  const media = mediaOf(element, `${channel}/${id}`);
  const poll = pollOf(element);
  const forwardedFrom = forwardOf(element);
  const text = body === null ? "" : ownText(body);
  return {
    channel,
    id,
    url: `https://t.me/${channel}/${id}`,
    kind: isService ? "service" : poll !== null ? "poll" : media.length > 0 ? "media" : "text",
    authorship: forwardedFrom === null ? "own" : "forwarded",
    publishedAt: timeOf(element),
    isEdited: /\bedited\b/.test(element.querySelector(".tgme_widget_message_meta")?.textContent ?? ""),
    text,
    html: body === null || text === "" ? "" : telegramHtml(body),
    forwardedFrom,
    replyTo: replyOf(element),
    poll,
    media,
    links: body === null ? [] : linksOf(body),
    ids: idsOf(element, channel, id),
  };
}

/** What changes when an edit changes anything worth reading again; views and reactions do not. */
export function postHash(post: ChannelPost): string {
  const told = [post.text, post.poll, post.links, post.media.map(({ kind, hash }) => [kind, hash])];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 32);
}

// The label that stands where a post cannot be shown, wherever Telegram puts it.
const LABELS =
  /^(?:please open telegram to view this post|view in telegram|this media is not supported in (?:your|the) browser)\.?$/i;

function ownText(body: HtmlElement): string {
  const lines = decodeEntities(textOf(body)).split("\n");
  return lines.some((line) => !LABELS.test(line.trim()) && line !== "") ? lines.join("\n") : "";
}

function ownTextElement(element: HtmlElement): HtmlElement | null {
  for (const found of element.querySelectorAll(".tgme_widget_message_text")) {
    const isReply = (found.getAttribute("class") ?? "").includes("js-message_reply_text");
    if (!isReply && found.closest(NOT_OWN_TEXT) === null) return found;
  }
  return null;
}

function postOf(text: string): [channel: string | null, id: number | null] {
  const [, name = "", id] = /^(?:https?:\/\/[^/]+\/)?(?:s\/)?(\w+)\/(\d+)/.exec(text) ?? [];
  return [channelName(name), id === undefined ? null : Number(id)];
}

function timeOf(element: HtmlElement): string | null {
  const stamp = element
    .querySelector(".tgme_widget_message_date time, time[datetime]")
    ?.getAttribute("datetime");
  const ms = Date.parse(stamp ?? "");
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function forwardOf(element: HtmlElement): ChannelPost["forwardedFrom"] {
  const line = element.querySelector(".tgme_widget_message_forwarded_from");
  if (line === null) return null;
  const named = line.querySelector(".tgme_widget_message_forwarded_from_name");
  const [channel, postId] = postOf(named?.getAttribute("href") ?? "");
  const name = tidyLine(named?.textContent ?? line.textContent ?? "");
  return { name, channel: channel ?? channelName(named?.getAttribute("href") ?? ""), postId };
}

function replyOf(element: HtmlElement): ChannelPost["replyTo"] {
  const line = element.querySelector(REPLY);
  if (line === null) return null;
  const [channel, postId] = postOf(line.getAttribute("href") ?? "");
  return { channel, postId };
}

function pollOf(element: HtmlElement): ChannelPost["poll"] {
  const question = element.querySelector(".tgme_widget_message_poll_question");
  if (question === null) return null;
  const options = [...element.querySelectorAll(".tgme_widget_message_poll_option_text")];
  return { question: lineOf(question), options: options.map(lineOf) };
}

function mediaOf(element: HtmlElement, post: string): PostMedia[] {
  const found: PostMedia[] = [];
  const add = (kind: MediaKind, facts: string, address: string | null = null) => {
    const hash = createHash("sha256").update(`${post} ${kind} ${found.length} ${facts}`).digest("hex");
    found.push({ kind, hash: hash.slice(0, 32), address });
  };
  for (const [selector, kind] of MEDIA)
    for (const part of element.querySelectorAll(selector))
      if (part.closest(NOT_OWN_TEXT) === null)
        add(kind, part.querySelector("time")?.textContent ?? "", addressOf(part));
  for (const part of element.querySelectorAll(".tgme_widget_message_document_wrap")) {
    const isAudio = part.querySelector(".tgme_widget_message_document_icon.audio") !== null;
    add(isAudio ? "audio" : "document", tidyLine(part.textContent ?? ""));
  }
  if (element.querySelector(".message_media_not_supported") !== null && found.length === 0)
    add("unsupported", "");
  return found;
}

function addressOf(part: HtmlElement): string | null {
  const [, inStyle] = /url\(["']?(https:[^"')]+)["']?\)/.exec(part.getAttribute("style") ?? "") ?? [];
  const file = part.querySelector("video, audio")?.getAttribute("src") ?? inStyle ?? null;
  return file?.startsWith("https:") === true ? file : null;
}

function linksOf(body: HtmlElement): string[] {
  const addresses = [...body.querySelectorAll("a[href]")].map((link) =>
    // Telegram escapes them twice.
    cleanAddress((link.getAttribute("href") ?? "").replaceAll("&amp;", "&"), "https://t.me/"),
  );
  return [...new Set(addresses.filter((address) => address !== null))];
}

function idsOf(element: HtmlElement, channel: string, id: number): number[] {
  const ids = new Set([id]);
  for (const part of element.querySelectorAll(".tgme_widget_message_grouped_wrap a[href]")) {
    const [owner, partId] = postOf(part.getAttribute("href") ?? "");
    if (owner === channel && partId !== null) ids.add(partId);
  }
  return [...ids].toSorted((a, b) => a - b);
}

function lineOf(element: HtmlElement): string {
  return tidyLine(decodeEntities(textOf(element)));
}
