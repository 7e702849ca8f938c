import { Composer } from "grammy";
import type { Message } from "grammy/types";
import { line } from "../../../core/answers/line.ts";
import { type ReadWords, readWordsAnswer } from "../../../core/answers/read-words.ts";
import { failureLine } from "../../../core/answers/source-answers.ts";
import type { ReferenceData } from "../../../core/model/reference-data.ts";
import type { SourceDesk } from "../../source-desk.ts";
import type { Texts } from "../../texts.ts";
import { renderHtml } from "../render.ts";
import type { BotContext } from "./context.ts";
import { replyTo } from "./reply-to.ts";
import type { Show } from "./show.ts";

/** Shorter ones are talk, not news. */
const FEWEST_CHARACTERS = 40;
const MOST_MESSAGES = 2;
const ONE_ADDRESS = /^https?:\/\/\S+$/i;

export interface SentNewsDeps {
  texts: Texts;
  show: Show;
  desk: SourceDesk;
  reference: ReferenceData;
}

/** Posts that a person forwards, and addresses of articles: answered with what they say, and not kept. */
export function sentNews(deps: SentNewsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.chatType("private").on(["message:text", "message:caption"], async (ctx, next) => {
    const text = (ctx.message.text ?? ctx.message.caption ?? "").trim();
    if (ONE_ADDRESS.test(text)) return answerLink(deps, ctx, text);
    const origin = ctx.message.forward_origin;
    if (origin === undefined || text.length < FEWEST_CHARACTERS) return next();
    if (origin.type === "channel" && origin.chat.username !== undefined)
      await deps.desk.storeForwarded({
        channel: origin.chat.username,
        id: origin.message_id,
        text,
        publishedAt: new Date(origin.date * 1000),
      });
    const about = aboutOrigin(origin);
    const words = deps.desk.readWords({ ...about, text, title: titleOf(text) });
    await show(deps, ctx, words);
    if (words.figures.length > 0)
      await deps.show.once(ctx, { kind: "check", words: text, day: about.publishedAt.slice(0, 10) });
  });
  return composer;
}

async function answerLink(deps: SentNewsDeps, ctx: BotContext, address: string): Promise<void> {
  const found = await deps.desk.readLink(address);
  switch (found.status) {
    case "known":
      return deps.show.reply(ctx, { kind: "article", id: found.articleId });
    case "read":
      return show(deps, ctx, found.reading);
    case "cannot": {
      const text = line("read-words-cannot", { reason: failureLine(found.reason) });
      await ctx.reply(deps.texts.line(ctx.reader.language, text), replyTo(ctx));
    }
  }
}

async function show({ texts, reference }: SentNewsDeps, ctx: BotContext, words: ReadWords): Promise<void> {
  const pages = renderHtml(readWordsAnswer(words, reference), texts, ctx.reader.language);
  for (const { html } of pages.slice(0, MOST_MESSAGES))
    await ctx.reply(html, { parse_mode: "HTML", ...replyTo(ctx) });
}

type Origin = NonNullable<Message["forward_origin"]>;

function aboutOrigin(origin: Origin) {
  const publishedAt = new Date(origin.date * 1000).toISOString();
  if (origin.type !== "channel") return { publishedAt, publisher: null, url: null };
  const { username, title } = origin.chat;
  const url = username === undefined ? null : `https://t.me/${username}/${origin.message_id}`;
  return { publishedAt, publisher: title, url };
}

function titleOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  return first.length <= 120 ? first : `${first.slice(0, 119).trimEnd()}…`;
}
