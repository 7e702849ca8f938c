import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { BOUNDS, STATISTICS, STATUSES, UNITS } from "../../core/model/claim.ts";
import { RANKS } from "../../core/model/observation.ts";
import { claims } from "./claims.ts";
import { instant, oneOf } from "./columns.ts";

const REASONS = [
  "only-figure",
  "higher-tier",
  "exact-over-rounded",
  "later",
  "withdrawn",
  "editors",
  "held",
  "not-preferred",
] as const;

/** What figures are of: as many as metrics, countries, places and goods make, however many articles there are. */
export const subjects = pgTable(
  "subjects",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    metric: text().notNull(),
    refArea: text("ref_area"),
    counterpart: text(),
    place: text(),
    product: text(),
  },
  (table) => [
    unique("subjects_once")
      .on(table.metric, table.refArea, table.counterpart, table.place, table.product)
      .nullsNotDistinct(),
  ],
);

/** What all claims together say about one thing. */
export const observations = pgTable(
  "observations",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** All parts of the key as one text: what claims are joined by. */
    key: text().notNull().unique(),
    subjectId: integer("subject_id")
      .notNull()
      .references(() => subjects.id),
    metric: text().notNull(),
    refArea: text("ref_area"),
    counterpart: text(),
    place: text(),
    product: text(),
    statistic: text({ enum: STATISTICS }).notNull(),
    unit: text({ enum: UNITS }),
    status: text({ enum: STATUSES }).notNull(),
    from: date("period_from", { mode: "string" }),
    to: date("period_to", { mode: "string" }),
    /** When it was last told by an article that stands; null where all were withdrawn. */
    toldAt: instant("told_at"),
  },
  (table) => [
    index("observations_metric").on(table.metric, table.refArea, table.counterpart),
    index("observations_subject").on(table.subjectId, sql`coalesce(${table.to}, ${table.from})`, table.from),
    index("observations_period").on(table.from, table.to),
    index("observations_told").on(table.status, table.toldAt),
    oneOf("observations_statistic", table.statistic, STATISTICS),
    oneOf("observations_unit", table.unit, UNITS),
    oneOf("observations_status", table.status, STATUSES),
    check("observations_order", sql`${table.from} <= ${table.to}`),
  ],
);

/** The claims of an observation, the preferred one first. */
export const observationClaims = pgTable(
  "observation_claims",
  {
    observationId: integer("observation_id")
      .notNull()
      .references(() => observations.id, { onDelete: "cascade" }),
    claimId: integer("claim_id")
      .notNull()
      .references(() => claims.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    rank: text({ enum: RANKS }).notNull(),
    reason: text({ enum: REASONS }).notNull(),
    conflicts: boolean().notNull(),
    /** From when to when its article said so, over all the article's revisions. */
    knownFrom: instant("known_from").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** The same as days of the publisher's calendar: what was known on a day. */
    knownOn: date("known_on", { mode: "string" }).notNull(),
    withdrawnOn: date("withdrawn_on", { mode: "string" }),
    /** How many of the repetitions are worth telling before it; see core's `depth.ts`. */
    depth: integer().notNull(),
    /** Who is quoted with it, where known: what a person said is found here, the newest first. */
    speakerKey: text("speaker_key"),
  },
  (table) => [
    primaryKey({ columns: [table.observationId, table.claimId] }),
    index("observation_claims_claim").on(table.claimId),
    index("observation_claims_depth").on(table.observationId, table.depth),
    index("observation_claims_speaker")
      .on(table.speakerKey, table.knownFrom)
      .where(sql`${table.speakerKey} is not null and ${table.withdrawnAt} is null`),
    oneOf("observation_claims_rank", table.rank, RANKS),
    oneOf("observation_claims_reason", table.reason, REASONS),
  ],
);

/** What was believed about an observation from one instant to another. */
export const vintages = pgTable(
  "vintages",
  {
    observationId: integer("observation_id")
      .notNull()
      .references(() => observations.id, { onDelete: "cascade" }),
    knownFrom: instant("known_from").notNull(),
    knownTo: instant("known_to"),
    claimId: integer("claim_id")
      .notNull()
      .references(() => claims.id, { onDelete: "cascade" }),
    value: numeric().notNull(),
    max: numeric(),
    bound: text({ enum: BOUNDS }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.observationId, table.knownFrom] }),
    index("vintages_claim").on(table.claimId),
    oneOf("vintages_bound", table.bound, BOUNDS),
    check("vintages_order", sql`${table.knownFrom} < ${table.knownTo}`),
  ],
);
