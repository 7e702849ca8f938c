import { Composer } from "grammy";
import type { Line } from "../../../core/answers/answer.ts";
import { preferredOf } from "../../../core/answers/growth.ts";
import { line } from "../../../core/answers/line.ts";
import type { Db } from "../../../db/open.ts";
import { claimMark } from "../../../db/queries/claim-mark.ts";
import { observationById } from "../../../db/queries/observations.ts";
import { addReport, commentReport, reportsSince } from "../../../db/queries/reports.ts";
import type { Texts } from "../../texts.ts";
import type { BotContext } from "./context.ts";
import { REPORT_DATA } from "./report-data.ts";

export interface ReportDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
}

const MOST_A_DAY = 10;
const DAY_MS = 86_400_000;
const LONGEST_COMMENT = 500;
/** Stands at the end of what the bot says, so that an answer to it names its report by itself. */
const CODE = /№ r(\d{1,9})$/u;

/** "This is wrong" under a figure: goes to the editors, with what the reader writes in answer. */
export function readerReports(deps: ReportDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const text = (ctx: BotContext, said: Line) => deps.texts.line(ctx.reader.language, said);
  composer.callbackQuery(REPORT_DATA, async (ctx) => {
    const result = await report(deps, ctx, Number(ctx.match[1]));
    if (typeof result !== "number") return ctx.answerPress(text(ctx, result), "alert");
    await ctx.answerPress(text(ctx, line("wrong-taken")));
    const name = ctx.chat?.type === "private" ? "" : `${ctx.from.first_name}. `;
    await ctx.reply(`${name}${text(ctx, line("wrong-comment-how"))}\n№ r${result}`, {
      reply_markup: { force_reply: true, selective: true },
      ...(ctx.msg?.message_thread_id !== undefined && ctx.msg.is_topic_message === true
        ? { message_thread_id: ctx.msg.message_thread_id }
        : {}),
    });
  });
  composer.on("message:text", async (ctx, next) => {
    const question = ctx.msg.reply_to_message;
    const id = CODE.exec(question?.text ?? "")?.[1];
    if (id === undefined || question?.from?.id !== ctx.me.id) return next();
    const comment = ctx.msg.text.trim().slice(0, LONGEST_COMMENT);
    const isAdded = await commentReport(deps.db, { id: Number(id), reporter: ctx.from.id, comment });
    await ctx.reply(text(ctx, line(isAdded ? "wrong-commented" : "wrong-closed")), {
      reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
    });
  });
  return composer;
}

/** The report's number, or why there is none. */
async function report(
  { db, now }: ReportDeps,
  ctx: BotContext,
  observationId: number,
): Promise<number | Line> {
  const observation = await observationById(db, observationId);
  const claim = observation === null ? null : preferredOf(observation);
  if (claim === null || !ctx.chat || !ctx.from) return line("figure-unknown", { id: String(observationId) });
  const at = now();
  const reporter = ctx.from.id;
  const recent = await reportsSince(db, reporter, new Date(at.getTime() - DAY_MS));
  if (recent >= MOST_A_DAY) return line("wrong-too-many");
  const id = await addReport(db, {
    observationId,
    articleId: claim.evidence.articleId,
    mark: claimMark(claim),
    reporter,
    chatId: ctx.chat.id,
    threadId: ctx.msg?.is_topic_message === true ? (ctx.msg.message_thread_id ?? null) : null,
    language: ctx.reader.language,
    createdAt: at,
  });
  return id ?? line("wrong-known");
}
