import type { AtomFeed, JsonFeed, parseFeed, RdfFeed, RssFeed } from "feedsmith";
import type { RawItem } from "./feed-item.ts";

type ParsedFeed = ReturnType<typeof parseFeed<string>>;

/** What the formats have in common, still in the publisher's spelling. */
export interface RawFeed {
  title?: string | undefined;
  /** What relative links start from, where the feed says so. */
  base?: string | undefined;
  language?: string | undefined;
  ttlMinutes?: number | undefined;
  hub?: string | undefined;
  self?: string | undefined;
  items: RawItem[];
}

interface Link {
  href?: string | undefined;
  rel?: string | undefined;
  type?: string | undefined;
}

/** One shape for all formats. */
export function rawFeed(parsed: ParsedFeed): RawFeed {
  if (parsed.format === "rss") return fromRss(parsed.feed);
  if (parsed.format === "atom") return fromAtom(parsed.feed);
  return parsed.format === "rdf" ? fromRdf(parsed.feed) : fromJson(parsed.feed);
}

function fromRss(feed: RssFeed.Feed<string>): RawFeed {
  const links: Link[] = feed.atom?.links ?? [];
  return {
    title: feed.title,
    base: feed.xml?.base ?? feed.link,
    language: feed.language ?? feed.dc?.languages?.[0],
    ttlMinutes: feed.ttl ?? updatePeriodMinutes(feed.sy?.updatePeriod, feed.sy?.updateFrequency),
    hub: hrefOf(links, "hub"),
    self: hrefOf(links, "self"),
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? item.atom?.id,
      links: [
        item.link,
        alternate(item.atom?.links ?? []),
        // Many write permalinks there even where they say that it is none.
        item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value),
      ],
      title: item.title ?? item.dc?.titles?.[0] ?? item.atom?.title?.value,
      published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      summary: item.description ?? item.atom?.summary?.value ?? item.itunes?.summary,
      content: item.content?.encoded ?? item.atom?.content?.value,
      language: item.dc?.languages?.[0],
      author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
    })),
  };
}

function fromAtom(feed: AtomFeed.Feed<string>): RawFeed {
  const links: Link[] = feed.links ?? [];
  return {
    title: feed.title?.value,
    base: feed.xml?.base ?? hrefOf(links, "alternate"),
    language: feed.xml?.lang,
    ttlMinutes: updatePeriodMinutes(feed.sy?.updatePeriod, feed.sy?.updateFrequency),
    hub: hrefOf(links, "hub"),
    self: hrefOf(links, "self"),
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      links: [alternate(entry.links ?? []), entry.content?.src, absolute(entry.id)],
      title: entry.title?.value,
      published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
      updated: entry.updated,
      summary: entry.summary?.value,
      content: entry.content?.value,
      language: entry.xml?.lang,
      author: entry.authors?.[0]?.name,
    })),
  };
}

function fromRdf(feed: RdfFeed.Feed<string>): RawFeed {
  const links: Link[] = feed.atom?.links ?? [];
  return {
    title: feed.title,
    base: feed.link,
    language: feed.dc?.languages?.[0],
    ttlMinutes: updatePeriodMinutes(feed.sy?.updatePeriod, feed.sy?.updateFrequency),
    hub: hrefOf(links, "hub"),
    self: hrefOf(links, "self"),
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      links: [item.link, item.rdf?.about],
      title: item.title,
      published: item.dc?.dates?.[0],
      summary: item.description,
      content: item.content?.encoded,
      language: item.dc?.languages?.[0],
      author: item.dc?.creators?.[0],
    })),
  };
}

function fromJson(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    title: feed.title,
    base: feed.home_page_url,
    language: feed.language,
    hub: feed.hubs?.find(({ type }) => type?.toLowerCase() === "websub")?.url,
    self: feed.feed_url,
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      links: [item.url, item.external_url, absolute(item.id)],
      title: item.title,
      published: item.date_published,
      updated: item.date_modified,
      summary: item.summary ?? escaped(item.content_text),
      content: item.content_html ?? escaped(item.content_text),
      language: item.language,
      author: item.authors?.[0]?.name,
    })),
  };
}

function hrefOf(links: readonly Link[], rel: string): string | undefined {
  return links.find((link) => link.rel?.toLowerCase() === rel && link.href !== undefined)?.href;
}

function alternate(links: readonly Link[]): string | undefined {
  const own = links.filter(({ rel = "alternate", href }) => rel === "alternate" && href !== undefined);
  return (own.find(({ type = "text/html" }) => type.includes("html")) ?? own[0])?.href;
}

function absolute(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text.trim()) ? text : undefined;
}

// The other texts are markup; this one is not.
function escaped(text: string | undefined): string | undefined {
  return text?.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const PERIOD_MINUTES: Record<string, number> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

function updatePeriodMinutes(period: string | undefined, frequency: number | undefined): number | undefined {
  const minutes = PERIOD_MINUTES[period ?? ""];
  return minutes === undefined ? undefined : minutes / Math.max(frequency ?? 1, 1);
}
