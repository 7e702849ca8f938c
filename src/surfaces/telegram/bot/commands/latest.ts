import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/latest`: the newest articles. */
export function latestCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("latest", (ctx) => show.reply(ctx, { kind: "latest" }));
  return composer;
}
