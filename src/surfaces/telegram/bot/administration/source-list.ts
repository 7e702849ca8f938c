import { Composer, InputFile } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { healthAnswer, inletAnswer } from "../../../../core/answers/source-health.ts";
import type { InletHealth } from "../../../../core/model/inlet.ts";
import { decide, type InletDecision } from "../../../../db/queries/inlet-decisions.ts";
import { inletHealth } from "../../../../db/queries/inlet-health.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { editInPlace } from "../edit-in-place.ts";
import { replyTo } from "../reply-to.ts";
import { type AdministrationDeps, administrationFor } from "./administrator.ts";

const INLETS_A_PAGE = 8;
const DECISIONS: Readonly<Record<string, InletDecision>> = {
  p: "pause",
  r: "resume",
  x: "remove",
  n: "poll",
};

/** `/sources` for administrators: every inlet with its health, and the buttons that decide about it. */
export function sourceList(deps: AdministrationDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("sources", async (ctx, next) => {
    if (!deps.administration?.adminIds.includes(ctx.from?.id ?? 0) || ctx.match.trim() !== "") return next();
    await next();
    const { html, keyboard } = await listPage(deps, ctx, 0);
    await ctx.reply(html, {
      parse_mode: "HTML",
      reply_markup: { inline_keyboard: keyboard },
      ...replyTo(ctx),
    });
  });
  composer.callbackQuery(/^s:l:(\d{1,4})$/, async (ctx) => {
    if ((await administrationFor(deps, ctx)) === null) return;
    await editInPlace(ctx, await listPage(deps, ctx, Number(ctx.match[1])));
  });
  composer.callbackQuery(/^s:v:(\d{1,9})$/, async (ctx) => {
    if ((await administrationFor(deps, ctx)) === null) return;
    await editInPlace(ctx, await inletPage(deps, ctx, Number(ctx.match[1])));
  });
  composer.callbackQuery(/^s:([prxn]):(\d{1,9})$/, async (ctx) => {
    const administration = await administrationFor(deps, ctx);
    const decision = DECISIONS[ctx.match[1] ?? ""];
    if (administration === null || decision === undefined) return;
    const number = Number(ctx.match[2]);
    await decide(deps.db, { number }, decision, deps.now());
    administration.desk.wake();
    await ctx.answerPress(deps.texts.line(ctx.reader.language, line(`decided-${decision}`)));
    await editInPlace(
      ctx,
      decision === "remove" ? await listPage(deps, ctx, 0) : await inletPage(deps, ctx, number),
    );
  });
  composer.callbackQuery("s:o", async (ctx) => {
    const administration = await administrationFor(deps, ctx);
    if (administration === null) return;
    const opml = await administration.desk.exportOpml();
    await ctx.replyWithDocument(new InputFile(Buffer.from(opml), "delil-sources.opml"), replyTo(ctx));
  });
  return composer;
}

interface Page {
  html: string;
  keyboard: InlineKeyboardButton[][];
}

async function listPage(deps: AdministrationDeps, ctx: BotContext, wanted: number): Promise<Page> {
  const now = deps.now();
  const all = await inletHealth(deps.db, now);
  const pages = Math.max(1, Math.ceil(all.length / INLETS_A_PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = all.slice(page * INLETS_A_PAGE, (page + 1) * INLETS_A_PAGE);
  const say = (message: string) => deps.texts.line(ctx.reader.language, line(message));
  const numbers = shown.map(({ number }) => ({ text: `№ ${number}`, callback_data: `s:v:${number}` }));
  const turn = [
    ...(page > 0 ? [{ text: say("bot-page-previous"), callback_data: `s:l:${page - 1}` }] : []),
    ...(page < pages - 1 ? [{ text: say("bot-page-next"), callback_data: `s:l:${page + 1}` }] : []),
  ];
  const rows = [
    numbers.slice(0, 4),
    numbers.slice(4),
    turn,
    [{ text: say("button-opml"), callback_data: "s:o" }],
  ];
  return {
    html: htmlOf(deps, ctx, healthAnswer(shown, now.getTime(), all.length)),
    keyboard: rows.filter((row) => row.length > 0),
  };
}

async function inletPage(deps: AdministrationDeps, ctx: BotContext, number: number): Promise<Page> {
  const now = deps.now();
  const inlet = (await inletHealth(deps.db, now)).find((each) => each.number === number);
  if (inlet === undefined) return listPage(deps, ctx, 0);
  return {
    html: htmlOf(deps, ctx, inletAnswer(inlet, now.getTime())),
    keyboard: decisionButtons(deps, ctx, inlet),
  };
}

function decisionButtons(
  { texts }: AdministrationDeps,
  ctx: BotContext,
  { number, isPaused }: InletHealth,
): InlineKeyboardButton[][] {
  const button = (message: string, data: string) => ({
    text: texts.line(ctx.reader.language, line(message)),
    callback_data: data,
  });
  return [
    [
      isPaused ? button("button-resume", `s:r:${number}`) : button("button-pause", `s:p:${number}`),
      button("button-poll", `s:n:${number}`),
      button("button-remove", `s:x:${number}`),
    ],
    [button("button-all-sources", "s:l:0")],
  ];
}

function htmlOf({ texts }: AdministrationDeps, ctx: BotContext, answer: Answer): string {
  const pages = renderHtml(answer, texts, ctx.reader.language);
  return pages.map(({ html }) => html).join("\n");
}
