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
import { DELETION_POLICIES } from "../../core/model/post.ts";
import { instant, oneOf } from "./columns.ts";
import { sources } from "./sources.ts";
import { chats } from "./telegram.ts";

/** Posts of channels as they are repeated elsewhere; kept only where a mirror repeats the channel. */
export const posts = pgTable(
  "posts",
  {
    /** User name in lower case, or the id of a channel without one. */
    channel: text().notNull(),
    id: integer("post_id").notNull(),
    /** All ids that an album stands for. */
    ids: integer().array().notNull(),
    albumKey: text("album_key"),
    html: text().notNull(),
    /** A `PostFile` each. */
    files: jsonb().notNull(),
    replyTo: integer("reply_to"),
    isProtected: boolean("is_protected").notNull(),
    publishedAt: instant("published_at").notNull(),
    /** From 1; grows with each edit. */
    revision: integer().notNull().default(1),
    deletedAt: instant("deleted_at"),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.channel, table.id] }),
    unique("posts_album").on(table.channel, table.albumKey),
    index("posts_ids").using("gin", table.ids),
    index("posts_seen_at").on(table.seenAt),
  ],
);

/** A channel, or what a source publishes, repeated in a chat or a topic of its forum. */
export const mirrors = pgTable(
  "mirrors",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** A channel; null where it is a source's articles. */
    channel: text(),
    sourceKey: text("source_key").references(() => sources.key, { onDelete: "cascade" }),
    chatId: bigint("chat_id", { mode: "number" })
      .notNull()
      .references(() => chats.id, { onDelete: "cascade" }),
    threadId: integer("thread_id"),
    deletions: text({ enum: DELETION_POLICIES }).notNull(),
    /** Whether the figures found stand below, folded. */
    facts: boolean().notNull(),
    /** Only what holds one of these words is repeated; empty: everything. */
    words: text().array().notNull(),
    createdBy: bigint("created_by", { mode: "number" }),
    createdAt: instant("created_at").notNull(),
    pausedAt: instant("paused_at"),
  },
  (table) => [
    unique("mirrors_once")
      .on(table.channel, table.sourceKey, table.chatId, table.threadId)
      .nullsNotDistinct(),
    index("mirrors_channel").on(table.channel),
    index("mirrors_source").on(table.sourceKey),
    index("mirrors_chat").on(table.chatId),
    oneOf("mirrors_deletions", table.deletions, DELETION_POLICIES),
    check("mirrors_of", sql`(${table.channel} is null) <> (${table.sourceKey} is null)`),
  ],
);
