import { Composer } from "grammy";
import { parseQuestion } from "../../../../core/answers/parse-question.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/timeline [2024 | 2022-2025]`: what happened and what is planned. */
export function timelineCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("timeline", (ctx) =>
    show.reply(ctx, parseQuestion(`/timeline ${ctx.match}`, ctx.reader.language)),
  );
  return composer;
}
