import type { ReadWords } from "../core/answers/read-words.ts";
import type { AddedAddress } from "../core/answers/source-answers.ts";
import type { PostFile } from "../core/model/post.ts";

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
  /** User name of its channel in lower case, or the id of one without. */
  channel: string;
  id: number;
  text: string;
  /** The same in Telegram's HTML. */
  html: string;
  files: readonly PostFile[];
  /** What binds the parts of an album, which come one by one. */
  albumKey: string | null;
  replyTo: number | null;
  isProtected: boolean;
  isEdit: boolean;
  publishedAt: Date;
}

/** A post that a person has forwarded. */
export type ForwardedPost = Pick<BroughtPost, "channel" | "id" | "text" | "publishedAt">;

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
  /** Stores a post where its channel belongs to a known source, and has it repeated where the channel has mirrors. */
  storePost: (post: BroughtPost) => Promise<void>;
  /** Stores a post where its channel belongs to a known source. */
  storeForwarded: (post: ForwardedPost) => Promise<void>;
}
