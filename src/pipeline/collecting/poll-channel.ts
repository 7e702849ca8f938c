import { z } from "zod";
import { detectLanguage } from "../../core/language-detection.ts";
import type { Db } from "../../db/open.ts";
import { addArticle, type NewArticle } from "../../db/queries/add-article.ts";
import { articleOfPost } from "../../db/queries/channel-posts.ts";
import type { Inlet } from "../../db/queries/inlets.ts";
import { type ChannelState, UNREAD_CHANNEL } from "../../sources/channel-changes.ts";
import type { ChannelPost } from "../../sources/channel-post.ts";
import { readChannel } from "../../sources/telegram-channel.ts";
import { mirrorPost, unmirrorPost } from "../mirroring/mirror-post.ts";
import { postToMirror } from "../mirroring/post-to-mirror.ts";
import { endPoll, failedPoll } from "./end-poll.ts";
import type { Reader } from "./reader.ts";
import { standAgain, withdraw } from "./withdrawal.ts";

const State: z.ZodType<ChannelState> = z.object({
  lastId: z.int().nullable(),
  recent: z.array(z.object({ id: z.int(), hash: z.string() })),
  deleted: z.array(z.int()),
  gap: z.object({ afterId: z.int(), beforeId: z.int() }).nullable(),
});

/** Reads the public page of a channel: new posts, and what became of its latest ones. */
export async function pollChannel(reader: Reader, inlet: Inlet): Promise<void> {
  const before = State.safeParse(inlet.channelState);
  const state = before.success ? before.data : UNREAD_CHANNEL;
  const settings = { http: reader.http, hosts: reader.previewHosts };
  const reading = await readChannel(inlet.address, state, settings);
  if (reading.status === "failed") return endPoll(reader, inlet, failedPoll(reading));
  const outcome = { status: "succeeded", freshForMs: 0, ttlMs: null } as const;
  await endPoll(reader, inlet, { outcome, state: { channelState: reading.state } }, async (tx) => {
    const isNews = inlet.firstReadAt !== null;
    for (const post of [...reading.added, ...reading.edited]) {
      await storePost(reader, tx, inlet, post);
      const repeatable = postToMirror(post);
      if (repeatable !== null) await mirrorPost(tx, repeatable, { isNews, at: reader.now() });
    }
    for (const id of reading.deleted) {
      await unmirrorPost(tx, inlet.address, id, reader.now());
      const articleId = await articleOfPost(tx, inlet, id);
      if (articleId !== null) await withdraw(tx, articleId, reader.now());
    }
  });
}

async function storePost(reader: Reader, tx: Db, inlet: Inlet, post: ChannelPost): Promise<void> {
  // Of a forward the words are somebody else's; polls and service messages say nothing that could be quoted.
  if (post.authorship === "forwarded" || post.kind === "service" || post.kind === "poll") return;
  const publishedAt = post.publishedAt === null ? null : new Date(post.publishedAt);
  const article = postArticle({ ...post, publishedAt }, inlet);
  if (article === null) return;
  const archive = inlet.firstReadAt === null;
  const { articleId } = await addArticle(tx, { ...article, archive }, reader.now());
  await standAgain(tx, articleId);
}

/** Shorter ones are a caption at most. */
const FEWEST_CHARACTERS = 20;
const LONGEST_TITLE = 140;

/** A post as an article: its first line stands for the title that it does not have. */
export function postArticle(
  post: { channel: string; id: number; text: string; publishedAt: Date | null },
  { sourceKey, language }: Pick<Inlet, "sourceKey" | "language">,
): NewArticle | null {
  const text = post.text.trim();
  if (text.length < FEWEST_CHARACTERS) return null;
  return {
    sourceKey,
    url: `https://t.me/${post.channel}/${post.id}`,
    externalId: `t.me/${post.channel}/${post.id}`,
    wording: "original",
    language: detectLanguage(text) ?? language ?? "en",
    title: titleOf(text),
    text,
    publishedAt: post.publishedAt,
  };
}

function titleOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_TITLE / 2)).trimEnd()}…`;
}
