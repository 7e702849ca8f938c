import type { InlineKeyboardButton, InlineQueryResult, Message, User } from "grammy/types";
import { type MessageContent } from "./chats.ts";
import type { InlineResult, PressResult, Where } from "./controls.ts";
import { readCaption, readMessageText } from "./formatting/formatted-text.ts";
import { locate, messageIn, writeMessage } from "./people.ts";
import { waitFor } from "./waiting.ts";
import {
  type AskedInlineQuery,
  type CallbackPress,
  findMessage,
  type LocalChat,
  noteProblem,
  type StoredMessage,
  type World,
} from "./world.ts";

interface Press extends Where {
  messageId?: number;
  text?: string;
  data?: string;
  timeoutMs?: number;
}

const ANSWER_TIMEOUT_MS = 5000;

/** Presses an inline button and waits until the bot has answered the press. */
export async function pressButton(world: World, press: Press): Promise<PressResult> {
  const { user, chat } = locate(world, press);
  const { stored, button } = findButton(chat, press);
  if ("url" in button) return { opens: { url: button.url } };
  if ("copy_text" in button) return { opens: { copies: button.copy_text.text } };
  if ("switch_inline_query" in button) return { opens: { switchesInline: button.switch_inline_query } };
  if ("switch_inline_query_current_chat" in button) {
    return { opens: { switchesInline: button.switch_inline_query_current_chat } };
  }
  if (!("callback_data" in button)) return {};
  const pressed = addPress(world, { user, chat, stored, data: button.callback_data });
  const timeoutMs = press.timeoutMs ?? ANSWER_TIMEOUT_MS;
  const answer = await waitFor(world, timeoutMs, () => pressed.answer);
  if (!answer) {
    const detail = `the press of "${button.text}" (${button.callback_data}) got no answer in ${timeoutMs} ms`;
    noteProblem(world, { kind: "callback-unanswered", method: "answerCallbackQuery", detail });
    return {};
  }
  return { answer };
}

function findButton(chat: LocalChat, press: Press): { stored: StoredMessage; button: InlineKeyboardButton } {
  const candidates =
    press.messageId === undefined
      ? chat.messages.filter((stored) => !stored.deleted).toReversed()
      : [messageIn(chat, press.messageId)];
  for (const stored of candidates) {
    const buttons = stored.message.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find((candidate) => fits(candidate, press));
    if (button) return { stored, button };
  }
  const wanted = press.data === undefined ? `"${press.text}"` : `with data "${press.data}"`;
  const there = candidates[0]?.message.reply_markup?.inline_keyboard.flat().map(({ text }) => text);
  throw new Error(`no button ${wanted}; on the last message: ${there?.join(" | ") ?? "none"}`);
}

function fits(button: InlineKeyboardButton, press: Press): boolean {
  if (press.data !== undefined) return "callback_data" in button && button.callback_data === press.data;
  return press.text !== undefined && button.text.includes(press.text);
}

interface Pressing {
  user: User;
  chat: LocalChat;
  stored: StoredMessage;
  data: string;
}

function addPress(world: World, { user, chat, stored, data }: Pressing): CallbackPress {
  const press: CallbackPress = {
    id: String(world.newId()),
    userId: user.id,
    chatId: chat.chat.id,
    messageId: stored.message.message_id,
    data,
    pressedAtMs: world.now().getTime(),
  };
  world.callbacks.set(press.id, press);
  const origin = stored.inlineMessageId
    ? { inline_message_id: stored.inlineMessageId }
    : { message: stored.message };
  world.updates.add(
    "callback_query",
    { id: press.id, from: user, chat_instance: String(chat.chat.id), data, ...origin },
    `user:${user.id}`,
  );
  return press;
}

interface Query extends Where {
  query: string;
  offset?: string;
  timeoutMs?: number;
}

/** Asks the bot in inline mode and waits for its results. */
export async function askInline(world: World, ask: Query): Promise<InlineResult> {
  const { user, chat } = locate(world, ask);
  const asked: AskedInlineQuery = {
    id: String(world.newId()),
    userId: user.id,
    query: Array.from(ask.query).slice(0, 256).join(""),
    offset: ask.offset ?? "",
    askedAtMs: world.now().getTime(),
  };
  world.inlineQueries.set(asked.id, asked);
  const chatType = chat.chat.type === "private" ? "sender" : chat.chat.type;
  world.updates.add(
    "inline_query",
    { id: asked.id, from: user, query: asked.query, offset: asked.offset, chat_type: chatType },
    `user:${user.id}`,
  );
  const timeoutMs = ask.timeoutMs ?? ANSWER_TIMEOUT_MS;
  const answer = await waitFor(world, timeoutMs, () => asked.answer);
  if (!answer) {
    const detail = `the inline query "${asked.query}" got no answer in ${timeoutMs} ms`;
    noteProblem(world, { kind: "inline-unanswered", method: "answerInlineQuery", detail });
    const nothing = { results: [], nextOffset: "", isPersonal: false, cacheTimeS: 0 };
    return { queryId: asked.id, answered: false, ...nothing };
  }
  return { queryId: asked.id, answered: true, ...answer };
}

/** Sends a result of an inline query into the chat, and tells the bot which one it was. */
export function chooseResult(world: World, choice: Where & { queryId: string; resultId: string }): Message {
  const { user, chat } = locate(world, choice);
  const asked = world.inlineQueries.get(choice.queryId);
  const result = asked?.answer?.results.find(({ id }) => id === choice.resultId);
  if (!asked || !result) throw new Error(`no result ${choice.resultId} of inline query ${choice.queryId}`);
  const { id, is_bot, first_name, username } = world.bot;
  const message = writeMessage(world, user, chat, {
    ...resultContent(world, result),
    ...(result.reply_markup ? { reply_markup: result.reply_markup } : {}),
    via_bot: { id, is_bot, first_name, username },
  });
  const inlineMessageId = result.reply_markup ? `inline-${world.newId()}` : undefined;
  const stored = findMessage(chat, message.message_id);
  if (stored && inlineMessageId) stored.inlineMessageId = inlineMessageId;
  world.updates.add(
    "chosen_inline_result",
    {
      result_id: result.id,
      from: user,
      query: asked.query,
      ...(inlineMessageId ? { inline_message_id: inlineMessageId } : {}),
    },
    `user:${user.id}`,
  );
  return message;
}

function resultContent(world: World, result: InlineQueryResult): MessageContent {
  const content = "input_message_content" in result ? result.input_message_content : undefined;
  if (content && "message_text" in content) {
    const { message_text: text, parse_mode: parseMode, entities, link_preview_options: preview } = content;
    const read = readMessageText({ text, parseMode, entities });
    return {
      text: read.text,
      ...(read.entities.length > 0 ? { entities: read.entities } : {}),
      ...(preview ? { link_preview_options: preview } : {}),
    };
  }
  if (result.type !== "photo") return { text: `[${result.type}]` };
  return { ...photoOf(world, result), ...captionOf(result) };
}

type PhotoResult = Extract<InlineQueryResult, { type: "photo" }>;

function photoOf(world: World, result: PhotoResult): MessageContent {
  const file = "photo_file_id" in result ? world.files.find(result.photo_file_id) : undefined;
  if (!file?.image) return {};
  const { width, height } = file.image;
  return {
    photo: [{ file_id: file.fileId, file_unique_id: file.uniqueId, width, height, file_size: file.size }],
  };
}

function captionOf(result: PhotoResult): MessageContent {
  if (!result.caption) return {};
  const read = readCaption({
    text: result.caption,
    parseMode: result.parse_mode,
    entities: result.caption_entities,
  });
  return { caption: read.text, ...(read.entities.length > 0 ? { caption_entities: read.entities } : {}) };
}
