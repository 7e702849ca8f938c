import { Composer } from "grammy";
import { statusAnswer } from "../../../../core/answers/delivery.ts";
import { alertDelay, alertDelays, outboxState } from "../../../../db/queries/delivery-state.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import type { DeliveryDeps } from "./log.ts";

const MEASURED_OVER_MS = 7 * 24 * 3_600_000;

/** `/status`: how long after publication alerts come, and what still waits. */
export function statusCommand({ db, texts, now }: DeliveryDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("status", async (ctx) => {
    const at = now();
    const since = new Date(at.getTime() - MEASURED_OVER_MS);
    const answer = statusAnswer(
      {
        outbox: await outboxState(db, at),
        delay: await alertDelay(db, since),
        bySource: await alertDelays(db, since),
      },
      at.getTime(),
    );
    for (const { html } of renderHtml(answer, texts, ctx.reader.language)) {
      await ctx.reply(html, { parse_mode: "HTML", ...replyTo(ctx) });
    }
  });
  return composer;
}
