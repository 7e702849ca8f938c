import type { ReplyParameters } from "grammy/types";
import type { BotContext } from "./context.ts";

/** In a group an answer hangs on what it answers; alone with one person it stands by itself. */
export function replyTo(ctx: BotContext): { reply_parameters?: ReplyParameters } {
  if (!ctx.msg || ctx.chat?.type === "private") return {};
  // What was asked may be deleted by now.
  return { reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true } };
}
