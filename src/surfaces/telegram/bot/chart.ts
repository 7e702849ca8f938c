import { createHash } from "node:crypto";
import { GrammyError, InputFile } from "grammy";
import type { Asked, Question } from "../../../core/answers/question.ts";
import type { Db } from "../../../db/open.ts";
import { keepUploadedFile, uploadedFile } from "../../../db/queries/uploaded-files.ts";
import type { DrawnChart } from "../../answer-question.ts";
import type { Texts } from "../../texts.ts";
import type { BotContext } from "./context.ts";
import { replyTo } from "./reply-to.ts";

/** Sends the chart of an answer as a photo of its own. */
export type SendChart = (ctx: BotContext, question: Question) => Promise<void>;

export interface SendChartDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
  /** Null where there is nothing that a chart could compare. */
  chart: (asked: Asked) => Promise<DrawnChart | null>;
}

const MAX_CAPTION_CHARACTERS = 1024;

export function createSendChart({ db, texts, now, chart }: SendChartDeps): SendChart {
  return async (ctx, question) => {
    const drawn = await chart({ question, language: ctx.reader.language });
    if (drawn === null) {
      const line = { kind: "line", message: "chart-none", values: {} } as const;
      const text = texts.line(ctx.reader.language, line);
      await (ctx.callbackQuery ? ctx.answerPress(text) : ctx.reply(text, replyTo(ctx)));
      return;
    }
    // A button under a message that was shared inline has no chat to send a photo to.
    if (!ctx.chat) return;
    // What the picture shows is its name: a new figure makes a new picture. A file_id is good for one bot only.
    const key = `${ctx.me.id}:${createHash("sha256").update(drawn.png).digest("base64url")}`;
    const send = (photo: InputFile | string) =>
      ctx.replyWithPhoto(photo, { caption: shortened(drawn.caption), ...replyTo(ctx) });
    const known = await uploadedFile(db, key);
    if (known !== null && (await sentAgain(() => send(known)))) return;
    await ctx.replyWithChatAction("upload_photo");
    const { photo } = await send(new InputFile(drawn.png, "chart.png"));
    // The largest size is the last.
    const fileId = photo.at(-1)?.file_id;
    if (fileId) await keepUploadedFile(db, { key, fileId, now: now() });
  };
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

function shortened(caption: string): string {
  if (caption.length <= MAX_CAPTION_CHARACTERS) return caption;
  const end = caption.lastIndexOf(" ", MAX_CAPTION_CHARACTERS - 1);
  return `${caption.slice(0, end)}…`;
}
