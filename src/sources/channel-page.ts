import { type ChannelPost, channelPost } from "./channel-post.ts";
import { type HtmlDocument, parsePage } from "./html.ts";
import { decodeEntities, textOf, tidyLine } from "./html-text.ts";

export type ChannelPage =
  | {
      status: "history";
      title: string | null;
      /** Oldest first. */
      posts: ChannelPost[];
      /** Whether older posts stand on another page. */
      hasOlder: boolean;
    }
  /** The plain card of a channel: its preview is switched off or blocked. */
  | { status: "card" }
  /** Nobody has this name, or a person has. */
  | { status: "nobody" }
  | { status: "unknown" };

/** Reads the public page of a channel (`/s/NAME`), or says what stands there instead. */
export function channelPage(html: string): ChannelPage {
  const page = parsePage(html);
  if (page.querySelector(".tgme_channel_history") === null) return { status: otherPage(page) };
  const posts = new Map<number, ChannelPost>();
  for (const element of page.querySelectorAll(".tgme_channel_history .tgme_widget_message[data-post]")) {
    const post = channelPost(element);
    if (post !== null) posts.set(post.id, post);
  }
  const title = page.querySelector(".tgme_channel_info_header_title");
  return {
    status: "history",
    title: title === null ? null : tidyLine(decodeEntities(textOf(title))) || null,
    posts: [...posts.values()].toSorted((a, b) => a.id - b.id),
    hasOlder: page.querySelector('link[rel="prev"], .js-messages_more[data-before]') !== null,
  };
}

function otherPage(page: HtmlDocument): "card" | "nobody" | "unknown" {
  if (page.querySelector(".tgme_page, .tgme_page_wrap") === null) return "unknown";
  // Only channels and groups show how many read them.
  return /\d/.test(page.querySelector(".tgme_page_extra")?.textContent ?? "") ? "card" : "nobody";
}
