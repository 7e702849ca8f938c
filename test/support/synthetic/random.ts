/** Random choices that a seed repeats: of one seed always the same, on every machine. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  pick<T>(items: readonly T[]): T;
  /** The first items far more often than the last, as news speaks of few things much and of many a little. */
  pickOften<T>(items: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, quick, good enough for made-up news. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  const at = <T>(items: readonly T[], place: number): T => {
    const item = items[Math.min(place, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  };
  return {
    next,
    below,
    pick: (items) => at(items, below(items.length)),
    pickOften: (items) => at(items, Math.floor(items.length ** next()) - 1),
    chance: (share) => next() < share,
  };
}

/** A number of these words that never changes: FNV-1a, 32 bits. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < words.length; place += 1)
    hash = Math.imul(hash ^ words.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
