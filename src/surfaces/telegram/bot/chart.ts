import { createHash } from "node:crypto";
import { GrammyError, InputFile } from "grammy";
import type { Message } from "grammy/types";
import { line } from "../../../core/answers/line.ts";
import type { Asked, Question } from "../../../core/answers/question.ts";
import type { Db } from "../../../db/open.ts";
import { rememberQuestions } from "../../../db/queries/stored-questions.ts";
import { keepUploadedFile, uploadedFile } from "../../../db/queries/uploaded-files.ts";
import type { DrawnChart } from "../../answer-question.ts";
import type { ChartTheme } from "../../chart-look.ts";
import type { Texts } from "../../texts.ts";
import { packPress } from "./callback-data.ts";
import type { BotContext } from "./context.ts";
import { replyTo } from "./reply-to.ts";

/** Sends the chart of an answer as a photo of its own, or in place of the chart whose button was pressed. */
export type SendChart = (ctx: BotContext, question: Question, theme: ChartTheme) => Promise<void>;

export interface SendChartDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
  /** Null where there is nothing that a chart could compare. */
  chart: (asked: Asked, theme: ChartTheme) => Promise<DrawnChart | null>;
}

const MAX_CAPTION_CHARACTERS = 1024;

export function createSendChart(deps: SendChartDeps): SendChart {
  const { db, texts, now, chart } = deps;
  return async (ctx, question, theme) => {
    const drawn = await chart({ question, language: ctx.reader.language }, theme);
    if (drawn === null) {
      const text = texts.line(ctx.reader.language, line("chart-none"));
      await (ctx.callbackQuery ? ctx.answerPress(text) : ctx.reply(text, replyTo(ctx)));
      return;
    }
    // A button under a message that was shared inline has no chat to send a photo to.
    if (!ctx.chat) return;
    const keyboard = await themeButton(deps, ctx, question, theme);
    // What the picture shows is its name: a new figure, language or theme makes a new picture. A file_id is
    // good for one bot only.
    const key = `${ctx.me.id}:${createHash("sha256").update(drawn.png).digest("base64url")}`;
    const send = (photo: InputFile | string) => show(ctx, photo, shortened(drawn.caption), keyboard);
    const known = await uploadedFile(db, key);
    if (known !== null && (await sentAgain(() => send(known)))) return;
    await ctx.replyWithChatAction("upload_photo");
    const fileId = await send(new InputFile(drawn.png, "chart.png"));
    if (fileId) await keepUploadedFile(db, { key, fileId, now: now() });
  };
}

type ThemeKeyboard = Awaited<ReturnType<typeof themeButton>>;

/** Sends the photo, and tells under which `file_id` Telegram holds it now. */
async function show(
  ctx: BotContext,
  photo: InputFile | string,
  caption: string,
  reply_markup: ThemeKeyboard,
): Promise<string | undefined> {
  if (!isUnderPhoto(ctx)) {
    return largestOf(await ctx.replyWithPhoto(photo, { caption, reply_markup, ...replyTo(ctx) }));
  }
  const edited = await ctx.editMessageMedia({ type: "photo", media: photo, caption }, { reply_markup });
  return edited === true ? undefined : largestOf(edited);
}

function isUnderPhoto({ callbackQuery }: BotContext): boolean {
  return callbackQuery?.message !== undefined && "photo" in callbackQuery.message;
}

/** The largest size is the last. */
function largestOf({ photo }: Pick<Message, "photo">): string | undefined {
  return photo?.at(-1)?.file_id;
}

/** The same chart by day or by night. */
async function themeButton(
  { db, texts, now }: SendChartDeps,
  ctx: BotContext,
  question: Question,
  theme: ChartTheme,
) {
  const other = theme === "light" ? "dark" : "light";
  const { data, stored } = packPress({ kind: "chart", question, theme: other });
  await rememberQuestions(db, stored === null ? [] : [stored], now());
  const text = texts.line(ctx.reader.language, line(`button-chart-${other}`));
  return { inline_keyboard: [[{ text, callback_data: data }]] };
}

/** Whether Telegram still has the file that it once took. */
async function sentAgain(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (error instanceof GrammyError && /wrong file identifier|FILE_REFERENCE/i.test(error.description))
      return false;
    throw error;
  }
}

/** Whole lines, as many as a caption holds: the title stays, and the newest figures stand last. */
function shortened(caption: string): string {
  const [title = "", ...lines] = caption.split("\n");
  while (`${title}\n${lines.join("\n")}`.length > MAX_CAPTION_CHARACTERS && lines.length > 0) lines.shift();
  return [title, ...lines].join("\n").slice(0, MAX_CAPTION_CHARACTERS);
}
