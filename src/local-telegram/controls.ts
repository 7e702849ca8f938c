import type { InlineQueryResult, InlineQueryResultsButton, Message, MessageEntity, User } from "grammy/types";
import type { CallRecord, Fault } from "./call-log.ts";
import type { BotStatus, Problem } from "./world.ts";

/** Who does something, and where. Without `user` the first demo user, without `chat` their private chat. */
export interface Where {
  user?: number;
  chat?: number;
}

/** A message as people see it. */
export interface ShownMessage {
  message: Message;
  /** The keyboard under the input field that came with the message, or its removal. */
  replyKeyboard?: unknown;
  reactions: string[];
  edits: number;
}

/** What a press of a button led to. */
export interface PressResult {
  /** The bot's answer; absent when none came in time. */
  answer?: { text?: string; showAlert: boolean; url?: string };
  /** For buttons that call nothing: what a client would do. */
  opens?: { url?: string; copies?: string; switchesInline?: string };
}

/** What an inline query found; `answered` is false when the bot kept silent. */
export interface InlineResult {
  queryId: string;
  answered: boolean;
  results: readonly InlineQueryResult[];
  nextOffset: string;
  isPersonal: boolean;
  cacheTimeS: number;
  button?: InlineQueryResultsButton;
}

/** A chat in the list of chats. */
export interface ChatSummary {
  id: number;
  type: "private" | "group" | "supergroup" | "channel";
  title: string;
  memberIds: number[];
  adminIds: number[];
  botStatus: BotStatus;
  topics: Record<string, string>;
  lastMessage?: Message;
  pinnedId?: number;
}

/** Which message to wait for: the first of the bot's in the chat that fits all that is given. */
export interface Awaited extends Where {
  /** Only messages with a greater message_id (or edited since, with `edited`). */
  after?: number;
  /** Part of the text or caption. */
  text?: string;
  /** Only messages with a photo. */
  photo?: boolean;
  /** Wait until this message was edited at least so many times (together with `messageId`). */
  messageId?: number;
  edits?: number;
  /** Default 5000. */
  timeoutMs?: number;
}

/**
 * What people (and tests) do and see in the stand-in Telegram.
 * The same in process (`LocalTelegram` has all of these) and from outside (`connectLocalTelegram(url)`):
 * every method is also `POST /_local/<name>` with its argument as JSON.
 */
export interface LocalControls {
  /** Writes a text; commands, links and mentions in it are found as Telegram finds them. */
  say(
    what: Where & { text: string; entities?: MessageEntity[]; replyTo?: number; thread?: number },
  ): Promise<Message>;
  /** Writes a text and waits for the bot's next message in that chat. */
  ask(
    what: Where & { text: string; replyTo?: number; thread?: number; timeoutMs?: number },
  ): Promise<Message>;
  /** Presses a button of a message (the last one with such a button, unless given) and waits for the answer. */
  press(
    what: Where & Partial<{ messageId: number; text: string; data: string; timeoutMs: number }>,
  ): Promise<PressResult>;
  /** Types `@bot query` and waits for the results. */
  inlineQuery(what: Where & { query: string; offset?: string; timeoutMs?: number }): Promise<InlineResult>;
  /** Sends one of the results into the chat. */
  chooseInlineResult(what: Where & { queryId: string; resultId: string }): Promise<Message>;
  /** Forwards a message into the chat; with `hidesAuthor` its author does not let others see their account. */
  forward(what: Where & { fromChat: number; messageId: number; hidesAuthor?: boolean }): Promise<Message>;
  /** Posts in a channel: a channel_post for the bot, if it is an administrator there. */
  post(what: { channel: number; text: string; entities?: MessageEntity[] }): Promise<Message>;
  /** Edits a message of a person or of a channel. */
  edit(what: Where & { messageId: number; text: string }): Promise<Message>;
  /** Sends a photo or a document, given as bytes in base64; in a channel it is a post. */
  sendFile(
    what: Where & { kind: "photo" | "document"; base64: string; name?: string; caption?: string },
  ): Promise<Message>;
  /** Blocks or unblocks the bot (private chats), or changes its place in a group or channel. */
  setBotStatus(what: Where & { status: BotStatus }): Promise<void>;
  /** Turns a group into a supergroup; gives the new chat's id. */
  migrate(what: { chat: number }): Promise<number>;
  /** The chat's messages, oldest first, as they are now. */
  history(what?: Where & { after?: number; limit?: number }): Promise<ShownMessage[]>;
  chats(): Promise<ChatSummary[]>;
  users(): Promise<User[]>;
  /** Adds a person or changes one (language, name, username). */
  setUser(what: Partial<User> & { id: number }): Promise<User>;
  /** Adds a group, supergroup or channel. */
  addChat(
    what: { title: string } & Partial<{
      id: number;
      type: "group" | "supergroup" | "channel";
      username: string;
      memberIds: number[];
      adminIds: number[];
      botStatus: BotStatus;
      topics: Record<string, string>;
    }>,
  ): Promise<ChatSummary>;
  /** The commands that this person's menu shows in this chat, in their language. */
  commandMenu(what?: Where): Promise<{ command: string; description: string }[]>;
  /** The bot's name and descriptions as this person sees them. */
  botProfile(what?: Where): Promise<{ name: string; description: string; shortDescription: string }>;
  /** Waits for a message of the bot; fails after the timeout with what was there instead. */
  waitForMessage(what: Awaited): Promise<Message>;
  /** The bot's calls, oldest first. */
  calls(what?: { method?: string; after?: number }): Promise<CallRecord[]>;
  /** What a correct bot would not have done; empty is good. */
  problems(): Promise<Problem[]>;
  /** Makes the next fitting calls fail. */
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  /** The bytes of a file in base64. */
  file(what: { fileId: string }): Promise<{ base64: string; mimeType: string; name: string }>;
}
