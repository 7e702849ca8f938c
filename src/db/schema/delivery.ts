import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { DELIVERY_KINDS, DELIVERY_STATES, HOLD_REASONS } from "../../core/model/delivery.ts";
import { instant, oneOf } from "./columns.ts";
import { sources } from "./sources.ts";
import { chats } from "./telegram.ts";

/** Messages to chats: written in the transaction that caused them, sent by one process, kept as the map of what is where. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    chatId: bigint("chat_id", { mode: "number" })
      .notNull()
      .references(() => chats.id, { onDelete: "cascade" }),
    /** The forum's topic; null outside of one. */
    threadId: integer("thread_id"),
    /** Names what is told, with its version, so that it is told once. */
    item: text().notNull(),
    kind: text({ enum: DELIVERY_KINDS }).notNull(),
    /** References only: the words are made when it is sent. */
    payload: jsonb().notNull(),
    state: text({ enum: DELIVERY_STATES }).notNull().default("pending"),
    dueAt: instant("due_at").notNull(),
    /** Publication time: the order inside a chat. */
    orderAt: instant("order_at").notNull(),
    /** Overtakes what is not urgent, and waits for no quiet hours. */
    urgent: boolean().notNull().default(false),
    silent: boolean().notNull().default(false),
    /** Why it waits longer than it wanted to. */
    heldFor: text("held_for", { enum: HOLD_REASONS }),
    attempts: integer().notNull().default(0),
    /** The process that is sending it. */
    leaseOwner: text("lease_owner"),
    /** When it was sent once more since the first answer was lost: it may be there twice. */
    repeatedAt: instant("repeated_at"),
    messageId: integer("message_id"),
    /** All its messages, where there are several: the pages of a text, the parts of an album. */
    messageIds: integer("message_ids").array(),
    /** SHA-256 of the words sent: an edit to the same words is none. */
    textHash: text("text_hash"),
    /** Why it failed, or last did. */
    failure: text(),
    /** The article's publication and source, where one caused it: what the delay is measured from. */
    causedAt: instant("caused_at"),
    sourceKey: text("source_key").references(() => sources.key, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    /** When it came to its end, whichever. */
    endedAt: instant("ended_at"),
  },
  (table) => [
    unique("outbox_once").on(table.chatId, table.threadId, table.item, table.kind).nullsNotDistinct(),
    index("outbox_due")
      .on(table.urgent, table.dueAt, table.id)
      .where(sql`${table.state} in ('pending', 'unknown') and ${table.endedAt} is null`),
    index("outbox_open")
      .on(table.chatId, table.urgent.desc(), table.orderAt, table.id)
      .where(sql`${table.endedAt} is null`),
    index("outbox_ended").on(table.chatId, table.endedAt).where(sql`${table.endedAt} is not null`),
    index("outbox_source").on(table.sourceKey, table.endedAt),
    oneOf("outbox_kind", table.kind, DELIVERY_KINDS),
    oneOf("outbox_state", table.state, DELIVERY_STATES),
    oneOf("outbox_held_for", table.heldFor, HOLD_REASONS),
    check("outbox_lease", sql`(${table.state} = 'claimed') = (${table.leaseOwner} is not null)`),
    check(
      "outbox_end",
      sql`case when ${table.state} in ('sent', 'failed') then ${table.endedAt} is not null
        when ${table.state} in ('pending', 'claimed') then ${table.endedAt} is null else true end`,
    ),
  ],
);

/** When messages went out lately, of one group or of all together: what all processes that send keep to. */
export const sendWindows = pgTable("send_windows", {
  name: text().primaryKey(),
  /** As many as the window's limit, oldest first. */
  recent: instant("recent").array().notNull(),
  /** Telegram asked for silence until then. */
  pausedUntil: instant("paused_until"),
});
