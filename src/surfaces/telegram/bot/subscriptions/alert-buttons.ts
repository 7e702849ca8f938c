import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { alertButtons as buttonsOf } from "../../../../core/answers/alert.ts";
import type { Value } from "../../../../core/answers/answer.ts";
import {
  choiceName,
  type LessChoice,
  lessChoices,
  without,
} from "../../../../core/answers/less-like-this.ts";
import { line } from "../../../../core/answers/line.ts";
import { subjectLineOf } from "../../../../core/answers/subscriptions.ts";
import type { StoredArticle } from "../../../../core/model/stored-article.ts";
import type { Subscription } from "../../../../core/model/subscription.ts";
import { nextDigestAt } from "../../../../core/subscriptions/digest-time.ts";
import { articleById } from "../../../../db/queries/article-by-id.ts";
import { toggleMute } from "../../../../db/queries/chat-settings.ts";
import { changeFilter, subscriptionsOf } from "../../../../db/queries/subscriptions.ts";
import { deliveryOf } from "../../../../db/queries/telling.ts";
import { AlertPayload, causesOf } from "../../../delivery-payload.ts";
import type { BotContext } from "../context.ts";
import { unpackDeliveryPress } from "../delivery-presses.ts";
import { keyboardOf } from "../keyboard.ts";
import { localNow, managedPlace, type SubscriptionDeps } from "./chat-place.ts";

/** "Why did I get it", "less like this" and "quiet until tomorrow", under what was told without being asked. */
export function alertButtons(deps: SubscriptionDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(/^d:[wlm]:\d+$/, async (ctx) => {
    const pressed = unpackDeliveryPress(ctx.callbackQuery.data);
    switch (pressed?.press) {
      case "why":
        return why(deps, ctx, pressed.deliveryId);
      case "less":
        return offerLess(deps, ctx, pressed.deliveryId);
      case "mute":
        return mute(deps, ctx);
      case undefined:
        return;
    }
  });
  composer.callbackQuery(/^d:x:(\d{1,15}):(\d{1,2})$/, (ctx) =>
    takeLess(deps, ctx, Number(ctx.match[1]), Number(ctx.match[2])),
  );
  composer.callbackQuery(/^d:b:(\d{1,15})$/, async (ctx) => {
    const alert = await alertOf(deps, ctx, Number(ctx.match[1]));
    if (alert !== null) await showUsual(deps, ctx, alert);
  });
  return composer;
}

async function why(deps: SubscriptionDeps, ctx: BotContext, deliveryId: number): Promise<void> {
  const delivery = await deliveryOf(deps.db, { id: deliveryId, chatId: ctx.chat?.id ?? 0 });
  const causes = delivery === null ? [] : causesOf(delivery.kind, delivery.payload);
  const subscriptions = await namedBy(deps, ctx, causes);
  const values = subscriptions.map(({ id, subject }) =>
    line("alert-cause", { id: String(id), what: subjectLineOf(subject, deps.subscribing.names) }),
  );
  await say(
    deps,
    ctx,
    values.length === 0 ? "alert-cause-gone" : "alert-causes",
    values.length === 0 ? {} : { causes: { kind: "list", separator: "; ", values } },
  );
}

async function mute(deps: SubscriptionDeps, ctx: BotContext): Promise<void> {
  const place = await managedPlace(deps.texts, ctx);
  if (place === null) return;
  const at = await localNow(deps, place.chatId);
  const midnight = nextDigestAt({ kind: "daily", at: "00:00" }, at.timeZone, at.now);
  const isMuted =
    midnight !== null && (await toggleMute(deps.db, place.chatId, { now: at.now, until: midnight }));
  await say(deps, ctx, isMuted ? "muted-today" : "muted-no-more");
}

async function offerLess(deps: SubscriptionDeps, ctx: BotContext, deliveryId: number): Promise<void> {
  if ((await managedPlace(deps.texts, ctx)) === null) return;
  const alert = await alertOf(deps, ctx, deliveryId);
  if (alert === null) return;
  const { names } = deps.subscribing;
  const rows: InlineKeyboardButton[][] = alert.choices.flatMap((choice, place) =>
    alert.subscriptions.some((each) => withoutChoice(each, choice) !== null)
      ? [
          [
            button(
              deps,
              ctx,
              "button-without",
              { what: choiceName(choice, names) },
              `d:x:${deliveryId}:${place}`,
            ),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return say(deps, ctx, "less-nothing");
  const back = button(deps, ctx, "button-back", {}, `d:b:${deliveryId}`);
  await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: [...rows, [back]] } });
}

async function takeLess(
  deps: SubscriptionDeps,
  ctx: BotContext,
  deliveryId: number,
  place: number,
): Promise<void> {
  if ((await managedPlace(deps.texts, ctx)) === null) return;
  const alert = await alertOf(deps, ctx, deliveryId);
  const choice = alert?.choices[place];
  if (alert === null || choice === undefined) return;
  for (const subscription of alert.subscriptions) {
    const filter = withoutChoice(subscription, choice);
    if (filter !== null) await changeFilter(deps.db, subscription, filter);
  }
  await showUsual(deps, ctx, alert);
  await say(deps, ctx, "less-done", { what: choiceName(choice, deps.subscribing.names) });
}

function withoutChoice({ subject }: Subscription, choice: LessChoice) {
  return subject.kind === "news" ? without(subject.filter, choice) : null;
}

interface ShownAlert {
  deliveryId: number;
  article: StoredArticle;
  subscriptions: Subscription[];
  choices: LessChoice[];
}

/** The alert whose button was pressed; null, and said so, where it is another chat's or gone. */
async function alertOf(
  deps: SubscriptionDeps,
  ctx: BotContext,
  deliveryId: number,
): Promise<ShownAlert | null> {
  const delivery = await deliveryOf(deps.db, { id: deliveryId, chatId: ctx.chat?.id ?? 0 });
  const payload = delivery?.kind === "alert" ? AlertPayload.parse(delivery.payload) : null;
  const article = payload === null ? null : await articleById(deps.db, payload.articleId);
  if (payload === null || article === null) {
    await say(deps, ctx, "bot-stale-button");
    return null;
  }
  const subscriptions = await namedBy(deps, ctx, payload.subscriptionIds);
  return { deliveryId, article, subscriptions, choices: lessChoices(article, deps.subscribing.reference) };
}

async function namedBy(
  deps: SubscriptionDeps,
  ctx: BotContext,
  ids: readonly number[],
): Promise<Subscription[]> {
  return (await subscriptionsOf(deps.db, ctx.chat?.id ?? 0)).filter(({ id }) => ids.includes(id));
}

async function showUsual(
  deps: SubscriptionDeps,
  ctx: BotContext,
  { article, deliveryId }: ShownAlert,
): Promise<void> {
  const { inline_keyboard } = keyboardOf({
    actions: buttonsOf(article, deliveryId),
    question: { kind: "article", id: article.id },
    page: 0,
    pages: 1,
    texts: deps.texts,
    language: ctx.reader.language,
    canShare: false,
  });
  await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard } });
}

function button(
  { texts }: SubscriptionDeps,
  ctx: BotContext,
  message: string,
  values: Readonly<Record<string, Value>>,
  data: string,
): InlineKeyboardButton {
  return { text: texts.line(ctx.reader.language, line(message, values)), callback_data: data };
}

async function say(
  { texts }: SubscriptionDeps,
  ctx: BotContext,
  message: string,
  values: Readonly<Record<string, Value>> = {},
): Promise<void> {
  await ctx.answerPress(texts.line(ctx.reader.language, line(message, values)), "alert");
}
