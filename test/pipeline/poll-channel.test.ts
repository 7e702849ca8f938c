import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { articles, revisions } from "../../src/db/schema/articles.ts";
import { inlets } from "../../src/db/schema/collecting.ts";
import {
  ALBUM,
  CARD_HTML,
  FORWARD,
  HIDDEN_FORWARD,
  historyHtml,
  LINK_PREVIEW,
  NOT_SUPPORTED,
  type PagePost,
  PHOTO,
  POLL,
  REPLY,
  STICKER,
  VOICE,
} from "../sources/fixtures/channel-pages.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";
import { testReader } from "./support/reader.ts";

const PAGE = "/tg/s/port_news";
const words = (n: number) => `Порт Актау обработал ${n} тысяч тонн грузов за месяц, сообщило управление.`;
const post = (id: number, more: Partial<PagePost> = {}): PagePost => ({ id, html: words(id), ...more });

describeOnDatabases("a public channel, as it is stored", (database) => {
  let web: WebServer;
  let test: ReturnType<typeof testReader>;
  beforeEach(async () => {
    await emptyTables(database());
    web = await startWebServer();
    const previewHosts = [`${web.origin}/down`, `${web.origin}/tg/`];
    test = testReader(database().db, { previewHosts });
  });
  afterEach(() => web.close());

  const show = (html: string, path = PAGE) =>
    web.routes.set(path, { headers: { "content-type": "text/html; charset=utf-8" }, body: html });
  const begin = async (posts: readonly PagePost[], address = "@port_news") => {
    show(historyHtml(posts));
    expect(await test.add(address)).toMatchObject({ status: "added", address: "port_news", kind: "channel" });
    await test.read();
  };
  const stored = async () => {
    const { db } = database();
    return db
      .select({
        id: articles.externalId,
        url: articles.canonicalUrl,
        archive: articles.archive,
        isWithdrawn: articles.withdrawnAt,
        number: revisions.number,
        title: revisions.title,
        text: revisions.text,
        language: articles.language,
      })
      .from(articles)
      .innerJoin(revisions, eq(revisions.articleId, articles.id))
      .orderBy(asc(revisions.seenAt), asc(articles.id));
  };
  const texts = async () => (await stored()).map(({ text }) => text);
  const inlet = async () => (await database().db.select().from(inlets))[0];

  it("its archive quietly, then what is new: from the second host, where the first is down", async () => {
    await begin([post(5), post(6)]);
    show(historyHtml([post(5), post(6), post(7)]));
    await test.poll();
    expect((await stored()).map(({ url, archive }) => [url, archive])).toEqual([
      ["https://t.me/port_news/5", true],
      ["https://t.me/port_news/6", true],
      ["https://t.me/port_news/7", false],
    ]);
    expect(await inlet()).toMatchObject({ failures: 0, host: "t.me" });
    expect((await stored())[0]).toMatchObject({ title: words(5), text: words(5), language: "ru" });
  });

  it.each(["@port_news ", "port_news", "https://t.me/s/port_news", "t.me/port_news/6", "@Port_News"])(
    "by any spelling of its name: '%s'",
    (address) => begin([post(5)], address),
  );

  it("a busy channel is walked back to the last known post", async () => {
    await begin([post(5)]);
    show(historyHtml([post(46), post(47)], 46));
    show(historyHtml([post(26), post(45)], 26), `${PAGE}?before=46`);
    show(historyHtml([post(5), post(25)]), `${PAGE}?before=26`);
    await test.poll();
    expect((await stored()).map(({ id }) => id)).toEqual(
      [5, 25, 26, 45, 46, 47].map((id) => `t.me/port_news/${id}`),
    );
  });

  it("an edited post becomes a version, a deleted one is marked, and stands again when it comes back", async () => {
    await begin([post(5), post(6), post(7)]);
    show(historyHtml([post(5, { html: words(55), isEdited: true }), post(7)]));
    await test.poll();
    expect((await stored()).map(({ id, number, isWithdrawn }) => [id, number, isWithdrawn !== null])).toEqual(
      [
        ["t.me/port_news/5", 1, false],
        ["t.me/port_news/6", 1, true],
        ["t.me/port_news/7", 1, false],
        ["t.me/port_news/5", 2, false],
      ],
    );
    show(historyHtml([post(5, { html: words(55), isEdited: true }), post(6), post(7)]));
    await test.poll();
    expect((await stored()).every(({ isWithdrawn }) => isWithdrawn === null)).toBe(true);
  });

  it.each([
    ["a forward", post(6, { before: FORWARD })],
    ["a forward of a hidden person", post(6, { before: HIDDEN_FORWARD })],
    ["a poll", { id: 6, after: POLL }],
    ["a service message", post(6, { isService: true })],
    ["a voice message", { id: 6, before: VOICE }],
    ["a sticker", { id: 6, before: STICKER }],
    ["a picture without words", { id: 6, before: PHOTO("x") }],
    ["the label in place of a post", { id: 6, before: NOT_SUPPORTED }],
  ])("%s says nothing of the channel's own", async (_, other: PagePost) => {
    await begin([post(5), other]);
    expect(await texts()).toEqual([words(5)]);
  });

  it.each([
    ["a reply without the words that it answers", post(6, { before: REPLY })],
    ["a post without its link's preview", post(6, { after: LINK_PREVIEW })],
    ["an album's words once", post(6, { before: ALBUM([6, 7, 8]) })],
    ["a picture's words without its link, which expires", post(6, { before: PHOTO("secret") })],
  ])("%s", async (_, other) => {
    await begin([other]);
    expect(await texts()).toEqual([words(6)]);
  });

  it("plain text of what is escaped twice", async () => {
    await begin([post(6, { html: `${words(6)}<br>Подробнее: Порт &amp;amp; флот` })]);
    expect(await texts()).toEqual([`${words(6)}\nПодробнее: Порт & флот`]);
  });

  it("a preview that is switched off later: told with the ways left, and read again when it is back", async () => {
    await begin([post(5)]);
    show(CARD_HTML);
    await test.poll();
    expect(await inlet()).toMatchObject({ failures: 1, failureReason: "no-public-preview" });
    show(historyHtml([post(5), post(6)]));
    await test.poll();
    expect(await inlet()).toMatchObject({ failures: 0, failureReason: null });
    expect(await texts()).toEqual([words(5), words(6)]);
  });

  it("a channel that cannot be read is not added", async () => {
    show(CARD_HTML);
    expect(await test.add("@port_news")).toEqual({ status: "cannot", reason: "no-public-preview" });
  });
});
