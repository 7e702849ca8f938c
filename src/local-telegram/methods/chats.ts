import type { ChatMember, User } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { chatOf } from "../chats.ts";
import { asWire } from "../wire.ts";
import { announce, findMessage, type LocalChat, type World } from "../world.ts";
import type { Methods } from "./call.ts";

const ADMIN_RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: true,
  can_edit_stories: true,
  can_delete_stories: true,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_manage_direct_messages: true,
  can_manage_tags: true,
};

/** Someone's place in a chat, as getChatMember and my_chat_member tell it. */
export function memberIn(chat: LocalChat, user: User, botId: number): ChatMember {
  if (user.id === botId) {
    if (chat.botStatus === "administrator") return asWire({ user, status: "administrator", ...ADMIN_RIGHTS });
    return chat.botStatus === "kicked"
      ? { user, status: "kicked", until_date: 0 }
      : { user, status: chat.botStatus };
  }
  if (!chat.memberIds.includes(user.id)) return { user, status: "left" };
  if (!chat.adminIds.includes(user.id)) return { user, status: "member" };
  return chat.adminIds[0] === user.id
    ? { user, status: "creator", is_anonymous: false }
    : asWire({ user, status: "administrator", ...ADMIN_RIGHTS });
}

function userOf(world: World, userId: number): User {
  const user = userId === world.bot.id ? world.bot : world.users.get(userId);
  if (!user) throw badRequest("invalid user_id specified");
  return user;
}

function botInside(world: World, chatId: number | string): LocalChat {
  const chat = chatOf(world, chatId);
  if (chat.botStatus === "left" || chat.botStatus === "kicked") throw badRequest("chat not found");
  return chat;
}

/** Questions about chats and the people in them. */
export const chatMethods: Methods = {
  getChat({ world }, given) {
    const chat = botInside(world, given.chat_id);
    const pinned = chat.pinnedId === undefined ? undefined : findMessage(chat, chat.pinnedId);
    return {
      ...chat.chat,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {},
      ...(pinned ? { pinned_message: pinned.message } : {}),
    };
  },
  getChatMember({ world }, given) {
    const chat = botInside(world, given.chat_id);
    return memberIn(chat, userOf(world, given.user_id), world.bot.id);
  },
  getChatAdministrators({ world }, given) {
    const chat = botInside(world, given.chat_id);
    if (chat.chat.type === "private") throw badRequest("there are no administrators in the private chat");
    const ids = [...chat.adminIds, ...(chat.botStatus === "administrator" ? [world.bot.id] : [])];
    return ids.map((id) => memberIn(chat, userOf(world, id), world.bot.id));
  },
  getChatMemberCount: ({ world }, given) => botInside(world, given.chat_id).memberIds.length + 1,
  leaveChat({ world }, given) {
    const chat = botInside(world, given.chat_id);
    if (chat.chat.type === "private") throw badRequest("bot can't leave the private chat");
    chat.botStatus = "left";
    announce(world, { type: "chat", chatId: chat.chat.id });
    return true;
  },
};
