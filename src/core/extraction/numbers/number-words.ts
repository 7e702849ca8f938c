import type { NumberLexicon, NumberSense } from "../number-lexicon.ts";

/** A whole number spelt out, as far as the words add up to one. */
export interface SpeltNumber {
  value: number;
  /** Index behind its last token. */
  end: number;
  /** Exponent of its last scale where nothing follows that scale, else 0. */
  exponent: number;
  ordinal: boolean;
  /** Whether a smaller number word could still follow ("двадцать", "сто"). */
  open: boolean;
  /** A single scale without a number before it ("миллион"). */
  bare: boolean;
}

interface Sum {
  total: number;
  group: number;
  /** What the next word of the group must stay below. */
  room: number;
  exponent: number;
  end: number;
  ordinal: boolean;
  bare: boolean;
}

/** Adds up number words from `at` on: a running sum, so that any length costs linear time. */
export function spellNumber(keys: readonly string[], at: number, lexicon: NumberLexicon): SpeltNumber | null {
  if (!lexicon.senses.has(keys[at] ?? "")) return null;
  const sum: Sum = { total: 0, group: 0, room: 1000, exponent: 99, end: at, ordinal: false, bare: false };
  let here = at;
  while (here < keys.length && !sum.ordinal) {
    const sense = lexicon.senses.get(keys[here] ?? "");
    // "две тысячных" is a fraction where ordinals are denominators, "двухтысячный" the ordinal.
    if (sense?.ordinal && sense.kind === "scale" && here > at && lexicon.ordinalFractions) break;
    if (!sense || !take(sum, sense, here === at)) break;
    sum.end = here + 1;
    if (sense.kind === "zero") break;
    here = nextWord(keys, sum, lexicon);
  }
  if (sum.end === at) return null;
  const value = sum.total + sum.group;
  const exponent = sum.group === 0 && sum.total > 0 ? sum.exponent : 0;
  return { value, end: sum.end, exponent, ordinal: sum.ordinal, open: sum.room > 1, bare: sum.bare };
}

/** Where the next number word may stand: behind "and", a comma after a scale, or a hyphen. */
function nextWord(keys: readonly string[], sum: Sum, lexicon: NumberLexicon): number {
  const key = keys[sum.end] ?? "";
  const hyphen = lexicon.hyphens && key === "-" && sum.room === 10;
  const comma = lexicon.hyphens && key === "," && sum.room === 1000 && !sum.bare;
  const glued = lexicon.glue.has(key) && sum.room >= 100;
  return hyphen || comma || glued ? sum.end + 1 : sum.end;
}

/** Adds one word; false where it does not continue the number. */
function take(sum: Sum, sense: NumberSense, first: boolean): boolean {
  if (sense.weak || sense.kind === "fixed") return false;
  if (sense.kind === "scale") return takeScale(sum, sense, first);
  if (sense.kind === "zero" && !first) return false;
  if (sense.kind === "times-hundred") {
    if (sum.group > 9 || (sum.group > 0 && sum.room > 1) || sum.room === 100) return false;
    sum.group = Math.max(1, sum.group) * 100;
    sum.room = 100;
  } else {
    const needed = { zero: 0, unit: 10, teen: 100, ten: 100, hundred: 1000 }[sense.kind];
    if (sum.room < needed) return false;
    sum.group += sense.value;
    sum.room = sense.kind === "hundred" ? 100 : sense.kind === "ten" ? 10 : 1;
  }
  sum.ordinal = sense.ordinal;
  return true;
}

function takeScale(sum: Sum, sense: NumberSense, first: boolean): boolean {
  if (sense.value >= sum.exponent) return false;
  sum.total += Math.max(1, sum.group) * 10 ** sense.value;
  sum.bare = first;
  sum.group = 0;
  sum.room = 1000;
  sum.exponent = sense.value;
  sum.ordinal = sense.ordinal;
  return true;
}
