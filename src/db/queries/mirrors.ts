import { and, asc, eq, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DeletionPolicy } from "../../core/model/post.ts";
import type { Db } from "../open.ts";
import { mirrors } from "../schema/mirrors.ts";
import { sources } from "../schema/sources.ts";

/** What is repeated where. */
export interface NewMirror {
  /** A channel, or a source's articles. */
  of: { channel: string } | { sourceKey: string };
  chatId: number;
  threadId: number | null;
  deletions: DeletionPolicy;
  facts: boolean;
  words: readonly string[];
  createdBy: number | null;
}

export interface Mirror extends NewMirror {
  id: number;
  pausedAt: Date | null;
}

/** Begins to repeat; the same again changes how. Gives its number. */
export async function addMirror(db: Db, mirror: NewMirror, createdAt: Date): Promise<number> {
  const { of, words, ...rest } = mirror;
  const how = { deletions: mirror.deletions, facts: mirror.facts, words: [...words], pausedAt: null };
  const [row] = await db
    .insert(mirrors)
    .values({ ...rest, ...how, channel: null, sourceKey: null, ...of, createdAt })
    .onConflictDoUpdate({
      target: [mirrors.channel, mirrors.sourceKey, mirrors.chatId, mirrors.threadId],
      set: how,
    })
    .returning({ id: mirrors.id });
  if (row === undefined) throw new Error("an upserted mirror has no row");
  return row.id;
}

/** The mirrors that repeat a channel or a source now. */
export async function mirrorsOf(db: Db, of: NewMirror["of"]): Promise<Mirror[]> {
  const same = "channel" in of ? eq(mirrors.channel, of.channel) : eq(mirrors.sourceKey, of.sourceKey);
  const rows = await db
    .select()
    .from(mirrors)
    .where(and(same, isNull(mirrors.pausedAt)))
    .orderBy(asc(mirrors.id));
  return rows.map(mirrorOf);
}

/** A mirror with what its source is called; null where it has been ended. */
export async function mirrorById(db: Db, id: number): Promise<Mirror | null> {
  const [row] = await db.select().from(mirrors).where(eq(mirrors.id, id));
  return row === undefined ? null : mirrorOf(row);
}

/** The mirrors into a chat with all its topics, or those that a person has set up. */
export async function mirrorsFor(
  db: Db,
  whose: { chatId: number } | { createdBy: number },
): Promise<(Mirror & { sourceName: string | null })[]> {
  const rows = await db
    .select({ mirror: mirrors, sourceName: sources.name })
    .from(mirrors)
    .leftJoin(sources, eq(sources.key, mirrors.sourceKey))
    .where("chatId" in whose ? eq(mirrors.chatId, whose.chatId) : eq(mirrors.createdBy, whose.createdBy))
    .orderBy(asc(mirrors.id));
  return rows.map(({ mirror, sourceName }) => ({ ...mirrorOf(mirror), sourceName }));
}

export async function setDeletions(db: Db, id: number, deletions: DeletionPolicy): Promise<void> {
  await db.update(mirrors).set({ deletions }).where(eq(mirrors.id, id));
}

export async function deleteMirror(db: Db, id: number): Promise<void> {
  await db.delete(mirrors).where(eq(mirrors.id, id));
}

/** Ends all mirrors into a chat; says how many there were. */
export async function deleteMirrors(db: Db, chatId: number): Promise<number> {
  return (await db.delete(mirrors).where(eq(mirrors.chatId, chatId)).returning({ id: mirrors.id })).length;
}

/** A group's mirrors when it gets another id; what the new one has already stays behind. */
export async function moveMirrors(db: Db, fromId: number, toId: number): Promise<void> {
  const known = alias(mirrors, "known");
  const same = db
    .select({ id: known.id })
    .from(known)
    .where(
      and(
        eq(known.chatId, toId),
        sql`${known.channel} is not distinct from ${mirrors.channel}`,
        sql`${known.sourceKey} is not distinct from ${mirrors.sourceKey}`,
        sql`${known.threadId} is not distinct from ${mirrors.threadId}`,
      ),
    );
  await db
    .update(mirrors)
    .set({ chatId: toId })
    .where(and(eq(mirrors.chatId, fromId), notExists(same)));
}

function mirrorOf({ channel, sourceKey, ...mirror }: typeof mirrors.$inferSelect): Mirror {
  // The table's check holds exactly one of them to be there.
  return { ...mirror, of: channel === null ? { sourceKey: sourceKey ?? "" } : { channel } };
}
