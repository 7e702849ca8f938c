import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { InletKind } from "../../core/model/inlet.ts";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { inlets, items } from "../schema/collecting.ts";
import { sourceChannels, sourceFeeds, sources } from "../schema/sources.ts";
import { standingRevision } from "./evidence.ts";
import { dueForPolling, knowHosts } from "./hosts.ts";

/** An inlet as it is read. */
export type Inlet = typeof inlets.$inferSelect & { timeZone: string };

/** What a reading changes of its inlet. */
export type InletState = Partial<Omit<typeof inlets.$inferInsert, "id" | "sourceKey" | "kind" | "address">>;

export interface NewInlet {
  sourceKey: string;
  kind: InletKind;
  address: string;
  host: string;
  language: Language | null;
  /** Telegram id of the administrator. */
  addedBy: number | null;
  addedAt: Date;
}

/** The turn that all public channels share. */
export const CHANNELS_HOST = "t.me";

/** Makes an inlet of every feed and channel that is known; due at once where it is new. */
export async function addKnownInlets(db: Db, now: Date): Promise<void> {
  const feeds = await db.select().from(sourceFeeds).orderBy(asc(sourceFeeds.id));
  const channels = await db.select().from(sourceChannels).orderBy(asc(sourceChannels.id));
  const rows = [
    ...feeds.map(({ sourceKey, url, language }) => ({
      sourceKey,
      kind: "feed" as const,
      address: url,
      host: new URL(url).host,
      language,
    })),
    ...channels.map(({ sourceKey, username, language }) => ({
      sourceKey,
      kind: "channel" as const,
      address: username,
      host: CHANNELS_HOST,
      language,
    })),
  ].map((row) => ({ ...row, addedAt: now, nextPollAt: now }));
  if (rows.length === 0) return;
  await db.transaction(async (tx) => {
    await knowHosts(
      tx,
      rows.map(({ host }) => host),
    );
    await tx.insert(inlets).values(rows).onConflictDoNothing();
  });
}

/** The inlet at an address, also one that was removed. */
export async function inletAt(
  db: Db,
  kind: InletKind,
  address: string,
): Promise<{ id: number; key: string; name: string; isRemoved: boolean } | null> {
  const [row] = await db
    .select({ id: inlets.id, key: sources.key, name: sources.name, removedAt: inlets.removedAt })
    .from(inlets)
    .innerJoin(sources, eq(sources.key, inlets.sourceKey))
    .where(and(eq(inlets.kind, kind), eq(inlets.address, address)));
  if (row === undefined) return null;
  const { removedAt, ...inlet } = row;
  return { ...inlet, isRemoved: removedAt !== null };
}

/** The inlet with a number, as /sources shows it; null where there is none, or it was removed. */
export async function inletByNumber(
  db: Db,
  id: number,
): Promise<{ kind: InletKind; address: string; key: string; name: string } | null> {
  const [row] = await db
    .select({ kind: inlets.kind, address: inlets.address, key: sources.key, name: sources.name })
    .from(inlets)
    .innerJoin(sources, eq(sources.key, inlets.sourceKey))
    .where(and(eq(inlets.id, id), isNull(inlets.removedAt)));
  return row ?? null;
}

/** Adds an inlet, or brings a removed one back; gives its number. */
export async function addInlet(db: Db, inlet: NewInlet): Promise<number> {
  await knowHosts(db, [inlet.host]);
  // As if it were new: what came while it was not read is no news.
  const again = {
    removedAt: null,
    pausedAt: null,
    nextPollAt: inlet.addedAt,
    failures: 0,
    failureReason: null,
    firstReadAt: null,
    etag: null,
    lastModified: null,
    bodyHash: null,
    channelState: null,
  };
  const [added] = await db
    .insert(inlets)
    .values({ ...inlet, nextPollAt: inlet.addedAt })
    .onConflictDoUpdate({ target: [inlets.kind, inlets.address], set: again })
    .returning({ id: inlets.id });
  if (added === undefined) throw new Error("an inlet was neither added nor brought back");
  return added.id;
}

/** Inlets of a host that are to be read now, the one that waited longest first. */
export async function dueInlets(db: Db, host: string, now: Date, limit: number): Promise<Inlet[]> {
  const rows = await db
    .select({ inlet: inlets, timeZone: sources.timeZone })
    .from(inlets)
    .innerJoin(sources, eq(sources.key, inlets.sourceKey))
    .where(and(eq(inlets.host, host), dueForPolling(now)))
    .orderBy(asc(inlets.nextPollAt), asc(inlets.id))
    .limit(limit);
  return rows.map(({ inlet, timeZone }) => ({ ...inlet, timeZone }));
}

/** Stores how a reading went; who asked meanwhile for another one gets it. */
export async function settleInlet(
  db: Db,
  { id, nextPollAt: taken }: Pick<Inlet, "id" | "nextPollAt">,
  { nextPollAt, ...state }: InletState & { nextPollAt: Date },
): Promise<void> {
  const next = sql`case when ${inlets.nextPollAt} = ${taken.toISOString()}::timestamptz
    then ${nextPollAt.toISOString()}::timestamptz else ${inlets.nextPollAt} end`;
  await db
    .update(inlets)
    .set({ ...state, nextPollAt: next })
    .where(eq(inlets.id, id));
}

/** Makes inlets due that neither are paused nor removed, because a person asks; says how many. */
export async function makeDue(db: Db, now: Date): Promise<number> {
  const due = await db
    .update(inlets)
    .set({ nextPollAt: now, askedAt: now })
    .where(and(isNull(inlets.pausedAt), isNull(inlets.removedAt)))
    .returning({ id: inlets.id });
  return due.length;
}

/** When the latest articles of an inlet were published, newest first. */
export async function publicationTimes(
  db: Db,
  inlet: Pick<Inlet, "id" | "kind" | "sourceKey" | "address">,
  { since, limit }: { since: Date; limit: number },
): Promise<number[]> {
  if (inlet.kind === "channel") return postTimes(db, inlet, { since, limit });
  const rows = await db
    .select({ at: items.publishedAt })
    .from(items)
    .where(and(eq(items.inletId, inlet.id), gt(items.publishedAt, since)))
    .orderBy(desc(items.publishedAt))
    .limit(limit);
  return rows.flatMap(({ at }) => (at === null ? [] : [at.getTime()]));
}

async function postTimes(
  db: Db,
  { sourceKey, address }: Pick<Inlet, "sourceKey" | "address">,
  { since, limit }: { since: Date; limit: number },
): Promise<number[]> {
  const rows = await db
    .select({ at: revisions.publishedAt })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .where(
      and(
        eq(articles.sourceKey, sourceKey),
        sql`starts_with(${articles.externalId}, ${`t.me/${address}/`})`,
        gt(revisions.publishedAt, since),
      ),
    )
    .orderBy(desc(revisions.publishedAt))
    .limit(limit);
  return rows.flatMap(({ at }) => (at === null ? [] : [at.getTime()]));
}

/** Notes that a feed or channel that the project brings along has answered. */
export async function confirmInlet(
  db: Db,
  { kind, address }: Pick<Inlet, "kind" | "address">,
): Promise<void> {
  const confirmed = { confirmed: true };
  if (kind === "feed") await db.update(sourceFeeds).set(confirmed).where(eq(sourceFeeds.url, address));
  if (kind === "channel")
    await db.update(sourceChannels).set(confirmed).where(eq(sourceChannels.username, address));
}

/** Notes what administrators are told of an inlet; null when it is over. */
export async function setAlarm(db: Db, id: number, alarm: string | null, at: Date): Promise<void> {
  await db.update(inlets).set({ alarm, alarmedAt: at }).where(eq(inlets.id, id));
}
