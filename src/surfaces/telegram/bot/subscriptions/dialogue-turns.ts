import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import {
  answeredByButton,
  answeredInWords,
  type Draft,
  deliveryOf,
} from "../../../../core/subscriptions/draft.ts";
import { setDelivery, subscriptionById } from "../../../../db/queries/subscriptions.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { editInPlace } from "../edit-in-place.ts";
import { replyTo } from "../reply-to.ts";
import { localNow, managedPlace, type Place, type SubscriptionDeps } from "./chat-place.ts";
import { dialoguePage } from "./dialogue-pages.ts";
import { buttonOwner, DIALOGUE_PRESS } from "./dialogue-storage.ts";
import { keep } from "./keep.ts";
import { misunderstood } from "./one-line.ts";

/** Where a conversation stands. Plain JSON: it is stored. */
export interface DialogueState {
  draft: Draft;
  /** The message with the question. */
  messageId: number;
  owner: "a" | "A";
}

/** Asks the first question, in a message of its own. */
export async function beginTurn(
  deps: SubscriptionDeps,
  ctx: BotContext,
  draft: Draft,
  editing: number | null,
): Promise<DialogueState> {
  return ask(deps, ctx, { draft, owner: buttonOwner(ctx) }, editing);
}

/** Takes one answer and asks what comes next. Null where the conversation is over. */
export async function takeTurn(
  deps: SubscriptionDeps,
  ctx: BotContext,
  state: DialogueState,
  editing: number | null,
): Promise<DialogueState | null> {
  const place = await managedPlace(deps.texts, ctx);
  // Who may not decide here has been told; the question stands for those who may.
  if (place === null) return state;
  const words = ctx.message?.text;
  return words === undefined
    ? takePress(deps, ctx, { state, place, editing })
    : takeWords(deps, ctx, { state, words, editing });
}

async function takeWords(
  deps: SubscriptionDeps,
  ctx: BotContext,
  { state, words, editing }: { state: DialogueState; words: string; editing: number | null },
): Promise<DialogueState> {
  const { draft, owner } = state;
  const answered = answeredInWords(draft, words, deps.subscribing.readSubscription);
  if (!("unknown" in answered)) return ask(deps, ctx, { draft: answered, owner }, editing);
  const said =
    draft.step === "time"
      ? line("dialogue-time-unknown", { unknown: answered.unknown.slice(0, 60) })
      : misunderstood(answered.unknown, line("subscribe-examples"));
  await ctx.reply(deps.texts.line(ctx.reader.language, said), replyTo(ctx));
  return state;
}

async function takePress(
  deps: SubscriptionDeps,
  ctx: BotContext,
  { state, place, editing }: { state: DialogueState; place: Place; editing: number | null },
): Promise<DialogueState | null> {
  const { draft, owner } = state;
  const choice = DIALOGUE_PRESS.exec(ctx.callbackQuery?.data ?? "")?.groups?.["choice"] ?? "";
  const finish = async (said: Line) => {
    const answer = { blocks: [{ kind: "text", line: said } as const], actions: [] };
    const [page] = renderHtml(answer, deps.texts, ctx.reader.language);
    await editInPlace(ctx, { html: page?.html ?? "", keyboard: [] });
    return null;
  };
  if (choice === "cancel") return finish(line("dialogue-cancelled"));
  if (choice === "confirm" && draft.step === "confirm")
    return finish(await settle(deps, place, draft, editing));
  const answered = answeredByButton(draft, choice);
  if (answered === null) {
    // Pressed twice, or forged: the question has moved on.
    await ctx.answerPress(deps.texts.line(ctx.reader.language, line("bot-stale-button")), "alert");
    return state;
  }
  await editInPlace(
    ctx,
    await dialoguePage(deps, ctx, { draft: answered, owner, isEditing: editing !== null }),
  );
  return { ...state, draft: answered };
}

/** Keeps what the conversation has come to. */
async function settle(
  deps: SubscriptionDeps,
  place: Place,
  draft: Draft,
  editing: number | null,
): Promise<Line> {
  if (draft.subject === null) return line("dialogue-cancelled");
  if (editing === null) return keep(deps, place, { subject: draft.subject, delivery: deliveryOf(draft) });
  const of = { id: editing, chatId: place.chatId };
  if ((await subscriptionById(deps.db, of)) === null) return line("subscription-gone");
  await setDelivery(deps.db, of, deliveryOf(draft), await localNow(deps, place.chatId));
  return line("subscription-did-save");
}

async function ask(
  deps: SubscriptionDeps,
  ctx: BotContext,
  { draft, owner }: Omit<DialogueState, "messageId">,
  editing: number | null,
): Promise<DialogueState> {
  const { html, keyboard } = await dialoguePage(deps, ctx, { draft, owner, isEditing: editing !== null });
  const { message_id } = await ctx.reply(html, {
    parse_mode: "HTML",
    reply_markup: { inline_keyboard: keyboard },
    ...replyTo(ctx),
  });
  return { draft, messageId: message_id, owner };
}
