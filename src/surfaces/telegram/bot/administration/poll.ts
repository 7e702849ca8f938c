import { Composer } from "grammy";
import { line } from "../../../../core/answers/line.ts";
import { enqueue } from "../../../../db/queries/enqueue.ts";
import { makeDue } from "../../../../db/queries/inlets.ts";
import type { PollPayload } from "../../../delivery-payload.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { type AdministrationDeps, administrationFor } from "./administrator.ts";

/** The command is answered at once; what came of it is told after that. */
const ANSWERED_FIRST_MS = 500;

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
      const payload: PollPayload = { language, since: at.toISOString() };
      const threadId = ctx.msg.is_topic_message === true ? (ctx.msg.message_thread_id ?? null) : null;
      const times = { dueAt: new Date(at.getTime() + ANSWERED_FIRST_MS), orderAt: at, createdAt: at };
      const item = `poll:${ctx.msg.message_id}`;
      if (due > 0)
        await enqueue(tx, [
          { chatId: ctx.chat.id, threadId, item, kind: "poll", payload, urgent: true, ...times },
        ]);
      return due;
    });
    const answer = count === 0 ? line("poll-nothing") : line("poll-started", { count });
    await ctx.reply(deps.texts.line(language, answer), replyTo(ctx));
    administration.desk.wake();
  });
  return composer;
}
