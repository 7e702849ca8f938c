import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { line } from "../../../../core/answers/line.ts";
import { subscriptionsAnswer } from "../../../../core/answers/subscriptions.ts";
import type { Language } from "../../../../core/model/language.ts";
import type { Subscription } from "../../../../core/model/subscription.ts";
import {
  deleteSubscription,
  pauseSubscription,
  subscriptionById,
  subscriptionsOf,
} from "../../../../db/queries/subscriptions.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { editInPlace } from "../edit-in-place.ts";
import { replyTo } from "../reply-to.ts";
import { managedPlace, type SubscriptionDeps } from "./chat-place.ts";

const A_PAGE = 8;
const BUTTONS_A_ROW = 4;
const DECISIONS = { p: "pause", r: "resume", x: "delete" } as const;

interface Page {
  html: string;
  keyboard: InlineKeyboardButton[][];
}

/** `/subscriptions`: what the chat is told, with buttons to pause, edit and delete. */
export function subscriptionList(deps: SubscriptionDeps): Composer<BotContext> {
  const { db, texts } = deps;
  const composer = new Composer<BotContext>();
  composer.command("subscriptions", async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    const { html, keyboard } = await listPage(deps, place.chatId, ctx.reader.language, 0);
    await ctx.reply(html, {
      parse_mode: "HTML",
      reply_markup: { inline_keyboard: keyboard },
      ...replyTo(ctx),
    });
  });
  composer.callbackQuery(/^u:l:(\d{1,4})$/, async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    await editInPlace(ctx, await listPage(deps, place.chatId, ctx.reader.language, Number(ctx.match[1])));
  });
  composer.callbackQuery(/^u:v:(\d{1,9})$/, async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    await showOne(deps, ctx, { id: Number(ctx.match[1]), chatId: place.chatId });
  });
  composer.callbackQuery(/^u:([prx]):(\d{1,9})$/, async (ctx) => {
    const place = await managedPlace(texts, ctx);
    const decision = Object.entries(DECISIONS).find(([letter]) => letter === ctx.match[1])?.[1];
    if (place === null || decision === undefined) return;
    const of = { id: Number(ctx.match[2]), chatId: place.chatId };
    const done =
      decision === "delete"
        ? await deleteSubscription(db, of)
        : await pauseSubscription(db, of, decision === "pause" ? deps.now() : null);
    const said = done ? line(`subscription-did-${decision}`) : line("subscription-gone");
    await ctx.answerPress(texts.line(ctx.reader.language, said), done ? "notice" : "alert");
    await showOne(deps, ctx, of);
  });
  return composer;
}

/** One subscription with its buttons; all of them where it is gone. */
async function showOne(deps: SubscriptionDeps, ctx: BotContext, of: { id: number; chatId: number }) {
  const { language } = ctx.reader;
  const subscription = await subscriptionById(deps.db, of);
  await editInPlace(
    ctx,
    subscription === null
      ? await listPage(deps, of.chatId, language, 0)
      : onePage(deps, subscription, language),
  );
}

async function listPage(
  deps: SubscriptionDeps,
  chatId: number,
  language: Language,
  wanted: number,
): Promise<Page> {
  const all = await subscriptionsOf(deps.db, chatId);
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = all.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const button = (message: string, data: string) => ({
    text: deps.texts.line(language, line(message)),
    callback_data: data,
  });
  const numbers = shown.map(({ id }) => ({ text: `№ ${id}`, callback_data: `u:v:${id}` }));
  const turn = [
    ...(page > 0 ? [button("bot-page-previous", `u:l:${page - 1}`)] : []),
    ...(page < pages - 1 ? [button("bot-page-next", `u:l:${page + 1}`)] : []),
  ];
  const rows = [
    numbers.slice(0, BUTTONS_A_ROW),
    numbers.slice(BUTTONS_A_ROW),
    turn,
    all.length === 0 ? [] : [button("button-subscriptions-export", "u:f")],
  ];
  return {
    html: htmlOf(deps, shown, language),
    keyboard: rows.filter((row) => row.length > 0),
  };
}

function onePage(deps: SubscriptionDeps, subscription: Subscription, language: Language): Page {
  const { id, pausedAt } = subscription;
  const button = (message: string, data: string) => ({
    text: deps.texts.line(language, line(message)),
    callback_data: data,
  });
  return {
    html: htmlOf(deps, [subscription], language),
    keyboard: [
      [
        pausedAt === null
          ? button("button-subscription-pause", `u:p:${id}`)
          : button("button-subscription-resume", `u:r:${id}`),
        button("button-subscription-edit", `u:e:${id}`),
        button("button-subscription-delete", `u:x:${id}`),
      ],
      [button("button-all-subscriptions", "u:l:0")],
    ],
  };
}

function htmlOf(
  { texts, subscribing }: SubscriptionDeps,
  shown: readonly Subscription[],
  language: Language,
): string {
  const pages = renderHtml(subscriptionsAnswer(shown, subscribing.names), texts, language);
  return pages.map(({ html }) => html).join("\n");
}
