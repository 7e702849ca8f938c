import { boolean, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { LANGUAGES } from "../../core/model/language.ts";
import { METRIC_GROUPS } from "../../core/model/reference-data.ts";
import { oneOf } from "./columns.ts";

/** The catalogue of metrics. */
export const metrics = pgTable(
  "metrics",
  {
    key: text().primaryKey(),
    group: text("metric_group", { enum: METRIC_GROUPS }).notNull(),
    /** Names in every language. */
    names: jsonb().notNull(),
    units: text().array().notNull(),
    statistics: text().array().notNull(),
    direction: text({ enum: ["none", "directed", "place"] }).notNull(),
    announcedBy: jsonb("announced_by").notNull(),
  },
  (table) => [
    index("metrics_group").on(table.group),
    oneOf("metrics_group_known", table.group, METRIC_GROUPS),
  ],
);

export const places = pgTable("places", {
  key: text().primaryKey(),
  kind: text().notNull(),
  country: text(),
  names: jsonb().notNull(),
  variants: jsonb().notNull(),
});

export const people = pgTable("people", {
  key: text().primaryKey(),
  office: jsonb().notNull(),
  country: text(),
});

/** The names of a person: one of each language leads, the others are spellings that articles use. */
export const personNames = pgTable(
  "person_names",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    personKey: text("person_key")
      .notNull()
      .references(() => people.key, { onDelete: "cascade" }),
    language: text({ enum: LANGUAGES }).notNull(),
    name: text().notNull(),
    leading: boolean().notNull(),
  },
  (table) => [
    unique("person_names_once").on(table.personKey, table.language, table.name),
    index("person_names_name").on(table.name),
    oneOf("person_names_language", table.language, LANGUAGES),
  ],
);

export const organisations = pgTable("organisations", {
  key: text().primaryKey(),
  kind: text().notNull(),
  country: text(),
});

/** The names of an organisation, as those of a person. */
export const organisationNames = pgTable(
  "organisation_names",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    organisationKey: text("organisation_key")
      .notNull()
      .references(() => organisations.key, { onDelete: "cascade" }),
    language: text({ enum: LANGUAGES }).notNull(),
    name: text().notNull(),
    leading: boolean().notNull(),
  },
  (table) => [
    unique("organisation_names_once").on(table.organisationKey, table.language, table.name),
    index("organisation_names_name").on(table.name),
    oneOf("organisation_names_language", table.language, LANGUAGES),
  ],
);

/** SHA-256 of the reference data that was stored last: the same is not stored again. */
export const storedSeeds = pgTable("stored_seeds", { hash: text().primaryKey() });
