import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { LANGUAGES } from "../../core/model/language.ts";
import { instant, oneOf } from "./columns.ts";

const CHAT_TYPES = ["private", "group", "supergroup", "channel"] as const;

/** Chats that ever spoke with the bot. */
export const chats = pgTable(
  "chats",
  {
    // Telegram's ids have at most 52 significant bits: a number holds them exactly.
    id: bigint({ mode: "number" }).primaryKey(),
    type: text({ enum: CHAT_TYPES }).notNull(),
    /** A group's title; null in private chats. */
    title: text(),
    /** What the chat chose; null follows Telegram's `language_code`. */
    language: text({ enum: LANGUAGES }),
    /** What its reader's Telegram speaks: for messages that nobody asked for just now. */
    spokenLanguage: text("spoken_language", { enum: LANGUAGES }),
    firstSeenAt: instant("first_seen_at").notNull(),
    /** A person has blocked the bot, or a group has put it out: nothing is sent until it may speak again. */
    blockedAt: instant("blocked_at"),
    leftAt: instant("left_at"),
    /** IANA name: what "8 o'clock" means here. */
    timeZone: text("time_zone").notNull().default("Asia/Baku"),
    /** Local times (`22:00`) between which only what is urgent is sent; null without quiet hours. */
    quietFrom: text("quiet_from"),
    quietTo: text("quiet_to"),
    mutedUntil: instant("muted_until"),
    /** How many posts an hour it gets one by one; null for the default of its kind. */
    postsPerHour: integer("posts_per_hour"),
  },
  (table) => [
    oneOf("chats_type", table.type, CHAT_TYPES),
    oneOf("chats_language", table.language, LANGUAGES),
    oneOf("chats_spoken_language", table.spokenLanguage, LANGUAGES),
    check("chats_quiet", sql`(${table.quietFrom} is null) = (${table.quietTo} is null)`),
    check(
      "chats_quiet_known",
      sql`${table.quietFrom} || ${table.quietTo} ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]){2}$'`,
    ),
  ],
);

const UPDATE_STATES = ["received", "started", "handled", "failed"] as const;

/** Telegram's updates, stored before they are confirmed. */
export const updates = pgTable(
  "updates",
  {
    updateId: bigint("update_id", { mode: "number" }).primaryKey(),
    /** Updates of one queue (a chat) are handled one after another, in the order of their ids. */
    queue: text().notNull(),
    payload: jsonb().notNull(),
    receivedAt: instant("received_at").notNull(),
    state: text({ enum: UPDATE_STATES }).notNull().default("received"),
    attempts: integer().notNull().default(0),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    leaseOwner: text("lease_owner"),
    leaseExpiresAt: instant("lease_expires_at"),
  },
  (table) => [
    index("updates_waiting")
      .on(table.queue, table.updateId)
      .where(sql`${table.state} in ('received', 'started')`),
    index("updates_finished").on(table.finishedAt),
    oneOf("updates_state", table.state, UPDATE_STATES),
    check("updates_lease", sql`(${table.leaseOwner} is null) = (${table.leaseExpiresAt} is null)`),
  ],
);

/** Questions behind buttons whose data would not fit into Telegram's 64 bytes; the id is their hash. */
export const storedQuestions = pgTable("stored_questions", {
  id: text().primaryKey(),
  question: jsonb().notNull(),
  createdAt: instant("created_at").notNull(),
});

/** Files that Telegram already holds (charts), so that they are drawn and uploaded once. */
export const uploadedFiles = pgTable("uploaded_files", {
  key: text().primaryKey(),
  fileId: text("file_id").notNull(),
  uploadedAt: instant("uploaded_at").notNull(),
});

/** Tasks that one process does at a time, such as polling Telegram. */
export const leases = pgTable("leases", {
  name: text().primaryKey(),
  owner: text().notNull(),
  expiresAt: instant("expires_at").notNull(),
});
