import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Language } from "../../../core/model/language.ts";

/** Who asks: one person in a private chat or inline, a whole group otherwise. */
interface Reader {
  /** The group's or person's own choice, else what Telegram tells of the person who asks. */
  language: Language;
}

interface ReaderFlavor {
  /** Set by `identify`, which runs before everything that speaks; never absent after it. */
  reader: Reader;
}

interface PressFlavor {
  /**
   * Answers the pressed button, at most once: what comes later does nothing. Set by `answerPresses`, which
   * also answers, without words, what nobody else has answered. `alert` is a text that must be closed.
   */
  answerPress: (text: string, as?: "notice" | "alert") => Promise<void>;
}

/** Conversations are there after `subscriptionDialogue` only, which is also the only one to use them. */
export type BotContext = ConversationFlavor<Context & ReaderFlavor & PressFlavor>;
