import type { InletKind } from "../core/model/inlet.ts";

/** What became of an address that somebody wants to be read. */
export type AddedSource =
  | { status: "added" | "known"; number: number; name: string; kind: InletKind; address: string }
  /** One of `READING_FAILURES`. */
  | { status: "cannot"; reason: string };

/** What surfaces need of the reading of sources. */
export interface SourceDesk {
  /** Finds what can be read behind an address and begins to read it; `by` is the administrator's Telegram id. */
  add: (address: string, by: number | null) => Promise<AddedSource>;
  /** Looks at once for what is due. */
  wake: () => void;
}
