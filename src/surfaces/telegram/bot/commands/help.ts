import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/help`: the commands, with examples. */
export function helpCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("help", (ctx) => show.reply(ctx, { kind: "help" }));
  return composer;
}
