import type { Language } from "./language.ts";

/** One version of an article's words: all that the extractor may look at. */
export interface ArticleText {
  /** Day of publication, ISO 8601 (`2025-10-14`), in the publisher's zone; null where the page does not tell. */
  published: string | null;
  language: Language;
  /** The publisher's domain (`trend.az`) or name. */
  source: string;
  title: string;
  text: string;
}

/**
 * The article as it is to be read: the first line of a post stands for the headline that it does not have, and
 * is read as text, not as a headline repeated.
 */
export function withoutBorrowedTitle(article: ArticleText): ArticleText {
  return article.text.startsWith(article.title) ? { ...article, title: "" } : article;
}

/** Whether readers may be shown the article's own words, or a retelling that must not look like a quotation. */
export type Wording = "original" | "retold";
