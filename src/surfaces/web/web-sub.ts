import { createHmac, timingSafeEqual } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Db } from "../../db/open.ts";
import {
  confirmHub,
  forgetHub,
  type HubSubscription,
  heedHub,
  hubByToken,
} from "../../db/queries/hub-subscriptions.ts";
import type { Log } from "../../log.ts";

const DAY_MS = 24 * 3_600_000;
/** Renewed after this share of what the hub promised. */
const RENEW_AFTER = 0.8;
const LONGEST_LEASE_SECONDS = 30 * 24 * 3_600;
/** As much as a feed may have; what comes is read only to check the signature. */
const LARGEST_BYTES = 5_000_000;

const Verification = z.discriminatedUnion("hub.mode", [
  z.object({
    "hub.mode": z.literal("subscribe"),
    "hub.topic": z.string(),
    "hub.challenge": z.string().min(1).max(2_000),
    "hub.lease_seconds": z.coerce.number().int().positive(),
  }),
  z.object({
    "hub.mode": z.literal("unsubscribe"),
    "hub.topic": z.string(),
    "hub.challenge": z.string().min(1).max(2_000),
  }),
  z.object({ "hub.mode": z.literal("denied"), "hub.topic": z.string() }),
]);

export interface WebSubDeps {
  db: Db;
  log: Log;
  now: () => Date;
  /** Has the collecting look at once for what is due. */
  wake: () => void;
}

/**
 * Where WebSub hubs answer: `/websub/TOKEN`. A push only says that there is something new; it is then read the
 * usual way, from the address that we know, so that whoever holds a secret can tell us nothing false.
 */
export function createWebSub(deps: WebSubDeps): Hono {
  const app = new Hono();
  app.get("/websub/:token", async (c) => {
    const subscription = await hubByToken(deps.db, c.req.param("token"));
    const asked = Verification.safeParse(c.req.query());
    if (subscription === null || !asked.success || asked.data["hub.topic"] !== subscription.topic)
      return c.text("no such subscription", 404);
    return verify(c, deps, subscription, asked.data);
  });
  app.post("/websub/:token", bodyLimit({ maxSize: LARGEST_BYTES }), async (c) => {
    const { db, log, now, wake } = deps;
    const subscription = await hubByToken(db, c.req.param("token"));
    // 410 tells the hub to stop.
    if (subscription === null || !subscription.wanted) return c.text("no such subscription", 410);
    const { inletId, secret } = subscription;
    const body = Buffer.from(await c.req.arrayBuffer());
    if (isSigned(body, c.req.header("x-hub-signature") ?? "", secret)) {
      await heedHub(db, inletId, now());
      wake();
    } else log.warn({ inlet: inletId }, "a push with a wrong signature was ignored");
    // Also to a wrong signature, as the standard says: who tries learns nothing.
    return c.body(null, 202);
  });
  return app;
}

async function verify(
  c: Context,
  { db, log, now }: WebSubDeps,
  { inletId, token, wanted }: HubSubscription,
  asked: z.infer<typeof Verification>,
): Promise<Response> {
  const at = now().getTime();
  switch (asked["hub.mode"]) {
    case "subscribe": {
      if (!wanted) return c.text("not wanted", 404);
      const leaseMs = Math.min(asked["hub.lease_seconds"], LONGEST_LEASE_SECONDS) * 1_000;
      const nextAskAt = new Date(at + leaseMs * RENEW_AFTER);
      await confirmHub(db, token, { activeUntil: new Date(at + leaseMs), nextAskAt });
      log.info({ inlet: inletId, leaseMs }, "a hub tells about new articles");
      return c.text(asked["hub.challenge"]);
    }
    case "unsubscribe": {
      if (wanted) return c.text("still wanted", 404);
      await forgetHub(db, token);
      return c.text(asked["hub.challenge"]);
    }
    case "denied": {
      await confirmHub(db, token, { activeUntil: null, nextAskAt: new Date(at + DAY_MS) });
      log.info({ inlet: inletId }, "a hub does not want to tell about new articles");
      return c.text("noted");
    }
  }
}

/** `X-Hub-Signature: METHOD=HEX`, the methods that the standard names. */
function isSigned(body: Buffer, header: string, secret: string): boolean {
  const [, method = "", given = ""] = /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/i.exec(header.trim()) ?? [];
  if (method === "") return false;
  const right = createHmac(method.toLowerCase(), secret).update(body).digest();
  const signature = Buffer.from(given, "hex");
  return signature.length === right.length && timingSafeEqual(signature, right);
}
