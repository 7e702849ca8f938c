import { GrammyError } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { BotContext } from "./context.ts";

/** Words and buttons in place of the message whose button was pressed. */
export async function editInPlace(
  ctx: BotContext,
  { html, keyboard }: { html: string; keyboard: InlineKeyboardButton[][] },
): Promise<void> {
  try {
    await ctx.editMessageText(html, { parse_mode: "HTML", reply_markup: { inline_keyboard: keyboard } });
  } catch (error) {
    // An old message cannot be changed any more, and what is shown already need not be.
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}
