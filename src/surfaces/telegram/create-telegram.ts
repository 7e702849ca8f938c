import { Api } from "grammy";
import type { Hono } from "hono";
import type { Tell } from "../outgoing.ts";
import { untilAnswered } from "./backoff.ts";
import { createApology } from "./bot/apology.ts";
import { type BotDeps, createBot } from "./bot/create-bot.ts";
import { publishProfile } from "./bot/profile.ts";
import { startCleanUp } from "./clean-up.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { createSender, type Sender } from "./outbox/sender.ts";
import { createPace, type Pace } from "./pace.ts";
import { forgivingCalls } from "./polite-calls.ts";
import {
  createPolling,
  isTokenRefused,
  POLL_CLIENT_SECONDS,
  type Polling,
  refuseWebhook,
  TokenRefused,
} from "./polling.ts";
import { sharedWindows } from "./send-windows.ts";
import { loggable } from "./telegram-errors.ts";
import { createWebhook, setWebhook } from "./webhook.ts";

export interface TelegramDeps extends Omit<BotDeps, "pace"> {
  /** Where Telegram shall send updates; null to fetch them by polling. */
  webhook: { url: string; secret: string } | null;
  /** Whether the database is embedded: then nobody else can hold leases in it. */
  soleOwner: boolean;
  /** What the outbox tells; absent where other processes send. */
  tell?: Tell;
  adminIds: readonly number[];
  /** Pays for sending bulk faster than 25 messages a second. */
  paidBroadcast: boolean;
}

/** The bot with all that brings updates to it. */
export interface Telegram {
  /** To be mounted at the path of the webhook's address; null when polling. */
  webhook: Hono | null;
  /**
   * Begins; resolves when updates are taken. `ended` resolves after `stop`, and rejects if nothing can go on.
   * @throws {TokenRefused | WebhookInTheWay}
   */
  start: () => Promise<{ username: string; ended: Promise<void> }>;
  /** Takes no more updates and waits for running handlers, at most ten seconds. */
  stop: () => Promise<void>;
  /** When Telegram last answered a poll: a health signal; null before, and with a webhook. */
  lastPollAt: () => Date | null;
}

const STOP_WITHIN_MS = 10_000;

export function createTelegram(deps: TelegramDeps): Telegram {
  const { db, log, webhook } = deps;
  const pace = createPace(sharedWindows(db), () => performance.now());
  const bot = createBot({ ...deps, pace });
  const apologize = createApology(bot.api, db, deps.texts);
  const inbox = createInbox({
    ...deps,
    handle: (update) => bot.handleUpdate(update),
    apologize,
  });
  const stopped = new AbortController();
  let polling: Polling | undefined;
  let cleanUp: ReturnType<typeof startCleanUp> | undefined;
  let sender: Sender | undefined;

  return {
    webhook: webhook && createWebhook({ secret: webhook.secret, log, receive: inbox.receive }),
    async start() {
      const reach = <T>(call: () => Promise<T>) => untilAnswered(call, log, stopped.signal);
      await reach(() => bot.init()).catch((error: unknown) => {
        throw isTokenRefused(error) ? new TokenRefused() : error;
      });
      if (webhook === null) polling = await preparePolling(deps, inbox, bot.botInfo.id, reach);
      await inbox.start();
      cleanUp = startCleanUp(deps);
      if (deps.tell) {
        sender = createSender({ ...deps, api: senderApi(deps, pace), pace, tell: deps.tell });
        await sender.start();
      }
      if (webhook) await reach(() => setWebhook(bot.api, webhook));
      publishProfile(bot.api, deps.texts).catch((error: unknown) =>
        log.warn({ err: loggable(error) }, "command menu not published; tried again at the next start"),
      );
      log.info({ by: webhook ? "webhook" : "polling" }, "the bot takes updates");
      return { username: bot.botInfo.username, ended: polling?.run() ?? aborted(stopped.signal) };
    },
    async stop() {
      stopped.abort();
      cleanUp?.stop();
      await sender?.stop(STOP_WITHIN_MS);
      await polling?.stop();
      await inbox.stop(STOP_WITHIN_MS);
    },
    lastPollAt: () => polling?.lastAnswerAt() ?? null,
  };
}

/** A dead socket holds its chat no longer than that; what was asked may still have been done. */
const SEND_CLIENT_SECONDS = 20;

function senderApi({ token, apiRoot }: TelegramDeps, pace: Pace): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds: SEND_CLIENT_SECONDS });
  forgivingCalls(api, pace);
  return api;
}

type Reach = <T>(call: () => Promise<T>) => Promise<T>;

async function preparePolling(
  deps: TelegramDeps,
  inbox: Inbox,
  botId: number,
  reach: Reach,
): Promise<Polling> {
  const api = new Api(deps.token, { apiRoot: deps.apiRoot, timeoutSeconds: POLL_CLIENT_SECONDS });
  await reach(() => refuseWebhook(api));
  return createPolling({ ...deps, api, botId, receive: inbox.receive });
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
