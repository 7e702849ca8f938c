import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { EVENT_TYPES } from "../../core/model/event.ts";
import { articles, revisions } from "./articles.ts";
import { oneOf } from "./columns.ts";

const EVENT_STATUSES = ["past", "planned"] as const;

/** One dated happening; what articles say of it is in `event_mentions`. */
export const events = pgTable(
  "events",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Type, date and a number among the events of that type and date. */
    key: text().notNull().unique(),
    type: text({ enum: EVENT_TYPES }).notNull(),
    status: text({ enum: EVENT_STATUSES }).notNull(),
    /** Articles that tell of it, or last did: by them the event is found again when its mentions are grouped anew. */
    articles: integer().array().notNull().default([]),
    /** Days, both inclusive, of the date at its own precision. */
    from: date("date_from", { mode: "string" }).notNull(),
    to: date("date_to", { mode: "string" }).notNull(),
    /** Of the mention to quote first. */
    place: text(),
    /** Title and participants of that mention, as names are looked for in them. */
    words: text().notNull().default(""),
  },
  (table) => [
    index("events_dates").on(table.status, table.from, table.to),
    index("events_place").on(table.place, table.from),
    index("events_words").using("gin", table.words.op("gin_trgm_ops")).with({ fastupdate: false }),
    oneOf("events_type", table.type, EVENT_TYPES),
    oneOf("events_status", table.status, EVENT_STATUSES),
    check("events_order", sql`${table.from} <= ${table.to}`),
  ],
);

/** One dated happening as one revision tells it. */
export const eventMentions = pgTable(
  "event_mentions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    eventId: integer("event_id").references(() => events.id, { onDelete: "set null" }),
    /** Among the mentions of its event, the one to quote first. */
    position: integer().notNull().default(0),
    type: text({ enum: EVENT_TYPES }).notNull(),
    /** ISO 8601 at the precision given. */
    date: text().notNull(),
    status: text({ enum: EVENT_STATUSES }).notNull(),
    title: text().notNull(),
    place: text(),
    participants: text().array().notNull(),
    start: integer("span_start").notNull(),
    end: integer("span_end").notNull(),
    rule: text().notNull(),
  },
  (table) => [
    index("event_mentions_article").on(table.articleId),
    index("event_mentions_revision").on(table.revisionId),
    index("event_mentions_event").on(table.eventId),
    index("event_mentions_bucket").on(table.date, table.type),
    oneOf("event_mentions_type", table.type, EVENT_TYPES),
    oneOf("event_mentions_status", table.status, EVENT_STATUSES),
    check("event_mentions_date_form", sql`${table.date} ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`),
  ],
);
