import { Composer } from "grammy";
import { parseQuestion } from "../../../../core/answers/parse-question.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/corridor [2024 | 2022-2025]`: what the Middle Corridor carries. */
export function corridorCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("corridor", (ctx) =>
    show.reply(ctx, parseQuestion(`/corridor ${ctx.match}`, ctx.reader.language)),
  );
  return composer;
}
