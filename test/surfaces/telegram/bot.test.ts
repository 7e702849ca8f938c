import type { InlineKeyboardButton, Message } from "grammy/types";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chats } from "../../../src/db/schema/telegram.ts";
import { DEMO_GROUP_ID } from "../../../src/local-telegram/demo.ts";
import { tinyPng } from "../../local-telegram/tiny-png.ts";
import { plainAnswer, startTestBot, type TestBot } from "../../support/bot.ts";

/** The stand-in's people: the first has Telegram in Russian and administers the group, the second in Azerbaijani. */
const RUSSIAN = 100_001;
const AZERBAIJANI = 100_002;

const TURNOVER = {
  ru: "Товарооборот Азербайджана и Казахстана",
  kk: "Әзербайжан мен Қазақстанның тауар айналымы",
  az: "Azərbaycanla Qazaxıstanın ticarət dövriyyəsi",
  en: "Trade between Azerbaijan and Kazakhstan",
};

const LONG_CAPTION = [
  "График. Тауар айналымы",
  ...Array.from({ length: 40 }, (_, place) => `${1985 + place} жыл: ${100 + place} млн доллар (басқа дерек)`),
].join("\n");

let test: TestBot;
let nextPerson = 200_000;
beforeAll(async () => {
  test = await startTestBot({
    chart: async ({ language }, theme) => ({
      png: theme === "light" ? ONE_PIXEL : tinyPng(),
      caption: language === "kk" ? LONG_CAPTION : "470 <млн> & больше",
    }),
    inline: async (words) =>
      words === "timeline"
        ? Array.from({ length: 23 }, (_, i) => ({
            id: `${i}`,
            title: `Result ${i}`,
            description: words,
            answer: plainAnswer({
              question: { kind: "search", words: i === 0 ? "long" : "short" },
              language: "en",
            }),
          }))
        : [],
  });
});
afterAll(() => test.stop());
afterEach(async () => {
  // Whatever a test does, the bot must have answered every press, and sent nothing that Telegram refuses.
  // oxlint-disable-next-line vitest/no-standalone-expect -- true of each test here
  expect(await test.telegram.problems()).toEqual([]);
});

/** A new person with a private chat, so that tests don't share what they choose. */
async function person(language_code?: string): Promise<number> {
  const id = nextPerson++;
  const name = { id, is_bot: false, first_name: `Person ${id}` };
  await test.telegram.setUser(language_code === undefined ? name : { ...name, language_code });
  return id;
}

const buttons = (message: Message): InlineKeyboardButton[] =>
  message.reply_markup?.inline_keyboard.flat() ?? [];
const current = async (message: Message) => {
  const shown = await test.telegram.history({ user: RUSSIAN, chat: message.chat.id });
  const found = shown.find((each) => each.message.message_id === message.message_id);
  if (!found) throw new Error("no such message");
  return found;
};

describe("the reader's language", () => {
  it.each([
    { telegram: "ru", answer: TURNOVER.ru },
    { telegram: "kk", answer: TURNOVER.kk },
    { telegram: "az", answer: TURNOVER.az },
    { telegram: "en", answer: TURNOVER.en },
    { telegram: "en-US", answer: TURNOVER.en },
    { telegram: "uz", answer: TURNOVER.ru },
    { telegram: "pt-br", answer: TURNOVER.en },
    { telegram: undefined, answer: TURNOVER.en },
  ])("is Telegram's until another is chosen: $telegram", async ({ telegram, answer }) => {
    const user = await person(telegram);
    expect((await test.telegram.ask({ user, text: "/turnover" })).text).toBe(answer);
  });

  it("is what a button chose, also for the menu and after a restart", async () => {
    const user = await person("ru");
    const start = await test.telegram.ask({ user, text: "/start" });
    const pressed = await test.telegram.press({ user, messageId: start.message_id, data: "l:kk" });
    expect(pressed.answer).toEqual({ text: "Тіл: қазақша", showAlert: false });
    expect((await test.telegram.ask({ user, text: "/turnover" })).text).toBe(TURNOVER.kk);
    await expect
      .poll(async () => (await test.telegram.commandMenu({ user, chat: user }))[0]?.description)
      .toBe(TURNOVER.kk);
  });

  it("of a group is chosen by its administrators only, whoever asked", async () => {
    const chat = DEMO_GROUP_ID;
    const asked = await test.telegram.ask({ user: AZERBAIJANI, chat, text: "/language" });
    const refused = await test.telegram.press({
      user: AZERBAIJANI,
      chat,
      messageId: asked.message_id,
      data: "l:en",
    });
    expect(refused.answer).toEqual({
      text: "Qrupun dilini yalnız onun administratorları seçə bilər.",
      showAlert: true,
    });
    expect((await test.telegram.ask({ user: AZERBAIJANI, chat, text: "/turnover" })).text).toBe(TURNOVER.az);
    const chosen = await test.telegram.press({
      user: RUSSIAN,
      chat,
      messageId: asked.message_id,
      data: "l:kk",
    });
    expect(chosen.answer?.text).toBe("Тіл: қазақша");
    expect((await test.telegram.ask({ user: AZERBAIJANI, chat, text: "/turnover" })).text).toBe(TURNOVER.kk);
  });

  it("of a group is also chosen by an administrator who speaks in its name", async () => {
    const anonymous = 1_087_968_824;
    await test.telegram.setUser({ id: anonymous, is_bot: true, first_name: "Group" });
    const { id: chat } = await test.telegram.addChat({
      title: "Masks",
      memberIds: [RUSSIAN, anonymous],
      adminIds: [],
    });
    const asked = await test.telegram.ask({ user: RUSSIAN, chat, text: "/language" });
    const press = { chat, messageId: asked.message_id, data: "l:az" };
    expect((await test.telegram.press({ user: RUSSIAN, ...press })).answer?.showAlert).toBe(true);
    expect((await test.telegram.press({ user: anonymous, ...press })).answer?.text).toBe("Dil: azərbaycanca");
  });
});

describe("commands in private chats", () => {
  it.each([
    { text: "/help", answer: "Команды и примеры" },
    { text: "/language", answer: "Выбрать язык" },
    { text: "/turnover 2024", answer: TURNOVER.ru },
    { text: "/corridor 2022-2025", answer: "Средний коридор: сколько перевозят" },
    { text: "/oil", answer: "Нефть через Азербайджан" },
    { text: "/investment", answer: "Взаимные инвестиции" },
    { text: "/timeline", answer: "Что произошло и что намечено" },
    { text: "/latest", answer: "Новые статьи" },
    { text: "/article 12", answer: "Статья по номеру" },
    { text: "/search Актау", answer: "Поиск, например: /search Актау" },
    { text: "/sources", answer: "Откуда новости" },
    { text: "/Turnover@delil_local_bot", answer: TURNOVER.ru },
    { text: "/start turnover-2022-2025", answer: TURNOVER.ru },
    { text: "/start article-7", answer: "Статья по номеру" },
    { text: "/start '; drop table chats", answer: "Команды и примеры" },
    { text: "/weather", answer: "Команды и примеры" },
    { text: "товарооборот 2024", answer: TURNOVER.ru },
  ])("$text", async ({ text, answer }) => {
    const user = await person("ru");
    expect((await test.telegram.ask({ user, text })).text).toContain(answer);
  });

  it("words that are no question, and pictures, get a sentence of help", async () => {
    const user = await person("ru");
    const help = "Понимаю команды и вопросы словами.";
    expect((await test.telegram.ask({ user, text: "слово ".repeat(680) })).text).toContain(help);
    const photo = await test.telegram.sendFile({ user, kind: "photo", base64: ONE_PIXEL.toString("base64") });
    const answer = await test.telegram.waitForMessage({ user, chat: user, after: photo.message_id });
    expect(answer.text).toContain(help);
  });

  it("stays silent about another bot's command", async () => {
    const user = await person("ru");
    await test.telegram.say({ user, text: "/turnover@other_bot" });
    const next = await test.telegram.ask({ user, text: "/oil" });
    expect(next.text).toBe("Нефть через Азербайджан");
    expect(await test.telegram.history({ user, chat: user })).toHaveLength(3);
  });
});

describe("commands in groups", () => {
  it("are answered as replies, in the same topic", async () => {
    const { id: chat } = await test.telegram.addChat({ title: "Forum", topics: { 77: "Trade" } });
    const asked = await test.telegram.say({ chat, text: "/turnover", thread: 77 });
    const answer = await test.telegram.waitForMessage({ chat, after: asked.message_id });
    expect(answer.reply_to_message?.message_id).toBe(asked.message_id);
    expect(answer.message_thread_id).toBe(77);
  });

  it("what is not for the bot gets no answer", async () => {
    const { id: chat } = await test.telegram.addChat({ title: "Talk", botStatus: "administrator" });
    for (const text of ["товарооборот 2024", "/turnover@other_bot", "/weather", "hi @other_bot"]) {
      await test.telegram.say({ chat, text });
    }
    const answer = await test.telegram.ask({ chat, text: "@delil_local_bot товарооборот 2024" });
    expect(answer.text).toBe(TURNOVER.ru);
    const unclear = await test.telegram.ask({ chat, text: "/weather@delil_local_bot" });
    expect(unclear.text).toBe("Команды и примеры");
    const thanks = await test.telegram.say({ chat, text: "спасибо", replyTo: unclear.message_id });
    const asked = await test.telegram.say({ chat, text: "товарооборот", replyTo: unclear.message_id });
    const reply = await test.telegram.waitForMessage({ chat, after: thanks.message_id });
    expect(reply.reply_to_message?.message_id).toBe(asked.message_id);
  });
});

describe("buttons", () => {
  it("turn pages in place", async () => {
    const user = await person("ru");
    const first = await test.telegram.ask({
      user,
      text: "/search long очень длинный вопрос, которому мало 64 байтов",
    });
    expect(buttons(first).map(({ text }) => text)).toEqual([expect.stringMatching(/^1 \/ \d+$/), "›"]);
    await test.telegram.press({ user, messageId: first.message_id, text: "›" });
    const { message, edits } = await current(first);
    expect(edits).toBe(1);
    expect(buttons(message).map(({ text }) => text)).toEqual(["‹", expect.stringMatching(/^2 \/ \d+$/), "›"]);
    // The page in the middle is the one that is shown: Telegram calls the edit "not modified".
    await test.telegram.press({ user, messageId: first.message_id, data: dataOf(message, 1) });
    await test.telegram.press({ user, messageId: first.message_id, text: "‹" });
    expect(buttons((await current(first)).message)).toEqual(buttons(first));
  });

  it("show another view in place", async () => {
    const user = await person("ru");
    const shown = await test.telegram.ask({ user, text: "/turnover" });
    await test.telegram.press({ user, messageId: shown.message_id, text: "Откуда новости" });
    expect((await current(shown)).edits).toBeLessThanOrEqual(1);
  });

  it.each([
    "l:de",
    "q0:f:weather::cards",
    `q0#${"A".repeat(22)}`,
    "c#0123456789012345678901",
    "old data of another release",
    "q0:f:turnover:9999-1000:cards",
  ])("with data %j get a sentence", async (data) => {
    const user = await person("en");
    await test.telegram.ask({ user, text: "/turnover" });
    await oldMessage(user, data);
    const { answer } = await test.telegram.press({ user, data });
    expect(answer).toEqual({
      text: "This button is out of date. Please ask again; examples: /help",
      showAlert: true,
    });
  });

  it("the chart comes as a photo with its words, and is uploaded once", async () => {
    const user = await person("ru");
    const shown = await test.telegram.ask({ user, text: "/turnover" });
    const before = (await test.telegram.calls()).length;
    await test.telegram.press({ user, messageId: shown.message_id, text: "Нефть через Азербайджан" });
    const photo = await test.telegram.waitForMessage({ user, chat: user, photo: true });
    expect(photo.caption).toBe("470 <млн> & больше");
    await test.telegram.press({ user, messageId: shown.message_id, text: "Нефть через Азербайджан" });
    const again = await test.telegram.waitForMessage({
      user,
      chat: user,
      photo: true,
      after: photo.message_id,
    });
    expect(again.photo?.[0]?.file_id).toBe(photo.photo?.[0]?.file_id);
    const uploads = (await test.telegram.calls({ method: "sendPhoto" })).filter(
      ({ parameters, number }) => number > before && !/^\w/.test(String(parameters["photo"])),
    );
    expect(uploads.length).toBeLessThanOrEqual(1);
  });

  it("a chart of more figures than a caption holds is told by its newest, in whole lines", async () => {
    const user = await person("kk");
    const shown = await test.telegram.ask({ user, text: "/turnover" });
    const chart = buttons(shown).find(
      (button) => "callback_data" in button && /^c[:#]/.test(button.callback_data),
    );
    await test.telegram.press({ user, messageId: shown.message_id, text: chart?.text ?? "" });
    const { caption = "" } = await test.telegram.waitForMessage({ user, chat: user, photo: true });
    const lines = caption.split("\n");
    const told = LONG_CAPTION.split("\n");
    expect(lines[0]).toBe(told[0]);
    expect(lines.slice(1)).toEqual(told.slice(1 - lines.length));
    expect(caption.length).toBeGreaterThan(900);
  });

  it("the chart turns dark and light again in its place, each uploaded once", async () => {
    const user = await person("ru");
    const shown = await test.telegram.ask({ user, text: "/turnover" });
    await test.telegram.press({ user, messageId: shown.message_id, text: "Нефть через Азербайджан" });
    const light = await test.telegram.waitForMessage({ user, chat: user, photo: true });
    const turned = async (button: string) => {
      await test.telegram.press({ user, messageId: light.message_id, text: button });
      return (await current(light)).message;
    };
    const dark = await turned("Тёмный фон");
    expect(dark.caption).toBe("470 <млн> & больше");
    expect(dark.photo?.[0]?.file_id).not.toBe(light.photo?.[0]?.file_id);
    expect((await turned("Светлый фон")).photo?.[0]?.file_id).toBe(light.photo?.[0]?.file_id);
    expect((await turned("Тёмный фон")).photo?.[0]?.file_id).toBe(dark.photo?.[0]?.file_id);
  });
});

describe("inline mode", () => {
  it("offers ten results at a time, and a long answer leads to the rest of it", async () => {
    const user = await person("en");
    const first = await test.telegram.inlineQuery({ user, query: "timeline" });
    expect(first.results).toHaveLength(10);
    expect(first.results.map((result) => ("reply_markup" in result ? result.reply_markup : null))).toEqual([
      { inline_keyboard: [[{ text: "Show all", url: "https://t.me/delil_local_bot?start=timeline" }]] },
      ...Array<null>(9).fill(null),
    ]);
    const last = await test.telegram.inlineQuery({ user, query: "timeline", offset: "20" });
    expect(first.nextOffset).toBe("10");
    expect(last.results.map(({ id }) => id)).toEqual(["20", "21", "22"]);
    expect(last.nextOffset).toBe("");
  });

  it.each(["", "-1", "99999", "x", "1e3"])("bears the forged offset %j", async (offset) => {
    const found = await test.telegram.inlineQuery({ user: await person("en"), query: "timeline", offset });
    expect(found.answered).toBe(true);
  });

  it("speaks the language chosen in the private chat", async () => {
    const user = await person("ru");
    const start = await test.telegram.ask({ user, text: "/start" });
    await test.telegram.press({ user, messageId: start.message_id, data: "l:az" });
    const nothing = await test.telegram.inlineQuery({ user, query: "zzz" });
    expect(nothing.button).toEqual({ text: "Nə soruşmaq olar?", start_parameter: "help" });
  });
});

describe("who may be written to", () => {
  it("a person who blocks the bot is remembered as blocked, and welcome again", async () => {
    const user = await person("kk");
    const start = await test.telegram.ask({ user, text: "/start" });
    await test.telegram.press({ user, messageId: start.message_id, data: "l:az" });
    await test.telegram.setBotStatus({ user, chat: user, status: "kicked" });
    await expect.poll(() => chat(user)).toMatchObject({ blockedAt: expect.any(Date) });
    expect((await test.telegram.ask({ user, text: "/turnover" })).text).toBe(TURNOVER.az);
    expect(await chat(user)).toMatchObject({ language: "az", blockedAt: null });
  });

  it("a group that becomes a supergroup keeps its language", async () => {
    const { id } = await test.telegram.addChat({ title: "Old", type: "group" });
    const start = await test.telegram.ask({ chat: id, text: "/start" });
    await test.telegram.press({ chat: id, messageId: start.message_id, data: "l:kk" });
    await expect
      .poll(async () => (await test.telegram.commandMenu({ chat: id }))[0]?.description)
      .toBe(TURNOVER.kk);
    const moved = await test.telegram.migrate({ chat: id });
    expect((await test.telegram.ask({ chat: moved, text: "/turnover" })).text).toBe(TURNOVER.kk);
    await expect.poll(() => chat(id)).toBeUndefined();
    expect(await chat(moved)).toMatchObject({ language: "kk", type: "supergroup" });
  });

  it("a channel's posts are nobody's questions", async () => {
    const { id } = await test.telegram.addChat({
      title: "News",
      type: "channel",
      botStatus: "administrator",
    });
    await test.telegram.post({ channel: id, text: "/turnover" });
    const user = await person("ru");
    await test.telegram.ask({ user, text: "/turnover" });
    expect(await test.telegram.history({ chat: id })).toHaveLength(1);
  });
});

it("who asks too much is told so once", async () => {
  const user = await person("ru");
  await test.telegram.ask({ user, text: "/turnover" });
  await oldMessage(user, "old");
  for (let i = 0; i < 19; i++) await test.telegram.press({ user, data: "old" });
  const told = await test.telegram.ask({ user, text: "/turnover" });
  expect(told.text).toContain("Слишком много вопросов");
  await test.telegram.say({ user, text: "/turnover" });
  const pressed = await test.telegram.press({ user, data: "old" });
  expect(pressed.answer?.text).toContain("Слишком много вопросов");
  const later = await test.telegram.history({ user, chat: user, after: told.message_id });
  expect(later.filter(({ message }) => message.from?.is_bot)).toEqual([]);
});

it("no log line holds what people wrote, or the token", async () => {
  const user = await person("ru");
  await test.telegram.ask({ user, text: "/search очень тайное слово" });
  const all = test.logged.join("");
  expect(all).not.toContain("тайное");
  expect(all).not.toContain(test.telegram.token);
});

const dataOf = (message: Message, index: number) => {
  const button = buttons(message)[index];
  if (!button || !("callback_data" in button)) throw new Error("no such button");
  return button.callback_data;
};

/** A message with a button that the bot of today would not make. */
async function oldMessage(chat_id: number, callback_data: string): Promise<void> {
  const sent = await fetch(`${test.telegram.apiRoot}/bot${test.telegram.token}/sendMessage`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      chat_id,
      text: "old",
      reply_markup: { inline_keyboard: [[{ text: "old", callback_data }]] },
    }),
  });
  expect(sent.status).toBe(200);
}

async function chat(id: number) {
  return (await test.database.db.select().from(chats)).find((row) => row.id === id);
}

const ONE_PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
