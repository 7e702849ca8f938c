import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer, Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import type { Language } from "../../../../core/model/language.ts";
import { DELETION_POLICIES } from "../../../../core/model/post.ts";
import {
  deleteMirror,
  type Mirror,
  mirrorById,
  mirrorsFor,
  setDeletions,
} from "../../../../db/queries/mirrors.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { editInPlace } from "../edit-in-place.ts";
import { replyTo } from "../reply-to.ts";
import { known, mayPersonDecide } from "../rights.ts";
import type { MirrorDeps } from "./mirror-deps.ts";

const MOST_SHOWN = 20;

type Listed = Awaited<ReturnType<typeof mirrorsFor>>[number];
interface Page {
  html: string;
  keyboard: InlineKeyboardButton[][];
}

/** `/mirrors`: what is repeated here, or what a person has set up, with buttons to end it or to say what becomes of deleted posts. */
export function mirrorList(deps: MirrorDeps): Composer<BotContext> {
  const { db, texts } = deps;
  const composer = new Composer<BotContext>();
  composer.command("mirrors", async (ctx) => {
    const { html, keyboard } = await page(deps, ctx);
    await ctx.reply(html, {
      parse_mode: "HTML",
      reply_markup: { inline_keyboard: keyboard },
      ...replyTo(ctx),
    });
  });
  composer.callbackQuery(/^m:([dx]):(\d{1,9})$/, async (ctx) => {
    const say = (text: Line) => ctx.answerPress(texts.line(ctx.reader.language, text), "alert");
    const mirror = await mirrorById(db, Number(ctx.match[2]));
    if (mirror === null) return say(line("mirror-gone"));
    if (!(await mayDecide(deps, ctx, mirror))) return say(line("managers-only"));
    if (ctx.match[1] === "x") await deleteMirror(db, mirror.id);
    else {
      const at = DELETION_POLICIES.indexOf(mirror.deletions);
      await setDeletions(db, mirror.id, DELETION_POLICIES[(at + 1) % DELETION_POLICIES.length] ?? "mark");
    }
    await editInPlace(ctx, await page(deps, ctx));
  });
  return composer;
}

/** Who set it up, who administers where it goes, and the bot's own administrators. Asked at each press. */
async function mayDecide({ administration }: MirrorDeps, ctx: BotContext, mirror: Mirror): Promise<boolean> {
  if (mirror.createdBy === ctx.from?.id || administration?.adminIds.includes(ctx.from?.id ?? 0) === true)
    return true;
  const chat = await known(() => ctx.api.getChat(mirror.chatId));
  return chat !== null && mayPersonDecide(ctx, chat);
}

async function page({ db, texts }: MirrorDeps, ctx: BotContext): Promise<Page> {
  const { language } = ctx.reader;
  const chatId = ctx.chat?.id ?? 0;
  const whose = ctx.chat?.type === "private" ? { createdBy: ctx.from?.id ?? 0 } : { chatId };
  const all = (await mirrorsFor(db, whose)).slice(0, MOST_SHOWN);
  const html = renderHtml(listAnswer(all), texts, language)
    .map((each) => each.html)
    .join("\n");
  return { html, keyboard: all.map((mirror) => buttonsOf(mirror, { texts, language })) };
}

function listAnswer(all: readonly Listed[]): Answer {
  if (all.length === 0) return { blocks: [{ kind: "text", line: line("mirrors-none") }], actions: [] };
  return {
    blocks: [
      { kind: "title", line: line("mirrors-title") },
      ...all.map((mirror) => ({ kind: "item", line: entryLine(mirror) }) as const),
    ],
    actions: [],
  };
}

function entryLine({ id, of, sourceName, chatId, words, deletions }: Listed): Line {
  const source =
    "channel" in of
      ? /^-?\d/u.test(of.channel)
        ? of.channel
        : `@${of.channel}`
      : (sourceName ?? of.sourceKey);
  const values = {
    id: String(id),
    source,
    target: String(chatId),
    policy: line(`mirror-deletions-${deletions}`),
  };
  return words.length === 0
    ? line("mirror-entry", values)
    : line("mirror-entry-words", { ...values, words: { kind: "list", values: [...words] } });
}

function buttonsOf(
  { id, deletions }: Listed,
  { texts, language }: { texts: MirrorDeps["texts"]; language: Language },
): InlineKeyboardButton[] {
  const at = DELETION_POLICIES.indexOf(deletions);
  const next = DELETION_POLICIES[(at + 1) % DELETION_POLICIES.length] ?? "mark";
  const label = (message: string, values: Line["values"]) => texts.line(language, line(message, values));
  return [
    {
      text: label("button-mirror-deletions", { id: String(id), policy: line(`mirror-deletions-${next}`) }),
      callback_data: `m:d:${id}`,
    },
    { text: label("button-mirror-end", { id: String(id) }), callback_data: `m:x:${id}` },
  ];
}
