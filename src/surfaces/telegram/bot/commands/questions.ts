import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import type { Show } from "../show.ts";

/** Commands that are nothing but questions: what follows them is read like any other words. */
const QUESTION_COMMANDS = [
  "turnover",
  "exports",
  "corridor",
  "oil",
  "ports",
  "investment",
  "energy",
  "agri",
  "figures",
  "compare",
  "promises",
  "who",
  "history",
  "cite",
  "export",
  "timeline",
  "article",
  "search",
];

/** `/turnover 2024`, `/exports KZ-UZ`, `/article 12` and their like: one question, one answer. */
export function questionCommands(show: Show): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  for (const command of QUESTION_COMMANDS) {
    composer.command(command, (ctx) => show.asked(ctx, `/${command} ${ctx.match}`));
  }
  return composer;
}
