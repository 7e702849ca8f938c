import { matchesWords } from "../../core/matching/words.ts";
import type { Post } from "../../core/model/post.ts";
import type { Db } from "../../db/open.ts";
import { enqueue } from "../../db/queries/enqueue.ts";
import { type Mirror, mirrorsOf } from "../../db/queries/mirrors.ts";
import { deletePost, keepPost, type StoredPost } from "../../db/queries/posts.ts";
import { copiesOfItem } from "../../db/queries/telling.ts";

/** The parts of an album come one after another: its copy waits for all. */
const ALBUM_WAIT_MS = 2_500;

/** Has a post repeated wherever its channel is, or its copies changed where it was changed. Old posts are only kept. */
export async function mirrorPost(
  tx: Db,
  post: Post,
  { isNews, at }: { isNews: boolean; at: Date },
): Promise<void> {
  const mirrors = await mirrorsOf(tx, { channel: post.channel });
  if (mirrors.length === 0) return;
  const kept = await keepPost(tx, post, at);
  if (kept.status === "new" && isNews) await repeat(tx, mirrors, kept.post, at);
  if (kept.status === "changed") await change(tx, "mirror-edit", kept.post, at);
}

/** Has the copies of a post treated as their mirrors say, now that the post is deleted. */
export async function unmirrorPost(tx: Db, channel: string, id: number, at: Date): Promise<void> {
  const post = await deletePost(tx, channel, id, at);
  if (post !== null) await change(tx, "mirror-delete", post, at);
}

/** What names a post in the outbox: also where its copy is. */
export function postItem({ channel, id }: Pick<Post, "channel" | "id">): string {
  return `post:${channel}/${id}`;
}

async function repeat(tx: Db, mirrors: readonly Mirror[], post: StoredPost, at: Date): Promise<void> {
  const words = post.html.replaceAll(/<[^>]*>/gu, " ");
  const { channel, id, albumKey, publishedAt } = post;
  await enqueue(
    tx,
    mirrors
      .filter((mirror) => mirror.words.length === 0 || matchesWords(mirror.words, words))
      .map(({ id: mirrorId, chatId, threadId }) => ({
        chatId,
        threadId,
        item: postItem(post),
        kind: "mirror",
        payload: { mirrorId, channel, postId: id },
        dueAt: albumKey === null ? at : new Date(at.getTime() + ALBUM_WAIT_MS),
        orderAt: publishedAt,
        causedAt: publishedAt,
        createdAt: at,
        silent: true,
      })),
  );
}

async function change(
  tx: Db,
  kind: "mirror-edit" | "mirror-delete",
  post: StoredPost,
  at: Date,
): Promise<void> {
  const item = postItem(post);
  // What still waits will be repeated as the post is by then.
  const copies = (await copiesOfItem(tx, item)).filter(({ waits }) => !waits);
  await enqueue(
    tx,
    copies.map(({ chatId, threadId, payload }) => ({
      chatId,
      threadId,
      item: `${item}#${post.revision}`,
      kind,
      payload,
      dueAt: at,
      orderAt: at,
      createdAt: at,
      silent: true,
    })),
  );
}
