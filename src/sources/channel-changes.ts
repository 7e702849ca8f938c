import { type ChannelPost, postHash } from "./channel-post.ts";

/** What is known of a channel between two readings. */
export interface ChannelState {
  /** The newest post that was ever seen. */
  lastId: number | null;
  /** The newest posts, oldest first, with what they said. */
  recent: readonly { id: number; hash: string }[];
  /** Recently deleted ones: they may come back, as when a stale copy of the page was read. */
  deleted: readonly number[];
  /** Posts between these that are still to be read: the walk was broken off there. */
  gap: { afterId: number; beforeId: number } | null;
}

export const UNREAD_CHANNEL: ChannelState = { lastId: null, recent: [], deleted: [], gap: null };

export interface ChannelChanges {
  /** Oldest first. */
  added: ChannelPost[];
  edited: ChannelPost[];
  deleted: number[];
}

const RECENT_KEPT = 20;
const DELETED_KEPT = 50;

/**
 * What a new reading of the posts in one unbroken stretch says against what was known.
 * A stretch that shows none of the posts known is no evidence that they were deleted.
 */
export function channelChanges(state: ChannelState, seen: readonly ChannelPost[]): ChannelChanges {
  const lastId = state.lastId ?? 0;
  const known = new Map(state.recent.map(({ id, hash }) => [id, hash]));
  const ids = new Set(seen.flatMap((post) => post.ids));
  const isSamePage = state.recent.some(({ id }) => ids.has(id));
  const firstSeen = seen[0]?.id ?? Number.POSITIVE_INFINITY;
  return {
    added: seen.filter((post) => post.id > lastId),
    edited: seen.filter(
      (post) =>
        post.id <= lastId &&
        (known.has(post.id) ? known.get(post.id) !== postHash(post) : state.deleted.includes(post.id)),
    ),
    deleted: isSamePage
      ? state.recent.map(({ id }) => id).filter((id) => id >= firstSeen && !ids.has(id))
      : [],
  };
}

/** The state after these changes. */
export function stateAfter(
  state: ChannelState,
  seen: readonly ChannelPost[],
  changes: ChannelChanges,
  gap: ChannelState["gap"],
): ChannelState {
  const recent = new Map(state.recent.map(({ id, hash }) => [id, hash]));
  for (const post of seen) recent.set(post.id, postHash(post));
  for (const id of changes.deleted) recent.delete(id);
  const newest = seen.at(-1)?.id ?? 0;
  return {
    // Never back: an older copy of the page must not make old posts news again.
    lastId: seen.length === 0 && state.lastId === null ? null : Math.max(state.lastId ?? 0, newest),
    recent: [...recent]
      .map(([id, hash]) => ({ id, hash }))
      .toSorted((a, b) => a.id - b.id)
      .slice(-RECENT_KEPT),
    deleted: [
      ...state.deleted.filter((id) => !seen.some((post) => post.id === id)),
      ...changes.deleted,
    ].slice(-DELETED_KEPT),
    gap,
  };
}
