import { Composer } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { ParseQuestion } from "../../../core/answers/parse-question.ts";
import type { Question } from "../../../core/answers/question.ts";
import type { Language } from "../../../core/model/language.ts";
import type { InlineAnswer } from "../../inline-answers.ts";
import type { Texts } from "../../texts.ts";
import { renderHtml } from "../render.ts";
import type { BotContext } from "./context.ts";
import { startPayload } from "./start-payload.ts";

export interface InlineDeps {
  texts: Texts;
  parse: ParseQuestion;
  /** What is offered for the words typed; without words the most useful of today. */
  inline: (words: string, language: Language) => Promise<InlineAnswer[]>;
}

const RESULTS_A_TIME = 10;
/** Figures change when an article is read; until then nobody needs to ask again for the same letters. */
const CACHE_SECONDS = 10;
// More than Telegram shows below a title.
const MAX_DESCRIPTION_CHARACTERS = 250;

/** Answers in any chat: each result is a finished answer with its source, whose description shows the value. */
export function inlineMode({ texts, parse, inline }: InlineDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("inline_query", async (ctx) => {
    const { language } = ctx.reader;
    const { query, offset } = ctx.inlineQuery;
    const from = /^\d{1,4}$/.test(offset) ? Number(offset) : 0;
    const found = distinct(await inline(query, language));
    const results = found
      .slice(from, from + RESULTS_A_TIME)
      .map((answer) => resultOf(answer, { texts, language, moreAt: moreAt(ctx, parse(query)) }));
    const more = from + RESULTS_A_TIME < found.length;
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      // Whose results are in another language must not be shown these.
      is_personal: true,
      next_offset: more ? `${from + RESULTS_A_TIME}` : "",
      ...(found.length > 0
        ? {}
        : { button: { text: line(texts, language, "bot-inline-help"), start_parameter: "help" } }),
    });
  });
  return composer;
}

interface ShownAs {
  texts: Texts;
  language: Language;
  /** Where the rest of a long answer is. */
  moreAt: string | null;
}

function resultOf(
  { id, title, description, answer }: InlineAnswer,
  { texts, language, moreAt }: ShownAs,
): InlineQueryResultArticle {
  const pages = renderHtml(answer, texts, language);
  const isLong = pages.length > 1 && moreAt !== null;
  return {
    type: "article",
    id,
    title,
    description: description.slice(0, MAX_DESCRIPTION_CHARACTERS),
    input_message_content: {
      message_text: pages[0]?.html ?? title,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(isLong
      ? {
          reply_markup: {
            inline_keyboard: [[{ text: line(texts, language, "bot-inline-more"), url: moreAt }]],
          },
        }
      : {}),
  };
}

/** A link to the whole answer in the chat with the bot; null for questions that have no link. */
function moreAt(ctx: BotContext, question: Question): string | null {
  const payload = startPayload({ question, show: "answer" });
  return payload && `https://t.me/${ctx.me.username}?start=${payload}`;
}

/** Telegram refuses all results if two have the same id. */
function distinct(answers: readonly InlineAnswer[]): InlineAnswer[] {
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()];
}

function line(texts: Texts, language: Language, message: string): string {
  return texts.line(language, { kind: "line", message, values: {} });
}
