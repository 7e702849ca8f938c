import type { Token } from "./grammar.ts";
import { perWord } from "./per-word.ts";

/** A word or number with what stands before it: what phrases are compared with. */
export interface Unit {
  token: number;
  norm: string;
  /** Whether punctuation that ends a phrase stands before it. */
  barrier: boolean;
  /** Whether anything but a blank stands before it (a dash, a quotation mark, a comma). */
  broken: boolean;
}

/** A phrase of the lexicon found in the text: tokens `[first, last)`. */
export interface PhraseHit<Sense> {
  first: number;
  last: number;
  sense: Sense;
  /** How many words of the phrase matched: longer phrases say more. */
  words: number;
}

interface PhraseWord {
  text: string;
  stem: boolean;
}

interface Phrase<Sense> {
  words: PhraseWord[];
  sense: Sense;
  gap: number;
}

/** Phrases by their first word, so that each word of a text is looked up once. */
export interface PhraseBook<Sense> {
  exact: Map<string, Phrase<Sense>[]>;
  stems: Map<string, Phrase<Sense>[]>;
  /** The phrases that a word of a text may begin; asked for only once the book is full. */
  startingWith: (word: string) => readonly Phrase<Sense>[];
}

/** How many foreign words may stand between the words of a phrase that allows gaps. */
export const PHRASE_GAP = 2;
const LONGEST_STEM = 24;
const NONE: readonly never[] = [];

export function emptyBook<Sense>(): PhraseBook<Sense> {
  const exact = new Map<string, Phrase<Sense>[]>();
  const stems = new Map<string, Phrase<Sense>[]>();
  const startingWith = perWord((word) => {
    const found = [...(exact.get(word) ?? [])];
    for (let length = 2; length <= Math.min(word.length, LONGEST_STEM); length++)
      found.push(...(stems.get(word.slice(0, length)) ?? []));
    return found.length === 0 ? NONE : found;
  });
  return { exact, stems, startingWith };
}

/** Adds a phrase such as `взаимн* торгов*` (`*` ends a stem); `gap` words may stand between its words. */
export function addPhrase<Sense>(book: PhraseBook<Sense>, phrase: string, sense: Sense, gap = 0): void {
  const words = phrase
    .replaceAll(/(\d)(\p{L})/gu, "$1 $2")
    .split(/[\s\-–—.]+/u)
    .map((word) => word.replaceAll(/["«»“”',.]+(?=\*|$)/gu, ""))
    .filter((word) => word !== "" && word !== "*")
    .map((word) => ({ text: word.replaceAll("ё", "е").replace(/\*$/u, ""), stem: word.endsWith("*") }));
  const first = words[0];
  if (!first) return;
  const shelf = first.stem ? book.stems : book.exact;
  const list = shelf.get(first.text) ?? [];
  list.push({ words, sense, gap });
  shelf.set(first.text, list);
}

/** Words and numbers only; hyphens and dots inside a name ("Zakon.kz") do not part it. */
export function unitsOf(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = [];
  let barrier = false;
  let broken = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === "break" || token.kind === "punctuation") {
      const glued = tokens[index - 1]?.end === token.start && tokens[index + 1]?.start === token.end;
      if (!glued) broken = true;
      if (!glued && /[.;:!?()…/|]|^\n\n/u.test(token.norm)) barrier = true;
      continue;
    }
    units.push({ token: index, norm: token.norm, barrier, broken });
    barrier = false;
    broken = false;
  }
  return units;
}

/** All phrases of the book in the text, in order of their first token. Linear: each start tries a bounded number. */
export function findPhrases<Sense>(units: readonly Unit[], book: PhraseBook<Sense>): PhraseHit<Sense>[] {
  const hits: PhraseHit<Sense>[] = [];
  for (let at = 0; at < units.length; at++) {
    const first = units[at];
    if (!first) break;
    for (const phrase of book.startingWith(first.norm)) {
      const last = units[matchRest(units, at, phrase)];
      if (last) {
        hits.push({
          first: first.token,
          last: last.token + 1,
          sense: phrase.sense,
          words: phrase.words.length,
        });
      }
    }
  }
  return hits;
}

/** Index of the phrase's last unit when it starts at `at`, else -1. */
function matchRest<Sense>(units: readonly Unit[], at: number, phrase: Phrase<Sense>): number {
  const { words, gap } = phrase;
  let here = at;
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    here = word ? nextMatch(units, here, word, gap) : -1;
    if (here < 0) return -1;
  }
  return here;
}

function nextMatch(units: readonly Unit[], after: number, word: PhraseWord, gap: number): number {
  for (let skip = 0; skip <= gap; skip++) {
    const at = after + 1 + skip;
    const unit = units[at];
    if (!unit || unit.barrier || (skip > 0 && unit.broken)) return -1;
    if (unit.norm === word.text || (word.stem && unit.norm.startsWith(word.text))) return at;
    if (unit.broken && gap > 0) return -1;
  }
  return -1;
}
