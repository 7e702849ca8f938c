/** What a post shows besides words. */
export interface PostFile {
  kind: "photo" | "video" | "audio" | "voice" | "document" | "animation";
  /** Telegram's `file_id`, or an address that lasts for a day or two; null where neither is known. */
  from: string | null;
}

/** A post of a channel as a mirror repeats it. */
export interface Post {
  /** User name in lower case, or the id of a channel without one. */
  channel: string;
  /** Of an album the first of its ids. */
  id: number;
  /** All ids that it stands for. */
  ids: readonly number[];
  /** What binds the parts of an album that come one by one; null for what comes whole. */
  albumKey: string | null;
  /** The words in Telegram's HTML. */
  html: string;
  files: readonly PostFile[];
  replyTo: number | null;
  /** Who does not want it copied is not copied. */
  isProtected: boolean;
  publishedAt: Date;
}

/** What becomes of a copy whose original is deleted: deleted as well, marked, or kept as it is. */
export const DELETION_POLICIES = ["follow", "mark", "keep"] as const;
export type DeletionPolicy = (typeof DELETION_POLICIES)[number];
