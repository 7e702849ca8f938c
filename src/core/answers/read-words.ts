import type { Language } from "../model/language.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredArticle } from "../model/stored-article.ts";
import type { Answer } from "./answer.ts";
import { findingsBlocks } from "./articles.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";

/** Words that a person sent, with what they say in figures and events; nothing of it is stored. */
export type ReadWords = Pick<StoredArticle, "title" | "text" | "figures" | "events" | "publishedAt"> & {
  language: Language;
  /** The channel or site; null where Telegram hides it. */
  publisher: string | null;
  url: string | null;
};

/** What a forwarded post or a linked page says in figures and dates. */
export function readWordsAnswer(words: ReadWords, reference: ReferenceData): Answer {
  const { title, publisher, url } = words;
  const article: StoredArticle = {
    ...words,
    id: 0,
    publisher: publisher ?? "",
    sourceKey: "",
    wording: "original",
    timeZone: "UTC",
    cites: [],
    claims: words.figures.length,
  };
  const about = publisher === null ? line("read-words-title") : line("read-words-of", { publisher });
  return {
    blocks: [
      { kind: "title", line: about },
      { kind: "entry", name: title, url, note: line("read-words-not-stored") },
      ...findingsBlocks(article, namesOf(reference)),
    ],
    actions: [],
  };
}
