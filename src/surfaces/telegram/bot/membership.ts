import { Composer } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Db } from "../../../db/open.ts";
import { markChatGone, moveChat, seeChat } from "../../../db/queries/chats.ts";
import type { BotContext } from "./context.ts";

/** Keeps the rows of chats right when the bot is added, removed, blocked, or its group gets another id. */
export function membership(db: Db, now: () => Date): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("my_chat_member", async (ctx) => {
    const { chat, new_chat_member: me } = ctx.myChatMember;
    if (maySpeak(me, chat.type)) {
      const title = "title" in chat ? chat.title : null;
      await seeChat(db, { id: chat.id, type: chat.type, title: title ?? null, seenAt: now() });
    } else {
      await markChatGone(db, chat.id, now());
    }
  });
  composer.on(":migrate_to_chat_id", (ctx) => moveChat(db, ctx.chat.id, ctx.msg.migrate_to_chat_id));
  composer.on(":migrate_from_chat_id", (ctx) => moveChat(db, ctx.msg.migrate_from_chat_id, ctx.chat.id));
  return composer;
}

function maySpeak(me: ChatMember, kind: string): boolean {
  switch (me.status) {
    case "creator":
      return true;
    case "administrator":
      return kind !== "channel" || me.can_post_messages === true;
    case "member":
      return kind !== "channel";
    case "restricted":
      return me.is_member && me.can_send_messages;
    case "left":
    case "kicked":
      return false;
  }
}
