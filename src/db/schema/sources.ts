import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { LANGUAGES } from "../../core/model/language.ts";
import { TIERS } from "../../core/model/reference-data.ts";
import { oneOf } from "./columns.ts";

/** Where news comes from: publishers, agencies and offices, by their key. */
export const sources = pgTable(
  "sources",
  {
    key: text().primaryKey(),
    name: text().notNull(),
    variants: text().array().notNull(),
    tier: text({ enum: TIERS }).notNull(),
    country: text(),
    homepage: text(),
    timeZone: text("time_zone").notNull(),
  },
  (table) => [oneOf("sources_tier", table.tier, TIERS)],
);

/** Addresses at which a source publishes lists of its articles. */
export const sourceFeeds = pgTable(
  "source_feeds",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sourceKey: text("source_key")
      .notNull()
      .references(() => sources.key, { onDelete: "cascade" }),
    url: text().notNull().unique(),
    language: text({ enum: LANGUAGES }).notNull(),
    /** Whether it was ever read with success. */
    confirmed: boolean().notNull(),
  },
  (table) => [
    index("source_feeds_source").on(table.sourceKey),
    oneOf("source_feeds_language", table.language, LANGUAGES),
  ],
);

/** Public Telegram channels of a source; user names in lower case, without the at sign. */
export const sourceChannels = pgTable(
  "source_channels",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sourceKey: text("source_key")
      .notNull()
      .references(() => sources.key, { onDelete: "cascade" }),
    username: text().notNull().unique(),
    language: text({ enum: LANGUAGES }).notNull(),
    confirmed: boolean().notNull(),
  },
  (table) => [
    index("source_channels_source").on(table.sourceKey),
    oneOf("source_channels_language", table.language, LANGUAGES),
  ],
);
