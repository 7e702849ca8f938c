import { type Conversation, conversations, createConversation } from "@grammyjs/conversations";
import { Composer, type Context } from "grammy";
import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { type Draft, editingDraft, NEW_DRAFT, takesWords } from "../../../../core/subscriptions/draft.ts";
import { subscriptionById } from "../../../../db/queries/subscriptions.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { managedPlace, type SubscriptionDeps } from "./chat-place.ts";
import { DIALOGUE_PRESS, dialogueKey, dialogueStorage } from "./dialogue-storage.ts";
import { beginTurn, type DialogueState, takeTurn } from "./dialogue-turns.ts";

const DIALOGUE = "subscription";
/** To be raised with every change of what a conversation asks or keeps: older ones are then over. */
const VERSION = 1;
/** What is stored grows with every answer. */
const MOST_TURNS = 40;

/**
 * `/subscribe` alone, and "Edit" in the list: a conversation by buttons and words. Its state is in the database;
 * whatever is no answer (another command, a question) is handled as always, and the conversation waits on.
 */
export function subscriptionDialogue(deps: SubscriptionDeps): Composer<BotContext> {
  const { texts } = deps;
  const composer = new Composer<BotContext>();
  const inChats = composer.filter((ctx) => ctx.chat !== undefined && ctx.from !== undefined);
  inChats.use(
    conversations<BotContext, Context>({
      storage: { type: "key", version: VERSION, getStorageKey: dialogueKey, adapter: dialogueStorage(deps) },
    }),
  );
  const say = (ctx: BotContext, said: Line) => texts.line(ctx.reader.language, said);
  inChats.command("cancel", async (ctx) => {
    const isActive = ctx.conversation.active(DIALOGUE) > 0;
    await ctx.conversation.exitAll();
    await ctx.reply(say(ctx, line(isActive ? "dialogue-cancelled" : "dialogue-nothing")), replyTo(ctx));
  });
  // Who begins anew leaves the old conversation; entering needs the conversation to be known, below.
  inChats.command("subscribe", async (ctx, next) => {
    await ctx.conversation.exitAll();
    await next();
  });
  inChats.callbackQuery(/^u:e:\d{1,9}$/, async (ctx, next) => {
    await ctx.conversation.exitAll();
    await next();
  });
  inChats.use(
    createConversation<BotContext, Context>(
      (talk: Conversation<BotContext>, _ctx: Context, draft: Draft, editing: number | null) =>
        converse(deps, talk, draft, editing),
      DIALOGUE,
    ),
  );
  inChats.command("subscribe", async (ctx) => {
    if ((await managedPlace(texts, ctx)) !== null) await ctx.conversation.enter(DIALOGUE, NEW_DRAFT, null);
  });
  inChats.callbackQuery(/^u:e:(\d{1,9})$/, async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    const known = await subscriptionById(deps.db, { id: Number(ctx.match[1]), chatId: place.chatId });
    if (known === null) return ctx.answerPress(say(ctx, line("subscription-gone")), "alert");
    await ctx.conversation.enter(DIALOGUE, editingDraft(known.subject, known), known.id);
  });
  inChats.callbackQuery(DIALOGUE_PRESS, (ctx) => ctx.answerPress(say(ctx, line("dialogue-over")), "alert"));
  return composer;
}

/**
 * The conversation itself. Its body runs again from the start at every answer, so all that it does is inside
 * `external`, which runs once and is remembered.
 */
async function converse(
  deps: SubscriptionDeps,
  talk: Conversation<BotContext>,
  draft: Draft,
  editing: number | null,
): Promise<void> {
  let state: DialogueState | null = await talk.external((ctx) => beginTurn(deps, ctx, draft, editing));
  for (let turn = 0; state !== null && turn < MOST_TURNS; turn += 1) {
    const asked: DialogueState = state;
    await talk.waitUntil((ctx) => isAnswer(ctx, asked), { next: true });
    state = await talk.external((ctx) => takeTurn(deps, ctx, asked, editing));
  }
}

/** Whether an update answers the question: a button of its message, or words where words are asked for. */
function isAnswer({ callbackQuery, message }: Context, { messageId, draft }: DialogueState): boolean {
  if (callbackQuery) {
    return callbackQuery.message?.message_id === messageId && DIALOGUE_PRESS.test(callbackQuery.data ?? "");
  }
  const words = message?.text ?? "";
  // In a group people speak to each other: an answer is a reply to the question.
  const isMeant = message?.chat.type === "private" || message?.reply_to_message?.message_id === messageId;
  return isMeant && words !== "" && !words.startsWith("/") && takesWords(draft);
}
