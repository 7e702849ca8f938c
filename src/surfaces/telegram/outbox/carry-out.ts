import { createHash } from "node:crypto";
import { type Api, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Language } from "../../../core/model/language.ts";
import type { Db } from "../../../db/open.ts";
import { rememberQuestions } from "../../../db/queries/stored-questions.ts";
import type { Outgoing } from "../../outgoing.ts";
import type { Texts } from "../../texts.ts";
import { keyboardOf } from "../bot/keyboard.ts";
import { renderHtml } from "../render.ts";
import { withoutMarkup } from "../without-markup.ts";
import { editPost, sendPost } from "./carry-post.ts";
import { outcomeOf } from "./outcome.ts";
import type { Turns } from "./turns.ts";

export interface CarryOutDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
  api: Api;
  turns: Turns;
  paidBroadcast: boolean;
}

/** Where and how it is told. */
export interface Place {
  chatId: number;
  threadId: number | null;
  silent: boolean;
  /** The chat's own. */
  language: Language;
}

export interface CarriedOut {
  /** Those of its pages, or of the parts of an album. */
  messageIds: number[];
  /** SHA-256 of what was sent; null where it is a caption. */
  textHash: string | null;
}

type Call = Exclude<Outgoing, { method: "wait" | "nothing" }>;
type Worded = Extract<Call, { method: "send" | "edit" }>;
interface Page {
  text: string;
  other: { parse_mode?: "HTML"; reply_markup?: InlineKeyboardMarkup };
}

const MOST_PAGES = 3;
const MOST_CHARACTERS = 4096;

/** Makes the calls of one delivery. @throws what grammY throws. */
export async function carryOut(deps: CarryOutDeps, place: Place, call: Call): Promise<CarriedOut> {
  const { chatId } = place;
  if (call.method === "send" || call.method === "edit") return carryOutWorded(deps, place, call);
  await deps.turns.first();
  switch (call.method) {
    case "delete":
      await deps.api.deleteMessages(chatId, [...call.messageIds]);
      return { messageIds: [], textHash: null };
    case "post": {
      const { messageIds, isCaption } = await sendPost(deps, place, call);
      return { messageIds, textHash: isCaption ? null : hashOf(call.html) };
    }
    case "edit-post":
      await editPost(deps, place, call);
      return { messageIds: [call.messageId], textHash: null };
  }
}

async function carryOutWorded(deps: CarryOutDeps, place: Place, call: Worded): Promise<CarriedOut> {
  const { chatId } = place;
  const pages = await pagesOf(deps, place, call);
  const sent: number[] = [];
  for (const [number, page] of pages.entries()) {
    await (number === 0 ? deps.turns.first() : deps.turns.further(chatId));
    const how = call.method === "send" && number > 0 ? { method: "send" as const } : call;
    sent.push(await orWithoutMarkup(deps, chatId, page, (each) => show(deps, place, how, each)));
  }
  return { messageIds: sent, textHash: hashOf(JSON.stringify(pages)) };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function pagesOf({ db, texts, now }: CarryOutDeps, place: Place, call: Worded): Promise<Page[]> {
  const language = call.method === "send" ? (call.language ?? place.language) : place.language;
  const html = renderHtml(call.answer, texts, language).slice(0, call.method === "edit" ? 1 : MOST_PAGES);
  const { inline_keyboard, stored } = keyboardOf({
    actions: call.answer.actions,
    question: { kind: "latest" },
    page: 0,
    pages: 1,
    texts,
    language,
    canShare: false,
  });
  // First stored, then shown: a button works from the moment it is seen.
  await rememberQuestions(db, stored, now());
  return html.map((page, number) => ({
    text: page.html,
    other: {
      parse_mode: "HTML",
      ...(number === html.length - 1 ? { reply_markup: { inline_keyboard } } : {}),
    },
  }));
}

async function show(
  { api, paidBroadcast }: CarryOutDeps,
  { chatId, threadId, silent }: Place,
  call: Omit<Extract<Call, { method: "edit" }>, "answer"> | Omit<Extract<Call, { method: "send" }>, "answer">,
  { text, other }: Page,
): Promise<number> {
  if (call.method === "edit") {
    await api.editMessageText(chatId, call.messageId, text, {
      ...other,
      link_preview_options: { is_disabled: true },
    });
    return call.messageId;
  }
  const { replyTo = null, preview } = call;
  const { message_id } = await api.sendMessage(chatId, text, {
    ...other,
    link_preview_options: preview === undefined ? { is_disabled: true } : { url: preview },
    ...(threadId === null ? {} : { message_thread_id: threadId }),
    ...(silent ? { disable_notification: true } : {}),
    ...(paidBroadcast ? { allow_paid_broadcast: true } : {}),
    ...(replyTo === null
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  });
  return message_id;
}

/** What Telegram does not take is our mistake: the words still arrive, once, without markup and buttons. */
async function orWithoutMarkup(
  { turns }: CarryOutDeps,
  chatId: number,
  page: Page,
  call: (page: Page) => Promise<number>,
): Promise<number> {
  try {
    return await call(page);
  } catch (error) {
    if (!(error instanceof GrammyError) || outcomeOf(error).kind !== "refused") throw error;
    await turns.further(chatId);
    return call({ text: withoutMarkup(page.text).slice(0, MOST_CHARACTERS), other: {} });
  }
}
