import type { ReadWords } from "../core/answers/read-words.ts";
import type { AddedAddress } from "../core/answers/source-answers.ts";

/** What became of a list of feeds. */
export interface ImportedFeeds {
  added: number;
  known: number;
  refused: number;
}

/** What an address that a person sent leads to. */
export type LinkReading =
  | { status: "read"; reading: ReadWords }
  /** Stored already: its number. */
  | { status: "known"; articleId: number }
  /** One of `READING_FAILURES`. */
  | { status: "cannot"; reason: string };

/** A post of a channel, as Telegram or a person brings it. */
export interface BroughtPost {
  /** User name of its channel. */
  channel: string;
  id: number;
  text: string;
  publishedAt: Date;
}

/** What surfaces need of the reading of sources. */
export interface SourceDesk {
  /** Finds what can be read behind an address and begins to read it; `by` is the administrator's Telegram id. */
  add: (address: string, by: number | null) => Promise<AddedAddress>;
  /** Looks at once for what is due. */
  wake: () => void;
  /** All feeds as OPML. */
  exportOpml: () => Promise<string>;
  /** Begins to read the feeds of an OPML file; null if it is none. */
  importOpml: (text: string, by: number | null) => Promise<ImportedFeeds | null>;
  /** Reads one page for one person. */
  readLink: (address: string) => Promise<LinkReading>;
  /** What words say; nothing is kept of them. */
  readWords: (words: Omit<ReadWords, "language" | "figures" | "events">) => ReadWords;
  /** Stores a post where its channel belongs to a known source; gives the article's number. */
  storePost: (post: BroughtPost) => Promise<number | null>;
}
