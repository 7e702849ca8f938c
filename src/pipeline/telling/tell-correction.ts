import type { Db } from "../../db/open.ts";
import { enqueue } from "../../db/queries/enqueue.ts";
import { revisionChange } from "../../db/queries/revision-change.ts";
import { alertsAbout } from "../../db/queries/telling.ts";
import type { News } from "./news.ts";

/** Tells every chat that got an article once of what its new version says otherwise: figures, or the headline. */
export async function tellCorrection(tx: Db, news: News): Promise<void> {
  const { figures, title } = await revisionChange(tx, news.revisionId);
  if (figures.length === 0 && title === null) return;
  const { articleId, revisionId, sourceKey } = news;
  const item = `revision:${revisionId}`;
  await tellWhoWasTold(tx, news, { item, sourceKey, payload: { articleId, revisionId } });
}

/** Tells every chat that got an article that its publisher has taken it away. */
export async function tellWithdrawal(tx: Db, articleId: number, at: Date): Promise<void> {
  const item = `withdrawn:${articleId}@${at.toISOString()}`;
  const payload = { articleId, revisionId: null };
  await tellWhoWasTold(tx, { articleId, at }, { item, sourceKey: null, payload });
}

async function tellWhoWasTold(
  tx: Db,
  { articleId, at }: Pick<News, "articleId" | "at">,
  correction: {
    item: string;
    sourceKey: string | null;
    payload: { articleId: number; revisionId: number | null };
  },
): Promise<void> {
  // What still waits will be told as the article is by then.
  const told = (await alertsAbout(tx, [articleId])).filter(({ waits }) => !waits);
  await enqueue(
    tx,
    told.map(({ chatId, threadId }) => ({
      ...correction,
      chatId,
      threadId,
      kind: "correction",
      dueAt: at,
      orderAt: at,
      causedAt: at,
      createdAt: at,
    })),
  );
}
