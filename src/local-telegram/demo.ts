import type { Chat, User, UserFromGetMe } from "grammy/types";
import { asWire } from "./wire.ts";
import type { BotStatus, LocalChat } from "./world.ts";

/** The people of the demo; the first one administers the demo group. */
export const DEMO_USERS: User[] = [
  { id: 100_001, is_bot: false, first_name: "Айгерим", username: "aigerim_demo", language_code: "ru" },
  { id: 100_002, is_bot: false, first_name: "Elçin", username: "elchin_demo", language_code: "az" },
];

/** Ids of the demo chats; private chats have their person's id. */
export const DEMO_GROUP_ID = -1_001_000_000_001;
export const DEMO_CHANNEL_ID = -1_001_000_000_002;

/** Looks like a real token, so that what hides tokens hides it too. */
export const DEMO_TOKEN = "7000000001:AAlocal-telegram-stand-in_0000000000";

/** The bot of the demo, as getMe tells it. */
export function demoBot(changes: Partial<UserFromGetMe> = {}): UserFromGetMe {
  return {
    id: 7_000_000_001,
    is_bot: true,
    first_name: "Delil",
    username: "delil_local_bot",
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_guest_queries: false,
    supports_join_request_queries: false,
    ...changes,
  };
}

interface NewChat {
  id: number;
  type: "group" | "supergroup" | "channel";
  title: string;
  username?: string;
  memberIds: number[];
  adminIds?: number[];
  botStatus?: BotStatus;
  topics?: Record<string, string>;
}

/** A person's chat with the bot, which they have not started yet. */
export function privateChat(user: User): LocalChat {
  const { id, first_name, username } = user;
  const chat = asWire<Chat>({ id, type: "private", first_name, ...(username ? { username } : {}) });
  return { ...EMPTY, chat, memberIds: [id], adminIds: [], botStatus: "left", topics: {}, messages: [] };
}

/** An empty group or channel; its first member administers it. */
export function sharedChat(what: NewChat): LocalChat {
  const { id, type, title, username, memberIds, topics = {} } = what;
  const isForum = Object.keys(topics).length > 0;
  const chat = asWire<Chat>({
    id,
    type,
    title,
    ...(username ? { username } : {}),
    ...(isForum ? { is_forum: true } : {}),
  });
  const adminIds = what.adminIds ?? memberIds.slice(0, 1);
  const botStatus = what.botStatus ?? (type === "channel" ? "administrator" : "member");
  return { ...EMPTY, chat, memberIds, adminIds, botStatus, topics, messages: [] };
}

const EMPTY = { nextMessageId: 1 };

/** Private chats with everybody, a group and a channel. */
export function demoChats(users: User[]): LocalChat[] {
  const memberIds = users.map(({ id }) => id);
  return [
    ...users.map(privateChat),
    sharedChat({ id: DEMO_GROUP_ID, type: "supergroup", title: "Delil demo", memberIds }),
    sharedChat({
      id: DEMO_CHANNEL_ID,
      type: "channel",
      title: "Delil news",
      username: "delil_demo_news",
      memberIds,
    }),
  ];
}
