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
  "not-preferred",
] as const;

/** What all claims together say about one thing. */
export const observations = pgTable(
  "observations",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** All parts of the key as one text: what claims are joined by. */
    key: text().notNull().unique(),
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
  },
  (table) => [
    index("observations_metric").on(table.metric, table.refArea, table.counterpart),
    index("observations_place").on(table.place, table.metric),
    index("observations_period").on(table.from, table.to),
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
  },
  (table) => [
    primaryKey({ columns: [table.observationId, table.claimId] }),
    index("observation_claims_claim").on(table.claimId),
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
