import type { Token } from "./grammar.ts";

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
}

/** How many foreign words may stand between the words of a phrase that allows gaps. */
export const PHRASE_GAP = 2;
const LONGEST_STEM = 24;

export function emptyBook<Sense>(): PhraseBook<Sense> {
  return { exact: new Map(), stems: new Map() };
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
  for (const [index, token] of tokens.entries()) {
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
    const norm = units[at]?.norm ?? "";
    const found = [...(book.exact.get(norm) ?? [])];
    for (let length = 2; length <= Math.min(norm.length, LONGEST_STEM); length++) {
      found.push(...(book.stems.get(norm.slice(0, length)) ?? []));
    }
    for (const phrase of found) {
      const end = matchRest(units, at, phrase);
      const first = units[at];
      const last = units[end];
      if (end >= 0 && first && last) {
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
  let here = at;
  for (const word of phrase.words.slice(1)) {
    const next = nextMatch(units, here, word, phrase.gap);
    if (next < 0) return -1;
    here = next;
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
