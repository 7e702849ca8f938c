import { Bot, InlineKeyboard, InputFile } from "grammy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectLocalTelegram } from "../../src/local-telegram/connect.ts";
import { DEMO_GROUP_ID } from "../../src/local-telegram/demo.ts";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";
import { tinyPng } from "./tiny-png.ts";

let telegram: LocalTelegram;
let bot: Bot;
let running: Promise<void>;

beforeAll(async () => {
  telegram = await startLocalTelegram();
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  bot.command("start", (ctx) => ctx.reply("<b>Hello</b>", { parse_mode: "HTML" }));
  bot.command("keys", (ctx) =>
    ctx.reply("Choose", { reply_markup: new InlineKeyboard().text("One", "one") }),
  );
  bot.command("photo", (ctx) =>
    ctx.replyWithPhoto(new InputFile(tinyPng(), "chart.png"), { caption: "A chart" }),
  );
  bot.callbackQuery("one", async (ctx) => {
    await ctx.editMessageText("Chosen");
    await ctx.answerCallbackQuery("Thanks");
  });
  bot.on("inline_query", (ctx) =>
    ctx.answerInlineQuery([
      {
        type: "article",
        id: "1",
        title: `About ${ctx.inlineQuery.query}`,
        input_message_content: { message_text: "An answer" },
        reply_markup: new InlineKeyboard().text("More", "one"),
      },
    ]),
  );
  bot.catch(({ error }) => {
    throw error;
  });
  running = bot.start({ drop_pending_updates: false });
});

afterAll(async () => {
  await bot.stop();
  await running;
  await telegram.stop();
});

describe("a bot on the stand-in", () => {
  it("answers a command, with formatting", async () => {
    expect(await telegram.ask({ text: "/start" })).toMatchObject({
      text: "Hello",
      entities: [{ type: "bold", offset: 0, length: 5 }],
    });
  });

  it("answers a press and edits its message", async () => {
    const asked = await telegram.ask({ text: "/keys" });
    const pressed = await telegram.press({ text: "One" });
    expect(pressed.answer).toEqual({ text: "Thanks", showAlert: false });
    const [last] = (await telegram.history()).slice(-1);
    expect(last).toMatchObject({ message: { message_id: asked.message_id, text: "Chosen" }, edits: 1 });
    expect(last?.message.reply_markup).toBeUndefined();
  });

  it("uploads a photo", async () => {
    const message = await telegram.ask({ text: "/photo" });
    expect(message).toMatchObject({ caption: "A chart", photo: [{ width: 2, height: 1 }] });
    const file = await telegram.file({ fileId: message.photo?.[0]?.file_id ?? "" });
    expect(Buffer.from(file.base64, "base64").equals(tinyPng())).toBe(true);
  });

  it("answers in inline mode, in the group, from another process too", async () => {
    const outside = connectLocalTelegram(telegram.url);
    const found = await outside.inlineQuery({ chat: DEMO_GROUP_ID, query: "oil" });
    expect(found.results).toMatchObject([{ title: "About oil" }]);
    const sent = await outside.chooseInlineResult({
      chat: DEMO_GROUP_ID,
      queryId: found.queryId,
      resultId: "1",
    });
    expect(sent).toMatchObject({ text: "An answer", via_bot: { username: "delil_local_bot" } });
    const pressed = await outside.press({ chat: DEMO_GROUP_ID, text: "More" });
    expect(pressed.answer).toEqual({ text: "Thanks", showAlert: false });
    const [last] = (await outside.history({ chat: DEMO_GROUP_ID })).slice(-1);
    expect(last?.message.text).toBe("Chosen");
  });

  it("finds nothing wrong with all that", async () => {
    expect(await telegram.problems()).toEqual([]);
  });
});
