import type { MiddlewareFn } from "grammy";
import type { Texts } from "../../texts.ts";
import type { BotContext } from "./context.ts";
import { replyTo } from "./reply-to.ts";

const MAX_PER_WINDOW = 20;
const WINDOW_MS = 60_000;
const MAX_KNOWN_PEOPLE = 10_000;

interface Window {
  startedMs: number;
  asked: number;
}

/** Lets each person ask twenty times a minute; who asks more is told once, and not heard until the minute ends. */
export function throttle(texts: Texts, now: () => Date): MiddlewareFn<BotContext> {
  const windows = new Map<number, Window>();
  return async (ctx, next) => {
    // Inline queries limit themselves: of one person only the newest is answered.
    if (!ctx.from || ctx.inlineQuery || ctx.myChatMember) return next();
    const window = windowOf(windows, ctx.from.id, now().getTime());
    window.asked++;
    if (window.asked <= MAX_PER_WINDOW) return next();
    const text = texts.line(ctx.reader.language, { kind: "line", message: "bot-too-many", values: {} });
    if (ctx.callbackQuery) return ctx.answerPress(text);
    if (window.asked === MAX_PER_WINDOW + 1) await ctx.reply(text, replyTo(ctx));
  };
}

function windowOf(windows: Map<number, Window>, userId: number, nowMs: number): Window {
  const known = windows.get(userId);
  if (known && nowMs - known.startedMs < WINDOW_MS) return known;
  // Insertion order is the order of starts, so the first is the oldest.
  windows.delete(userId);
  const oldest = windows.keys().next();
  if (windows.size >= MAX_KNOWN_PEOPLE && !oldest.done) windows.delete(oldest.value);
  const window = { startedMs: nowMs, asked: 0 };
  windows.set(userId, window);
  return window;
}
