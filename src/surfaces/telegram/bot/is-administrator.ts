import { GrammyError } from "grammy";
import type { BotContext } from "./context.ts";

/** Telegram's account for administrators who speak in the name of their group. */
export const ANONYMOUS_ADMINISTRATOR = 1087968824;

/** Whether a person administers the chat. Asked at each press: rights change, and the button stays. */
export async function isAdministrator(ctx: BotContext, userId: number): Promise<boolean> {
  if (userId === ANONYMOUS_ADMINISTRATOR) return true;
  try {
    const { status } = await ctx.getChatMember(userId);
    return status === "creator" || status === "administrator";
  } catch (error) {
    // Where Telegram hides the members, nobody can be shown to be an administrator.
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}
