import type { MiddlewareFn } from "grammy";
import { LANGUAGES, type Language } from "../../../core/model/language.ts";
import type { Db } from "../../../db/open.ts";
import { chatLanguage, seeChat } from "../../../db/queries/chats.ts";
import type { BotContext } from "./context.ts";

/** Where Russian is understood more widely than English. */
const READ_RUSSIAN = new Set(["be", "ky", "tg", "tk", "tt", "ba", "uz", "hy", "ka"]);

/** Keeps the chat's row and finds the reader's language. Channel posts have no reader and end here. */
export function identify(db: Db, now: () => Date): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const { chat } = ctx;
    const spoken = languageOf(ctx.from?.language_code);
    if (chat?.type === "channel") return;
    const chosen = chat
      ? await seeChat(db, { id: chat.id, type: chat.type, title: chat.title ?? null, spoken, seenAt: now() })
      : // Inline queries come without a chat; the person's private chat has the same id.
        await chatLanguage(db, ctx.from?.id ?? 0);
    ctx.reader = { language: chosen ?? spoken };
    await next();
  };
}

/** The nearest of our languages to what Telegram calls the reader's (`pt-br`, `uz`, or nothing at all). */
export function languageOf(languageCode: string | undefined): Language {
  const code = languageCode?.toLowerCase().split(/[-_]/)[0] ?? "";
  return LANGUAGES.find((known) => known === code) ?? (READ_RUSSIAN.has(code) ? "ru" : "en");
}
