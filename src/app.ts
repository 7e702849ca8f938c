import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";
import { createCollecting, sourcesDeps } from "./collecting.ts";
import type { Config } from "./config.ts";
import { countsOf, databaseAnswers } from "./db/queries/counts.ts";
import { alertDelay, outboxState } from "./db/queries/delivery-state.ts";
import type { Knowledge } from "./knowledge.ts";
import { startLocalTelegram } from "./local-telegram/start.ts";
import type { Log } from "./log.ts";
import { startClockwork } from "./pipeline/telling/clockwork.ts";
import { answerQuestion, answerWords, chartFor } from "./surfaces/answer-question.ts";
import { freshSocketPath, serveLocalQuestions } from "./surfaces/cli/local-socket.ts";
import { runSources } from "./surfaces/cli/sources.ts";
import { inlineAnswers } from "./surfaces/inline-answers.ts";
import type { OutboxRow } from "./surfaces/outgoing.ts";
import { createSubscribing } from "./surfaces/subscribing.ts";
import { createTelegram, type Telegram } from "./surfaces/telegram/create-telegram.ts";
import { tellDelivery } from "./surfaces/tell-delivery.ts";
import { createWeb } from "./surfaces/web/server.ts";
import { createWebSub } from "./surfaces/web/web-sub.ts";

/** The running whole. */
export interface App {
  /** Where people find it: the chat page, or the health of the process. */
  address: string;
  /** Whether the bot talks to the local chat page instead of Telegram. */
  isLocal: boolean;
  username: string;
  /** Resolves after `stop`; rejects when nothing can go on. */
  ended: Promise<void>;
  /** Lets what is being handled end, at most ten seconds, and closes the database. */
  stop(): Promise<void>;
}

/** What `/metrics` says of the delay of alerts. */
const MEASURED_OVER_MS = 3_600_000;

/** Wires everything that runs: the reading of sources, the bot, the web server and the door for the command line. */
export async function startApp(config: Config, knowledge: Knowledge, log: Log): Promise<App> {
  const { database, answering } = knowledge;
  const collecting = await createCollecting(config, knowledge, log);
  // Routes are copied where they are mounted, so these come before the stand-in's server begins.
  const web = createWeb({ health: healthOf(knowledge, () => telegram.lastPollAt()), log, now: Date.now });
  if (config.PUBLIC_URL !== undefined)
    web.route("/", createWebSub({ db: database.db, log, now: () => new Date(), wake: collecting.desk.wake }));
  const telegramServer = await openTelegramServer(config, web);
  const telegram: Telegram = createTelegram({
    ...telegramServer,
    db: database.db,
    log,
    texts: answering.texts,
    now: () => new Date(),
    parse: answering.parse,
    answer: (asked) => answerQuestion(answering, asked),
    chart: (asked, theme) => chartFor(answering, asked, theme),
    inline: (words, language) => inlineAnswers(answering, words, language),
    subscribing: createSubscribing(answering.reference),
    adminIds: config.ADMIN_IDS,
    paidBroadcast: config.PAID_BROADCAST,
    editors: knowledge.editors,
    soleOwner: database.engine.kind === "embedded",
    administration: {
      adminIds: config.ADMIN_IDS,
      desk: collecting.desk,
      reference: answering.reference,
    },
    ...(config.ROLES.includes("tell")
      ? { tell: (rows: readonly OutboxRow[]) => tellDelivery(answering, rows) }
      : {}),
  });
  if (telegram.webhook !== null) web.route(webhookPath(config), telegram.webhook);
  const address = telegramServer.page ?? (await listen(web, config));

  const { username, ended } = await telegram.start();
  await collecting.start();
  const clockwork = config.ROLES.includes("tell")
    ? startClockwork({ db: database.db, teller: knowledge.teller, log, now: () => new Date() })
    : null;
  const door = await serveLocalQuestions(
    freshSocketPath(),
    (words, language) => answerWords(answering, words, language),
    (args) => runSources(sourcesDeps(knowledge, collecting.desk), args),
  );
  await database.announce(door.path);
  return {
    address: typeof address === "string" ? address : address.url,
    isLocal: telegramServer.page !== null,
    username,
    ended,
    async stop() {
      await door.close();
      await telegram.stop();
      await collecting.stop();
      await clockwork?.stop();
      await telegramServer.stop();
      if (typeof address !== "string") address.server.close();
      await database.close();
    },
  };
}

interface TelegramServer {
  token: string;
  apiRoot: string;
  webhook: { url: string; secret: string } | null;
  /** Address of the chat page, where the server is our own. */
  page: string | null;
  stop(): Promise<void>;
}

/** Telegram itself with a token; without one the local stand-in, which serves `web` beside its page. */
async function openTelegramServer(config: Config, web: Hono): Promise<TelegramServer> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = config;
  if (token !== undefined) {
    return {
      token,
      apiRoot: config.TELEGRAM_API_ROOT.replace(/\/$/, ""),
      webhook: url !== undefined && secret !== undefined ? { url, secret } : null,
      page: null,
      stop: async () => {},
    };
  }
  await mkdir(config.DATA_DIR, { recursive: true });
  const local = await startLocalTelegram({
    port: config.PORT,
    statePath: join(config.DATA_DIR, "local-chat.json"),
    routes: web,
  });
  return { ...local, webhook: null, page: local.url };
}

function healthOf({ database }: Knowledge, lastPollAt: () => Date | null) {
  return {
    databaseAnswers: () => databaseAnswers(database.db),
    lastPollAt: () => lastPollAt()?.getTime() ?? null,
    counts: () => countsOf(database.db),
    delivery: async () => {
      const at = new Date();
      const since = new Date(at.getTime() - MEASURED_OVER_MS);
      return { outbox: await outboxState(database.db, at), delay: await alertDelay(database.db, since) };
    },
  };
}

function webhookPath({ TELEGRAM_WEBHOOK_URL: url = "http://localhost/" }: Config): string {
  return new URL(url).pathname;
}

function listen(web: Hono, { HOST, PORT }: Config): Promise<{ url: string; server: ServerType }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: web.fetch, hostname: HOST, port: PORT }, ({ port }) =>
      resolve({ url: `http://${HOST}:${port}/`, server }),
    );
    server.on("error", reject);
  });
}
