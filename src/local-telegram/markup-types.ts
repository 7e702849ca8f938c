import type {
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "grammy/types";

export type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";

/** Everything that may stand in `reply_markup` of a new message. */
export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;
