import { Composer } from "grammy";
import type { Line } from "../../../core/answers/answer.ts";
import { line } from "../../../core/answers/line.ts";
import { forgetChat } from "../../../db/queries/leave-chat.ts";
import { renderHtml } from "../render.ts";
import type { BotContext } from "./context.ts";
import { editInPlace } from "./edit-in-place.ts";
import { replyTo } from "./reply-to.ts";
import { managedPlace, type SubscriptionDeps } from "./subscriptions/chat-place.ts";

/** `/privacy`: what is kept of a chat. `/forget`: erases it, after a button has been pressed, with a receipt. */
export function privacyCommands({ db, texts }: Pick<SubscriptionDeps, "db" | "texts">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const say = (ctx: BotContext, said: Line) => texts.line(ctx.reader.language, said);
  composer.command("privacy", async (ctx) => {
    const answer = {
      blocks: [
        { kind: "title", line: line("privacy-title") } as const,
        ...["privacy-kept", "privacy-not-kept", "privacy-forget"].map(
          (message) => ({ kind: "text", line: line(message) }) as const,
        ),
      ],
      actions: [],
    };
    const [page] = renderHtml(answer, texts, ctx.reader.language);
    await ctx.reply(page?.html ?? "", { parse_mode: "HTML", ...replyTo(ctx) });
  });
  composer.command("forget", async (ctx) => {
    if ((await managedPlace(texts, ctx)) === null) return;
    const button = (message: string, data: string) => ({
      text: say(ctx, line(message)),
      callback_data: data,
    });
    const keyboard = [[button("button-forget", "f:yes"), button("button-cancel", "f:no")]];
    await ctx.reply(say(ctx, line("forget-ask")), {
      reply_markup: { inline_keyboard: keyboard },
      ...replyTo(ctx),
    });
  });
  composer.callbackQuery(/^f:(yes|no)$/, async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    const isWanted = ctx.match[1] === "yes";
    const said = isWanted
      ? line("forgotten", await forgetChat(db, place.chatId))
      : line("dialogue-cancelled");
    await editInPlace(ctx, { html: say(ctx, said), keyboard: [] });
  });
  return composer;
}
