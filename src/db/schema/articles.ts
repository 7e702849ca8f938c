import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { LANGUAGES } from "../../core/model/language.ts";
import { instant, oneOf, searchDocument } from "./columns.ts";
import { sources } from "./sources.ts";

const WORDINGS = ["original", "retold"] as const;

/** What a source published; its words are in `revisions`. */
export const articles = pgTable(
  "articles",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sourceKey: text("source_key")
      .notNull()
      .references(() => sources.key),
    /** Null where the address is not known. */
    canonicalUrl: text("canonical_url"),
    /** The source's own name for it: a feed's guid, a channel's post, a starter article's key. */
    externalId: text("external_id"),
    wording: text({ enum: WORDINGS }).notNull(),
    language: text({ enum: LANGUAGES }).notNull(),
    firstSeenAt: instant("first_seen_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** What the first reading of its source saw, whatever its date: no news. */
    archive: boolean().notNull().default(false),
    /** Number of the revision that stands. */
    currentRevision: integer("current_revision").notNull(),
  },
  (table) => [
    unique("articles_url").on(table.sourceKey, table.canonicalUrl),
    unique("articles_external_id").on(table.sourceKey, table.externalId),
    check("articles_identity", sql`${table.canonicalUrl} is not null or ${table.externalId} is not null`),
    oneOf("articles_wording", table.wording, WORDINGS),
    oneOf("articles_language", table.language, LANGUAGES),
  ],
);

/** One version of an article's words. */
export const revisions = pgTable(
  "revisions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** From 1, in the order in which the versions were seen. */
    number: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** SHA-256 of title and text: a reading with the same hash is no new version. */
    contentHash: text("content_hash").notNull(),
    /** Null where the page does not tell. */
    publishedAt: instant("published_at"),
    seenAt: instant("seen_at").notNull(),
    /** From when its words count: publication, of a later version the day it was seen. */
    knownFrom: instant("known_from").notNull(),
    /** Version of the extractor whose claims are stored; null until it is understood. */
    understoodBy: text("understood_by"),
    understoodAt: instant("understood_at"),
    /** What full-text search looks at; made by `add-article.ts`. */
    document: searchDocument().notNull(),
  },
  (table) => [
    unique("revisions_number").on(table.articleId, table.number),
    // Without the list of pending entries, which only a vacuum empties and every search would read.
    index("revisions_document").using("gin", table.document).with({ fastupdate: false }),
    index("revisions_content_hash").on(table.contentHash),
    index("revisions_seen_at").on(table.seenAt),
    index("revisions_understood_by").on(table.understoodBy, table.id),
    index("revisions_newest").on(sql`coalesce(${table.publishedAt}, ${table.seenAt})`),
    check("revisions_number_positive", sql`${table.number} > 0`),
  ],
);

/** What all forms of a word have in common, as full-text search sees it. */
export function stemOf(word: AnyColumn | string): SQL {
  return sql`plainto_tsquery('russian', ${word})`;
}

/** Every word that articles use, so that a misspelt one finds its neighbours by trigrams. */
export const words = pgTable("words", { word: text().primaryKey() }, (table) => [
  index("words_stem").on(stemOf(table.word)),
  index("words_trigrams").using("gin", table.word.op("gin_trgm_ops")).with({ fastupdate: false }),
]);
