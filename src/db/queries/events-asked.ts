import { and, asc, desc, eq, gte, inArray, like, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { EventMention, EventType } from "../../core/model/event.ts";
import type { StoredEvent } from "../../core/model/stored-article.ts";
import type { Db } from "../open.ts";
import { eventMentions, events } from "../schema/events.ts";
import { selectMentions } from "./events.ts";
import { evidenceOf } from "./evidence.ts";

interface EventFilter {
  /** Years that an event falls in, inclusive; null: all. */
  years: { from: number; to: number } | null;
  /** Key of a city or port. */
  place?: string;
  type?: EventType;
  /** One of these stands in the title or among the participants. */
  names?: readonly string[];
}

interface Listed extends EventFilter {
  status?: EventMention["status"];
  /** Only what is not over on this day, or only what is. */
  endsFrom?: string;
  endsBefore?: string;
  newestFirst?: boolean;
  limit: number;
}

/** A list shows thirty; titles that are told twice fall away. */
const MOST_LISTED = 45;
/** How many articles are named that tell of one event. */
const MOST_TELLERS = 20;

/** What a timeline of a day shows: the newest that happened, the next that are planned, the last that nobody reported. */
export async function timelineEvents(db: Db, filter: EventFilter, today: string): Promise<StoredEvent[]> {
  const listed = { ...filter, limit: MOST_LISTED };
  const past = await eventsFor(db, { ...listed, status: "past", newestFirst: true });
  const ahead = await eventsFor(db, { ...listed, status: "planned", endsFrom: today });
  const overdue = await eventsFor(db, { ...listed, status: "planned", endsBefore: today, newestFirst: true });
  return [...past, ...ahead, ...overdue];
}

/** Events in the order of their dates, each with the articles that tell of it. */
export async function eventsFor(db: Db, listed: Listed): Promise<StoredEvent[]> {
  const order = listed.newestFirst === true ? desc : asc;
  const chosen = await db
    .select({ id: events.id })
    .from(events)
    .where(conditionOf(listed))
    .orderBy(order(events.from), order(events.to), order(events.id))
    .limit(listed.limit);
  return withMentions(
    db,
    chosen.map(({ id }) => id),
  );
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

async function storedEvents(db: Db, condition: SQL | undefined): Promise<StoredEvent[]> {
  const chosen = await db
    .select({ id: events.id })
    .from(events)
    .where(condition)
    .orderBy(asc(events.from), asc(events.to), asc(events.id));
  return withMentions(
    db,
    chosen.map(({ id }) => id),
  );
}

async function withMentions(db: Db, ids: readonly number[]): Promise<StoredEvent[]> {
  const mentions = await mentionsOf(db, ids);
  return ids.flatMap((id) => {
    const told = mentions.get(id) ?? [];
    const [leading] = told;
    return leading === undefined
      ? []
      : [{ id, mention: leading.mention, evidence: told.map(({ evidence }) => evidenceOf(evidence)) }];
  });
}

async function mentionsOf(db: Db, ids: readonly number[]) {
  const rows =
    ids.length === 0
      ? []
      : await selectMentions(db)
          .where(and(inArray(eventMentions.eventId, [...ids]), lt(eventMentions.position, MOST_TELLERS)))
          .orderBy(asc(eventMentions.eventId), asc(eventMentions.position));
  return Map.groupBy(rows, ({ eventId }) => eventId);
}

function conditionOf({
  years,
  place,
  type,
  names = [],
  status,
  endsFrom,
  endsBefore,
}: Listed): SQL | undefined {
  return and(
    status === undefined ? undefined : eq(events.status, status),
    years === null ? undefined : lte(events.from, `${String(years.to).padStart(4, "0")}-12-31`),
    years === null ? undefined : gte(events.to, `${String(years.from).padStart(4, "0")}-01-01`),
    place === undefined ? undefined : eq(events.place, place),
    type === undefined ? undefined : eq(events.type, type),
    names.length === 0 ? undefined : or(...names.map((name) => like(events.words, `%${name}%`))),
    // No date is longer than a year: what ends later begins in this year or after it.
    endsFrom === undefined
      ? undefined
      : and(gte(events.to, endsFrom), gte(events.from, sql`date_trunc('year', ${endsFrom}::date)::date`)),
    endsBefore === undefined ? undefined : lt(events.to, endsBefore),
  );
}
