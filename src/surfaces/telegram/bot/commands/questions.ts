import { Composer } from "grammy";
import { QUESTION_COMMANDS } from "../../../../core/answers/guidance.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/turnover 2024`, `/exports KZ-UZ`, `/article 12` and their like: one question, one answer. */
export function questionCommands(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  for (const command of QUESTION_COMMANDS) {
    composer.command(command, (ctx) => show.asked(ctx, `/${command} ${ctx.match}`));
  }
  return composer;
}
