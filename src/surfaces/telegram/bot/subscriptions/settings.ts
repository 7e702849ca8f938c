import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer, Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { LAYOUTS } from "../../../../core/model/subscription.ts";
import { timeOf } from "../../../../core/subscriptions/read-delivery.ts";
import {
  type ChatSettings,
  chatSettings,
  setLayoutOfAll,
  setQuietHours,
  setTimeZone,
} from "../../../../db/queries/chat-settings.ts";
import { rescheduleDigests } from "../../../../db/queries/subscriptions.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { editInPlace } from "../edit-in-place.ts";
import { replyTo } from "../reply-to.ts";
import { managedPlace, type SubscriptionDeps } from "./chat-place.ts";
import { misunderstood } from "./one-line.ts";

/** Where most readers are; any other is written. */
const ZONES = [
  "Asia/Baku",
  "Asia/Almaty",
  "Asia/Tbilisi",
  "Asia/Tashkent",
  "Europe/Istanbul",
  "Europe/Moscow",
  "Asia/Shanghai",
  "Europe/London",
];
const QUIET_HOURS = ["22:00-07:00", "23:00-08:00", "21:00-09:00", "00:00-07:00"];
const BUTTONS_A_ROW = 2;

interface Page {
  html: string;
  keyboard: InlineKeyboardButton[][];
}

/** `/settings`: the chat's clocks, when it is quiet, how news looks; by buttons, or in words: `/settings Asia/Almaty 22:00-07:00`. */
export function settingsCommand(deps: SubscriptionDeps): Composer<BotContext> {
  const { texts } = deps;
  const composer = new Composer<BotContext>();
  composer.command("settings", async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    for (const word of ctx.match.split(/\s+/u).filter((each) => each !== "")) {
      if (await change(deps, place.chatId, word)) continue;
      const said = misunderstood(word, line("settings-examples"));
      return void (await ctx.reply(texts.line(ctx.reader.language, said), replyTo(ctx)));
    }
    const { html, keyboard } = await settingsPage(deps, ctx, place.chatId);
    await ctx.reply(html, {
      parse_mode: "HTML",
      reply_markup: { inline_keyboard: keyboard },
      ...replyTo(ctx),
    });
  });
  composer.callbackQuery(/^g:([mzql])$/, async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    const page =
      ctx.match[1] === "m"
        ? settingsPage(deps, ctx, place.chatId)
        : choicesPage(deps, ctx, ctx.match[1] ?? "");
    await editInPlace(ctx, await page);
  });
  composer.callbackQuery(/^g:=(.{1,40})$/, async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    const done = await change(deps, place.chatId, ctx.match[1] ?? "");
    const said = line(done ? "subscription-did-save" : "bot-stale-button");
    await ctx.answerPress(texts.line(ctx.reader.language, said), done ? "notice" : "alert");
    await editInPlace(ctx, await settingsPage(deps, ctx, place.chatId));
  });
  return composer;
}

/** Sets what a word says: a zone, quiet hours, `no-quiet` or a layout; false where it says nothing. */
async function change({ db, now }: SubscriptionDeps, chatId: number, word: string): Promise<boolean> {
  const quiet = quietHoursOf(word);
  if (quiet !== undefined) {
    await setQuietHours(db, chatId, quiet);
    return true;
  }
  const layout = LAYOUTS.find((each) => each === word);
  if (layout !== undefined) {
    await setLayoutOfAll(db, chatId, layout);
    return true;
  }
  const timeZone = timeZoneOf(word);
  if (timeZone === null) return false;
  await db.transaction(async (tx) => {
    await setTimeZone(tx, chatId, timeZone);
    await rescheduleDigests(tx, chatId, { now: now(), timeZone });
  });
  return true;
}

/** `22:00-07:30`; null says that there are none, undefined that the word says nothing of them. */
function quietHoursOf(word: string): ChatSettings["quiet"] | undefined {
  if (word === "no-quiet") return null;
  const [from, to, more] = word.split(/[-–—]/u).map(timeOf);
  if (from == null || to == null || more !== undefined || from === to) return undefined;
  return { from, to };
}

/** The zone as the machine's own list writes it; null for what is none. */
function timeZoneOf(word: string): string | null {
  if (!/^[a-z]+(?:\/[a-z_+-]+)+$/iu.test(word)) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: word }).resolvedOptions().timeZone;
  } catch {
    // A RangeError is how Intl says that it knows no such zone.
    return null;
  }
}

async function settingsPage(deps: SubscriptionDeps, ctx: BotContext, chatId: number): Promise<Page> {
  const { quiet = null, timeZone = "UTC" } = (await chatSettings(deps.db, chatId)) ?? {};
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(deps.now());
  const lines = [
    line("settings-zone", { zone: timeZone, time }),
    quiet === null ? line("settings-no-quiet") : line("settings-quiet", quiet),
    line("settings-examples"),
  ];
  return {
    html: htmlOf(deps, ctx, [line("settings-title")], lines),
    keyboard: [
      [button(deps, ctx, line("button-zone"), "g:z"), button(deps, ctx, line("button-quiet"), "g:q")],
      [
        button(deps, ctx, line("button-layout"), "g:l"),
        button(deps, ctx, line("bot-command-language"), "q0:language"),
      ],
    ],
  };
}

function choicesPage(deps: SubscriptionDeps, ctx: BotContext, of: string): Page {
  const back = [button(deps, ctx, line("button-back"), "g:m")];
  const choices = (words: readonly string[]) =>
    words.map((word) => ({ text: word, callback_data: `g:=${word}` }));
  switch (of) {
    case "z":
      return {
        html: htmlOf(deps, ctx, [], [line("settings-which-zone")]),
        keyboard: [...rowsOf(choices(ZONES)), back],
      };
    case "q":
      return {
        html: htmlOf(deps, ctx, [], [line("settings-which-quiet")]),
        keyboard: [
          ...rowsOf(choices(QUIET_HOURS)),
          [button(deps, ctx, line("button-no-quiet"), "g:=no-quiet")],
          back,
        ],
      };
    default:
      return {
        html: htmlOf(deps, ctx, [], [line("settings-which-layout")]),
        keyboard: [
          LAYOUTS.map((layout) => button(deps, ctx, line(`button-layout-${layout}`), `g:=${layout}`)),
          back,
        ],
      };
  }
}

function rowsOf(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  return Array.from({ length: Math.ceil(buttons.length / BUTTONS_A_ROW) }, (_, row) =>
    buttons.slice(row * BUTTONS_A_ROW, (row + 1) * BUTTONS_A_ROW),
  );
}

function button(
  { texts }: SubscriptionDeps,
  ctx: BotContext,
  label: Line,
  data: string,
): InlineKeyboardButton {
  return { text: texts.line(ctx.reader.language, label), callback_data: data };
}

function htmlOf({ texts }: SubscriptionDeps, ctx: BotContext, titles: Line[], lines: Line[]): string {
  const answer: Answer = {
    blocks: [
      ...titles.map((title) => ({ kind: "title", line: title }) as const),
      ...lines.map((text) => ({ kind: "text", line: text }) as const),
    ],
    actions: [],
  };
  const [page] = renderHtml(answer, texts, ctx.reader.language);
  return page?.html ?? "";
}
