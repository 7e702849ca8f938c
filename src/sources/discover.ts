import type { PageRecipe } from "../core/model/page-recipe.ts";
import { channelName, isTelegramAddress } from "./channel-name.ts";
import type { Clock } from "./clock.ts";
import { decodeText } from "./encoding.ts";
import { type FeedReading, readFeed } from "./feed.ts";
import { isOverloaded, parsePage } from "./html.ts";
import type { Http } from "./http.ts";
import type { FetchedReply, HttpFailure } from "./http-reply.ts";
import { linkedArticle } from "./json-ld.ts";
import { announcedFeeds } from "./page-facts.ts";
import { obstacleIn, type PageObstacle } from "./page-kind.ts";
import { listedItems } from "./page-listing.ts";
import { recipeFor } from "./page-recipe.ts";

/** What an address that somebody pasted can be read as. */
export type Discovery =
  | { status: "feed"; url: string; reading: Extract<FeedReading, { status: "read" }> }
  | { status: "channel"; username: string }
  /** A page of news without a feed whose links we know how to find: by a recipe, or because it lists them. */
  | { status: "page"; url: string }
  /** A single article: it can be read, but not followed. */
  | { status: "article"; url: string }
  | {
      status: "cannot";
      reason:
        | HttpFailure
        | PageObstacle
        | "not-an-address"
        | "private-channel"
        | "unreadable-text"
        | "no-feed";
      cause: unknown;
    };

export interface DiscoverySettings {
  http: Http;
  clock: Clock;
  recipes: readonly PageRecipe[];
  /** IANA zone of dates without one. */
  timeZone: string;
  /** After this no further address is tried. */
  timeMs?: number;
}

const TIME_MS = 4_500;
const ANNOUNCED_TRIED = 3;
const USUAL_PATHS = [
  "/rss",
  "/feed",
  "/rss.xml",
  "/feeds/index.rss",
  "/feed.xml",
  "/atom.xml",
  "/sitemap-news.xml",
];

/** Finds the feed, channel or recipe behind any address, or says why there is none. */
export async function discover(text: string, settings: DiscoverySettings): Promise<Discovery> {
  const address = addressIn(text);
  const username = channelName(text);
  if (username !== null && (address === null || isTelegramAddress(text)))
    return { status: "channel", username };
  if (isTelegramAddress(text)) return cannot("private-channel", text);
  if (address === null) return cannot("not-an-address", text);
  const deadline = settings.clock.now() + (settings.timeMs ?? TIME_MS);
  // As a feed: the person, not a crawler, asks for this one page.
  const reply = await settings.http.fetch({ url: address, kind: "feed" });
  if (reply.status === "failed") return cannot(reply.reason, reply.cause);
  if (reply.status === "unchanged") return cannot("broken-reply", null);
  return feedIn(reply, settings) ?? (await aroundPage(reply, deadline, settings));
}

async function aroundPage(
  reply: FetchedReply,
  deadline: number,
  settings: DiscoverySettings,
): Promise<Discovery> {
  const decoded = decodeText(reply.bytes, reply.contentType);
  if (decoded.status === "failed") return cannot("unreadable-text", decoded.cause);
  if (isOverloaded(decoded.text)) return cannot("no-feed", "overloaded");
  const page = parsePage(decoded.text);
  const obstacle = obstacleIn(page, reply.url);
  if (obstacle !== null) return cannot(obstacle, reply.url);
  const announced = announcedFeeds(page, reply.url).slice(0, ANNOUNCED_TRIED);
  const found = await firstFeed(announced, deadline, settings);
  if (found !== null) return found;
  const recipe = recipeFor(reply.url, settings.recipes);
  if (recipe !== null && recipe.links !== null) return { status: "page", url: reply.url };
  const usual = USUAL_PATHS.map((path) => new URL(path, reply.url).href);
  const guessed = await firstFeed(
    [...(await newsSitemaps(reply.url, settings)), ...usual],
    deadline,
    settings,
  );
  if (guessed !== null) return guessed;
  const { timeZone, clock } = settings;
  if (listedItems(page, reply.url, { timeZone, nowMs: clock.now() }).length > 0)
    return { status: "page", url: reply.url };
  const isArticle =
    linkedArticle(page) !== null ||
    page.querySelector('meta[property="og:type"][content="article"]') !== null;
  return isArticle ? { status: "article", url: reply.url } : cannot("no-feed", reply.url);
}

/** Sitemaps of news that robots.txt names; those of all pages are long and say nothing of headlines. */
async function newsSitemaps(url: string, { http }: DiscoverySettings): Promise<string[]> {
  const reply = await http.fetch({ url: new URL("/robots.txt", url).href, kind: "feed" });
  if (reply.status !== "fetched") return [];
  const named = reply.bytes.toString("utf8").matchAll(/^\s*sitemap:\s*(\S+)/gim);
  return [...named]
    .flatMap(([, address = ""]) => URL.parse(address, url)?.href ?? [])
    .filter((address) => /news/i.test(address))
    .slice(0, ANNOUNCED_TRIED);
}

async function firstFeed(
  addresses: readonly string[],
  deadline: number,
  settings: DiscoverySettings,
): Promise<Discovery | null> {
  for (const url of addresses) {
    if (settings.clock.now() >= deadline) return null;
    const reply = await settings.http.fetch({ url, kind: "feed" });
    const found = reply.status === "fetched" ? feedIn(reply, settings) : null;
    if (found !== null) return found;
  }
  return null;
}

function feedIn(reply: FetchedReply, { clock, timeZone }: DiscoverySettings): Discovery | null {
  const reading = readFeed(reply, { timeZone, nowMs: clock.now() });
  return reading.status === "read" ? { status: "feed", url: reply.movedTo ?? reply.url, reading } : null;
}

function addressIn(text: string): string | null {
  const plain = text.trim();
  if (plain === "" || /\s/.test(plain)) return null;
  const url = URL.parse(
    /^[a-z][a-z0-9+.-]*:/i.test(plain) && !/^[\w.-]+:\d+/.test(plain) ? plain : `https://${plain}`,
  );
  return url !== null && (url.hostname.includes(".") || url.hostname === "localhost") ? url.href : null;
}

function cannot(reason: Extract<Discovery, { status: "cannot" }>["reason"], cause: unknown): Discovery {
  return { status: "cannot", reason, cause };
}
