import { Composer } from "grammy";
import type { BotContext } from "./context.ts";

/** Inline mode. */
export function inlineMode(_deps: object): Composer<BotContext> {
  return new Composer<BotContext>();
}
