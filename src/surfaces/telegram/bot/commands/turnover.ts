import { Composer } from "grammy";
import { parseQuestion } from "../../../../core/answers/parse-question.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/turnover [2024 | 2022-2025]`: trade between the two countries, with every figure that was told. */
export function turnoverCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("turnover", (ctx) =>
    show.reply(ctx, parseQuestion(`/turnover ${ctx.match}`, ctx.reader.language)),
  );
  return composer;
}
