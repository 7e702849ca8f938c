import { GrammyError, InputFile } from "grammy";
import type { Answer } from "../../../core/answers/answer.ts";
import type { ParseQuestion } from "../../../core/answers/parse-question.ts";
import type { Asked, Question } from "../../../core/answers/question.ts";
import type { Db } from "../../../db/open.ts";
import { rememberQuestions } from "../../../db/queries/stored-questions.ts";
import type { Texts } from "../../texts.ts";
import { renderHtml } from "../render.ts";
import type { BotContext } from "./context.ts";
import { keyboardOf } from "./keyboard.ts";
import { replyTo } from "./reply-to.ts";

/** Shows answers in a chat. */
export interface Show {
  /** Reads a command or plain words, and sends the answer. */
  asked: (ctx: BotContext, words: string) => Promise<void>;
  /** Sends the answer as a new message. */
  reply: (ctx: BotContext, question: Question) => Promise<void>;
  /** Sends the answer without pages to turn, so that nothing of the question has to be kept. */
  once: (ctx: BotContext, question: Question) => Promise<void>;
  /** Puts the answer in place of the message whose button was pressed. */
  inPlace: (ctx: BotContext, question: Question, page: number) => Promise<void>;
}

export interface ShowDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
  parse: ParseQuestion;
  answer: (asked: Asked) => Promise<Answer>;
}

const MOST_MESSAGES = 2;
const CANNOT_BE_EDITED = /message to edit not found|message can't be edited|no text in the message to edit/;

export function createShow(deps: ShowDeps): Show {
  const pageOf = async (ctx: BotContext, question: Question, wanted: number) => {
    const { language } = ctx.reader;
    const answer = await deps.answer({ question, language });
    const pages = renderHtml(answer, deps.texts, language);
    // An old button may ask for a page that a shorter answer of today no longer has.
    const page = Math.max(0, Math.min(wanted, pages.length - 1));
    const { inline_keyboard, stored } = keyboardOf({
      actions: answer.actions,
      question,
      page,
      pages: pages.length,
      texts: deps.texts,
      language,
      canShare: ctx.me.supports_inline_queries,
    });
    // First stored, then shown: a button works from the moment it is seen.
    await rememberQuestions(deps.db, stored, deps.now());
    const html = pages[page]?.html;
    if (!html) throw new Error(`no words in the answer to ${question.kind}`);
    return {
      html,
      files: answer.files ?? [],
      other: { parse_mode: "HTML", reply_markup: { inline_keyboard } } as const,
    };
  };
  const sendOnce = async (ctx: BotContext, question: Question) => {
    const { language } = ctx.reader;
    const { blocks, actions } = await deps.answer({ question, language });
    const pages = renderHtml({ blocks, actions }, deps.texts, language).slice(0, MOST_MESSAGES);
    const { inline_keyboard, stored } = keyboardOf({
      actions,
      question,
      page: 0,
      pages: 1,
      texts: deps.texts,
      language,
      canShare: ctx.me.supports_inline_queries,
    });
    await rememberQuestions(deps.db, stored, deps.now());
    for (const [place, { html }] of pages.entries()) {
      const keyboard = place === pages.length - 1 ? { reply_markup: { inline_keyboard } } : {};
      await ctx.reply(html, { parse_mode: "HTML", ...keyboard, ...replyTo(ctx) });
    }
  };
  const send = async (ctx: BotContext, { html, files, other }: Awaited<ReturnType<typeof pageOf>>) => {
    await ctx.reply(html, { ...other, ...replyTo(ctx) });
    for (const { name, content } of files) {
      await ctx.replyWithDocument(new InputFile(Buffer.from(content), name), replyTo(ctx));
    }
  };

  return {
    async asked(ctx, words) {
      await send(ctx, await pageOf(ctx, deps.parse(words), 0));
    },
    async reply(ctx, question) {
      await send(ctx, await pageOf(ctx, question, 0));
    },
    once: sendOnce,
    async inPlace(ctx, question, page) {
      const shown = await pageOf(ctx, question, page);
      try {
        await ctx.editMessageText(shown.html, shown.other);
      } catch (error) {
        if (!(error instanceof GrammyError) || !CANNOT_BE_EDITED.test(error.description)) throw error;
        // Under a photo, and where the message is gone, the answer stands in a message of its own.
        if (ctx.chat) await send(ctx, shown);
      }
    },
  };
}
