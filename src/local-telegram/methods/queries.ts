import type { InlineQueryResult, InlineQueryResultsButton } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { readCaption, readMessageText } from "../formatting/formatted-text.ts";
import { checkedLink } from "../formatting/links.ts";
import { checkMarkup } from "../keyboards.ts";
import { codePoints } from "../wire.ts";
import { announce } from "../world.ts";
import type { Call, Methods } from "./call.ts";

const TOO_OLD = "query is too old and response timeout expired or query ID is invalid";
const CALLBACK_LIFETIME_MS = 15_000;
const INLINE_LIFETIME_MS = 10_000;
const MAX_RESULTS = 50;

/** Answers to presses of buttons and to inline queries: each once, and in time. */
export const queryMethods: Methods = {
  answerCallbackQuery(call, given) {
    const { world } = call;
    const press = world.callbacks.get(given.callback_query_id);
    const age = world.now().getTime() - (press?.pressedAtMs ?? 0);
    if (!press || press.answer || age > CALLBACK_LIFETIME_MS) throw badRequest(TOO_OLD);
    if (codePoints(given.text ?? "") > 200) throw badRequest("MESSAGE_TOO_LONG");
    if (given.url !== undefined && !/^(?:tg:|https:\/\/t\.me\/)/.test(given.url))
      throw badRequest("URL_INVALID");
    press.answer = {
      ...(given.text ? { text: given.text } : {}),
      ...(given.url ? { url: given.url } : {}),
      showAlert: given.show_alert ?? false,
    };
    announce(world, { type: "callback", id: press.id });
    return true;
  },
  answerInlineQuery(call, given) {
    const { world } = call;
    const asked = world.inlineQueries.get(given.inline_query_id);
    const age = world.now().getTime() - (asked?.askedAtMs ?? 0);
    if (!asked || asked.answer || age > INLINE_LIFETIME_MS) throw badRequest(TOO_OLD);
    checkResults(call, given.results);
    if (Buffer.byteLength(given.next_offset ?? "") > 64) throw badRequest("NEXT_OFFSET_INVALID");
    if (given.button) checkButton(given.button);
    asked.answer = {
      results: given.results,
      nextOffset: given.next_offset ?? "",
      ...(given.button ? { button: given.button } : {}),
      isPersonal: given.is_personal ?? false,
      cacheTimeS: Math.min(Math.max(given.cache_time ?? 300, 0), 86_400),
    };
    announce(world, { type: "inline", id: asked.id });
    return true;
  },
};

function checkButton(button: InlineQueryResultsButton): void {
  if (button.text.trim() === "") throw badRequest("BUTTON_TEXT_EMPTY");
  if (button.web_app) return;
  const start = button.start_parameter ?? "";
  if (start === "") throw badRequest("START_PARAM_EMPTY");
  if (!/^[\w-]{1,64}$/.test(start)) throw badRequest("START_PARAM_INVALID");
}

function checkResults(call: Call, results: readonly InlineQueryResult[]): void {
  if (results.length > MAX_RESULTS) throw badRequest("too many inline query results specified");
  const ids = new Set<string>();
  for (const result of results) {
    const size = Buffer.byteLength(result.id);
    if (size < 1 || size > 64) throw badRequest("RESULT_ID_INVALID");
    if (ids.has(result.id)) throw badRequest("RESULT_ID_DUPLICATE");
    ids.add(result.id);
    checkResult(call, result);
  }
}

function checkResult(call: Call, result: InlineQueryResult): void {
  if (result.type === "article") {
    if (result.title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
    if (result.thumbnail_url && !checkedLink(result.thumbnail_url))
      throw badRequest("WEBDOCUMENT_URL_INVALID");
  }
  if (result.type === "photo" && "photo_file_id" in result && !call.world.files.find(result.photo_file_id)) {
    throw badRequest("wrong file identifier/HTTP URL specified");
  }
  checkMarkup(result.reply_markup, { chatType: "private" });
  const content = "input_message_content" in result ? result.input_message_content : undefined;
  if (content && "message_text" in content) {
    readMessageText({
      text: content.message_text,
      parseMode: content.parse_mode,
      entities: content.entities,
    });
  }
  if ("caption" in result && result.caption) {
    readCaption({ text: result.caption, parseMode: result.parse_mode, entities: result.caption_entities });
  }
}
