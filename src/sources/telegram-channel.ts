import { type ChannelChanges, type ChannelState, channelChanges, stateAfter } from "./channel-changes.ts";
import { channelName } from "./channel-name.ts";
import { type ChannelPage, channelPage } from "./channel-page.ts";
import type { ChannelPost } from "./channel-post.ts";
import { decodeText } from "./encoding.ts";
import type { Http } from "./http.ts";
import type { HttpFailure } from "./http-reply.ts";

export interface ChannelSettings {
  http: Http;
  /** Base addresses tried in order: `https://t.me`, `https://telegram.me`. */
  hosts: readonly string[];
  /** Pages of about twenty posts in one reading; the rest is read the next time. */
  maxPages?: number;
  /** Pages of a first reading, which fills the archive. */
  firstPages?: number;
}

export type ChannelFailure =
  | HttpFailure
  | "not-a-channel-name"
  /** Two ways are left: forward its posts to the bot, or make the bot an administrator there. */
  | "no-public-preview"
  | "no-such-channel"
  | "unreadable-text"
  /** Telegram's page has changed: a case for the developers. */
  | "unknown-page";

export type ChannelReading =
  | ({
      status: "read";
      username: string;
      title: string | null;
      state: ChannelState;
      /** The base address that answered. */
      host: string;
    } & ChannelChanges)
  | { status: "failed"; reason: ChannelFailure; retryAtMs: number | null; cause: unknown };

type Failed = Extract<ChannelReading, { status: "failed" }>;
type History = Extract<ChannelPage, { status: "history" }>;
type Page = { status: "page"; host: string; page: History } | Failed;
type ReadPage = (before: number) => Promise<Page>;

const MAX_PAGES = 25;
const FIRST_PAGES = 3;

/**
 * Reads what is new in a public channel, and what was edited or deleted among its latest posts. Walks back
 * to the last post known; where that is too far or breaks off, the state holds the gap for the next reading.
 */
export async function readChannel(
  name: string,
  state: ChannelState,
  settings: ChannelSettings,
): Promise<ChannelReading> {
  const username = channelName(name);
  if (username === null) return failed("not-a-channel-name", name);
  const top = await firstAnswer(username, settings);
  if (top.status === "failed") return top;
  const readPage: ReadPage = (before) =>
    pageAt(`${top.host}/s/${username}?before=${before}`, top.host, settings);
  const budget =
    state.lastId === null ? (settings.firstPages ?? FIRST_PAGES) : (settings.maxPages ?? MAX_PAGES);
  const untilId = Math.min(state.recent[0]?.id ?? state.lastId ?? 0, state.lastId ?? 0);
  const walk = await walkBack(top.page, { untilId, pages: budget - 1, readPage });
  const seen = walk.posts;
  const changes = channelChanges(state, seen);
  const older = await fillGap(state, { pages: walk.pagesLeft, readPage });
  const gap = state.lastId === null ? null : joined(older.gap, walkGap(state.lastId, walk));
  const filled = older.posts.filter(({ id }) => !seen.some((post) => post.id === id));
  return {
    status: "read",
    username,
    title: top.page.title,
    ...changes,
    added: [...filled, ...changes.added].toSorted((a, b) => a.id - b.id),
    state: stateAfter(state, seen, changes, gap),
    host: top.host,
  };
}

interface Walk {
  /** Oldest first, without a gap among them. */
  posts: ChannelPost[];
  isBroken: boolean;
  pagesLeft: number;
}

async function walkBack(
  top: History,
  by: { untilId: number; pages: number; readPage: ReadPage },
): Promise<Walk> {
  let { posts, hasOlder } = top;
  let pagesLeft = by.pages;
  while (hasOlder && posts[0] !== undefined && posts[0].id > by.untilId) {
    if (pagesLeft <= 0) return { posts, isBroken: true, pagesLeft };
    pagesLeft -= 1;
    const next = await by.readPage(posts[0].id);
    if (next.status === "failed") return { posts, isBroken: true, pagesLeft };
    const first = posts[0].id;
    const older = next.page.posts.filter(({ id }) => id < first);
    if (older.length === 0) break;
    posts = [...older, ...posts];
    hasOlder = next.page.hasOlder;
  }
  return { posts, isBroken: false, pagesLeft };
}

// Broken off below the last known post, nothing new is missing.
function walkGap(lastId: number, walk: Walk): ChannelState["gap"] {
  const first = walk.posts[0]?.id ?? 0;
  return walk.isBroken && first > lastId + 1 ? { afterId: lastId, beforeId: first } : null;
}

// One stretch is simpler to keep than two; what lies between them is read a second time.
function joined(older: ChannelState["gap"], newer: ChannelState["gap"]): ChannelState["gap"] {
  if (older === null || newer === null) return newer ?? older;
  return { afterId: older.afterId, beforeId: newer.beforeId };
}

async function fillGap(
  { gap }: ChannelState,
  by: { pages: number; readPage: ReadPage },
): Promise<{ posts: ChannelPost[]; gap: ChannelState["gap"] }> {
  if (gap === null) return { posts: [], gap };
  if (by.pages <= 0) return { posts: [], gap };
  const start = await by.readPage(gap.beforeId);
  if (start.status === "failed") return { posts: [], gap };
  const walk = await walkBack(start.page, {
    untilId: gap.afterId,
    pages: by.pages - 1,
    readPage: by.readPage,
  });
  const posts = walk.posts.filter(({ id }) => id > gap.afterId && id < gap.beforeId);
  return { posts, gap: walkGap(gap.afterId, walk) };
}

async function firstAnswer(username: string, settings: ChannelSettings): Promise<Page> {
  let best: Failed = failed("unreachable", "no host is set");
  for (const host of settings.hosts.map((address) => address.replace(/\/+$/, ""))) {
    const page = await pageAt(`${host}/s/${username}`, host, settings);
    if (page.status === "page") return page;
    // What a host says about the channel tells more than that another one is down.
    if (!isAboutChannel(best)) best = page;
  }
  return best;
}

function isAboutChannel({ reason }: Failed): boolean {
  return reason === "no-public-preview" || reason === "no-such-channel";
}

async function pageAt(url: string, host: string, { http }: ChannelSettings): Promise<Page> {
  const reply = await http.fetch({ url, kind: "page" });
  if (reply.status === "failed") return { ...failed(reply.reason, reply.cause), retryAtMs: reply.retryAtMs };
  if (reply.status === "unchanged") return failed("broken-reply", "unchanged, though nothing was known");
  const decoded = decodeText(reply.bytes, reply.contentType);
  if (decoded.status === "failed") return failed("unreadable-text", decoded.cause);
  const page = channelPage(decoded.text);
  if (page.status === "history") return { status: "page", host, page };
  if (page.status === "unknown") return failed("unknown-page", url);
  return failed(page.status === "card" ? "no-public-preview" : "no-such-channel", url);
}

function failed(reason: ChannelFailure, cause: unknown): Failed {
  return { status: "failed", reason, retryAtMs: null, cause };
}
