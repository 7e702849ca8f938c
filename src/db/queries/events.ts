import { and, asc, eq, isNull, like, notInArray, sql } from "drizzle-orm";
import type { EventMention } from "../../core/model/event.ts";
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
  const columns = eventRow(leading, status);
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

/** What lists of events are found and narrowed by: of the mention to quote first. */
export function eventRow({ mention }: StoredMention, status: EventMention["status"]) {
  const { type, date, place, title, participants } = mention;
  return { type, status, ...daysOf(date), place, words: [...participants, title].join(" ") };
}

/** Mentions in the words that stand. */
export function selectMentions(db: Db) {
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
