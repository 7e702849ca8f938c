import { generateOpml, parseOpml } from "feedsmith";
import { z } from "zod";
import { checkXml } from "./xml-safety.ts";

const MOST_FEEDS = 2_000;

/** One feed of a list. */
export interface ListedFeed {
  title: string;
  url: string;
}

interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  outlines?: Outline[] | undefined;
}

const OutlineJson: z.ZodType<Outline> = z.object({
  text: z.string().optional(),
  title: z.string().optional(),
  xmlUrl: z.string().optional(),
  get outlines() {
    return z.array(OutlineJson).optional();
  },
});
const ListJson = z.object({ body: z.object({ outlines: z.array(OutlineJson).default([]) }) });

/** The feeds of an OPML file, whatever folders they stand in; null if it is none. */
export function readOpml(text: string): ListedFeed[] | null {
  const checked = checkXml(text.trimStart());
  if (checked.status !== "safe") return null;
  try {
    const list = ListJson.safeParse(parseOpml(checked.xml));
    return list.success ? feedsIn(list.data.body.outlines).slice(0, MOST_FEEDS) : null;
  } catch {
    // The parser says by exception that it is no OPML.
    return null;
  }
}

function feedsIn(outlines: readonly Outline[]): ListedFeed[] {
  return outlines.flatMap(({ text, title, xmlUrl, outlines: inner = [] }) => [
    ...(xmlUrl === undefined ? [] : [{ title: title ?? text ?? xmlUrl, url: xmlUrl.trim() }]),
    ...feedsIn(inner),
  ]);
}

/** A list of feeds as other readers understand it. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: feeds.map((feed) => ({ text: feed.title, title: feed.title, type: "rss", xmlUrl: feed.url })),
    },
  });
}
