import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { chatOf, type MessageContent } from "../chats.ts";
import { checkMarkup } from "../keyboards.ts";
import { asWire } from "../wire.ts";
import { announce, dateOf, findMessage, type StoredMessage } from "../world.ts";
import type { Call, Methods } from "./call.ts";
import { mediaFields } from "./media.ts";
import { captionFields, textFields } from "./messages.ts";

interface Target {
  chat_id?: number | string | undefined;
  message_id?: number | undefined;
  inline_message_id?: string | undefined;
  reply_markup?: InlineKeyboardMarkup | undefined;
}

function target(call: Call, given: Target): StoredMessage {
  const { world } = call;
  if (given.inline_message_id !== undefined) {
    const all = [...world.chats.values()].flatMap((chat) => chat.messages);
    const stored = all.find((candidate) => candidate.inlineMessageId === given.inline_message_id);
    if (!stored || stored.deleted) throw badRequest("MESSAGE_ID_INVALID");
    return stored;
  }
  if (given.chat_id === undefined) throw badRequest("chat_id is empty");
  if (given.message_id === undefined) throw badRequest("message identifier is not specified");
  const chat = chatOf(world, given.chat_id);
  const stored = findMessage(chat, given.message_id);
  if (!stored) throw badRequest("message to edit not found");
  const isOwn = stored.message.from?.id === world.bot.id || chat.chat.type === "channel";
  if (!isOwn || stored.hasReplyKeyboard || stored.message.forward_origin)
    throw badRequest("message can't be edited");
  return stored;
}

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

const COMPARED = [
  "text",
  "entities",
  "caption",
  "caption_entities",
  "photo",
  "document",
  "reply_markup",
] as const;
const sameAs = (message: Message): string =>
  JSON.stringify(COMPARED.map((field) => (message as Partial<Message>)[field] ?? null));

/** Puts new content in place; an edit without a keyboard takes the keyboard away. */
function replace(call: Call, stored: StoredMessage, content: MessageContent, given: Target): Message | true {
  const { world } = call;
  const markup = checkMarkup(given.reply_markup, { chatType: stored.message.chat.type });
  const { reply_markup: _, ...before } = stored.message;
  const edited = asWire<Message>({
    ...before,
    ...content,
    edit_date: dateOf(world),
    ...(markup.inline ? { reply_markup: markup.inline } : {}),
  });
  if (sameAs(edited) === sameAs(stored.message)) throw badRequest(NOT_MODIFIED);
  stored.message = edited;
  stored.edits += 1;
  announce(world, { type: "edit", chatId: edited.chat.id, messageId: edited.message_id });
  return given.inline_message_id === undefined ? edited : true;
}

const hasMedia = (message: Message): boolean => Boolean(message.photo ?? message.document ?? message.video);

/** Changes of messages that are already sent, in a chat or in inline mode. */
export const editMethods: Methods = {
  editMessageText(call, given) {
    const stored = target(call, given);
    if (stored.message.text === undefined) throw badRequest("there is no text in the message to edit");
    const text = textFields(call, given);
    return replace(call, stored, { entities: undefined, link_preview_options: undefined, ...text }, given);
  },
  editMessageCaption(call, given) {
    const stored = target(call, given);
    if (!hasMedia(stored.message)) throw badRequest("there is no caption in the message to edit");
    const fields = captionFields(call, given);
    const content = { caption: undefined, caption_entities: undefined, ...fields };
    return replace(call, stored, content, given);
  },
  editMessageMedia(call, given) {
    const stored = target(call, given);
    const isUpload = given.media.media.startsWith("attach://");
    if (given.inline_message_id !== undefined && isUpload)
      throw badRequest("can't upload file for an inline message");
    const fields = { ...mediaFields(call, given.media), ...captionFields(call, given.media) };
    const empty = { photo: undefined, document: undefined, caption: undefined, caption_entities: undefined };
    return replace(call, stored, { ...empty, text: undefined, entities: undefined, ...fields }, given);
  },
  editMessageReplyMarkup: (call, given) => replace(call, target(call, given), {}, given),
};
