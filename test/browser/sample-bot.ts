import { Bot, InlineKeyboard, InputFile, Keyboard } from "grammy";
import type { LocalTelegram } from "../../src/local-telegram/start.ts";
import { samplePng } from "./sample-png.ts";

const REPORT = [
  "<b>Товарооборот Азербайджана и Казахстана</b>",
  "",
  "<b>$1,2 млрд</b> · 2024 год · факт",
  '<i>П. Шахбазов</i>, <a href="https://www.trend.az/">Trend</a>, 12 марта',
  "<blockquote expandable>Первая строка цитаты, которая достаточно длинна, чтобы занять больше одной строки на экране телефона.\nВторая строка цитаты: объём торговли вырос на 12,5 процента.\nТретья строка: экспорт составил более половины.\nЧетвёртая строка видна только после нажатия.</blockquote>",
  "<code>1 200 000 000</code> · #торговля · /corridor",
].join("\n");

const keyboard = () =>
  new InlineKeyboard()
    .text("📊 График", "chart")
    .text("💬 Цитаты", "quotes")
    .row()
    .url("Trend", "https://www.trend.az/")
    .switchInline("Поделиться", "turnover")
    .row()
    .copyText("Скопировать", "1 200 000 000");

const commands = (names: [string, string][]) =>
  names.map(([command, description]) => ({ command, description }));

/** A small bot that uses everything that the page shows. */
export function sampleBot(telegram: LocalTelegram): Bot {
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  bot.command("start", (ctx) => ctx.reply(`Здравствуйте! ${ctx.match}`.trim()));
  bot.command("turnover", (ctx) =>
    ctx.reply(REPORT, {
      parse_mode: "HTML",
      reply_markup: keyboard(),
      link_preview_options: { is_disabled: true },
    }),
  );
  bot.command("country", (ctx) =>
    ctx.reply("Выберите страну", {
      reply_markup: new Keyboard().text("Казахстан").text("Азербайджан").oneTime(),
    }),
  );
  bot.command("language", (ctx) => ctx.reply(`language: ${ctx.from?.language_code}`));
  bot.callbackQuery("chart", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.replyWithPhoto(new InputFile(samplePng(), "chart.png"), { caption: "Товарооборот по годам" });
  });
  bot.callbackQuery("quotes", async (ctx) => {
    await ctx.answerCallbackQuery({ text: "Две цитаты", show_alert: true });
    await ctx.editMessageText("Цитаты вместо чисел", {
      reply_markup: new InlineKeyboard().text("Назад", "back"),
    });
  });
  bot.callbackQuery("back", async (ctx) => {
    await ctx.answerCallbackQuery("Вернулись");
    await ctx.editMessageText(REPORT, { parse_mode: "HTML", reply_markup: keyboard() });
  });
  bot.on("inline_query", (ctx) => {
    const start = Number(ctx.inlineQuery.offset || 0);
    const results = Array.from({ length: 10 }, (_, index) => ({
      type: "article" as const,
      id: String(start + index),
      title: `Товарооборот ${2024 - start - index}`,
      description: `$${(1.2 - (start + index) / 20).toFixed(2)} млрд · Trend`,
      input_message_content: {
        message_text: `<b>Товарооборот ${2024 - start - index}</b>`,
        parse_mode: "HTML" as const,
      },
    }));
    return ctx.answerInlineQuery(results, {
      cache_time: 0,
      next_offset: start < 20 ? String(start + 10) : "",
    });
  });
  bot.on("message:text", (ctx) =>
    ctx.chat.type === "private" ? ctx.reply(`Вы написали: ${ctx.message.text}`) : undefined,
  );
  return bot;
}

/** What the real bot sets before it starts: commands and description in the reader's language. */
export async function introduce(bot: Bot): Promise<void> {
  await bot.api.setMyCommands(
    commands([
      ["turnover", "товарооборот"],
      ["corridor", "Средний коридор"],
      ["language", "язык"],
    ]),
    { language_code: "ru" },
  );
  await bot.api.setMyCommands(
    commands([
      ["turnover", "trade turnover"],
      ["corridor", "the Middle Corridor"],
      ["language", "language"],
    ]),
  );
  await bot.api.setMyDescription("Отвечаю на вопросы о торговле числами с источниками.", {
    language_code: "ru",
  });
}
