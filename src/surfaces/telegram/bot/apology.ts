import type { Api } from "grammy";
import type { Update } from "grammy/types";
import type { Db } from "../../../db/open.ts";
import { chatLanguage } from "../../../db/queries/chats.ts";
import type { Texts } from "../../texts.ts";
import { languageOf } from "./identify.ts";

/**
 * Tells the person that it did not work, with the number under which the log has it. It is made of the
 * update alone, since what failed may be anything that a handler prepares.
 */
export function createApology(api: Api, db: Db, texts: Texts) {
  return async (update: Update, eventId: string): Promise<void> => {
    const message = update.message ?? update.callback_query?.message;
    const from = update.message?.from ?? update.callback_query?.from;
    if (!message || !from || message.chat.type === "channel") return;
    const language = (await chatLanguage(db, message.chat.id)) ?? languageOf(from.language_code);
    const text = texts.line(language, { kind: "line", message: "bot-apology", values: { eventId } });
    const inTopic = "is_topic_message" in message && message.is_topic_message;
    await api.sendMessage(message.chat.id, text, {
      ...(message.chat.type === "private"
        ? {}
        : { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } }),
      ...(inTopic && message.message_thread_id ? { message_thread_id: message.message_thread_id } : {}),
    });
  };
}
