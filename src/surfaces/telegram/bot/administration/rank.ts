import { Composer } from "grammy";
import type { Answer, Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { rankAnswer } from "../../../../core/answers/rank.ts";
import { decisionLogAnswer } from "../../../../core/answers/review.ts";
import type { DecisionResult } from "../../../../core/model/review.ts";
import { loggedDecisions } from "../../../../db/queries/decisions.ts";
import { observationById } from "../../../../db/queries/observations.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { administrationFor } from "./administrator.ts";
import type { ReviewDeps } from "./review-deps.ts";

const LOGGED = 15;
const MOST_MESSAGES = 2;
const LONGEST_REASON = 300;
const CHOICE = /^(?:№|#)?\s*(\d{1,9})\s+(prefer|deprecate)\s+(?:№|#)?\s*(\d{1,9})(?:\s+(.*))?$/su;

/**
 * `/rank log`: what editors chose and why, for everybody. `/rank 12`: what is told of figure 12; `/rank 12
 * prefer 4 REASON`, `deprecate`: puts the figure of article 4 before the others, or behind them; `/rank undo 7`.
 */
export function rankCommand(deps: ReviewDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("rank", async (ctx) => {
    const words = ctx.match.trim();
    if (/^log$/iu.test(words)) return show(deps, ctx, await rankLog(deps, ctx));
    if ((await administrationFor(deps, ctx)) === null) return;
    const undo = /^undo\s+(?:№|#)?\s*(\d{1,9})$/iu.exec(words)?.[1];
    if (undo !== undefined) {
      const isUndone = await deps.editors.undo(Number(undo), ctx.from?.id ?? 0);
      return say(deps, ctx, isUndone ? line("decision-undone", { id: undo }) : line("decision-not-standing"));
    }
    const listed = /^(?:№|#)?\s*(\d{1,9})$/u.exec(words)?.[1];
    if (listed !== undefined) return list(deps, ctx, Number(listed));
    const [, id, verdict, articleId, why = ""] = CHOICE.exec(words) ?? [];
    if (id === undefined) return say(deps, ctx, line("rank-usage"));
    if (why.trim() === "") return say(deps, ctx, line("rank-reason-needed"));
    const result = await deps.editors.choose({
      observationId: Number(id),
      articleId: Number(articleId),
      verdict: verdict === "prefer" ? "prefer" : "deprecate",
      why: why.trim().slice(0, LONGEST_REASON),
      by: ctx.from?.id ?? 0,
    });
    await say(deps, ctx, resultLine(result));
    if (result.status === "decided") await list(deps, ctx, Number(id));
  });
  return composer;
}

function resultLine(result: DecisionResult): Line {
  switch (result.status) {
    case "decided":
      return line("rank-decided", { id: String(result.id) });
    case "taken":
      return line("review-taken");
    case "missing":
      return line("rank-missing");
  }
}

/** Who is an administrator is not said to the public. */
async function rankLog({ db, administration }: ReviewDeps, ctx: BotContext): Promise<Answer> {
  const decided = await loggedDecisions(db, { purpose: "rank", limit: LOGGED });
  const isEditor = ctx.chat?.type === "private" && administration.adminIds.includes(ctx.from?.id ?? 0);
  return decisionLogAnswer("rank-log-title", decided, administration.reference, isEditor);
}

async function list(deps: ReviewDeps, ctx: BotContext, id: number): Promise<void> {
  const observation = await observationById(deps.db, id);
  if (observation === null) return say(deps, ctx, line("figure-unknown", { id: String(id) }));
  await show(deps, ctx, rankAnswer(observation, deps.administration.reference));
}

async function show({ texts }: ReviewDeps, ctx: BotContext, answer: Answer): Promise<void> {
  for (const { html } of renderHtml(answer, texts, ctx.reader.language).slice(0, MOST_MESSAGES))
    await ctx.reply(html, { parse_mode: "HTML", ...replyTo(ctx) });
}

async function say({ texts }: ReviewDeps, ctx: BotContext, said: Line): Promise<void> {
  await ctx.reply(texts.line(ctx.reader.language, said), replyTo(ctx));
}
