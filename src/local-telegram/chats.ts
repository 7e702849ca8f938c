import type { Chat, Message, User } from "grammy/types";
import { ApiError, badRequest, forbidden } from "./api-error.ts";
import { asWire } from "./wire.ts";
import type { LocalChat, StoredMessage, World } from "./world.ts";
import { announce, dateOf } from "./world.ts";

/** The chat that a `chat_id` means, or Telegram's refusal. */
export function chatOf(world: World, chatId: number | string): LocalChat {
  const chat = find(world, chatId);
  if (!chat) throw badRequest("chat not found");
  if (chat.migratedTo !== undefined) {
    throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: chat.migratedTo,
    });
  }
  return chat;
}

function find(world: World, chatId: number | string): LocalChat | undefined {
  const id = Number(chatId);
  if (Number.isSafeInteger(id)) return world.chats.get(id);
  const name = String(chatId).replace(/^@/, "").toLowerCase();
  return [...world.chats.values()].find(({ chat }) => {
    // Telegram finds groups and channels by name, but not people.
    return chat.type !== "private" && "username" in chat && chat.username?.toLowerCase() === name;
  });
}

const KIND: Record<Chat["type"], string> = {
  private: "private chat",
  group: "group chat",
  supergroup: "supergroup chat",
  channel: "channel chat",
};

/** The chat that a `chat_id` means, if the bot may write there. */
export function writableChat(world: World, chatId: number | string, threadId?: number): LocalChat {
  const chat = chatOf(world, chatId);
  const { type } = chat.chat;
  if (type === "private") {
    if (chat.botStatus === "kicked") throw forbidden("bot was blocked by the user");
    if (chat.botStatus === "left") throw badRequest("chat not found");
  } else {
    if (chat.botStatus === "kicked") throw forbidden(`bot was kicked from the ${KIND[type]}`);
    if (chat.botStatus === "left") throw forbidden(`bot is not a member of the ${KIND[type]}`);
    if (type === "channel" && chat.botStatus !== "administrator") {
      throw badRequest("need administrator rights in the channel chat");
    }
  }
  if (threadId !== undefined && !chat.topics[String(threadId)]) throw badRequest("message thread not found");
  return chat;
}

/** What of a message differs from kind to kind. */
export type MessageContent = {
  [Field in Exclude<keyof Message, "message_id" | "date" | "chat" | "from">]?: Message[Field] | undefined;
};

/** Telegram's account for administrators who write in the name of their group. */
const ANONYMOUS_ADMINISTRATOR = 1_087_968_824;

/** Puts a message into a chat, and tells those who watch. */
export function addMessage(
  world: World,
  chat: LocalChat,
  sender: User | undefined,
  content: MessageContent,
): StoredMessage {
  const messageId = chat.nextMessageId;
  chat.nextMessageId += 1;
  const message = asWire<Message>({
    message_id: messageId,
    ...(sender ? { from: sender } : {}),
    ...(sender && sender.id !== ANONYMOUS_ADMINISTRATOR ? {} : { sender_chat: chat.chat }),
    chat: chat.chat,
    date: dateOf(world),
    ...content,
  });
  const stored: StoredMessage = { message, edits: 0 };
  chat.messages.push(stored);
  announce(world, { type: "message", chatId: chat.chat.id, messageId });
  return stored;
}

/** How the bot stands in the chat, as Telegram's messages carry it: admins of channels post as the channel. */
export const botAsSender = (world: World, chat: LocalChat): User | undefined => {
  if (chat.chat.type === "channel") return undefined;
  const { id, is_bot, first_name, username } = world.bot;
  return { id, is_bot, first_name, username };
};
