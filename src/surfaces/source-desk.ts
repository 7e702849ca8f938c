import type { InletKind } from "../core/model/inlet.ts";

/** What became of an address that somebody wants to be read. */
export type AddedSource =
  | { status: "added" | "known"; number: number; name: string; kind: InletKind; address: string }
  /** One of `READING_FAILURES`. */
  | { status: "cannot"; reason: string };

/** What became of a list of feeds. */
export interface ImportedFeeds {
  added: number;
  known: number;
  refused: number;
}

/** What surfaces need of the reading of sources. */
export interface SourceDesk {
  /** Finds what can be read behind an address and begins to read it; `by` is the administrator's Telegram id. */
  add: (address: string, by: number | null) => Promise<AddedSource>;
  /** Looks at once for what is due. */
  wake: () => void;
  /** All feeds as OPML. */
  exportOpml: () => Promise<string>;
  /** Begins to read the feeds of an OPML file; null if it is none. */
  importOpml: (text: string, by: number | null) => Promise<ImportedFeeds | null>;
}
