import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { LANGUAGES } from "../../core/model/language.ts";
import { articles } from "./articles.ts";
import { instant, oneOf } from "./columns.ts";

/** What near-duplicates are found by, of the words that stand. */
export const fingerprints = pgTable(
  "fingerprints",
  {
    articleId: integer("article_id")
      .primaryKey()
      .references(() => articles.id, { onDelete: "cascade" }),
    language: text({ enum: LANGUAGES }).notNull(),
    publishedAt: instant("published_at").notNull(),
    /** The smallest hashes of its runs of words: copies have some in common. */
    sketch: integer().array().notNull(),
  },
  (table) => [
    index("fingerprints_sketch").using("gin", table.sketch).with({ fastupdate: false }),
    index("fingerprints_published").on(table.publishedAt),
    oneOf("fingerprints_language", table.language, LANGUAGES),
  ],
);

/** One piece of news as several outlets print it: near-duplicates, the earliest first. */
export const storyArticles = pgTable(
  "story_articles",
  {
    /** The earliest article, which stands for all. */
    leadId: integer("lead_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    articleId: integer("article_id")
      .notNull()
      .unique()
      .references(() => articles.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.leadId, table.articleId] })],
);

/** The channel's post that an article cites, where Delil reads the channel. */
export const originalPosts = pgTable(
  "original_posts",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    postId: integer("post_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    foundAt: instant("found_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.postId] }),
    index("original_posts_post").on(table.postId),
  ],
);

/** Addresses at which an article's own site has it in other languages, as its page says. */
export const articleEditions = pgTable(
  "article_editions",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    language: text({ enum: LANGUAGES }).notNull(),
    url: text().notNull(),
    /** What variants of the address have in common. */
    addressKey: text("address_key").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.addressKey] }),
    index("article_editions_address_key").on(table.addressKey),
    oneOf("article_editions_language", table.language, LANGUAGES),
  ],
);
