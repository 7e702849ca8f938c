import { Composer } from "grammy";
import { parseQuestion } from "../../../../core/answers/parse-question.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/article 12`: one article, its figures and its events. */
export function articleCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("article", (ctx) =>
    show.reply(ctx, parseQuestion(`/article ${ctx.match}`, ctx.reader.language)),
  );
  return composer;
}
