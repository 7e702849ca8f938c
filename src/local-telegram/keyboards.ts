import { badRequest } from "./api-error.ts";
import { readLink } from "./formatting/links.ts";
import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyMarkup } from "./markup-types.ts";
import { codePoints } from "./wire.ts";

const MAX_BUTTONS = 100;
const MAX_MARKUP_BYTES = 10_240;
const KINDS = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
  "disabled",
] as const;

/** What a keyboard is checked for besides itself. */
interface Place {
  chatType: string;
}

/** Checks a reply_markup as Telegram does; tells inline keyboards, which stay with the message, from the rest. */
export function checkMarkup(
  markup: ReplyMarkup | undefined,
  place: Place,
): { inline?: InlineKeyboardMarkup; isReplyKeyboard: boolean } {
  if (!markup) return { isReplyKeyboard: false };
  if (!("inline_keyboard" in markup)) {
    if (place.chatType === "channel") throw badRequest("inline keyboard expected");
    checkReplyKeyboard(markup);
    return { isReplyKeyboard: true };
  }
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  const buttons = rows.flat();
  for (const button of buttons) checkButton(button, place);
  const size = Buffer.byteLength(JSON.stringify(rows));
  if (buttons.length > MAX_BUTTONS || size > MAX_MARKUP_BYTES) throw badRequest("reply markup is too long");
  return rows.length > 0
    ? { inline: { inline_keyboard: rows }, isReplyKeyboard: false }
    : { isReplyKeyboard: false };
}

function checkReplyKeyboard(markup: Exclude<ReplyMarkup, InlineKeyboardMarkup>): void {
  if (!("keyboard" in markup)) return;
  for (const button of markup.keyboard.flat()) {
    const text = typeof button === "string" ? button : button.text;
    if (text.trim() === "") throw badRequest("keyboard button text must be non-empty");
  }
}

function checkButton(button: InlineKeyboardButton, place: Place): void {
  if (button.text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
  const fields: Partial<Record<(typeof KINDS)[number], unknown>> = { ...button };
  const kinds = KINDS.filter((kind) => fields[kind] !== undefined);
  const data = fields.callback_data;
  if (kinds.length === 0 || data === "") {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (kinds.length > 1) throw badRequest("BUTTON_TYPE_INVALID");
  if (typeof data === "string" && Buffer.byteLength(data) > 64) throw badRequest("BUTTON_DATA_INVALID");
  checkTarget(button, place);
}

/** Where a button leads: an address, the clipboard, a Mini App. */
function checkTarget(button: InlineKeyboardButton, place: Place): void {
  if ("url" in button) {
    const link = readLink(button.url);
    if (!link.ok) throw badRequest(`inline keyboard button URL '${button.url}' is invalid: ${link.reason}`);
  }
  if ("copy_text" in button) {
    const length = codePoints(button.copy_text.text);
    if (length < 1 || length > 256) throw badRequest("BUTTON_COPY_TEXT_INVALID");
  }
  if ("web_app" in button) {
    if (place.chatType !== "private") throw badRequest("BUTTON_TYPE_INVALID");
    if (!button.web_app.url.startsWith("https://")) {
      const reason = "Only HTTPS links are allowed";
      throw badRequest(`inline keyboard button Web App URL '${button.web_app.url}' is invalid: ${reason}`);
    }
  }
}
