import { randomBytes } from "node:crypto";
import type { Db } from "../db/open.ts";
import {
  claimHubs,
  forgetHub,
  type HubSubscription,
  leaveHub,
  leaveHubsOfIdleInlets,
  postponeHub,
  wantHub,
} from "../db/queries/hub-subscriptions.ts";
import type { Reader } from "./collecting/reader.ts";

const MINUTE_MS = 60_000;
const HUBS_AT_ONCE = 20;
/** What is asked for; the hub decides. */
const LEASE_SECONDS = 10 * 24 * 3_600;
/** After this a hub that took a request and never came back is asked again. */
const VERIFIED_WITHIN_MS = 60 * MINUTE_MS;
const FIRST_RETRY_MS = 10 * MINUTE_MS;
const LONGEST_RETRY_MS = 24 * 60 * MINUTE_MS;
/** A hub that cannot be told to stop finds out by our answers. */
const GOODBYES = 3;

/** Notes the hub that a feed announces, or that it announces none. */
export async function noteHub(
  tx: Db,
  inletId: number,
  hub: { url: string; topic: string } | null,
  now: Date,
): Promise<void> {
  if (hub === null) return leaveHub(tx, inletId, now);
  const token = randomBytes(24).toString("base64url");
  const secret = randomBytes(32).toString("hex");
  await wantHub(tx, { inletId, hub: hub.url, topic: hub.topic, token, secret }, now);
}

/**
 * Asks hubs to tell us, before their promise ends to go on, and to stop where nobody reads any more. What they
 * answer comes to `/websub` at the public address.
 */
export async function keepSubscriptions(
  { db, http, log, now }: Pick<Reader, "db" | "http" | "log" | "now">,
  publicUrl: string,
): Promise<void> {
  const at = now();
  await leaveHubsOfIdleInlets(db, at);
  const due = { now: at, nextAskAt: new Date(at.getTime() + VERIFIED_WITHIN_MS), limit: HUBS_AT_ONCE };
  for (const subscription of await claimHubs(db, due)) {
    const reply = await http.post(subscription.hub, requestOf(subscription, publicUrl));
    if (reply.status === "taken") continue;
    const { inletId, hub, wanted, failures, token } = subscription;
    log.info({ inlet: inletId, hub, status: reply.httpStatus }, "a hub did not take a request");
    if (!wanted && failures + 1 >= GOODBYES) await forgetHub(db, token);
    else await postponeHub(db, subscription, new Date(at.getTime() + retryMs(failures)));
  }
}

function requestOf({ topic, token, secret, wanted }: HubSubscription, publicUrl: string) {
  const callback = new URL(`websub/${token}`, publicUrl.replace(/\/*$/, "/")).href;
  const asked = { "hub.topic": topic, "hub.callback": callback };
  if (!wanted) return { "hub.mode": "unsubscribe", ...asked };
  return {
    "hub.mode": "subscribe",
    ...asked,
    "hub.secret": secret,
    "hub.lease_seconds": String(LEASE_SECONDS),
  };
}

function retryMs(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
}
