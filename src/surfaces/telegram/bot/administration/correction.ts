import { Composer } from "grammy";
import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { readCorrection } from "../../../../core/answers/read-correction.ts";
import type { ReviewCase } from "../../../../core/model/review.ts";
import { reviewQueue } from "../../../../db/queries/review-queue.ts";
import type { BotContext } from "../context.ts";
import { administrationFor } from "./administrator.ts";
import { type ReviewDeps, refusalOf, whyOf } from "./review-deps.ts";

/** Stands at the end of what the bot asks: an answer to it says by itself which figure is meant, also after a restart. */
const CODE = /№ (\d{1,9})-([\w-]{12})$/u;

type Asked = Pick<ReviewCase, "articleId" | "mark">;

/** Asks the administrator for what is right, in one line. */
export async function askForCorrection(deps: ReviewDeps, ctx: BotContext, asked: Asked): Promise<void> {
  await ask(deps, ctx, asked, line("review-fix-how"));
}

/** An administrator's answer to the question for a correction. */
export function corrections(deps: ReviewDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:text", async (ctx, next) => {
    const question = ctx.msg.reply_to_message;
    const [, articleId, mark = ""] = CODE.exec(question?.text ?? "") ?? [];
    if (articleId === undefined || question?.from?.id !== ctx.me.id) return next();
    const administration = await administrationFor(deps, ctx);
    if (administration === null) return;
    const asked = { articleId: Number(articleId), mark };
    const metrics = new Set(administration.reference.metrics.map(({ key }) => key));
    const reading = readCorrection(ctx.msg.text, {
      quantitiesIn: (words) => deps.editors.quantitiesIn(words, ctx.reader.language),
      isMetric: (key) => metrics.has(key),
    });
    if (reading.status === "misunderstood")
      return ask(deps, ctx, asked, line("review-fix-misunderstood", { part: reading.part.slice(0, 60) }));
    const queue = await reviewQueue(deps.db);
    const waiting = queue.find((each) => each.articleId === asked.articleId && each.mark === mark);
    const { correction } = reading;
    const why = waiting === undefined ? "" : whyOf(waiting);
    const result = await deps.editors.decide({ ...asked, verdict: "fix", correction, why, by: ctx.from.id });
    const told =
      result.status === "decided" ? line("decided-fix", { id: String(result.id) }) : refusalOf(result);
    await ctx.reply(deps.texts.line(ctx.reader.language, told), {
      reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
      ...(result.status === "decided" && {
        reply_markup: {
          inline_keyboard: [
            [
              {
                text: deps.texts.line(ctx.reader.language, line("button-undo")),
                callback_data: `v:u:${result.id}`,
              },
            ],
          ],
        },
      }),
    });
  });
  return composer;
}

async function ask(deps: ReviewDeps, ctx: BotContext, { articleId, mark }: Asked, said: Line): Promise<void> {
  await ctx.reply(`${deps.texts.line(ctx.reader.language, said)}\n№ ${articleId}-${mark}`, {
    reply_markup: { force_reply: true, selective: true },
    ...(ctx.msg && {
      reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
    }),
  });
}
