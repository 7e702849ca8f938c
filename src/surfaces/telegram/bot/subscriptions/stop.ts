import { Composer } from "grammy";
import { line } from "../../../../core/answers/line.ts";
import { stopTelling } from "../../../../db/queries/leave-chat.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { managedPlace, placeElsewhere, type SubscriptionDeps } from "./chat-place.ts";

/** `/stop`: ends all that the bot tells by itself, and says what that was. Nothing brings it back by itself. */
export function stopCommand(deps: SubscriptionDeps): Composer<BotContext> {
  const { db, texts } = deps;
  const composer = new Composer<BotContext>();
  composer.command("stop", async (ctx) => {
    const there = await placeElsewhere(deps, ctx, ctx.match);
    if (there !== null && !("place" in there)) {
      await ctx.reply(texts.line(ctx.reader.language, there), replyTo(ctx));
      return;
    }
    const place = there?.place ?? (await managedPlace(texts, ctx));
    if (place === null) return;
    const stopped = await stopTelling(db, place.chatId);
    const isNothing = Object.values(stopped).every((number) => number === 0);
    const said = isNothing ? line("stopped-nothing") : line("stopped", stopped);
    await ctx.reply(texts.line(ctx.reader.language, said), replyTo(ctx));
  });
  return composer;
}
