import { Composer } from "grammy";
import type { Question } from "../../../core/answers/question.ts";
import type { Db } from "../../../db/open.ts";
import { recallQuestion } from "../../../db/queries/stored-questions.ts";
import type { Log } from "../../../log.ts";
import type { Texts } from "../../texts.ts";
import { type Press, unpackPress } from "./callback-data.ts";
import type { SendChart } from "./chart.ts";
import { chooseLanguage } from "./choose-language.ts";
import type { BotContext } from "./context.ts";
import { StoredQuestionJson } from "./question-json.ts";
import type { Show } from "./show.ts";

export interface PressDeps {
  db: Db;
  texts: Texts;
  log: Log;
  show: Show;
  sendChart: SendChart;
}

/** What pressed buttons do. Data that is forged, or older than the database remembers, gets a sentence. */
export function presses(deps: PressDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("callback_query", async (ctx) => {
    const press = await readPress(deps.db, ctx.callbackQuery.data ?? "");
    switch (press?.kind) {
      case "ask":
        return deps.show.inPlace(ctx, press.question, press.page);
      case "chart":
        return deps.sendChart(ctx, press.question, press.theme);
      case "language":
        return chooseLanguage(deps, ctx, press.language);
      case undefined: {
        const line = { kind: "line", message: "bot-stale-button", values: {} } as const;
        return ctx.answerPress(deps.texts.line(ctx.reader.language, line), "alert");
      }
    }
  });
  return composer;
}

async function readPress(db: Db, data: string): Promise<Press | null> {
  const press = unpackPress(data);
  if (press?.kind !== "stored-ask" && press?.kind !== "stored-chart") return press;
  const question = await storedQuestion(db, press.hash);
  if (question === null) return null;
  return press.kind === "stored-chart"
    ? { kind: "chart", question, theme: press.theme }
    : { kind: "ask", question, page: press.page };
}

async function storedQuestion(db: Db, hash: string): Promise<Question | null> {
  const reading = StoredQuestionJson.safeParse(await recallQuestion(db, hash));
  return reading.success ? reading.data : null;
}
