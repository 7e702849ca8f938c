import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/sources`: where the news comes from. */
export function sourcesCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("sources", (ctx) => show.reply(ctx, { kind: "sources" }));
  return composer;
}
