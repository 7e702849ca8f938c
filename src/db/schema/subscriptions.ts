import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { LAYOUTS } from "../../core/model/subscription.ts";
import { articles } from "./articles.ts";
import { instant, oneOf } from "./columns.ts";
import { chats } from "./telegram.ts";

const KINDS = ["news", "watch"] as const;
const SCHEDULES = ["now", "daily", "weekly"] as const;

/** What a chat, or one topic of a forum, asked to be told. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    chatId: bigint("chat_id", { mode: "number" })
      .notNull()
      .references(() => chats.id, { onDelete: "cascade" }),
    threadId: integer("thread_id"),
    createdBy: bigint("created_by", { mode: "number" }),
    kind: text({ enum: KINDS }).notNull(),
    /** A filter of news or a watch, as `subscription-json.ts` reads it. */
    what: jsonb().notNull(),
    /** Hash of `what`: the same twice is one subscription. */
    whatHash: text("what_hash").notNull(),
    /** News or figures that fit have at least one of these; empty: any may fit. */
    terms: text().array().notNull(),
    schedule: text({ enum: SCHEDULES }).notNull(),
    /** Local time of a digest, `09:00`. */
    at: text("local_time"),
    /** Of a weekly digest; Monday is 1. */
    weekday: integer(),
    /** When the next digest is due. */
    nextDigestAt: instant("next_digest_at"),
    layout: text({ enum: LAYOUTS }).notNull(),
    silent: boolean().notNull(),
    urgent: boolean().notNull(),
    pausedAt: instant("paused_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("subscriptions_once").on(table.chatId, table.threadId, table.whatHash).nullsNotDistinct(),
    index("subscriptions_terms").using("gin", table.terms).with({ fastupdate: false }),
    index("subscriptions_to_all").on(table.kind).where(sql`${table.terms} = '{}'`),
    index("subscriptions_digests").on(table.nextDigestAt).where(sql`${table.pausedAt} is null`),
    oneOf("subscriptions_kind", table.kind, KINDS),
    oneOf("subscriptions_schedule", table.schedule, SCHEDULES),
    oneOf("subscriptions_layout", table.layout, LAYOUTS),
    check("subscriptions_time", sql`(${table.schedule} = 'now') = (${table.at} is null)`),
    check("subscriptions_weekday", sql`(${table.schedule} = 'weekly') = (${table.weekday} is not null)`),
    check("subscriptions_weekday_known", sql`${table.weekday} between 1 and 7`),
    check("subscriptions_time_known", sql`${table.at} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    check("subscriptions_digest", sql`(${table.schedule} = 'now') = (${table.nextDigestAt} is null)`),
  ],
);

/** News that waits for the next digest of a subscription. */
export const digestItems = pgTable(
  "digest_items",
  {
    subscriptionId: integer("subscription_id")
      .notNull()
      .references(() => subscriptions.id, { onDelete: "cascade" }),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    addedAt: instant("added_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subscriptionId, table.articleId] }),
    index("digest_items_article").on(table.articleId),
  ],
);

/** Half-finished conversations: what one person has answered in one chat so far. */
export const conversations = pgTable(
  "conversations",
  {
    /** Chat, forum topic and person. */
    key: text().primaryKey(),
    chatId: bigint("chat_id", { mode: "number" })
      .notNull()
      .references(() => chats.id, { onDelete: "cascade" }),
    /** As @grammyjs/conversations keeps it, with its version. */
    state: jsonb().notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    index("conversations_chat").on(table.chatId),
    index("conversations_changed").on(table.changedAt),
  ],
);
