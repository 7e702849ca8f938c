import type { EventEmitter } from "node:events";
import type {
  BotCommand,
  Chat,
  InlineQueryResult,
  InlineQueryResultsButton,
  Message,
  User,
  UserFromGetMe,
} from "grammy/types";
import type { FileStore } from "./file-store.ts";
import type { UpdateQueue } from "./update-queue.ts";

/** A message as the bot sees it, with what only the server knows. */
export interface StoredMessage {
  message: Message;
  /** Set for messages that a person sent in inline mode with a keyboard. */
  inlineMessageId?: string;
  /** Sent with a reply keyboard, force_reply or keyboard removal: Telegram lets nobody edit it. */
  hasReplyKeyboard?: true;
  replyKeyboard?: unknown;
  protected?: true;
  deleted?: true;
  reactions?: string[];
  /** How often the message was edited; the page shows it, tests wait for it. */
  edits: number;
}

/** The bot's place in a chat; "kicked" in a private chat means that the person blocked it. */
export type BotStatus = "member" | "administrator" | "left" | "kicked";

/** A chat with its history. */
export interface LocalChat {
  chat: Chat;
  memberIds: number[];
  adminIds: number[];
  botStatus: BotStatus;
  /** Topics of a forum by message_thread_id. */
  topics: Record<string, string>;
  messages: StoredMessage[];
  nextMessageId: number;
  migratedTo?: number;
  pinnedId?: number;
}

/** A press of a callback button, until and after its answer. */
export interface CallbackPress {
  id: string;
  userId: number;
  chatId: number;
  messageId: number;
  data: string;
  pressedAtMs: number;
  answer?: { text?: string; showAlert: boolean; url?: string };
}

/** An inline query, until and after its answer. */
export interface AskedInlineQuery {
  id: string;
  userId: number;
  query: string;
  offset: string;
  askedAtMs: number;
  answer?: {
    results: readonly InlineQueryResult[];
    nextOffset: string;
    button?: InlineQueryResultsButton;
    isPersonal: boolean;
    cacheTimeS: number;
  };
}

/** A list of commands for one scope and language (`""` = every language). */
export interface CommandList {
  scope: string;
  language: string;
  commands: BotCommand[];
}

/** Something worth showing at once on the page, or worth waiting for in a test. */
export type Change =
  | { type: "message" | "edit" | "delete"; chatId: number; messageId: number }
  | { type: "action"; chatId: number; action: string }
  | { type: "draft"; chatId: number; text: string }
  | { type: "callback"; id: string }
  | { type: "inline"; id: string }
  | { type: "commands" }
  | { type: "chat"; chatId: number }
  | { type: "state" }
  | { type: "queue" };

/** Everything that the stand-in Telegram knows. */
export interface World {
  bot: UserFromGetMe;
  profile: Record<string, { name?: string; description?: string; short_description?: string }>;
  users: Map<number, User>;
  chats: Map<number, LocalChat>;
  callbacks: Map<string, CallbackPress>;
  inlineQueries: Map<string, AskedInlineQuery>;
  commands: CommandList[];
  files: FileStore;
  updates: UpdateQueue;
  changes: EventEmitter<{ change: [Change] }>;
  problems: Problem[];
  now: () => Date;
  /** A new number, for ids of every kind. */
  newId: () => number;
}

/** Something that a correct bot does not do; `kind` says which. */
export interface Problem {
  kind:
    | "refused" // Telegram answered 400 (not where that is to be expected: unchanged edits, late answers)
    | "dropped" // Telegram dropped a part of the message in silence
    | "callback-unanswered"
    | "inline-unanswered"
    | "rate"
    | "crashed"; // the stand-in itself failed: a mistake here, or a body that is no form
  method: string;
  detail: string;
  atMs: number;
}

/** Seconds since 1970, as Telegram dates things. */
export const dateOf = (world: World): number => Math.floor(world.now().getTime() / 1000);

/** Tells everyone who waits or watches. */
export function announce(world: World, change: Change): void {
  world.changes.emit("change", change);
}

/** Notes what a correct bot would not do. */
export function noteProblem(world: World, problem: Omit<Problem, "atMs">): void {
  world.problems.push({ ...problem, atMs: world.now().getTime() });
}

/** The message with this id, unless it was deleted. */
export function findMessage(chat: LocalChat, messageId: number): StoredMessage | undefined {
  return chat.messages.find((stored) => stored.message.message_id === messageId && !stored.deleted);
}
