import { randomUUID } from "node:crypto";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Db } from "../../db/open.ts";
import type { Log } from "../../log.ts";
import { backoffMs, pause } from "./backoff.ts";
import { createLease } from "./lease.ts";
import { loggable } from "./telegram-errors.ts";

/**
 * The kinds of updates that we ask for, explicitly: the list is sticky on Telegram's side, so that a
 * default would mean "as somebody once said". Chosen inline results are left out, since they tell what
 * a person searched for.
 */
export const ALLOWED_UPDATES = [
  "message",
  "callback_query",
  "inline_query",
  "my_chat_member",
  "channel_post",
  "edited_channel_post",
] as const satisfies readonly Exclude<keyof Update, "update_id">[];

const POLL_SECONDS = 30;
/** For the `Api` that is given to polling: longer than a poll, so that a dead socket does not stop it for good. */
export const POLL_CLIENT_SECONDS = 45;
const LEASE_CHECK_MS = 500;
/** After a week without updates Telegram restarts their numbers anywhere: an old offset could skip them. */
const OFFSET_GOOD_FOR_MS = 24 * 3_600_000;

/** Telegram does not accept the token: nothing works until a person gives another one. */
export class TokenRefused extends Error {
  constructor() {
    super("Telegram refuses the bot token. Get a valid one from @BotFather and set TELEGRAM_BOT_TOKEN.");
    this.name = "TokenRefused";
  }
}

/** Polling is asked for, but Telegram already sends the updates of this bot to a server. */
export class WebhookInTheWay extends Error {
  constructor(host: string) {
    super(
      `Telegram sends this bot's updates to a webhook at ${host}, perhaps of another running copy. ` +
        "Polling would need that webhook removed, so nothing was changed. Set TELEGRAM_WEBHOOK_URL to use a webhook, " +
        "use another bot's token, or remove the webhook with the Bot API's deleteWebhook and start again.",
    );
    this.name = "WebhookInTheWay";
  }
}

export interface Polling {
  /**
   * Polls until stopped. @throws {TokenRefused}
   */
  run: () => Promise<void>;
  stop: () => Promise<void>;
  /** When Telegram last answered: a health signal. */
  lastAnswerAt: () => Date | null;
}

export interface PollingDeps {
  /** Of its own, with `POLL_CLIENT_SECONDS`, and without the limits that are meant for messages. */
  api: Api;
  botId: number;
  db: Db;
  log: Log;
  now: () => Date;
  /** An embedded database has one owner, so nobody else can be polling. */
  soleOwner: boolean;
  /** Stores a batch; only afterwards it is confirmed. */
  receive: (updates: readonly Update[]) => Promise<void>;
}

/** @throws {WebhookInTheWay} rather than take the updates away from whoever set the webhook. */
export async function refuseWebhook(api: Api): Promise<void> {
  const { url } = await api.getWebhookInfo();
  if (url) throw new WebhookInTheWay(URL.canParse(url) ? new URL(url).host : "an unknown address");
}

export function createPolling(deps: PollingDeps): Polling {
  const { log, now } = deps;
  const lease = createLease({ ...deps, name: `poll:${deps.botId}`, owner: randomUUID() });
  const stopped = new AbortController();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- grammY's types name the signal of a package that stood in for Node's own, which it accepts as well
  const stopSignal = stopped.signal as Parameters<Api["getUpdates"]>[1];
  let lastAnswer: Date | null = null;
  let offset = 0;
  let offsetSetAt = now();
  let failures = 0;

  const pollOnce = async () => {
    if (now().getTime() - offsetSetAt.getTime() > OFFSET_GOOD_FOR_MS) offset = 0;
    const updates = await deps.api.getUpdates(
      { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES },
      stopSignal,
    );
    lastAnswer = now();
    failures = 0;
    if (updates.length === 0) return;
    await deps.receive(updates);
    // Not the highest: after a restart of the numbers the newest is lower.
    offset = (updates.at(-1)?.update_id ?? offset) + 1;
    offsetSetAt = now();
  };

  return {
    async run() {
      await lease.start();
      while (!stopped.signal.aborted) {
        if (!lease.isHeld()) {
          await pause(LEASE_CHECK_MS, stopped.signal);
          continue;
        }
        try {
          await pollOnce();
        } catch (error) {
          if (stopped.signal.aborted) break;
          if (isTokenRefused(error)) throw new TokenRefused();
          const pauseMs = backoffMs(error, failures++);
          log.warn({ pauseMs, failures, err: loggable(error) }, "polling failed; tried again after a pause");
          await pause(pauseMs, stopped.signal);
        }
      }
    },
    async stop() {
      stopped.abort();
      await lease.stop();
    },
    lastAnswerAt: () => lastAnswer,
  };
}

/** Telegram says 401 to a revoked token, and 404 to one that it never gave. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
}
