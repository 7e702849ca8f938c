import { createHash, timingSafeEqual } from "node:crypto";
import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Log } from "../../log.ts";
import { ALLOWED_UPDATES } from "./polling.ts";
import { loggable } from "./telegram-errors.ts";

const MAX_BODY_BYTES = 1_000_000;
/** Storing is all that a request waits for, so that few connections carry much. */
const MAX_CONNECTIONS = 20;

export interface WebhookDeps {
  secret: string;
  log: Log;
  receive: (updates: readonly Update[]) => Promise<void>;
}

// The rest of an update is not described: kinds and fields newer than this code are stored as they come.
const IncomingUpdate = z.looseObject({ update_id: z.int() });

/** Takes updates from Telegram: checks the secret, stores, and says 200; a 500 makes Telegram send it again. */
export function createWebhook({ secret, log, receive }: WebhookDeps): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (!sameSecret(c.req.header("X-Telegram-Bot-Api-Secret-Token") ?? "", secret)) return c.body(null, 401);
    return next();
  });
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.body(null, 413) }));
  app.post("/", async (c) => {
    const update = IncomingUpdate.safeParse(await c.req.json().catch(() => undefined));
    if (!update.success) return c.body(null, 400);
    await receive([update.data]);
    return c.body(null, 200);
  });
  app.onError((error, c) => {
    log.error({ err: loggable(error) }, "update from the webhook not stored");
    return c.body(null, 500);
  });
  return app;
}

/** Tells Telegram where to send updates. It stays set when the process ends: what comes meanwhile waits. */
export async function setWebhook(api: Api, { url, secret }: { url: string; secret: string }): Promise<void> {
  await api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: MAX_CONNECTIONS,
  });
}

// Hashes have one length, which the comparison in constant time needs.
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
