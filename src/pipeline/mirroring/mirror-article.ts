import { matchesWords } from "../../core/matching/words.ts";
import type { Db } from "../../db/open.ts";
import { enqueue, type NewDelivery } from "../../db/queries/enqueue.ts";
import { mirrorsOf } from "../../db/queries/mirrors.ts";
import { articleItem, copiesOfItem } from "../../db/queries/telling.ts";
import type { News } from "../telling/news.ts";

/** Posts have mirrors of their own, which repeat them whole. */
const POST = /^https:\/\/t\.me\//u;

/** Has a new article repeated wherever its source is, and the copies of an older one changed. */
export async function mirrorArticle(
  tx: Db,
  { articleId, revisionId, sourceKey, publishedAt, at }: News,
  { url, number, words }: { url: string | null; number: number; words: string },
): Promise<void> {
  if (url !== null && POST.test(url)) return;
  if (number > 1) return changeCopies(tx, "mirror-edit", articleId, { version: `#${revisionId}`, at });
  const mirrors = (await mirrorsOf(tx, { sourceKey })).filter(
    (mirror) => mirror.words.length === 0 || matchesWords(mirror.words, words),
  );
  await enqueue(
    tx,
    mirrors.map(({ id: mirrorId, chatId, threadId }) => ({
      chatId,
      threadId,
      item: articleItem(articleId),
      kind: "mirror",
      payload: { mirrorId, articleId },
      dueAt: at,
      orderAt: publishedAt,
      causedAt: publishedAt,
      sourceKey,
      createdAt: at,
      silent: true,
    })),
  );
}

/** Has the copies of an article treated as their mirrors say, now that it is taken away. */
export async function unmirrorArticle(tx: Db, articleId: number, at: Date): Promise<void> {
  await changeCopies(tx, "mirror-delete", articleId, { version: `@${at.toISOString()}`, at });
}

async function changeCopies(
  tx: Db,
  kind: "mirror-edit" | "mirror-delete",
  articleId: number,
  { version, at }: { version: string; at: Date },
): Promise<void> {
  const item = articleItem(articleId);
  const copies = (await copiesOfItem(tx, item)).filter(({ waits }) => !waits);
  await enqueue(
    tx,
    copies.map(
      ({ chatId, threadId, payload }): NewDelivery => ({
        chatId,
        threadId,
        item: `${item}${version}`,
        kind,
        payload,
        dueAt: at,
        orderAt: at,
        createdAt: at,
        silent: true,
      }),
    ),
  );
}
