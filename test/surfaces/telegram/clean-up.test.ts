import { afterAll, beforeAll, expect, it } from "vitest";
import { seeChat } from "../../../src/db/queries/chats.ts";
import { enqueue } from "../../../src/db/queries/enqueue.ts";
import { keepPost } from "../../../src/db/queries/posts.ts";
import { outbox } from "../../../src/db/schema/delivery.ts";
import { posts } from "../../../src/db/schema/mirrors.ts";
import { createLog } from "../../../src/log.ts";
import { startCleanUp } from "../../../src/surfaces/telegram/clean-up.ts";
import { openEmbedded, type TestDatabase } from "../../support/databases.ts";

const NOW = new Date("2026-11-01T12:00:00Z");
const before = (days: number) => new Date(NOW.getTime() - days * 24 * 3_600_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

it("forgets what nobody needs any more, and nothing else", async () => {
  const { db } = database;
  await seeChat(db, { id: 1, type: "private", title: null, seenAt: before(400) });
  const delivery = (item: string, days: number) =>
    ({
      chatId: 1,
      item,
      kind: "alert",
      payload: {},
      dueAt: before(days),
      orderAt: before(days),
      createdAt: before(days),
    }) as const;
  await enqueue(db, [delivery("old", 200), delivery("recent", 100)]);
  await db.update(outbox).set({ state: "sent", endedAt: outbox.createdAt });
  await enqueue(db, [delivery("waiting", 200)]);
  const post = (id: number, days: number) =>
    keepPost(
      db,
      {
        channel: "news",
        id,
        ids: [id],
        albumKey: null,
        html: "Новость",
        files: [
          { kind: "photo", from: "https://cdn.example/1.jpg" },
          { kind: "photo", from: "AgACfile" },
        ],
        replyTo: null,
        isProtected: false,
        publishedAt: before(days),
      },
      before(days),
    );
  for (const [id, days] of [
    [1, 61],
    [2, 3],
    [3, 1],
  ] as const)
    await post(id, days);

  const cleanUp = startCleanUp({ db, log: createLog("silent"), now: () => NOW });
  const left = async () =>
    (await db.select({ item: outbox.item }).from(outbox).orderBy(outbox.id)).map(({ item }) => item);
  await expect.poll(left).toEqual(["recent", "waiting"]);
  cleanUp.stop();
  const files = await db.select({ id: posts.id, files: posts.files }).from(posts).orderBy(posts.id);
  expect(files).toEqual([
    {
      id: 2,
      files: [
        { kind: "photo", from: null },
        { kind: "photo", from: "AgACfile" },
      ],
    },
    {
      id: 3,
      files: [
        { kind: "photo", from: "https://cdn.example/1.jpg" },
        { kind: "photo", from: "AgACfile" },
      ],
    },
  ]);
});
