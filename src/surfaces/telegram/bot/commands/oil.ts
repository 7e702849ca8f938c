import { Composer } from "grammy";
import { parseQuestion } from "../../../../core/answers/parse-question.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/oil [2024 | 2022-2025]`: oil through Azerbaijan and its pipelines. */
export function oilCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("oil", (ctx) => show.reply(ctx, parseQuestion(`/oil ${ctx.match}`, ctx.reader.language)));
  return composer;
}
