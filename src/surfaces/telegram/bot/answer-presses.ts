import type { MiddlewareFn } from "grammy";
import type { BotContext } from "./context.ts";

/** A button turns its wheel until it is answered; long before that people press again. */
const PATIENCE_MS = 1_500;

/** Answers every pressed button exactly once: with the handler's words, else without words. */
export function answerPresses(): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (!ctx.callbackQuery) return next();
    let answered = false;
    ctx.answerPress = async (text, as = "notice") => {
      if (answered) return;
      answered = true;
      // A notice has 200 characters.
      await ctx.answerCallbackQuery(
        text === "" ? {} : { text: text.slice(0, 200), show_alert: as === "alert" },
      );
    };
    // A lost answer must not fail what the button asked for: the wheel stops by itself.
    const answerSilently = () => ctx.answerPress("").catch(() => undefined);
    const timer = setTimeout(() => void answerSilently(), PATIENCE_MS);
    try {
      await next();
    } finally {
      clearTimeout(timer);
      await answerSilently();
    }
  };
}
