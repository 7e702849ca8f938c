import { holdHost, pauseHost } from "../../db/queries/hosts.ts";
import { type Item, type ItemState, RECIPE_OUTDATED, settleItem } from "../../db/queries/items.ts";
import type { FailedReply, FetchedReply } from "../../sources/http-reply.ts";
import { type PageReading, readPage } from "../../sources/web-page.ts";
import { hashOf } from "./poll-feed.ts";
import type { Reader } from "./reader.ts";
import { readState, storeFromFeed, storeFromPage } from "./store-item.ts";
import { standAgain, withdraw } from "./withdrawal.ts";

/** After so many failures that may pass, an article that was never read is taken from its feed. */
const TRIES = 4;
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 6 * 3_600_000;
/** Between the two looks that make a page withdrawn; the mark goes with the first look that finds it again. */
const MISSING_AGAIN_MS = 5_000;
const MISSING_TIMES = 2;
/** What a later reading may find otherwise. */
const PASSING: readonly string[] = [
  "unreachable",
  "timeout",
  "host-paused",
  "rate-limited",
  "server-error",
  "broken-reply",
];

/** Reads an item's page: a new article, a new version of a known one, nothing new, or its end. */
export async function readItem(reader: Reader, item: Item): Promise<void> {
  const { http } = reader;
  const validators = { etag: item.etag, lastModified: item.lastModified };
  const reply = await http.fetch({ url: item.url ?? "", kind: "page", validators });
  if (reply.status === "failed") return notRead(reader, item, reply);
  if (reply.status === "unchanged") return unchanged(reader, item, {});
  const kept = { ...reply.validators, bodyHash: hashOf(reply.bytes) };
  if (kept.bodyHash === item.bodyHash && item.articleId !== null) return unchanged(reader, item, kept);
  if (isSentHome(item, reply)) return missing(reader, item, "not-found");
  const nowMs = reader.now().getTime();
  const reading = await readPage(reply, { timeZone: item.timeZone, nowMs, recipes: reader.recipes });
  if (reading.status !== "read") return refused(reader, item, reading);
  const { article, drift } = reading;
  if (drift.length > 0)
    reader.log.warn({ url: item.url, drift }, "the recipe of a site no longer finds all parts");
  // What is told by other means is stored; administrators hear of it when it goes on.
  const isOutdated = drift.includes("title") || drift.includes("body");
  const failureReason = isOutdated ? RECIPE_OUTDATED : null;
  await save(reader, item, async (tx) => {
    const { status, articleId } = await storeFromPage(reader, tx, item, article);
    await settleItem(tx, item, { ...readState(reader.now()), ...kept, failureReason, nextReadAt: null });
    if (status !== "known") reader.log.info({ status, articleId, url: item.url }, "article stored");
  });
}

/** Sites send who asks for a deleted article to their front page. */
function isSentHome({ url }: Item, reply: FetchedReply): boolean {
  return new URL(reply.url).pathname === "/" && new URL(url ?? reply.url).pathname !== "/";
}

async function unchanged(reader: Reader, item: Item, kept: ItemState): Promise<void> {
  // Nobody has looked at what it says: a recipe that was outdated still is.
  const failureReason = item.failureReason === RECIPE_OUTDATED ? RECIPE_OUTDATED : null;
  await save(reader, item, async (tx) => {
    await settleItem(tx, item, { ...readState(reader.now()), ...kept, failureReason, nextReadAt: null });
    // It may have been away for a while.
    if (item.articleId !== null && item.missing > 0) await standAgain(tx, item.articleId);
  });
}

async function notRead(reader: Reader, item: Item, reply: FailedReply): Promise<void> {
  if (reply.reason === "not-found" || reply.reason === "gone") return missing(reader, item, reply.reason);
  if (!PASSING.includes(reply.reason)) return refused(reader, item, reply);
  const failures = item.failures + 1;
  if (failures >= TRIES && item.articleId === null) return refused(reader, item, reply);
  const wait = Math.min(FIRST_RETRY_MS * 5 ** (failures - 1), LONGEST_RETRY_MS);
  const at = Math.max(reader.now().getTime() + wait, reply.retryAtMs ?? 0);
  await save(reader, item, async (tx) => {
    // A known article is asked for again with the next poll.
    const nextReadAt = item.articleId === null ? new Date(at) : null;
    await settleItem(tx, item, {
      nextReadAt,
      failures,
      failureReason: reply.reason,
      lastReadAt: reader.now(),
    });
    if (reply.retryAtMs !== null) await pauseHost(tx, item.host ?? "", new Date(reply.retryAtMs));
  });
}

async function missing(reader: Reader, item: Item, reason: string): Promise<void> {
  const now = reader.now();
  const times = item.missing + 1;
  const again = times < MISSING_TIMES ? new Date(now.getTime() + MISSING_AGAIN_MS) : null;
  await save(reader, item, async (tx) => {
    await settleItem(tx, item, { missing: times, failureReason: reason, nextReadAt: again, lastReadAt: now });
    if (times < MISSING_TIMES) return;
    if (item.articleId !== null) await withdraw(tx, item.articleId, now);
  });
}

async function refused(
  reader: Reader,
  item: Item,
  { reason, ...rest }: Exclude<PageReading, { status: "read" }> | FailedReply,
): Promise<void> {
  const now = reader.now();
  await save(reader, item, async (tx) => {
    await settleItem(tx, item, { nextReadAt: null, failureReason: reason, lastReadAt: now });
    // What was read once stays as it is; what never was is told by the feed itself.
    if (item.articleId === null) await storeFromFeed(reader, tx, item);
  });
  reader.log.info({ url: item.url, reason, cause: causeText(rest) }, "page not read");
}

function causeText(rest: object): string | undefined {
  return "cause" in rest && typeof rest.cause === "string" ? rest.cause : undefined;
}

async function save(
  { db, owner }: Reader,
  item: Item,
  store: (tx: Reader["db"]) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdHost(tx, item.host ?? "", owner);
    await store(tx);
  });
}
