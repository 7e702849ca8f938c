import type { InlineKeyboardButton } from "grammy/types";
import type { Action } from "../../../core/answers/answer.ts";
import type { Question } from "../../../core/answers/question.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Texts } from "../../texts.ts";
import { type PackedPress, type Press, packPress, type StoredQuestion } from "./callback-data.ts";
import { packDeliveryPress } from "./delivery-presses.ts";
import { reportData } from "./report-data.ts";

/** What the buttons under one page of an answer are made of. */
export interface KeyboardOf {
  actions: readonly (readonly Action[])[];
  question: Question;
  page: number;
  pages: number;
  texts: Texts;
  language: Language;
  /** Whether @BotFather has switched inline mode on: else Telegram refuses the button that shares. */
  canShare: boolean;
}

export interface Keyboard {
  inline_keyboard: InlineKeyboardButton[][];
  /** Questions that the buttons know by hash only. */
  stored: StoredQuestion[];
}

// Telegram refuses a keyboard of about a hundred buttons, and an inline query of more than 256 characters.
const MAX_ROWS = 20;
const MAX_SHARED_CHARACTERS = 256;
const MAX_COPIED_CHARACTERS = 256;

/** The answer's own buttons, and below them the ones that turn its pages. */
export function keyboardOf(of: KeyboardOf): Keyboard {
  const stored: StoredQuestion[] = [];
  const keep = ({ data, stored: question }: PackedPress) => {
    if (question) stored.push(question);
    return data;
  };
  const rows = of.actions.map((row) => row.flatMap((action) => actionButton(action, of, keep)));
  const all = [...rows.slice(0, MAX_ROWS), pageButtons(of, keep)];
  return { inline_keyboard: all.filter((row) => row.length > 0), stored };
}

type Keep = (packed: PackedPress) => string;

function actionButton(action: Action, of: KeyboardOf, keep: Keep): InlineKeyboardButton[] {
  const text = of.texts.line(of.language, action.label);
  const press = (asked: Press) => [{ text, callback_data: keep(packPress(asked)) }];
  switch (action.kind) {
    case "ask":
      return press({ kind: "ask", question: action.question, page: 0 });
    case "chart":
      return press({ kind: "chart", question: action.question, theme: "light" });
    case "choose-language":
      return press({ kind: "language", language: action.language });
    case "report":
      return [{ text, callback_data: reportData(action.observationId) }];
    case "copy":
      return copyButton(text, action, of.texts);
    case "open":
      return [{ text, url: action.url }];
    case "delivery":
      return [{ text, callback_data: packDeliveryPress(action) }];
    case "share":
      return of.canShare ? [{ text, switch_inline_query: action.query.slice(0, MAX_SHARED_CHARACTERS) }] : [];
  }
}

/** Telegram copies 1 to 256 characters: the address goes before a word of the figure does. */
function copyButton(
  label: string,
  { texts, language }: Extract<Action, { kind: "copy" }>,
  words: Texts,
): InlineKeyboardButton[] {
  const worded = texts.map((each) => words.line(language, each));
  const text = worded.find(({ length }) => length <= MAX_COPIED_CHARACTERS) ?? worded.at(-1) ?? "";
  return text === "" ? [] : [{ text: label, copy_text: { text: text.slice(0, MAX_COPIED_CHARACTERS) } }];
}

function pageButtons(
  { question, page, pages, texts, language }: KeyboardOf,
  keep: Keep,
): InlineKeyboardButton[] {
  if (pages < 2) return [];
  const button = (message: string, to: number) => ({
    text: texts.line(language, { kind: "line", message, values: { page: page + 1, pages } }),
    callback_data: keep(packPress({ kind: "ask", question, page: to })),
  });
  return [
    ...(page > 0 ? [button("bot-page-previous", page - 1)] : []),
    button("bot-page-position", page),
    ...(page < pages - 1 ? [button("bot-page-next", page + 1)] : []),
  ];
}
