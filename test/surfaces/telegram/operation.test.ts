import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storeUpdates } from "../../../src/db/queries/updates.ts";
import { updates } from "../../../src/db/schema/telegram.ts";
import { DEMO_GROUP_ID } from "../../../src/local-telegram/demo.ts";
import { plainAnswer, startTestBot, type TestBot } from "../../support/bot.ts";

let test: TestBot;
afterEach(() => test.stop());

describe("a handler that fails", () => {
  beforeEach(async () => {
    test = await startTestBot({
      answer: async (asked) => {
        if (asked.question.kind === "search") throw new Error("the search is broken");
        return plainAnswer(asked);
      },
    });
  });

  it.each([
    { language: "ru", apology: "Не получилось ответить." },
    { language: "kk", apology: "Жауап беру мүмкін болмады." },
    { language: "az", apology: "Cavab vermək alınmadı." },
    { language: "en", apology: "That did not work." },
  ])(
    "is apologized for once, in $language, and the next command is answered",
    async ({ language, apology }) => {
      await test.telegram.setUser({ id: 700, first_name: "Reader", language_code: language });
      const told = await test.telegram.ask({ user: 700, text: "/search abc" });
      expect(told.text).toContain(apology);
      const eventId = /[0-9a-f]{8}/.exec(told.text ?? "")?.[0] ?? "none";
      expect(test.logged.join("")).toContain(eventId);
      await test.telegram.ask({ user: 700, text: "/turnover" });
      expect(await test.telegram.history({ user: 700, chat: 700 })).toHaveLength(4);
      expect(await test.telegram.problems()).toEqual([]);
    },
  );

  it("in a group, where it was asked, in the group's language", async () => {
    const chat = DEMO_GROUP_ID;
    const start = await test.telegram.ask({ chat, text: "/start" });
    await test.telegram.press({ chat, messageId: start.message_id, data: "l:kk" });
    const asked = await test.telegram.say({ chat, text: "/search abc" });
    const told = await test.telegram.waitForMessage({ chat, after: asked.message_id });
    expect(told.text).toContain("Жауап беру мүмкін болмады.");
    expect(told.reply_to_message?.message_id).toBe(asked.message_id);
  });

  it("after a press, which is answered all the same", async () => {
    await test.telegram.ask({ text: "/turnover" });
    const sent = await test.telegram.history();
    const messageId = sent.at(-1)?.message.message_id ?? 0;
    const { chat } = sent.at(-1)?.message ?? {};
    await fetch(`${test.telegram.apiRoot}/bot${test.telegram.token}/editMessageReplyMarkup`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        chat_id: chat?.id,
        message_id: messageId,
        reply_markup: { inline_keyboard: [[{ text: "broken", callback_data: "q0:s:abc" }]] },
      }),
    });
    await test.telegram.press({ data: "q0:s:abc" });
    const told = await test.telegram.waitForMessage({ after: messageId });
    expect(told.text).toContain("Не получилось ответить.");
    expect(await test.telegram.problems()).toEqual([]);
  });
});

describe("a restart", () => {
  it("answers what was asked meanwhile, and what was stored before, once each", async () => {
    test = await startTestBot();
    await test.telegram.ask({ text: "/start" });
    await test.bot.stop();
    await test.telegram.say({ text: "/oil" });
    const stored = {
      update_id: 5,
      message: {
        message_id: 1,
        date: 0,
        text: "/turnover",
        entities: [{ type: "bot_command", offset: 0, length: 9 }],
        chat: { id: 100_001, type: "private" },
        from: { id: 100_001, is_bot: false, first_name: "A", language_code: "ru" },
      },
    };
    const row = { updateId: 5, queue: "100001", payload: stored };
    await storeUpdates(test.database.db, [row], new Date());
    await test.restart();
    await test.telegram.waitForMessage({ text: "Нефть через Азербайджан" });
    await test.telegram.waitForMessage({ text: "Товарооборот Азербайджана и Казахстана" });
    await test.telegram.ask({ text: "/help" });
    const texts = (await test.telegram.history()).filter(({ message }) => message.from?.is_bot);
    expect(texts).toHaveLength(4);
  });

  it("publishes the profile in four languages, and changes nothing at the next", async () => {
    test = await startTestBot();
    const published = async (method: string) => (await test.telegram.calls({ method })).length;
    // English is what everybody else gets too, so it is already there when its turn comes.
    await expect.poll(() => published("setMyShortDescription")).toBe(4);
    expect(await published("setMyCommands")).toBe(5);
    for (const [language_code, first] of [
      ["kk", "Әзербайжан мен Қазақстанның тауар айналымы"],
      ["pt", "Trade between Azerbaijan and Kazakhstan"],
    ] as const) {
      await test.telegram.setUser({ id: 701, first_name: "Reader", language_code });
      const [entry] = await test.telegram.commandMenu({ user: 701, chat: 701 });
      expect(entry).toEqual({ command: "turnover", description: first });
    }
    await test.bot.stop();
    await test.restart();
    await expect.poll(() => published("getMyShortDescription")).toBe(10);
    await test.telegram.ask({ text: "/help" });
    expect(await published("setMyCommands")).toBe(5);
    expect(await published("setMyShortDescription")).toBe(4);
    expect(await test.telegram.problems()).toEqual([]);
  });
});

it("updates of strange shapes are survived", async () => {
  test = await startTestBot();
  const chat = { id: 800, type: "private" };
  const strange = [
    { update_id: 1 },
    { update_id: 2, message: null },
    { update_id: 3, message: { message_id: 1, date: 0, chat } },
    { update_id: 4, message: { message_id: 1, date: 0, chat, text: "/turnover" } },
    { update_id: 5, callback_query: { id: "1", from: { id: 800 }, chat_instance: "x", data: "q0:latest" } },
    {
      update_id: 6,
      callback_query: { id: "2", from: { id: 800 }, chat_instance: "x", game_short_name: "chess" },
    },
    {
      update_id: 7,
      callback_query: {
        id: "3",
        from: { id: 800 },
        chat_instance: "x",
        data: "q0:latest",
        message: { message_id: 1, date: 0, chat },
      },
    },
    {
      update_id: 8,
      channel_post: { message_id: 1, date: 0, chat: { id: -1, type: "channel" }, text: "/oil" },
    },
    { update_id: 9, edited_message: { message_id: 1, date: 0, chat, text: "/oil" } },
    { update_id: 10, my_chat_member: { chat, from: { id: 800 }, date: 0 } },
    { update_id: 11, hologram: { chat } },
    { update_id: 12, message: { message_id: 1, date: 0, chat: { id: 801, type: "planet" }, text: "hi" } },
    { update_id: 13, inline_query: {} },
  ];
  for (const each of strange) {
    const row = { updateId: each.update_id, queue: "strange", payload: each };
    await storeUpdates(test.database.db, [row], new Date());
  }
  const open = async () =>
    (await test.database.db.select().from(updates)).filter(({ finishedAt }) => finishedAt === null).length;
  await expect.poll(open, { timeout: 8000 }).toBe(0);
  expect((await test.telegram.ask({ text: "/oil" })).text).toBe("Нефть через Азербайджан");
});
