import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import type { Db } from "../../../../db/open.ts";
import { chatSettings } from "../../../../db/queries/chat-settings.ts";
import { seeChat } from "../../../../db/queries/chats.ts";
import type { LocalNow } from "../../../../db/queries/subscription-rows.ts";
import type { Subscribing } from "../../../subscribing.ts";
import type { Texts } from "../../../texts.ts";
import type { BotContext } from "../context.ts";
import { ANONYMOUS_ADMINISTRATOR, isAdministrator } from "../is-administrator.ts";
import { replyTo } from "../reply-to.ts";
import { chatNamed, mayBotPost, mayPersonDecide } from "../rights.ts";

/** What all that is about subscriptions needs. */
export interface SubscriptionDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
  subscribing: Subscribing;
}

/** Where news is to come, and who asks. */
export interface Place {
  chatId: number;
  /** The topic of a forum; null is the chat itself. */
  threadId: number | null;
  /** Null where an administrator speaks in the chat's name. */
  createdBy: number | null;
}

/** The chat, or topic of a forum, in which somebody speaks or presses; null outside of chats. */
export function placeOf(ctx: BotContext): Place | null {
  if (!ctx.chat || !ctx.from) return null;
  const message = ctx.msg;
  // Replies in a group have a thread too; only topics of forums are places.
  const inTopic = message !== undefined && "is_topic_message" in message && message.is_topic_message;
  return {
    chatId: ctx.chat.id,
    threadId: inTopic ? (message.message_thread_id ?? null) : null,
    createdBy: ctx.from.id === ANONYMOUS_ADMINISTRATOR ? null : ctx.from.id,
  };
}

/**
 * The place, where the person may decide about it: alone with the bot always, in a group its administrators
 * only. Asked at every command and press; who may not is told.
 */
export async function managedPlace(texts: Texts, ctx: BotContext): Promise<Place | null> {
  const place = placeOf(ctx);
  if (place === null || !ctx.from) return null;
  if (ctx.chat?.type === "private" || (await isAdministrator(ctx, ctx.from.id))) return place;
  const text = texts.line(ctx.reader.language, line("managers-only"));
  if (ctx.callbackQuery) await ctx.answerPress(text, "alert");
  else await ctx.reply(text, replyTo(ctx));
  return null;
}

const ELSEWHERE = /^(?<name>@\w{4,32}|-\d{5,20})(?:\s+(?<words>.*))?$/su;

/**
 * A channel or group that a command names in front of its words, which is decided about from elsewhere: where the
 * bot may post and the person administers. The reason, where that is not so; null where no chat is named.
 */
export async function placeElsewhere(
  { db, now }: Pick<SubscriptionDeps, "db" | "now">,
  ctx: BotContext,
  asked: string,
): Promise<{ place: Place; words: string } | Line | null> {
  const { name, words = "" } = ELSEWHERE.exec(asked.trim())?.groups ?? {};
  if (name === undefined) return null;
  const chat = await chatNamed(ctx, name);
  if (chat === null || !(await mayBotPost(ctx, chat))) return line("mirror-cannot-post", { target: name });
  if (!(await mayPersonDecide(ctx, chat))) return line("managers-only");
  await seeChat(db, { id: chat.id, type: chat.type, title: chat.title ?? null, seenAt: now() });
  return { place: { chatId: chat.id, threadId: null, createdBy: ctx.from?.id ?? null }, words };
}

/** What a chat's clocks show where it has not said. */
const USUAL_ZONE = "Asia/Baku";

export async function localNow({ db, now }: SubscriptionDeps, chatId: number): Promise<LocalNow> {
  const settings = await chatSettings(db, chatId);
  return { now: now(), timeZone: settings?.timeZone ?? USUAL_ZONE };
}
