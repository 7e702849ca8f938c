import { Composer } from "grammy";
import type { Message } from "grammy/types";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** `/check TEXT`, or `/check` as a reply to any message, or to a part of it: what the sources say of its figures. */
export function checkCommand(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("check", async (ctx) => {
    const own = ctx.match.trim();
    if (own !== "") return show.once(ctx, { kind: "check", words: own, day: dayOf(ctx.msg.date) });
    const { quote, reply_to_message: answered } = ctx.msg;
    const words = (quote?.text ?? answered?.text ?? answered?.caption ?? "").trim();
    if (answered === undefined || words === "") return show.asked(ctx, "/check");
    return show.once(ctx, { kind: "check", words, day: dayOf(saidAt(answered)) });
  });
  return composer;
}

/** "Last year" in a forwarded message means the year before it was first sent. */
function saidAt(message: Pick<Message, "date" | "forward_origin">): number {
  return message.forward_origin?.date ?? message.date;
}

/** The day of an instant in seconds, ISO 8601. */
function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
