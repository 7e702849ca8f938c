import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Post } from "../../../src/core/model/post.ts";
import { mirrorPost, unmirrorPost } from "../../../src/pipeline/mirroring/mirror-post.ts";
import { storeChannelPost } from "../../../src/pipeline/read-for-person.ts";
import { tellDelivery } from "../../../src/surfaces/tell-delivery.ts";
import { tinyPng } from "../../local-telegram/tiny-png.ts";
import { Newsroom } from "../../pipeline/support/newsroom.ts";
import { testReader } from "../../pipeline/support/reader.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { reference } from "../../support/starter-claims.ts";

const OPERATOR = 100_001;
const STRANGER = 100_002;

const picture = tinyPng().toString("base64");

let test: TestBot;
let room: Newsroom;
let source: number;
beforeAll(async () => {
  const unused = () => Promise.reject(new Error("not asked for here"));
  test = await startTestBot({
    tell: (rows) => tellDelivery({ ...room.answering, now: () => new Date() }, rows),
    administration: {
      adminIds: [OPERATOR],
      reference,
      desk: {
        add: async () => ({ status: "cannot", reason: "no-feed" }),
        wake: () => {},
        exportOpml: unused,
        importOpml: unused,
        readLink: unused,
        readWords: () => {
          throw new Error("not asked for here");
        },
        storePost: (post) =>
          storeChannelPost(testReader(test.database.db, { now: () => new Date() }).reader, post),
        storeForwarded: unused,
      },
    },
  });
  room = new Newsroom(test.database.db);
  await room.open();
  await test.telegram.setUser({ id: STRANGER, language_code: "ru" });
  source = await channel("Первоисточник", "first_source");
});
afterAll(async () => {
  // A picture that has expired, and a channel that nobody knows: both are tried here.
  const tried = /failed to get HTTP URL content|chat not found/;
  const others = (await test.telegram.problems()).filter(({ detail }) => !tried.test(detail));
  // oxlint-disable-next-line vitest/no-standalone-expect -- true of each test here
  expect(others).toEqual([]);
  await test.stop();
});

async function channel(title: string, username?: string): Promise<number> {
  const { id } = await test.telegram.addChat({
    title,
    type: "channel",
    ...(username === undefined ? {} : { username }),
    adminIds: [OPERATOR],
    memberIds: [OPERATOR, STRANGER],
    botStatus: "administrator",
  });
  return id;
}
const ask = async (text: string, user = OPERATOR) => (await test.telegram.ask({ user, text })).text;
const shown = async (chat: number) =>
  (await test.telegram.history({ user: OPERATOR, chat })).map(({ message }) => message);
const copied = (chat: number, text: string): Promise<Message> =>
  test.telegram.waitForMessage({ user: OPERATOR, chat, text });

describe("of a channel whose posts Telegram brings", () => {
  it("repeats posts with their formatting and source, follows edits, and marks what is deleted", async () => {
    const target = await channel("Копия");
    expect(await ask(`/mirror @first_source ${target}`)).toContain("@first_source → Копия");
    const post = await test.telegram.post({
      channel: source,
      text: "Порт Актау принял 900 тысяч тонн",
      entities: [{ type: "bold", offset: 0, length: 10 }],
    });
    const copy = await copied(target, "900 тысяч");
    expect(copy.text).toBe("Порт Актау принял 900 тысяч тонн\n\nИсточник: @first_source");
    expect(copy.entities).toMatchObject([
      { type: "bold", offset: 0, length: 10 },
      { type: "text_link", url: `https://t.me/first_source/${post.message_id}` },
    ]);
    await test.telegram.edit({
      user: OPERATOR,
      chat: source,
      messageId: post.message_id,
      text: "Порт Актау принял 950 тысяч тонн",
    });
    const edited = await copied(target, "950 тысяч");
    expect(edited.message_id).toBe(copy.message_id);
    await test.database.db.transaction((tx) => unmirrorPost(tx, "first_source", post.message_id, new Date()));
    expect((await copied(target, "удалён")).message_id).toBe(copy.message_id);
  });

  it("repeats pictures with their words", async () => {
    const target = await channel("Картинки");
    await ask(`/mirror @first_source ${target}`);
    await test.telegram.sendFile({
      user: OPERATOR,
      chat: source,
      kind: "photo",
      base64: picture,
      caption: "Новый кран",
    });
    const copy = await test.telegram.waitForMessage({ user: OPERATOR, chat: target, photo: true });
    expect(copy.caption).toBe("Новый кран\n\nИсточник: @first_source");
  });

  it("repeats only posts with the words asked for", async () => {
    const target = await channel("Только порты");
    await ask(`/mirror @first_source ${target} порт`);
    await test.telegram.post({ channel: source, text: "Погода в Баку сегодня" });
    await test.telegram.post({ channel: source, text: "Портам нужны причалы" });
    await copied(target, "Портам");
    expect((await shown(target)).map(({ text }) => text?.split("\n")[0])).toEqual(["Портам нужны причалы"]);
  });
});

describe("of a channel whose page is read", () => {
  const at = (minute: number) => new Date(Date.now() - 3_600_000 + minute * 60_000);
  const post = (channelName: string, id: number, given: Partial<Post> = {}): Post => ({
    channel: channelName,
    id,
    ids: [id],
    albumKey: null,
    html: `Пост ${id}`,
    files: [],
    replyTo: null,
    isProtected: false,
    publishedAt: at(id),
    ...given,
  });
  const publish = (given: Post, isNews = true) =>
    test.database.db.transaction((tx) => mirrorPost(tx, given, { isNews, at: new Date() }));
  const mirrored = async (name: string, options = "") => {
    await channel(name, name);
    const target = await channel(`Копия ${name}`);
    expect(await ask(`/mirror @${name} ${target} ${options}`)).toContain(`@${name} →`);
    return target;
  };
  const words = async (chat: number) =>
    (await shown(chat)).map(({ text, caption }) => (text ?? caption ?? "").split("\n")[0]);

  it("repeats what came while nobody read, in order and once", async () => {
    const target = await mirrored("gap_news");
    await publish(post("gap_news", 1), false);
    for (const id of [2, 3, 4, 5]) await publish(post("gap_news", id));
    await copied(target, "Пост 5");
    await test.restart();
    for (const id of [4, 5, 6]) await publish(post("gap_news", id));
    await copied(target, "Пост 6");
    expect(await words(target)).toEqual(["Пост 2", "Пост 3", "Пост 4", "Пост 5", "Пост 6"]);
  });

  it("keeps the thread of replies, also to a part of an album", async () => {
    const target = await mirrored("thread_news");
    await publish(post("thread_news", 10, { ids: [10, 11, 12] }));
    await publish(post("thread_news", 13, { replyTo: 12 }));
    const first = await copied(target, "Пост 10");
    expect((await copied(target, "Пост 13")).reply_to_message?.message_id).toBe(first.message_id);
  });

  it("puts an album together whose parts came one by one", async () => {
    const target = await mirrored("album_news");
    const photos = [];
    for (const name of ["a", "b"]) {
      const sent = await test.telegram.sendFile({
        user: OPERATOR,
        chat: source,
        kind: "photo",
        base64: picture,
        name,
      });
      photos.push(sent.photo?.at(-1)?.file_id ?? "");
    }
    const part = (id: number, from = "", html = "") =>
      post("album_news", id, { albumKey: "g1", html, files: [{ kind: "photo", from }] });
    await publish(part(20, photos[0], "Два снимка"));
    await publish(part(21, photos[1]));
    await copied(target, "Два снимка");
    expect(
      (await shown(target)).map(({ media_group_id, caption }) => [
        media_group_id !== undefined,
        caption?.split("\n")[0],
      ]),
    ).toEqual([
      [true, "Два снимка"],
      [true, undefined],
    ]);
    await publish(post("album_news", 22));
    await copied(target, "Пост 22");
  });

  it.each([
    ["follow", []],
    ["keep", ["Пост 30"]],
    ["mark", ["В источнике пост удалён."]],
  ])("%s: treats deleted posts as it was told", async (policy, left) => {
    const target = await mirrored(`${policy}_news`, policy);
    await publish(post(`${policy}_news`, 30));
    await copied(target, "Пост 30");
    await test.database.db.transaction((tx) => unmirrorPost(tx, `${policy}_news`, 30, new Date()));
    await publish(post(`${policy}_news`, 31));
    await copied(target, "Пост 31");
    await expect.poll(() => words(target)).toEqual([...left, "Пост 31"]);
  });

  it("gives no more than the headline and the link of what may not be copied", async () => {
    const target = await mirrored("closed_news");
    await publish(post("closed_news", 40, { isProtected: true, html: "Первая строка\nВторая строка" }));
    const copy = await copied(target, "Первая строка");
    expect(copy.text).toBe("Первая строка\n\nИсточник: @closed_news");
  });

  it("sends the words where the files can no longer be fetched, and lets them be edited", async () => {
    const target = await mirrored("expired_news");
    const files = [{ kind: "photo", from: "https://cdn.example/gone.jpg" }] as const;
    await publish(post("expired_news", 50, { files }));
    await copied(target, "Пост 50");
    await publish(post("expired_news", 50, { files, html: "Пост 50, исправленный" }));
    await copied(target, "исправленный");
    expect(await words(target)).toEqual(["Пост 50, исправленный"]);
  });
});

describe("of a source's articles", () => {
  it("repeats headline and first sentences, with figures where they are asked for", async () => {
    const target = await channel("Копия статей");
    expect(await ask(`/mirror trend ${target} facts`)).toContain("Trend → Копия статей");
    room.now = new Date();
    await room.publish({
      id: "mirrored",
      title: "Товарооборот вырос",
      text: "Товарооборот между Азербайджаном и Казахстаном в 2025 году составил 486 млн долларов, сообщил министр энергетики Азербайджана Парвиз Шахбазов.",
    });
    expect((await copied(target, "Товарооборот вырос")).text).toContain("486 млн");
  });
});

describe("a channel that a person administers", () => {
  it("is subscribed, told and stopped from a private chat", async () => {
    const target = await channel("Новости коридора", "corridor_watch");
    expect(await ask("/here @corridor_watch trend.az", STRANGER)).toContain("администратор");
    expect(await ask("/here @corridor_watch trend.az")).toContain("Trend");
    room.now = new Date();
    await room.publish({
      id: "for-channel",
      title: "Коридор растёт",
      text: "Грузы пошли по новому маршруту.",
    });
    await copied(target, "Коридор растёт");
    expect(await ask("/stop @corridor_watch")).toContain("Остановлено");
  });
});

describe("who may", () => {
  it("refuses those who do not decide about the target, and channels that the bot cannot read", async () => {
    const target = await channel("Чужой");
    expect(await ask(`/mirror @first_source ${target}`, STRANGER)).toContain("администратор");
    expect(await ask("/mirror @nobody_reads_this here", STRANGER)).toContain("не читает");
    expect(await ask("/mirror 999999 here", STRANGER)).toContain("Такого источника нет");
    expect(await ask("/mirror", STRANGER)).toContain("Пример");
  });

  it("lists and ends mirrors by buttons, not by forged ones", async () => {
    expect(await ask("/mirror @first_source here", STRANGER)).toContain("@first_source");
    const list = await test.telegram.ask({ user: STRANGER, text: "/mirrors" });
    expect(list.text).toContain("@first_source");
    const pressed = await test.telegram.press({
      user: STRANGER,
      chat: list.chat.id,
      messageId: list.message_id,
      text: "Закончить",
    });
    expect(pressed.answer).toBeDefined();
    await test.telegram.waitForMessage({
      user: STRANGER,
      chat: list.chat.id,
      messageId: list.message_id,
      text: "Зеркал нет",
    });
  });
});
