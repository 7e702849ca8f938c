import { type Api, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Answer } from "../../../core/answers/answer.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Db } from "../../../db/open.ts";
import { chatLanguage } from "../../../db/queries/chats.ts";
import { rememberQuestions } from "../../../db/queries/stored-questions.ts";
import type { OutboxRow, Outgoing } from "../../outgoing.ts";
import type { Texts } from "../../texts.ts";
import { keyboardOf } from "../bot/keyboard.ts";
import { renderHtml } from "../render.ts";

export interface CarryOutDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
  api: Api;
}

const MOST_PAGES = 3;
const GONE_MESSAGE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/;

/** Makes the calls for one delivery and gives the number of its message; null where there is none. */
export async function carryOut(
  deps: CarryOutDeps,
  row: OutboxRow,
  outgoing: Exclude<Outgoing, { method: "wait" }>,
): Promise<number | null> {
  switch (outgoing.method) {
    case "nothing":
      return null;
    case "send":
      return sendAnswer(deps, row, outgoing);
    case "edit":
      return editAnswer(deps, row, outgoing);
  }
}

async function sendAnswer(
  deps: CarryOutDeps,
  { chatId, threadId }: OutboxRow,
  { answer, language, replyTo = null }: Extract<Outgoing, { method: "send" }>,
): Promise<number | null> {
  const { pages, reply_markup } = await messagesOf(deps, chatId, answer, language);
  const shown = pages.slice(0, MOST_PAGES);
  const sent: number[] = [];
  for (const [place, html] of shown.entries()) {
    const { message_id } = await deps.api.sendMessage(chatId, html, {
      parse_mode: "HTML",
      ...(threadId === null ? {} : { message_thread_id: threadId }),
      ...(replyTo === null || place > 0
        ? {}
        : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
      ...(place === shown.length - 1 ? { reply_markup } : {}),
    });
    sent.push(message_id);
  }
  return sent[0] ?? null;
}

async function editAnswer(
  deps: CarryOutDeps,
  { chatId }: OutboxRow,
  { messageId, answer }: Extract<Outgoing, { method: "edit" }>,
): Promise<number> {
  const { pages, reply_markup } = await messagesOf(deps, chatId, answer);
  try {
    await deps.api.editMessageText(chatId, messageId, pages[0] ?? "", { parse_mode: "HTML", reply_markup });
  } catch (error) {
    // Somebody has deleted it: nobody misses the edit.
    if (!(error instanceof GrammyError) || !GONE_MESSAGE.test(error.description)) throw error;
  }
  return messageId;
}

async function messagesOf(
  { db, texts, now }: CarryOutDeps,
  chatId: number,
  answer: Answer,
  wanted?: Language,
): Promise<{ pages: string[]; reply_markup: InlineKeyboardMarkup }> {
  const language = wanted ?? (await chatLanguage(db, chatId)) ?? "ru";
  const pages = renderHtml(answer, texts, language).map(({ html }) => html);
  const { inline_keyboard, stored } = keyboardOf({
    actions: answer.actions,
    question: { kind: "latest" },
    page: 0,
    pages: 1,
    texts,
    language,
    canShare: false,
  });
  // First stored, then shown: a button works from the moment it is seen.
  await rememberQuestions(db, stored, now());
  return { pages, reply_markup: { inline_keyboard } };
}
