import { Agent } from "node:http";
import { join } from "node:path";
import { Api } from "grammy";
import type { Message } from "grammy/types";
import type { Action, Answer, Line } from "../../src/core/answers/answer.ts";
import { questionParser } from "../../src/core/answers/parse-question.ts";
import type { Asked } from "../../src/core/answers/question.ts";
import type { Database } from "../../src/db/open.ts";
import {
  type LocalTelegram,
  type LocalTelegramOptions,
  startLocalTelegram,
} from "../../src/local-telegram/start.ts";
import { createLog, type Log } from "../../src/log.ts";
import { createSubscribing } from "../../src/surfaces/subscribing.ts";
import {
  createTelegram,
  type Telegram,
  type TelegramDeps,
} from "../../src/surfaces/telegram/create-telegram.ts";
import { createTexts, type Texts } from "../../src/surfaces/texts.ts";
import { openEmbedded } from "./databases.ts";
import { reference } from "./starter-claims.ts";

const LOCALES_FOLDER = join(import.meta.dirname, "../../locales");

const subscribing = createSubscribing(reference);

/** The bot as the app runs it, against the stand-in Telegram, with the tests' own database. */
export interface TestBot {
  telegram: LocalTelegram;
  bot: Telegram;
  database: Database;
  texts: Texts;
  /** What the bot is made of, to make more of them. */
  deps: TelegramDeps;
  /** All that was logged, a line each. */
  logged: string[];
  /** Starts the bot once more, as after a restart, with the same database and Telegram. */
  restart(changes?: Partial<TelegramDeps>): Promise<void>;
  stop(): Promise<void>;
}

export type TestBotOptions = Partial<TelegramDeps> & { telegram?: LocalTelegramOptions; startBot?: false };

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const { telegram: telegramOptions, startBot, ...given } = options;
  const telegram = await startLocalTelegram(telegramOptions);
  const database = await openEmbedded();
  const texts = await createTexts(LOCALES_FOLDER);
  const logged: string[] = [];
  const log: Log = createLog("debug", { write: (line) => void logged.push(line) });
  const deps: TelegramDeps = {
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    webhook: null,
    db: database.db,
    soleOwner: true,
    adminIds: options.administration?.adminIds ?? [],
    paidBroadcast: false,
    log,
    texts,
    now: () => new Date(),
    parse: questionParser(reference),
    answer: async (asked) => plainAnswer(asked),
    chart: async () => null,
    inline: async () => [],
    subscribing,
    ...given,
  };
  let bot = createTelegram(deps);
  if (startBot !== false) await bot.start();
  return {
    telegram,
    deps,
    get bot() {
      return bot;
    },
    database,
    texts,
    logged,
    async restart(changes = {}) {
      bot = createTelegram({ ...deps, ...changes });
      await bot.start();
    },
    async stop() {
      await bot.stop();
      await telegram.stop();
      await database.close();
    },
  };
}

/** A message of the bot with one button, whatever the bot itself would have put there. */
export async function buttonInChat({ telegram }: TestBot, chat: number, data: string): Promise<Message> {
  // A connection of its own: a kept one may just be closing at the other end.
  const agent = new Agent({ keepAlive: false });
  const api = new Api(telegram.token, { apiRoot: telegram.apiRoot, baseFetchConfig: { agent } });
  return api.sendMessage(chat, "…", {
    reply_markup: { inline_keyboard: [[{ text: "…", callback_data: data }]] },
  });
}

const line = (message: string, values: Line["values"] = {}): Line => ({ kind: "line", message, values });

/**
 * An answer that names its question, for tests of the chat and not of the figures. A search for `long`
 * has several pages.
 */
export function plainAnswer({ question }: Asked): Answer {
  const about = "topic" in question && question.topic ? question.topic : question.kind;
  const known = ["start", "misunderstood", "unsure", "menu", "other"].includes(about) ? "help" : about;
  const title = { kind: "title", line: line(`bot-command-${known}`) } as const;
  if (question.kind !== "search") return { blocks: [title], actions: actionsOf({ question }) };
  const sentence = { kind: "text", line: line("bot-apology", { eventId: question.words }) } as const;
  const long = question.words.startsWith("long");
  return { blocks: [title, ...Array.from({ length: long ? 100 : 1 }, () => sentence)], actions: [] };
}

function actionsOf({ question }: Pick<Asked, "question">): Action[][] {
  if (question.kind === "start" || question.kind === "language") {
    const languages = (["ru", "kk", "az", "en"] as const).map(
      (language): Action => ({ kind: "choose-language", label: line("bot-command-language"), language }),
    );
    return [languages];
  }
  if (question.kind !== "figures") return [];
  return [
    [{ kind: "chart", label: line("bot-command-oil"), question }],
    [{ kind: "ask", label: line("bot-command-sources"), question: { ...question, view: "articles" } }],
    [{ kind: "share", label: line("bot-inline-help"), query: question.topic }],
  ];
}
