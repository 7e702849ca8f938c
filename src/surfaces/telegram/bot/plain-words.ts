import { Composer } from "grammy";
import type { ParseQuestion } from "../../../core/answers/parse-question.ts";
import type { Texts } from "../../texts.ts";
import type { BotContext } from "./context.ts";
import { replyTo } from "./reply-to.ts";
import type { Show } from "./show.ts";

/** Longer than any question; an article pasted whole is none. */
const MAX_QUESTION_CHARACTERS = 300;

/**
 * What is no command. Alone with a person, words are a question and all else gets a sentence of help.
 * In a group the bot speaks only when it is addressed.
 */
export function plainWords(show: Show, texts: Texts, parse: ParseQuestion): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  let lastAlbum: string | undefined;
  composer.on("message", async (ctx) => {
    if (isForAnotherBot(ctx)) return;
    const words = questionWords(ctx, parse);
    if (words !== null) return show.asked(ctx, words);
    if (ctx.chat.type !== "private" || !isFromPerson(ctx)) return;
    // An album comes as one message for each of its pictures.
    const album = ctx.message.media_group_id;
    if (album !== undefined && album === lastAlbum) return;
    lastAlbum = album;
    const { language } = ctx.reader;
    await ctx.reply(
      texts.line(language, { kind: "line", message: "bot-only-words", values: {} }),
      replyTo(ctx),
    );
  });
  return composer;
}

/** The words that are meant for the bot; null if there are none. */
function questionWords(ctx: BotContext, parse: ParseQuestion): string | null {
  const { message } = ctx;
  const text = message?.text?.trim() ?? "";
  if (text === "" || text.length > MAX_QUESTION_CHARACTERS) return null;
  if (/^\/\w+@/.test(text)) return text;
  if (ctx.chat?.type === "private") return message?.forward_origin ? null : text;
  const mention = new RegExp(`(^|\\s)@${ctx.me.username}(?=$|[\\s,:?.])`, "gi");
  const rest = text.replaceAll(mention, " ").trim();
  if (rest !== text) return rest;
  // A reply to the bot may be one reader talking to another: it is a question only if it is understood.
  if (message?.reply_to_message?.from?.id !== ctx.me.id) return null;
  const { kind } = parse(text);
  return kind === "misunderstood" || kind === "search" || kind === "unsure" ? null : text;
}

function isForAnotherBot(ctx: BotContext): boolean {
  const username = /^\/\w+@(\w+)/.exec(ctx.message?.text?.trim() ?? "")?.[1];
  return username !== undefined && username.toLowerCase() !== ctx.me.username.toLowerCase();
}

/** Whether a person sent it: a pinned message or a new timer is written by Telegram itself. */
function isFromPerson(ctx: BotContext): boolean {
  return ctx.has([
    ":text",
    ":file",
    ":location",
    ":contact",
    ":dice",
    ":poll",
    ":game",
    ":story",
    ":checklist",
  ]);
}
