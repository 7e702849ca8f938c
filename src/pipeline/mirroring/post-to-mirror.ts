import { escapeHtml } from "../../core/escape-html.ts";
import type { Post, PostFile } from "../../core/model/post.ts";
import type { ChannelPost, MediaKind } from "../../sources/channel-post.ts";

const FILES: Readonly<Partial<Record<MediaKind, PostFile["kind"]>>> = {
  photo: "photo",
  video: "video",
  "round-video": "video",
  voice: "voice",
  audio: "audio",
  document: "document",
};

/** A post of a public page as a mirror repeats it; null for what says nothing to others. */
export function postToMirror(post: ChannelPost): Post | null {
  if (post.kind === "service" || post.publishedAt === null) return null;
  const { channel, id, ids, replyTo, media, poll } = post;
  const files = media.flatMap(({ kind, address }) => {
    const known = FILES[kind];
    return known === undefined ? [] : [{ kind: known, from: address }];
  });
  const html =
    poll === null ? post.html : [post.html, pollHtml(poll)].filter((part) => part !== "").join("\n\n");
  if (html === "" && files.length === 0) return null;
  return {
    channel,
    id,
    ids,
    albumKey: null,
    html,
    files,
    replyTo: replyTo?.channel === null || replyTo?.channel === channel ? replyTo.postId : null,
    isProtected: false,
    publishedAt: new Date(post.publishedAt),
  };
}

/** A poll that nobody can answer there is a text. */
function pollHtml({ question, options }: { question: string; options: readonly string[] }): string {
  return [`<b>${escapeHtml(question)}</b>`, ...options.map((option) => `• ${escapeHtml(option)}`)].join("\n");
}
