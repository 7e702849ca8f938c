import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/language`: the four languages as buttons. */
export function languageCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("language", (ctx) => show.reply(ctx, { kind: "language" }));
  return composer;
}
