import { GrammyError } from "grammy";
import type { ChatFullInfo, ChatMember } from "grammy/types";
import type { BotContext } from "./context.ts";
import { ANONYMOUS_ADMINISTRATOR } from "./is-administrator.ts";

/** Whether Telegram brings the bot the posts of a channel: only where it is an administrator. */
export async function mayBotRead(ctx: BotContext, channel: number | string): Promise<boolean> {
  const member = await known(() => ctx.api.getChatMember(channel, ctx.me.id));
  return member?.status === "administrator";
}

/** Whether the bot may post in a chat. */
export async function mayBotPost(ctx: BotContext, chat: ChatFullInfo): Promise<boolean> {
  if (chat.type === "private") return true;
  const member = await known(() => ctx.api.getChatMember(chat.id, ctx.me.id));
  if (member?.status === "administrator") return chat.type !== "channel" || member.can_post_messages === true;
  return chat.type !== "channel" && (member?.status === "member" || mayStillSend(member));
}

function mayStillSend(member: ChatMember | null): boolean {
  return member?.status === "restricted" && member.can_send_messages;
}

/** Whether a person decides what stands in a chat. */
export async function mayPersonDecide(ctx: BotContext, chat: ChatFullInfo): Promise<boolean> {
  const person = ctx.from?.id;
  if (person === undefined) return false;
  if (chat.type === "private") return chat.id === person;
  if (person === ANONYMOUS_ADMINISTRATOR) return ctx.chat?.id === chat.id;
  const member = await known(() => ctx.api.getChatMember(chat.id, person));
  return member?.status === "creator" || member?.status === "administrator";
}

/** What Telegram knows; null where there is no such chat, or the bot may not ask. */
export async function known<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return null;
    throw error;
  }
}

/** The chat that words name: a user name with its sign, or an id; null where the bot does not know it. */
export async function chatNamed(ctx: BotContext, name: string): Promise<ChatFullInfo | null> {
  const id = /^-?\d{1,20}$/u.test(name) ? Number(name) : /^@[a-z]\w{3,31}$/iu.test(name) ? name : null;
  return id === null ? null : known(() => ctx.api.getChat(id));
}
