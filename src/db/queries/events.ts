import { and, asc, eq, inArray, isNull, like, sql } from "drizzle-orm";
import type { EventMention } from "../../core/model/event.ts";
import {
  daysOf,
  eventBucket,
  type MentionGroup,
  type StoredMention,
} from "../../core/reconciliation/same-event.ts";
import { eventsAgain } from "../../core/reconciliation/same-event-again.ts";
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

/**
 * Stores which mentions of a bucket tell of one event. An event that is found again keeps its number; one that
 * nobody tells of any more keeps it too, and is nothing but a number.
 */
export async function saveEvents(db: Db, bucket: string, groups: readonly MentionGroup[]): Promise<void> {
  const known = await db
    .select({ id: events.id, key: events.key, articles: events.articles })
    .from(events)
    .where(like(events.key, `${bucket}|%`))
    .orderBy(asc(events.id));
  const ids = known.map(({ id }) => id);
  // Mentions in words that no longer stand keep no event.
  await db.update(eventMentions).set({ eventId: null }).where(inArray(eventMentions.eventId, ids));
  const again = eventsAgain(groups.map(articlesOf), known);
  let last = Math.max(0, ...known.map(({ key }) => Number(key.split("|").at(-1))));
  for (const [place, group] of groups.entries()) {
    const id = again[place] ?? null;
    await saveEvent(db, group, { id, key: id === null ? `${bucket}|${++last}` : null });
  }
}

function articlesOf({ mentions }: MentionGroup): number[] {
  return [...new Set(mentions.map(({ evidence }) => evidence.articleId))];
}

async function saveEvent(
  db: Db,
  group: MentionGroup,
  named: { id: number | null; key: string | null },
): Promise<void> {
  const { status, mentions } = group;
  const [leading] = mentions;
  if (leading === undefined) return;
  const columns = { ...eventRow(leading, status), articles: articlesOf(group) };
  const [event] =
    named.id === null
      ? await db
          .insert(events)
          .values({ key: named.key ?? group.key, ...columns })
          .returning({ id: events.id })
      : await db.update(events).set(columns).where(eq(events.id, named.id)).returning({ id: events.id });
  if (event === undefined) throw new Error("a stored event has no row");
  for (const [position, { id }] of mentions.entries()) {
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
