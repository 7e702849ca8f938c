import { Composer } from "grammy";
import { parseQuestion } from "../../../../core/answers/parse-question.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/investment [2024 | 2022-2025]`: what the two countries invest in each other. */
export function investmentCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("investment", (ctx) =>
    show.reply(ctx, parseQuestion(`/investment ${ctx.match}`, ctx.reader.language)),
  );
  return composer;
}
