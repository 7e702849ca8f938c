import { Composer } from "grammy";
import { parseQuestion } from "../../../../core/answers/parse-question.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/search WORDS`: articles and figures with the words in any form. */
export function searchCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("search", (ctx) =>
    show.reply(ctx, parseQuestion(`/search ${ctx.match}`, ctx.reader.language)),
  );
  return composer;
}
