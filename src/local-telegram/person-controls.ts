import type { Message } from "grammy/types";
import type { CallLog } from "./call-log.ts";
import { commandMenu } from "./command-menu.ts";
import type { Awaited, ChatSummary, LocalControls, ShownMessage, Where } from "./controls.ts";
import { privateChat, sharedChat } from "./demo.ts";
import {
  changeBotStatus,
  editMessage,
  forwarded,
  locate,
  messageIn,
  migrateGroup,
  replyFields,
  typedCaption,
  typedText,
  writeMessage,
} from "./people.ts";
import { askInline, chooseResult, pressButton } from "./people-queries.ts";
import { waitFor } from "./waiting.ts";
import { announce, type LocalChat, type StoredMessage, type World } from "./world.ts";

/** What people and tests can do, over the world as it is. */
export function personControls(world: World, log: CallLog): LocalControls {
  return { ...talking(world), ...places(world), ...watching(world, log) };
}

type Talking = Pick<
  LocalControls,
  "say" | "ask" | "press" | "inlineQuery" | "chooseInlineResult" | "forward" | "post" | "edit" | "sendFile"
>;

function talking(world: World): Talking {
  const say: LocalControls["say"] = async (what) => {
    const { user, chat } = locate(world, what);
    const content = {
      ...replyFields(chat, what.replyTo, what.thread),
      ...typedText(what.text, what.entities),
    };
    return writeMessage(world, user, chat, content);
  };
  return {
    say,
    async ask({ timeoutMs, ...what }) {
      const said = await say(what);
      const wait = { after: said.message_id, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
      return awaitMessage(world, { chat: said.chat.id, ...wait });
    },
    press: (what) => pressButton(world, what),
    inlineQuery: (what) => askInline(world, what),
    chooseInlineResult: async (what) => chooseResult(world, what),
    async forward(what) {
      const { user, chat } = locate(world, what);
      const { chat: from } = locate(world, { chat: what.fromChat });
      return writeMessage(
        world,
        user,
        chat,
        forwarded(messageIn(from, what.messageId), what.hidesAuthor ?? false),
      );
    },
    async post(what) {
      const { chat } = locate(world, { chat: what.channel });
      const poster = world.users.get(chat.adminIds[0] ?? chat.memberIds[0] ?? 0);
      if (!poster) throw new Error(`nobody can post in chat ${what.channel}`);
      return writeMessage(world, poster, chat, typedText(what.text, what.entities));
    },
    async edit(what) {
      const { chat } = locate(world, what);
      return editMessage(world, chat, messageIn(chat, what.messageId), what.text);
    },
    async sendFile(what) {
      const { user, chat } = locate(world, what);
      const bytes = Buffer.from(what.base64, "base64");
      const file = world.files.add({ name: what.name ?? "file", type: "", bytes });
      const ids = { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size };
      const content =
        what.kind === "photo"
          ? { photo: [{ ...ids, width: file.image?.width ?? 0, height: file.image?.height ?? 0 }] }
          : { document: { ...ids, file_name: file.name, mime_type: file.mimeType } };
      return writeMessage(world, user, chat, {
        ...content,
        ...typedCaption(what.caption),
      });
    },
  };
}

type Places = Pick<
  LocalControls,
  "setBotStatus" | "migrate" | "chats" | "users" | "setUser" | "addChat" | "commandMenu" | "botProfile"
>;

function places(world: World): Places {
  return {
    async setBotStatus(what) {
      const { user, chat } = locate(world, what);
      changeBotStatus(world, chat, user, what.status);
    },
    async migrate(what) {
      const { user, chat } = locate(world, what);
      return migrateGroup(world, chat, user);
    },
    chats: async () => [...world.chats.values()].filter((chat) => chat.migratedTo === undefined).map(summary),
    users: async () => [...world.users.values()],
    async setUser({ id, ...changes }) {
      const before = world.users.get(id) ?? { id, is_bot: false, first_name: String(id) };
      const user = { ...before, ...changes };
      world.users.set(id, user);
      if (!world.chats.has(id)) world.chats.set(id, privateChat(user));
      announce(world, { type: "state" });
      return user;
    },
    async addChat(what) {
      const isGroup = (what.type ?? "supergroup") === "group";
      const id = what.id ?? (isGroup ? -world.newId() : -1_000_000_000_000 - world.newId());
      const chat = sharedChat({ memberIds: [...world.users.keys()], type: "supergroup", ...what, id });
      world.chats.set(id, chat);
      announce(world, { type: "chat", chatId: id });
      return summary(chat);
    },
    async commandMenu(what = {}) {
      const { user, chat } = locate(world, what);
      return commandMenu(world, user.id, chat);
    },
    async botProfile(what = {}) {
      const { user } = locate(world, what);
      const own = world.profile[user.language_code?.slice(0, 2) ?? ""] ?? {};
      const profile = { ...world.profile[""], ...own };
      const {
        name = world.bot.first_name,
        description = "",
        short_description: shortDescription = "",
      } = profile;
      return { name, description, shortDescription };
    },
  };
}

type Watching = Pick<
  LocalControls,
  "history" | "waitForMessage" | "calls" | "problems" | "addFault" | "clearFaults" | "file"
>;

function watching(world: World, log: CallLog): Watching {
  return {
    async history(what = {}) {
      const { chat } = locate(world, what);
      const shown = chat.messages.filter(
        (stored) => !stored.deleted && stored.message.message_id > (what.after ?? 0),
      );
      return shown.slice(-(what.limit ?? shown.length)).map(show);
    },
    waitForMessage: (what) => awaitMessage(world, what),
    calls: async (what = {}) => log.list(what.method, what.after),
    problems: async () => world.problems,
    addFault: async (fault) => log.addFault(fault),
    clearFaults: async () => log.clearFaults(),
    async file({ fileId }) {
      const file = world.files.find(fileId);
      const bytes = world.files.read(fileId);
      if (!file || !bytes) throw new Error(`no file ${fileId}`);
      return { base64: Buffer.from(bytes).toString("base64"), mimeType: file.mimeType, name: file.name };
    },
  };
}

async function awaitMessage(world: World, what: Awaited & Where): Promise<Message> {
  const { chat } = locate(world, what);
  const found = await waitFor(world, what.timeoutMs ?? 5000, () =>
    chat.messages.find((stored) => isAwaited(world, stored, what)),
  );
  if (found) return found.message;
  const last = chat.messages.slice(-3).map(({ message }) => message.text ?? message.caption ?? "(no text)");
  throw new Error(
    `no such message of the bot in chat ${chat.chat.id}: ${JSON.stringify(what)}; last: ${last.join(" | ")}`,
  );
}

const wordsOf = (message: Message): string => message.text ?? message.caption ?? "";

function isAwaited(world: World, stored: StoredMessage, what: Awaited): boolean {
  const { message } = stored;
  const { after = 0, edits = 0, text = "", messageId } = what;
  const isBots = message.from?.id === world.bot.id || message.chat.type === "channel";
  const isMeant =
    messageId === undefined ? isBots && message.message_id > after : message.message_id === messageId;
  const fitsPhoto = !what.photo || message.photo !== undefined;
  return isMeant && !stored.deleted && stored.edits >= edits && fitsPhoto && wordsOf(message).includes(text);
}

function show(stored: StoredMessage): ShownMessage {
  const { message, reactions, edits, replyKeyboard } = stored;
  return { message, reactions: reactions ?? [], edits, ...(replyKeyboard ? { replyKeyboard } : {}) };
}

function summary(chat: LocalChat): ChatSummary {
  const { id, type } = chat.chat;
  const last = chat.messages.findLast((stored) => !stored.deleted);
  return {
    id,
    type,
    title: chat.chat.title ?? chat.chat.first_name ?? String(id),
    memberIds: chat.memberIds,
    adminIds: chat.adminIds,
    botStatus: chat.botStatus,
    topics: chat.topics,
    ...(last ? { lastMessage: last.message } : {}),
    ...(chat.pinnedId === undefined ? {} : { pinnedId: chat.pinnedId }),
  };
}
