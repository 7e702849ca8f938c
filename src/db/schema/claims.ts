import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, numeric, pgTable, text } from "drizzle-orm/pg-core";
import { BOUNDS, STATISTICS, STATUSES, UNITS } from "../../core/model/claim.ts";
import { DOUBTS } from "../../core/model/observation.ts";
import { TIERS } from "../../core/model/reference-data.ts";
import { articles, revisions } from "./articles.ts";
import { oneOf } from "./columns.ts";
import { sources } from "./sources.ts";

/** What one revision says in figures, with the words that say it. */
const claimColumns = () => ({
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  articleId: integer("article_id")
    .notNull()
    .references(() => articles.id, { onDelete: "cascade" }),
  revisionId: integer("revision_id")
    .notNull()
    .references(() => revisions.id, { onDelete: "cascade" }),
  metric: text().notNull(),
  refArea: text("ref_area"),
  counterpart: text(),
  place: text(),
  product: text(),
  label: text(),
  statistic: text({ enum: STATISTICS }).notNull(),
  // Without precision: money and tonnes are kept to the last digit.
  value: numeric().notNull(),
  max: numeric(),
  unit: text({ enum: UNITS }),
  bound: text({ enum: BOUNDS }).notNull(),
  step: numeric().notNull(),
  status: text({ enum: STATUSES }).notNull(),
  from: date("period_from", { mode: "string" }),
  to: date("period_to", { mode: "string" }),
  speaker: text(),
  quote: text().notNull(),
  start: integer("quote_start").notNull(),
  end: integer("quote_end").notNull(),
  rule: text().notNull(),
});

const OVERRIDES = ["preferred", "deprecated"] as const;

/** Claims that readers are shown, except those that are held. */
export const claims = pgTable(
  "claims",
  {
    ...claimColumns(),
    /** The known person or organisation that `speaker` names. */
    speakerKey: text("speaker_key"),
    tier: text({ enum: TIERS }).notNull(),
    /** Whose statistics: the speaker's country. */
    compiler: text(),
    /** The observation that it speaks of, as its key's text. */
    observationKey: text("observation_key").notNull(),
    /** An editor looked at it and found it right, or put it right. */
    accepted: boolean().notNull().default(false),
    /** An editor's choice among the claims of its observation, with the reason. */
    override: text({ enum: OVERRIDES }),
    overrideReason: text("override_reason"),
    /** Why it waits for an editor and is not shown; null where it does not. */
    held: text({ enum: DOUBTS }),
  },
  (table) => [
    index("claims_article").on(table.articleId),
    index("claims_revision").on(table.revisionId),
    index("claims_observation").on(table.observationKey),
    index("claims_held").on(table.articleId).where(sql`${table.held} is not null`),
    oneOf("claims_held_reason", table.held, DOUBTS),
    oneOf("claims_override", table.override, OVERRIDES),
    check("claims_override_reason", sql`(${table.override} is null) = (${table.overrideReason} is null)`),
    oneOf("claims_statistic", table.statistic, STATISTICS),
    oneOf("claims_unit", table.unit, UNITS),
    oneOf("claims_bound", table.bound, BOUNDS),
    oneOf("claims_status", table.status, STATUSES),
    oneOf("claims_tier", table.tier, TIERS),
    check("claims_span", sql`${table.start} >= 0 and ${table.end} > ${table.start}`),
    check("claims_range", sql`(${table.bound} = 'range') = (${table.max} is not null)`),
    check("claims_period", sql`${table.from} <= ${table.to}`),
  ],
);

/** Claims whose binding is not certain enough to be shown; kept for review. */
export const doubtfulClaims = pgTable(
  "doubtful_claims",
  { ...claimColumns(), reason: text().notNull() },
  (table) => [index("doubtful_claims_revision").on(table.revisionId)],
);

const CITATION_KINDS = ["agency", "site", "channel", "organisation"] as const;

/** Whom a revision names as the origin of its news. */
export const citations = pgTable(
  "citations",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    kind: text({ enum: CITATION_KINDS }).notNull(),
    name: text().notNull(),
    sourceKey: text("source_key").references(() => sources.key, { onDelete: "set null" }),
    /** User name of the channel, where one is cited and known. */
    channel: text(),
    start: integer("span_start").notNull(),
    end: integer("span_end").notNull(),
    rule: text().notNull(),
  },
  (table) => [
    index("citations_article").on(table.articleId),
    index("citations_revision").on(table.revisionId),
    index("citations_source").on(table.sourceKey),
    oneOf("citations_kind", table.kind, CITATION_KINDS),
  ],
);
