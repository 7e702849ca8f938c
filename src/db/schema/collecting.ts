import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { INLET_KINDS } from "../../core/model/inlet.ts";
import { LANGUAGES } from "../../core/model/language.ts";
import { articles } from "./articles.ts";
import { instant, oneOf } from "./columns.ts";
import { sources } from "./sources.ts";

/**
 * Hosts that are read. A host has one process at a time, so that it never gets two requests at once from
 * several of them; a pause that it asked for outlives a restart.
 */
export const hosts = pgTable(
  "hosts",
  {
    host: text().primaryKey(),
    pausedUntil: instant("paused_until"),
    leaseOwner: text("lease_owner"),
    leaseExpiresAt: instant("lease_expires_at"),
  },
  (table) => [check("hosts_lease", sql`(${table.leaseOwner} is null) = (${table.leaseExpiresAt} is null)`)],
);

/** Where articles of a source come in: a feed, a public channel, a page of links; with how reading it goes. */
export const inlets = pgTable(
  "inlets",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sourceKey: text("source_key")
      .notNull()
      .references(() => sources.key, { onDelete: "cascade" }),
    kind: text({ enum: INLET_KINDS }).notNull(),
    /** A channel's user name in lower case, else an address. */
    address: text().notNull(),
    /** Whose turn it takes; all channels share one. */
    host: text().notNull(),
    language: text({ enum: LANGUAGES }),
    /** The administrator's Telegram id; null for those that the project brings along. */
    addedBy: bigint("added_by", { mode: "number" }),
    addedAt: instant("added_at").notNull(),
    pausedAt: instant("paused_at"),
    /** Kept, so that what the project brings along does not come back by itself. */
    removedAt: instant("removed_at"),
    etag: text(),
    lastModified: text("last_modified"),
    /** SHA-256 of the last body: servers without validators repeat themselves. */
    bodyHash: text("body_hash"),
    /** A channel's `ChannelState`. */
    channelState: jsonb("channel_state"),
    nextPollAt: instant("next_poll_at").notNull(),
    waitReason: text("wait_reason"),
    /** In a row. */
    failures: integer().notNull().default(0),
    failureReason: text("failure_reason"),
    lastAttemptAt: instant("last_attempt_at"),
    /** When a person last asked for a reading: its failure does not make the next one wait longer. */
    askedAt: instant("asked_at"),
    lastSuccessAt: instant("last_success_at"),
    /** When the archive was filled: what comes later is news. */
    firstReadAt: instant("first_read_at"),
    movedTo: text("moved_to"),
    /** How often in a row it answered with this permanent redirect. */
    movedTimes: integer("moved_times").notNull().default(0),
    /** What administrators were told last and is not over: failing, silent. */
    alarm: text(),
    alarmedAt: instant("alarmed_at"),
  },
  (table) => [
    unique("inlets_address").on(table.kind, table.address),
    index("inlets_source").on(table.sourceKey),
    index("inlets_due")
      .on(table.host, table.nextPollAt)
      .where(sql`${table.pausedAt} is null and ${table.removedAt} is null`),
    oneOf("inlets_kind", table.kind, INLET_KINDS),
    oneOf("inlets_language", table.language, LANGUAGES),
  ],
);

const TEXT_ORIGINS = ["page", "feed"] as const;

/** What an inlet announced, and how reading its page goes. */
export const items = pgTable(
  "items",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    inletId: integer("inlet_id")
      .notNull()
      .references(() => inlets.id, { onDelete: "cascade" }),
    externalId: text("external_id").notNull(),
    url: text(),
    /** What variants of the address have in common. */
    addressKey: text("address_key"),
    host: text(),
    title: text().notNull(),
    /** The feed's own text; emptied once the article is stored from its page. */
    body: text().notNull(),
    publishedAt: instant("published_at"),
    language: text({ enum: LANGUAGES }),
    /** Of what the feed says: another one means an edit. */
    hash: text().notNull(),
    /** Seen by the first reading. */
    archive: boolean().notNull(),
    seenAt: instant("seen_at").notNull(),
    articleId: integer("article_id").references(() => articles.id, { onDelete: "set null" }),
    textFrom: text("text_from", { enum: TEXT_ORIGINS }),
    etag: text(),
    lastModified: text("last_modified"),
    bodyHash: text("body_hash"),
    /** Null while nothing is to be read. */
    nextReadAt: instant("next_read_at"),
    lastReadAt: instant("last_read_at"),
    failures: integer().notNull().default(0),
    /** How often in a row the page was not there. */
    missing: integer().notNull().default(0),
    failureReason: text("failure_reason"),
  },
  (table) => [
    unique("items_external_id").on(table.inletId, table.externalId),
    index("items_due").on(table.host, table.nextReadAt).where(sql`${table.nextReadAt} is not null`),
    index("items_latest").on(table.inletId, table.seenAt),
    index("items_article").on(table.articleId),
    index("items_address_key").on(table.addressKey),
    oneOf("items_language", table.language, LANGUAGES),
    oneOf("items_text_from", table.textFrom, TEXT_ORIGINS),
  ],
);

/** What is done again and again: reports, cleaning up. */
export const chores = pgTable("chores", {
  name: text().primaryKey(),
  nextAt: instant("next_at").notNull(),
});
