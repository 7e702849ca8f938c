import type { BotCommand } from "grammy/types";
import type { LocalChat, World } from "./world.ts";

/** The commands that a person's menu shows in a chat: the narrowest scope that has a list, their language first. */
export function commandMenu(world: World, userId: number, chat: LocalChat): BotCommand[] {
  const language = world.users.get(userId)?.language_code?.slice(0, 2) ?? "";
  const { id, type } = chat.chat;
  const isAdmin = chat.adminIds.includes(userId);
  const scopes =
    type === "private"
      ? [`chat:${id}`, "all_private_chats", "default"]
      : [
          `chat_member:${id}:${userId}`,
          ...(isAdmin ? [`chat_administrators:${id}`] : []),
          `chat:${id}`,
          ...(isAdmin ? ["all_chat_administrators"] : []),
          "all_group_chats",
          "default",
        ];
  for (const scope of scopes) {
    for (const code of [language, ""]) {
      const list = world.commands.find((entry) => entry.scope === scope && entry.language === code);
      if (list) return list.commands;
    }
  }
  return [];
}
