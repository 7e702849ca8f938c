import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { VERDICTS } from "../../core/model/decision.ts";
import { LANGUAGES } from "../../core/model/language.ts";
import { REPORT_OUTCOMES } from "../../core/model/review.ts";
import { articles } from "./articles.ts";
import { instant, oneOf } from "./columns.ts";
import { observations } from "./observations.ts";
import { chats } from "./telegram.ts";

const PURPOSES = ["review", "rank"] as const;

/** What editors decided of figures, never deleted: one that was undone says so. */
export const decisions = pgTable(
  "decisions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** Names the figure among those of its article by what was read of it; see `claim-mark.ts`. */
    mark: text().notNull(),
    purpose: text({ enum: PURPOSES }).notNull(),
    verdict: text({ enum: VERDICTS }).notNull(),
    /** The figure as it was read. */
    claim: jsonb().notNull(),
    /** What an editor put in its place. */
    correction: jsonb(),
    why: text().notNull(),
    /** Telegram id of the administrator. */
    decidedBy: bigint("decided_by", { mode: "number" }).notNull(),
    decidedAt: instant("decided_at").notNull(),
    undoneBy: bigint("undone_by", { mode: "number" }),
    undoneAt: instant("undone_at"),
  },
  (table) => [
    // Of two editors who decide at once, one does.
    uniqueIndex("decisions_standing")
      .on(table.articleId, table.mark, table.purpose)
      .where(sql`${table.undoneAt} is null`),
    index("decisions_article").on(table.articleId),
    index("decisions_decided").on(table.purpose, table.decidedAt),
    oneOf("decisions_purpose", table.purpose, PURPOSES),
    oneOf("decisions_verdict", table.verdict, VERDICTS),
    check(
      "decisions_purpose_of_verdict",
      sql`(${table.purpose} = 'rank') = (${table.verdict} in ('prefer', 'deprecate'))`,
    ),
    check("decisions_correction", sql`(${table.verdict} = 'fix') = (${table.correction} is not null)`),
    check("decisions_undone", sql`(${table.undoneBy} is null) = (${table.undoneAt} is null)`),
  ],
);

/** "This is wrong": what readers say of a figure, one of each reader. */
export const reports = pgTable(
  "reports",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    observationId: integer("observation_id")
      .notNull()
      .references(() => observations.id, { onDelete: "cascade" }),
    /** The figure that the reader saw. */
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    mark: text().notNull(),
    /** Telegram id of the reader. */
    reporter: bigint({ mode: "number" }).notNull(),
    /** Where the reader is told what came of it. */
    chatId: bigint("chat_id", { mode: "number" })
      .notNull()
      .references(() => chats.id, { onDelete: "cascade" }),
    threadId: integer("thread_id"),
    /** In which the reader was answered. */
    language: text({ enum: LANGUAGES }).notNull(),
    comment: text(),
    createdAt: instant("created_at").notNull(),
    outcome: text({ enum: REPORT_OUTCOMES }),
    closedAt: instant("closed_at"),
  },
  (table) => [
    unique("reports_once").on(table.articleId, table.mark, table.reporter),
    index("reports_open").on(table.articleId, table.mark).where(sql`${table.closedAt} is null`),
    index("reports_reporter").on(table.reporter, table.createdAt),
    index("reports_chat").on(table.chatId),
    index("reports_observation").on(table.observationId),
    oneOf("reports_language", table.language, LANGUAGES),
    oneOf("reports_outcome", table.outcome, REPORT_OUTCOMES),
    check("reports_closed", sql`(${table.outcome} is null) = (${table.closedAt} is null)`),
  ],
);
