import type { Language } from "../../../core/model/language.ts";
import type { Db } from "../../../db/open.ts";
import { setChatLanguage } from "../../../db/queries/chats.ts";
import type { Log } from "../../../log.ts";
import type { Texts } from "../../texts.ts";
import { loggable } from "../telegram-errors.ts";
import type { BotContext } from "./context.ts";
import { isAdministrator } from "./is-administrator.ts";
import { showCommandsIn } from "./profile.ts";
import type { Show } from "./show.ts";

export interface ChooseLanguageDeps {
  db: Db;
  texts: Texts;
  show: Show;
  log: Log;
}

/** Keeps the language that a button named: one's own always, a group's only for its administrators. */
export async function chooseLanguage(deps: ChooseLanguageDeps, ctx: BotContext, language: Language) {
  const { db, texts, show } = deps;
  const say = (message: string) => texts.line(ctx.reader.language, { kind: "line", message, values: {} });
  const chat = ctx.chat;
  if (!chat || !ctx.from) return;
  if (chat.type !== "private" && !(await isAdministrator(ctx, ctx.from.id))) {
    return ctx.answerPress(say("bot-language-for-administrators"), "alert");
  }
  await setChatLanguage(db, chat.id, language);
  ctx.reader = { language };
  await ctx.answerPress(say("bot-language-chosen"));
  await show.inPlace(ctx, { kind: "start" }, 0);
  await showCommandsIn(ctx.api, texts, chat.id, language).catch((error: unknown) =>
    // The language is chosen; that the menu has not followed is no reason to say that it did not work.
    deps.log.warn({ err: loggable(error) }, "command menu of a chat not published"),
  );
}
