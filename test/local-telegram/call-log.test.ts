import { Bot, GrammyError, HttpError, InlineKeyboard } from "grammy";
import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEMO_GROUP_ID } from "../../src/local-telegram/demo.ts";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";

const AIGERIM = 100_001;
let telegram: LocalTelegram;
let bot: Bot;
beforeEach(async () => {
  telegram = await startLocalTelegram();
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  await telegram.say({ text: "/start" });
});
afterEach(() => telegram.stop());

const send = (chat = AIGERIM): Promise<Message> => bot.api.sendMessage(chat, "x");
const sentCount = async () => (await telegram.history()).filter(({ message }) => message.text === "x").length;

const kinds = async () => (await telegram.problems()).map(({ kind, method }) => `${kind} ${method}`);

describe("injected faults", () => {
  it("answers 429 as often as asked, in one chat only", async () => {
    await telegram.addFault({
      method: "sendMessage",
      kind: "too-many-requests",
      retryAfter: 3,
      chatId: AIGERIM,
      times: 2,
    });
    await send(DEMO_GROUP_ID);
    for (const _ of [1, 2]) {
      await expect(send()).rejects.toMatchObject({
        error_code: 429,
        description: "Too Many Requests: retry after 3",
        parameters: { retry_after: 3 },
      });
    }
    await send();
    expect(await sentCount()).toBe(1);
    expect((await telegram.calls({ method: "sendMessage" })).map(({ fault }) => fault)).toEqual([
      undefined,
      "too-many-requests",
      "too-many-requests",
      undefined,
    ]);
  });

  it.each([
    {
      fault: { kind: "error", code: 500, description: "Internal Server Error" },
      error: GrammyError,
      sent: 0,
    },
    {
      fault: { kind: "error", code: 403, description: "Forbidden: bot was blocked by the user" },
      error: GrammyError,
      sent: 0,
    },
    { fault: { kind: "drop-request" }, error: HttpError, sent: 0 },
    { fault: { kind: "drop-reply" }, error: HttpError, sent: 1 },
    { fault: { kind: "bad-gateway" }, error: HttpError, sent: 0 },
  ] as const)("$fault.kind", async ({ fault, error, sent }) => {
    await telegram.addFault({ method: "sendMessage", ...fault });
    await expect(send()).rejects.toBeInstanceOf(error);
    expect(await sentCount()).toBe(sent);
    expect(await telegram.problems()).toEqual([]);
    await send();
  });

  it("delays, and forgets faults", async () => {
    await telegram.addFault({ method: "*", kind: "delay", ms: 150 });
    const before = performance.now();
    await send();
    expect(performance.now() - before).toBeGreaterThan(140);
    await telegram.addFault({ method: "*", kind: "drop-request" });
    await telegram.clearFaults();
    await send();
  });
});

describe("what a correct bot does not do", () => {
  it("is refused calls, but not edits that change nothing", async () => {
    const { message_id: id } = await send();
    await expect(bot.api.editMessageText(AIGERIM, id, "x")).rejects.toThrow("message is not modified");
    await expect(bot.api.answerCallbackQuery("1")).rejects.toThrow("query is too old");
    expect(await kinds()).toEqual([]);
    await expect(bot.api.sendMessage(AIGERIM, "<p>", { parse_mode: "HTML" })).rejects.toThrow(
      "Unsupported start tag",
    );
    await expect(bot.api.sendDice(AIGERIM, "🎲")).rejects.toThrow("not supported");
    expect(await kinds()).toEqual(["refused sendMessage", "refused sendDice"]);
  });

  it("is silence after a press or an inline query, and dropped links", async () => {
    await bot.api.sendMessage(AIGERIM, "x", { reply_markup: new InlineKeyboard().text("Go", "go") });
    expect(await telegram.press({ text: "Go", timeoutMs: 50 })).toEqual({});
    expect(await telegram.inlineQuery({ query: "x", timeoutMs: 50 })).toMatchObject({ answered: false });
    await bot.api.sendMessage(AIGERIM, '<a href="/x">x</a>', { parse_mode: "HTML" });
    expect(await kinds()).toEqual([
      "callback-unanswered answerCallbackQuery",
      "inline-unanswered answerInlineQuery",
      "dropped sendMessage",
    ]);
  });

  it("is more than 20 messages a minute in a group", async () => {
    for (let count = 0; count < 21; count += 1) await send(DEMO_GROUP_ID);
    expect(await kinds()).toContain("rate sendMessage");
  });
});

describe("waiting", () => {
  it("says what was there instead", async () => {
    await send();
    await expect(telegram.waitForMessage({ text: "y", timeoutMs: 50 })).rejects.toThrow(
      /no such message.*last: \/start \| x/,
    );
    await expect(telegram.press({ text: "Nothing" })).rejects.toThrow(/no button "Nothing"/);
  });
});
