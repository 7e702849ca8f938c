import { and, asc, eq, gte, isNull, like, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { StoredEvent } from "../../core/model/stored-article.ts";
import {
  daysOf,
  eventBucket,
  type MentionGroup,
  type StoredMention,
} from "../../core/reconciliation/same-event.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { eventMentions, events } from "../schema/events.ts";
import { sources } from "../schema/sources.ts";
import { mentionColumns } from "./event-rows.ts";
import { evidenceColumns, evidenceOf, standingRevision } from "./evidence.ts";

/** Events of the years asked for, inclusive, or all; oldest first, each with the articles that tell of it. */
export async function eventsIn(db: Db, years: { from: number; to: number } | null): Promise<StoredEvent[]> {
  return storedEvents(
    db,
    years === null
      ? undefined
      : and(
          lte(events.from, `${String(years.to).padStart(4, "0")}-12-31`),
          gte(events.to, `${String(years.from).padStart(4, "0")}-01-01`),
        ),
  );
}

async function storedEvents(db: Db, condition: SQL | undefined): Promise<StoredEvent[]> {
  const rows = await selectMentions(db)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(and(isNull(articles.withdrawnAt), condition))
    .orderBy(asc(events.from), asc(events.to), asc(events.id), asc(eventMentions.position));
  const byEvent = Map.groupBy(rows, ({ eventId }) => eventId);
  return [...byEvent].flatMap(([id, mentions]) => {
    const [leading] = mentions;
    if (leading === undefined || id === null) return [];
    return [{ id, mention: leading.mention, evidence: mentions.map(({ evidence }) => evidenceOf(evidence)) }];
  });
}

/** Events planned for one day, ISO 8601; what is dated by its month or year is planned for no day. */
export async function eventsOn(db: Db, day: string): Promise<StoredEvent[]> {
  return storedEvents(db, and(eq(events.status, "planned"), eq(events.from, day), eq(events.to, day)));
}

/** Events planned for days between two, both inclusive, ISO 8601; the soonest first. */
export async function eventsAhead(
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<StoredEvent[]> {
  return storedEvents(db, and(eq(events.status, "planned"), gte(events.from, from), lte(events.to, to)));
}

/** One event by the number of its row; null where there is none. */
export async function eventById(db: Db, id: number): Promise<StoredEvent | null> {
  const [found] = await storedEvents(db, eq(events.id, id));
  return found ?? null;
}

/** Types and dates of the events that an article tells of, in all of its revisions. */
export async function eventBucketsOfArticle(db: Db, articleId: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ type: eventMentions.type, date: eventMentions.date })
    .from(eventMentions)
    .where(eq(eventMentions.articleId, articleId));
  return rows.map(eventBucket);
}

/** Mentions of a bucket in the words that stand. */
export async function mentionsInBucket(db: Db, bucket: string): Promise<StoredMention[]> {
  const [type = "", date = ""] = bucket.split("|");
  const ofBucket = sql`${eventMentions.type} = ${type} and ${eventMentions.date} = ${date}`;
  const rows = await selectMentions(db)
    .where(and(ofBucket, isNull(articles.withdrawnAt)))
    .orderBy(asc(eventMentions.id));
  return rows.map(({ id, mention, evidence }) => ({ id, mention, evidence: evidenceOf(evidence) }));
}

/** Stores which mentions of a bucket tell of one event; an event that is found again keeps its id. */
export async function saveEvents(db: Db, bucket: string, groups: readonly MentionGroup[]): Promise<void> {
  for (const group of groups) await saveEvent(db, group);
  const keys = groups.map(({ key }) => key);
  const ofBucket = like(events.key, `${bucket}|%`);
  await db.delete(events).where(keys.length === 0 ? ofBucket : and(ofBucket, notInArray(events.key, keys)));
}

async function saveEvent(db: Db, { key, status, mentions }: MentionGroup): Promise<void> {
  const [leading] = mentions;
  if (leading === undefined) return;
  const columns = { type: leading.mention.type, status, ...daysOf(leading.mention.date) };
  const [event] = await db
    .insert(events)
    .values({ key, ...columns })
    .onConflictDoUpdate({ target: events.key, set: columns })
    .returning({ id: events.id });
  if (event === undefined) throw new Error("an upserted event has no row");
  const ids = mentions.map(({ id }) => id);
  // Mentions in words that no longer stand keep no event.
  await db.update(eventMentions).set({ eventId: null }).where(eq(eventMentions.eventId, event.id));
  for (const [position, id] of ids.entries()) {
    await db.update(eventMentions).set({ eventId: event.id, position }).where(eq(eventMentions.id, id));
  }
}

function selectMentions(db: Db) {
  return db
    .select({
      id: eventMentions.id,
      eventId: eventMentions.eventId,
      mention: mentionColumns,
      evidence: evidenceColumns,
    })
    .from(eventMentions)
    .innerJoin(articles, eq(articles.id, eventMentions.articleId))
    .innerJoin(revisions, and(eq(revisions.id, eventMentions.revisionId), standingRevision))
    .innerJoin(sources, eq(sources.key, articles.sourceKey));
}
