import { Composer } from "grammy";
import { logAnswer } from "../../../../core/answers/delivery.ts";
import type { LoggedDelivery } from "../../../../core/model/delivery-state.ts";
import type { Db } from "../../../../db/open.ts";
import { deliveriesTo } from "../../../../db/queries/delivery-state.ts";
import type { Texts } from "../../../texts.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";

export interface DeliveryDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
}

const LISTED = 15;

/** `/log`: what this chat was told lately, with what is held back and what failed. */
export function logCommand({ db, texts, now }: DeliveryDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("log", async (ctx) => {
    const deliveries = await deliveriesTo(db, ctx.chat.id, LISTED);
    const answer = logAnswer(deliveries, now().getTime(), (delivery) => messageLink(ctx.chat, delivery));
    for (const { html } of renderHtml(answer, texts, ctx.reader.language)) {
      await ctx.reply(html, { parse_mode: "HTML", ...replyTo(ctx) });
    }
  });
  return composer;
}

/** Telegram has addresses for messages of supergroups and channels only; a private one's id drops its prefix. */
function messageLink(
  { id, type, username }: { id: number; type: string; username?: string | undefined },
  { messageId, threadId }: LoggedDelivery,
): string | null {
  if (messageId === null || (type !== "supergroup" && type !== "channel")) return null;
  const chat = username ?? `c/${String(id).replace(/^-100/, "")}`;
  return `https://t.me/${chat}/${threadId === null ? "" : `${threadId}/`}${messageId}`;
}
