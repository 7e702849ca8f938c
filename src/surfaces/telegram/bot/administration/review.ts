import { Composer, InputFile } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer, Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { decisionLogAnswer, reviewAnswer, reviewEmptyAnswer } from "../../../../core/answers/review.ts";
import { loggedDecisions } from "../../../../db/queries/decisions.ts";
import { observationsFor } from "../../../../db/queries/observations.ts";
import { reviewQueue } from "../../../../db/queries/review-queue.ts";
import { reviewRows } from "../../../decision-rows.ts";
import { measureHtml, renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { editInPlace } from "../edit-in-place.ts";
import { replyTo } from "../reply-to.ts";
import { administrationFor } from "./administrator.ts";
import { askForCorrection } from "./correction.ts";
import { type ReviewDeps, refusalOf, whyOf } from "./review-deps.ts";

const LOGGED = 15;
const MESSAGE_CHARACTERS = 3_900;
const CASE = "(\\d{1,9}):([\\w-]{12})";

/** `/review`: the figures that wait for an editor, one at a time, with the buttons that decide about them. */
export function reviewCommand(deps: ReviewDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("review", async (ctx) => {
    if ((await administrationFor(deps, ctx)) === null) return;
    const [word = "", number = ""] = ctx.match.trim().split(/\s+/u);
    switch (word) {
      case "log":
        return sendPage(ctx, await logPage(deps, ctx));
      case "undo":
        return say(deps, ctx, await undone(deps, ctx, Number(number)));
      case "export": {
        const rows = await reviewRows(deps.db);
        await ctx.replyWithDocument(new InputFile(Buffer.from(rows), "delil-review.jsonl"), replyTo(ctx));
        return;
      }
      default:
        return sendPage(ctx, await casePage(deps, ctx, 0));
    }
  });
  composer.callbackQuery(new RegExp(`^v:([ar]):${CASE}$`), async (ctx) => {
    if ((await administrationFor(deps, ctx)) === null) return;
    const [, verb, articleId, mark = ""] = ctx.match;
    const { waiting, position } = await find(deps, Number(articleId), mark);
    const verdict = verb === "a" ? "accept" : "reject";
    const why = waiting === undefined ? "" : whyOf(waiting);
    const by = ctx.from.id;
    const decision = { articleId: Number(articleId), mark, verdict, correction: null, why, by } as const;
    const result = await deps.editors.decide(decision);
    const told = result.status === "decided" ? line(`decided-${verdict}`) : refusalOf(result);
    await ctx.answerPress(text(deps, ctx, told), result.status === "decided" ? "notice" : "alert");
    const undoable = result.status === "decided" ? result.id : null;
    await editInPlace(ctx, await casePage(deps, ctx, position, undoable));
  });
  composer.callbackQuery(new RegExp(`^v:s:${CASE}$`), async (ctx) => {
    if ((await administrationFor(deps, ctx)) === null) return;
    const { waiting, position } = await find(deps, Number(ctx.match[1]), ctx.match[2] ?? "");
    await editInPlace(ctx, await casePage(deps, ctx, waiting === undefined ? position : position + 1));
  });
  composer.callbackQuery(new RegExp(`^v:f:${CASE}$`), async (ctx) => {
    if ((await administrationFor(deps, ctx)) === null) return;
    const { waiting } = await find(deps, Number(ctx.match[1]), ctx.match[2] ?? "");
    if (waiting === undefined) await ctx.answerPress(text(deps, ctx, line("review-taken")), "alert");
    else await askForCorrection(deps, ctx, waiting);
  });
  composer.callbackQuery(/^v:u:(\d{1,9})$/, async (ctx) => {
    if ((await administrationFor(deps, ctx)) === null) return;
    await ctx.answerPress(text(deps, ctx, await undone(deps, ctx, Number(ctx.match[1]))), "alert");
    await editInPlace(ctx, await casePage(deps, ctx, 0));
  });
  return composer;
}

/** The case with its place in the queue; of one that is no longer there the place where the queue begins. */
async function find({ db }: ReviewDeps, articleId: number, mark: string) {
  const queue = await reviewQueue(db);
  const position = queue.findIndex((each) => each.articleId === articleId && each.mark === mark);
  return { waiting: queue[position], position: Math.max(0, position) };
}

async function undone({ editors }: ReviewDeps, ctx: BotContext, id: number): Promise<Line> {
  const isUndone = Number.isInteger(id) && id > 0 && (await editors.undo(id, ctx.from?.id ?? 0));
  return isUndone ? line("decision-undone", { id: String(id) }) : line("decision-not-standing");
}

interface Page {
  html: string;
  keyboard: InlineKeyboardButton[][];
}

async function casePage(
  deps: ReviewDeps,
  ctx: BotContext,
  wanted: number,
  undoable: number | null = null,
): Promise<Page> {
  const queue = await reviewQueue(deps.db);
  // After the last one the first: what was skipped still waits.
  const position = wanted < queue.length ? wanted : 0;
  const waiting = queue[position];
  const button = (message: string, data: string) => ({
    text: text(deps, ctx, line(message)),
    callback_data: data,
  });
  const undo = undoable === null ? [] : [[button("button-undo", `v:u:${undoable}`)]];
  if (waiting === undefined) return { html: htmlOf(deps, ctx, reviewEmptyAnswer()), keyboard: undo };
  const { articleId, mark, claim } = waiting;
  const observations = await observationsFor(deps.db, { metrics: [claim.metric], years: null });
  const place = { position: position + 1, count: queue.length };
  const answer = reviewAnswer(waiting, place, observations, deps.administration.reference);
  const data = (verb: string) => `v:${verb}:${articleId}:${mark}`;
  const isReported = waiting.reason.kind === "reported";
  return {
    html: htmlOf(deps, ctx, answer),
    keyboard: [
      [
        button(isReported ? "button-keep" : "button-accept", data("a")),
        button("button-fix", data("f")),
        button("button-reject", data("r")),
      ],
      [button("button-skip", data("s"))],
      ...undo,
    ],
  };
}

async function logPage(deps: ReviewDeps, ctx: BotContext): Promise<Page> {
  const decided = await loggedDecisions(deps.db, { purpose: "review", limit: LOGGED });
  const { reference } = deps.administration;
  const answer = decisionLogAnswer("review-log-title", decided, reference, true);
  return { html: htmlOf(deps, ctx, answer), keyboard: [] };
}

/** As many of the answer's pages as one message holds. */
function htmlOf({ texts }: ReviewDeps, ctx: BotContext, answer: Answer): string {
  const pages = renderHtml(answer, texts, ctx.reader.language).map(({ html }) => html);
  let shown = "";
  for (const page of pages) {
    const longer = shown === "" ? page : `${shown}\n\n${page}`;
    if (measureHtml(longer).characters > MESSAGE_CHARACTERS) return shown;
    shown = longer;
  }
  return shown;
}

async function sendPage(ctx: BotContext, { html, keyboard }: Page): Promise<void> {
  await ctx.reply(html, { parse_mode: "HTML", reply_markup: { inline_keyboard: keyboard }, ...replyTo(ctx) });
}

function text({ texts }: ReviewDeps, ctx: BotContext, said: Line): string {
  return texts.line(ctx.reader.language, said);
}

async function say(deps: ReviewDeps, ctx: BotContext, said: Line): Promise<void> {
  await ctx.reply(text(deps, ctx, said), replyTo(ctx));
}
