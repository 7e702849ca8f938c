import type { Message, MessageEntity, User } from "grammy/types";
import { addMessage, type MessageContent } from "./chats.ts";
import type { Where } from "./controls.ts";
import { detectEntities } from "./formatting/detected-entities.ts";
import { memberIn } from "./methods/chats.ts";
import { contentOf, originOf } from "./methods/messages.ts";
import { asWire } from "./wire.ts";
import {
  announce,
  type BotStatus,
  dateOf,
  findMessage,
  type LocalChat,
  type StoredMessage,
  type World,
} from "./world.ts";

/** The person and the chat that are meant; a mistake of the caller is an exception. */
export function locate(world: World, where: Where): { user: User; chat: LocalChat } {
  const userId = where.user ?? [...world.users.keys()][0];
  const user = userId === undefined ? undefined : world.users.get(userId);
  if (!user) throw new Error(`no user ${where.user}`);
  const chat = world.chats.get(where.chat ?? user.id);
  if (!chat) throw new Error(`no chat ${where.chat}`);
  return { user, chat };
}

/** A message of the chat, or an exception that says what is there. */
export function messageIn(chat: LocalChat, messageId: number): StoredMessage {
  const stored = findMessage(chat, messageId);
  if (!stored) throw new Error(`no message ${messageId} in chat ${chat.chat.id}`);
  return stored;
}

/** A new message of a person, brought to the bot if it may see it. */
export function writeMessage(world: World, user: User, chat: LocalChat, content: MessageContent): Message {
  if (chat.chat.type === "private") meetBot(world, chat, user);
  if (chat.chat.type !== "private" && !chat.memberIds.includes(user.id)) {
    throw new Error(`user ${user.id} is not in chat ${chat.chat.id}`);
  }
  const isChannel = chat.chat.type === "channel";
  const stored = addMessage(world, chat, isChannel ? undefined : user, content);
  const { message } = stored;
  if (botSees(world, chat, message)) {
    world.updates.add(isChannel ? "channel_post" : "message", message, `chat:${chat.chat.id}`);
  }
  return message;
}

/** Writing to the bot starts it, and unblocks it. */
function meetBot(world: World, chat: LocalChat, user: User): void {
  if (chat.botStatus === "member") return;
  if (chat.botStatus === "kicked") changeBotStatus(world, chat, user, "member");
  chat.botStatus = "member";
}

/** Privacy mode: in groups a bot that is no administrator sees what is meant for it. */
function botSees(world: World, chat: LocalChat, message: Message): boolean {
  if (chat.botStatus === "left" || chat.botStatus === "kicked") return false;
  if (chat.chat.type === "private" || chat.botStatus === "administrator") return true;
  if (chat.chat.type === "channel") return false;
  return world.bot.can_read_all_group_messages || concerns(world, message);
}

function concerns({ bot }: World, message: Message): boolean {
  if (message.via_bot?.id === bot.id || message.reply_to_message?.from?.id === bot.id) return true;
  const isService = [message.text, message.caption, message.photo, message.document].every(
    (content) => content === undefined,
  );
  return isService || isAddressed(bot.username, message);
}

function isAddressed(botName: string, message: Message): boolean {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) => {
    const part = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === "mention") return part === `@${botName.toLowerCase()}`;
    if (entity.type !== "bot_command" || entity.offset !== 0) return false;
    return !part.includes("@") || part.endsWith(`@${botName.toLowerCase()}`);
  });
}

/** A text with the entities that a client sends along. */
export function typedText(text: string, given?: MessageEntity[]): MessageContent {
  const explicit = given ?? [];
  const entities = [...explicit, ...detectEntities(text, explicit)].toSorted((a, b) => a.offset - b.offset);
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

/** A caption with the entities that a client sends along. */
export function typedCaption(caption: string | undefined): MessageContent {
  const { entities } = typedText(caption ?? "");
  return { ...(caption ? { caption } : {}), ...(entities ? { caption_entities: entities } : {}) };
}

/** The fields that make a message a reply. */
export function replyFields(
  chat: LocalChat,
  replyTo: number | undefined,
  thread: number | undefined,
): MessageContent {
  const topic = thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true as const };
  if (replyTo === undefined) return topic;
  const { reply_to_message: _, ...replied } = messageIn(chat, replyTo).message;
  return { ...topic, reply_to_message: asWire(replied) };
}

/** A message forwarded by a person, as it arrives. */
export function forwarded(stored: StoredMessage, hidesAuthor: boolean): MessageContent {
  const { reply_markup: _, ...content } = contentOf(stored.message);
  const origin = originOf(stored);
  if (!hidesAuthor || origin.type !== "user") return { ...content, forward_origin: origin };
  const { date, sender_user: author } = origin;
  return { ...content, forward_origin: { type: "hidden_user", sender_user_name: author.first_name, date } };
}

/** Changes a person's or a channel's message, and tells the bot if it saw the message. */
export function editMessage(world: World, chat: LocalChat, stored: StoredMessage, text: string): Message {
  const { entities: _, caption_entities: __, ...before } = stored.message;
  const content = before.text === undefined ? typedCaption(text) : typedText(text);
  stored.message = asWire({ ...before, ...content, edit_date: dateOf(world) });
  stored.edits += 1;
  announce(world, { type: "edit", chatId: chat.chat.id, messageId: stored.message.message_id });
  if (botSees(world, chat, stored.message)) {
    const type = chat.chat.type === "channel" ? "edited_channel_post" : "edited_message";
    world.updates.add(type, stored.message, `chat:${chat.chat.id}`);
  }
  return stored.message;
}

/** Changes the bot's place in a chat: blocked, added, promoted, removed. */
export function changeBotStatus(world: World, chat: LocalChat, by: User, status: BotStatus): void {
  if (chat.botStatus === status) return;
  const before = memberIn(chat, world.bot, world.bot.id);
  chat.botStatus = status;
  const after = memberIn(chat, world.bot, world.bot.id);
  world.updates.add(
    "my_chat_member",
    { chat: chat.chat, from: by, date: dateOf(world), old_chat_member: before, new_chat_member: after },
    `member:${chat.chat.id}`,
  );
  announce(world, { type: "chat", chatId: chat.chat.id });
}

/** A group becomes a supergroup with a new id; both chats get their service messages. */
export function migrateGroup(world: World, chat: LocalChat, by: User): number {
  if (chat.chat.type !== "group") throw new Error("only a group can become a supergroup");
  const newId = -1_000_000_000_000 - world.newId();
  const moved: LocalChat = {
    ...chat,
    chat: { id: newId, type: "supergroup", title: chat.chat.title },
    messages: [],
    nextMessageId: 1,
  };
  world.chats.set(newId, moved);
  const told = addMessage(world, chat, by, { migrate_to_chat_id: newId });
  world.updates.add("message", told.message, `chat:${chat.chat.id}`);
  const arrived = addMessage(world, moved, by, { migrate_from_chat_id: chat.chat.id });
  world.updates.add("message", arrived.message, `chat:${newId}`);
  chat.migratedTo = newId;
  announce(world, { type: "chat", chatId: newId });
  return newId;
}
