import type { Message, MessageOrigin, ReplyParameters } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { addMessage, botAsSender, chatOf, type MessageContent, writableChat } from "../chats.ts";
import { type ReadText, readCaption, readMessageText } from "../formatting/formatted-text.ts";
import { checkMarkup } from "../keyboards.ts";
import type { ReplyMarkup } from "../markup-types.ts";
import { asWire } from "../wire.ts";
import { announce, dateOf, findMessage, type LocalChat, noteProblem, type StoredMessage } from "../world.ts";
import type { Call, Methods, ParametersOf } from "./call.ts";

/** The parts of a send that are the same for every kind of message. */
export interface Sending {
  chat_id: number | string;
  message_thread_id?: number | undefined;
  reply_parameters?: ReplyParameters | undefined;
  reply_markup?: ReplyMarkup | undefined;
  protect_content?: boolean | undefined;
}

/** Sends one message of the bot: rights, reply, keyboard, then the content. */
export function send(call: Call, sending: Sending, content: (chat: LocalChat) => MessageContent): Message {
  const { world } = call;
  const chat = writableChat(world, sending.chat_id, sending.message_thread_id);
  const body = content(chat);
  const markup = checkMarkup(sending.reply_markup, { chatType: chat.chat.type });
  const reply = repliedTo(chat, sending.reply_parameters);
  const stored = addMessage(world, chat, botAsSender(world, chat), {
    ...(sending.message_thread_id
      ? { message_thread_id: sending.message_thread_id, is_topic_message: true }
      : {}),
    ...(reply ? { reply_to_message: reply } : {}),
    ...body,
    ...(markup.inline ? { reply_markup: markup.inline } : {}),
    ...(sending.protect_content ? { has_protected_content: true } : {}),
  });
  if (markup.isReplyKeyboard) {
    stored.hasReplyKeyboard = true;
    stored.replyKeyboard = sending.reply_markup;
  }
  if (sending.protect_content) stored.protected = true;
  return stored.message;
}

function repliedTo(chat: LocalChat, parameters: ReplyParameters | undefined): Message["reply_to_message"] {
  if (!parameters) return undefined;
  const replied = parameters.message_id === undefined ? undefined : findMessage(chat, parameters.message_id);
  if (!replied) {
    if (parameters.allow_sending_without_reply) return undefined;
    throw badRequest("message to be replied not found");
  }
  const { quote } = parameters;
  const whole = replied.message.text ?? replied.message.caption ?? "";
  if (quote !== undefined && !parameters.quote_parse_mode && !whole.includes(quote)) {
    throw badRequest("QUOTE_TEXT_INVALID");
  }
  const { reply_to_message: _, ...shallow } = replied.message;
  return asWire(shallow);
}

/** Notes what Telegram drops in silence, so that a test can see it. */
function noteDropped(call: Call, read: ReadText): ReadText {
  for (const detail of read.dropped)
    noteProblem(call.world, { kind: "dropped", method: call.method, detail });
  return read;
}

/** A message's text with its entities, in the form of a message's fields. */
export function textFields(call: Call, given: ParametersOf<"sendMessage"> | EditedText): MessageContent {
  const read = noteDropped(
    call,
    readMessageText({ text: given.text ?? "", parseMode: given.parse_mode, entities: given.entities }),
  );
  const preview = given.link_preview_options;
  return {
    text: read.text,
    ...(read.entities.length > 0 ? { entities: read.entities } : {}),
    ...(preview ? { link_preview_options: preview } : {}),
  };
}
type EditedText = Pick<
  ParametersOf<"editMessageText">,
  "text" | "parse_mode" | "entities" | "link_preview_options"
>;

interface Captioned {
  caption?: string | undefined;
  parse_mode?: string | undefined;
  caption_entities?: Message["caption_entities"] | undefined;
  show_caption_above_media?: boolean | undefined;
}

/** A caption with its entities, in the form of a message's fields. */
export function captionFields(call: Call, given: Captioned): MessageContent {
  if (!given.caption) return {};
  const read = noteDropped(
    call,
    readCaption({ text: given.caption, parseMode: given.parse_mode, entities: given.caption_entities }),
  );
  if (read.text === "") return {};
  return {
    caption: read.text,
    ...(read.entities.length > 0 ? { caption_entities: read.entities } : {}),
    ...(given.show_caption_above_media ? { show_caption_above_media: true } : {}),
  };
}

/** Where a forwarded message comes from. */
export function originOf(stored: StoredMessage): MessageOrigin {
  const { message } = stored;
  if (message.forward_origin) return message.forward_origin;
  if (message.chat.type === "channel") {
    return { type: "channel", chat: message.chat, message_id: message.message_id, date: message.date };
  }
  if (message.from) return { type: "user", sender_user: message.from, date: message.date };
  return { type: "chat", sender_chat: message.chat, date: message.date };
}

/** A message's content without its place, for copies and forwards. */
export function contentOf(message: Message): MessageContent {
  const { message_id, date, chat, from, sender_chat, reply_to_message, via_bot, edit_date, ...content } =
    message;
  void [message_id, date, chat, from, sender_chat, reply_to_message, via_bot, edit_date];
  return content;
}

function source(call: Call, chatId: number | string, messageId: number, what: string): StoredMessage {
  const stored = findMessage(chatOf(call.world, chatId), messageId);
  if (!stored) throw badRequest(`message to ${what} not found`);
  if (stored.protected) {
    throw badRequest(what === "copy" ? "the message can't be copied" : "message can't be forwarded");
  }
  return stored;
}

function remove(call: Call, chat: LocalChat, stored: StoredMessage): void {
  const isOwn = stored.message.from?.id === call.world.bot.id;
  const isAdmin = chat.botStatus === "administrator";
  const isOld = dateOf(call.world) - stored.message.date > 48 * 3600;
  if (chat.chat.type !== "private" && !isOwn && !isAdmin) throw badRequest("message can't be deleted");
  if (isOld && !(isAdmin && chat.chat.type === "supergroup"))
    throw badRequest("message can't be deleted for everyone");
  stored.deleted = true;
  announce(call.world, { type: "delete", chatId: chat.chat.id, messageId: stored.message.message_id });
}

/** Messages of text, and what can be done with any message as a whole. */
export const messageMethods: Methods = {
  sendMessage: (call, given) => send(call, given, () => textFields(call, given)),
  copyMessage(call, given) {
    const { message } = source(call, given.from_chat_id, given.message_id, "copy");
    const { reply_markup: _, forward_origin: __, ...content } = contentOf(message);
    const caption = given.caption === undefined ? {} : captionFields(call, given);
    return { message_id: send(call, given, () => ({ ...content, ...caption })).message_id };
  },
  forwardMessage(call, given) {
    const stored = source(call, given.from_chat_id, given.message_id, "forward");
    const { reply_markup: _, ...content } = contentOf(stored.message);
    return send(call, { chat_id: given.chat_id, message_thread_id: given.message_thread_id }, () => ({
      ...content,
      forward_origin: originOf(stored),
    }));
  },
  deleteMessage(call, given) {
    const chat = chatOf(call.world, given.chat_id);
    const stored = findMessage(chat, given.message_id);
    if (!stored) throw badRequest("message to delete not found");
    remove(call, chat, stored);
    return true;
  },
  deleteMessages(call, given) {
    if (given.message_ids.length < 1 || given.message_ids.length > 100)
      throw badRequest("too many messages to delete");
    const chat = chatOf(call.world, given.chat_id);
    for (const id of given.message_ids) {
      const stored = findMessage(chat, id);
      if (stored) remove(call, chat, stored);
    }
    return true;
  },
  pinChatMessage(call, given) {
    if (given.chat_id === undefined) throw badRequest("chat_id is empty");
    const chat = writableChat(call.world, given.chat_id);
    if (!findMessage(chat, given.message_id)) throw badRequest("message to pin not found");
    if (chat.chat.type !== "private" && chat.botStatus !== "administrator") {
      throw badRequest("not enough rights to manage pinned messages in the chat");
    }
    chat.pinnedId = given.message_id;
    announce(call.world, { type: "chat", chatId: chat.chat.id });
    return true;
  },
  unpinChatMessage(call, given) {
    const chat = writableChat(call.world, given.chat_id);
    delete chat.pinnedId;
    announce(call.world, { type: "chat", chatId: chat.chat.id });
    return true;
  },
  sendChatAction(call, given) {
    const chat = writableChat(call.world, given.chat_id, given.message_thread_id);
    announce(call.world, { type: "action", chatId: chat.chat.id, action: given.action });
    return true;
  },
  setMessageReaction(call, given) {
    const stored = findMessage(chatOf(call.world, given.chat_id), given.message_id);
    if (!stored) throw badRequest("message to react not found");
    const reactions = given.reaction ?? [];
    if (reactions.length > 1) throw badRequest("REACTIONS_TOO_MANY");
    stored.reactions = reactions.flatMap((reaction) => (reaction.type === "emoji" ? [reaction.emoji] : []));
    announce(call.world, { type: "edit", chatId: stored.message.chat.id, messageId: given.message_id });
    return true;
  },
  sendMessageDraft(call, given) {
    const chat = writableChat(call.world, given.chat_id, given.message_thread_id);
    if (chat.chat.type !== "private") throw badRequest("drafts can be sent only to private chats");
    const text = given.text ? textFields(call, { ...given, text: given.text }).text : "";
    announce(call.world, { type: "draft", chatId: chat.chat.id, text: text ?? "" });
    return true;
  },
};
