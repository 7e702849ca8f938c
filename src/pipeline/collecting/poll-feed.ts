import { createHash } from "node:crypto";
import type { Db } from "../../db/open.ts";
import { knowHosts } from "../../db/queries/hosts.ts";
import type { Inlet, InletState } from "../../db/queries/inlets.ts";
import { addItems, knownItems, type NewItem, rereadLatest, saveItem } from "../../db/queries/items.ts";
import { addressKey } from "../../sources/canonical-address.ts";
import { type FeedReading, readFeed } from "../../sources/feed.ts";
import type { FeedItem } from "../../sources/feed-item.ts";
import type { FetchedReply, HttpReply } from "../../sources/http-reply.ts";
import { noteHub } from "../keep-subscriptions.ts";
import { endPoll, failedPoll, moveOf } from "./end-poll.ts";
import type { Reader } from "./reader.ts";
import { storePagelessItems } from "./store-item.ts";

/** Pages of a first reading: they come seconds apart, and the archive need not be whole. */
const FIRST_ITEMS = 100;
/** Pages that are read again at every poll, and for how long after they were first seen. */
const REREAD_ITEMS = 20;
const REREAD_MS = 72 * 3_600_000;

/** Reads a feed: what is new in it becomes items, whose pages are read afterwards. */
export async function pollFeed(reader: Reader, inlet: Inlet): Promise<void> {
  const validators = { etag: inlet.etag, lastModified: inlet.lastModified };
  const reply = await reader.http.fetch({ url: inlet.address, kind: "feed", validators });
  if (reply.status === "failed") return endPoll(reader, inlet, failedPoll(reply));
  const bodyHash = reply.status === "fetched" ? hashOf(reply.bytes) : inlet.bodyHash;
  if (reply.status === "unchanged" || (bodyHash === inlet.bodyHash && inlet.firstReadAt !== null))
    return endPoll(reader, inlet, succeeded(inlet, reply, { ttlMs: null, bodyHash }), (tx) =>
      rereadPages(reader, tx, inlet),
    );
  const reading = readFeed(reply, { timeZone: inlet.timeZone, nowMs: reader.now().getTime() });
  if (reading.status === "failed") return endPoll(reader, inlet, failedPoll({ ...reading, retryAtMs: null }));
  await endPoll(reader, inlet, succeeded(inlet, reply, { ttlMs: reading.ttlMs, bodyHash }), async (tx) => {
    await rereadPages(reader, tx, inlet);
    await storeItems(reader, tx, inlet, reading.items);
    if (reader.takesPushes) await noteHub(tx, inlet.id, reading.hub, reader.now());
  });
}

/** Reads a page of links by its site's recipe, as if it were a feed. */
export async function storeAnnounced(
  reader: Reader,
  inlet: Inlet,
  reply: FetchedReply,
  announced: readonly FeedItem[],
): Promise<void> {
  const bodyHash = hashOf(reply.bytes);
  await endPoll(reader, inlet, succeeded(inlet, reply, { ttlMs: null, bodyHash }), async (tx) => {
    await rereadPages(reader, tx, inlet);
    await storeItems(reader, tx, inlet, announced);
  });
}

/** An unchanged list, whose pages may have changed. */
export async function storeUnchanged(
  reader: Reader,
  inlet: Inlet,
  reply: Exclude<HttpReply, { status: "failed" }>,
): Promise<void> {
  const { bodyHash } = inlet;
  await endPoll(reader, inlet, succeeded(inlet, reply, { ttlMs: null, bodyHash }), (tx) =>
    rereadPages(reader, tx, inlet),
  );
}

function succeeded(
  inlet: Inlet,
  reply: Exclude<HttpReply, { status: "failed" }>,
  { ttlMs, bodyHash }: { ttlMs: number | null; bodyHash: string | null },
) {
  const validators =
    reply.status === "fetched"
      ? reply.validators
      : // A 304 may leave them out; they still hold.
        {
          etag: reply.validators.etag ?? inlet.etag,
          lastModified: reply.validators.lastModified ?? inlet.lastModified,
        };
  const state: InletState = { ...validators, bodyHash, ...moveOf(inlet, reply) };
  return {
    outcome: { status: "succeeded" as const, freshForMs: reply.freshness.ms, ttlMs },
    state,
  };
}

function rereadPages(reader: Reader, tx: Db, inlet: Inlet): Promise<void> {
  const now = reader.now();
  const since = new Date(now.getTime() - REREAD_MS);
  return rereadLatest(tx, inlet.id, { now, since, latest: REREAD_ITEMS });
}

async function storeItems(
  reader: Reader,
  tx: Db,
  inlet: Inlet,
  announced: readonly Extract<FeedReading, { status: "read" }>["items"][number][],
): Promise<void> {
  const now = reader.now();
  const ids = announced.map(({ externalId }) => externalId);
  const known = await knownItems(tx, inlet.id, ids);
  const newest = announced.toSorted((a, b) => (b.publishedAt ?? "").localeCompare(a.publishedAt ?? ""));
  const archived = new Set(inlet.firstReadAt === null ? newest.slice(0, FIRST_ITEMS) : []);
  const added: NewItem[] = [];
  for (const item of announced) {
    const before = known.get(item.externalId);
    const row = rowOf(item, inlet, now);
    if (before === undefined) {
      const isRead = inlet.firstReadAt !== null || archived.has(item);
      added.push({ ...row, nextReadAt: isRead && item.url !== null ? now : null });
    } else if (before.hash !== row.hash) {
      const { archive: _archive, seenAt: _seenAt, externalId: _externalId, ...changed } = row;
      await saveItem(tx, before.id, {
        ...changed,
        ...(item.url === null || before.textFrom === "feed" ? {} : { nextReadAt: now }),
      });
    }
  }
  await knowHosts(
    tx,
    announced.map(({ url }) => hostOf(url)),
  );
  await addItems(tx, added);
  // Also those whose page could not be read: their feed may have changed.
  const changed = ids.filter((id) => {
    const before = known.get(id);
    const item = announced.find(({ externalId }) => externalId === id);
    return before === undefined || (item !== undefined && before.hash !== itemHash(item));
  });
  await storePagelessItems(reader, tx, inlet.id, changed);
}

function rowOf(item: FeedItem, inlet: Inlet, now: Date) {
  return {
    inletId: inlet.id,
    externalId: item.externalId,
    url: item.url,
    addressKey: item.url === null ? null : addressKey(item.url),
    host: hostOf(item.url),
    title: item.title,
    body: item.content ?? item.summary,
    publishedAt: item.publishedAt === null ? null : new Date(item.publishedAt),
    language: item.language,
    hash: itemHash(item),
    archive: inlet.firstReadAt === null,
    seenAt: now,
  } satisfies NewItem;
}

function itemHash({ url, title, summary, content, updatedAt }: FeedItem): string {
  return hashOf(JSON.stringify([url, title, summary, content, updatedAt]));
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).host;
}

export function hashOf(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
