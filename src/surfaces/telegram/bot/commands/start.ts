import { Composer } from "grammy";
import type { SendChart } from "../chart.ts";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";
import { readStartPayload } from "../start-payload.ts";

/** `/start`: who speaks here, with the languages as buttons; from a link with a payload, what the link asks. */
export function startCommand(show: Show, sendChart: SendChart): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("start", (ctx) => {
    const payload = readStartPayload(ctx.match);
    if (payload === null) return show.reply(ctx, { kind: "start" });
    return payload.show === "chart"
      ? sendChart(ctx, payload.question, "light")
      : show.reply(ctx, payload.question);
  });
  return composer;
}
