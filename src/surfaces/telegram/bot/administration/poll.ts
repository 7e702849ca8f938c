import { Composer } from "grammy";
import { line } from "../../../../core/answers/line.ts";
import { makeDue } from "../../../../db/queries/inlets.ts";
import { addNotice } from "../../../../db/queries/notices.ts";
import type { NoticePayload } from "../../../notice-payload.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { type AdministrationDeps, administrationFor } from "./administrator.ts";

/** `/poll`: reads all sources now; answers at once, and again when all is read and understood. */
export function pollCommand(deps: AdministrationDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("poll", async (ctx) => {
    const administration = await administrationFor(deps, ctx);
    if (administration === null) return;
    const { language } = ctx.reader;
    const at = deps.now();
    const count = await deps.db.transaction(async (tx) => {
      const due = await makeDue(tx, at);
      const payload: NoticePayload = {
        kind: "poll",
        language,
        since: at.toISOString(),
        threadId: ctx.msg.is_topic_message === true ? (ctx.msg.message_thread_id ?? null) : null,
      };
      // Not before the answer below: it is told when all is read, which takes at least its first look.
      if (due > 0)
        await addNotice(tx, {
          chatId: ctx.chat.id,
          key: `poll ${ctx.msg.message_id}`,
          payload,
          createdAt: at,
        });
      return due;
    });
    const answer = count === 0 ? line("poll-nothing") : line("poll-started", { count });
    await ctx.reply(deps.texts.line(language, answer), replyTo(ctx));
    administration.desk.wake();
  });
  return composer;
}
