import { LANGUAGES } from "../model/language.ts";
import type { Place, ReferenceData } from "../model/reference-data.ts";
import { foldWord } from "./question-words.ts";

/** What a name in a question stands for. */
export interface NamedThing {
  kind: "country" | "place" | "product" | "person";
  /** ISO code of a country, else the key of the reference data. */
  key: string;
}

/** A name that was found, and how many words it has. */
export interface NameFound {
  thing: NamedThing;
  words: number;
}

/** The names of the reference data, as questions are searched for them. */
export interface Vocabulary {
  /** The longest name that begins at a word; null where none does. */
  nameAt(words: readonly string[], at: number): NameFound | null;
}

interface Phrase {
  words: readonly string[];
  thing: NamedThing;
}

const SHORTEST_SURNAME = 4;
const STEM_OF_SURNAME = 5;

/** Prepares the names of countries, places, products and people, in all four languages at once. */
export function questionVocabulary(reference: ReferenceData): Vocabulary {
  const phrases = [
    ...placePhrases(reference.places),
    ...reference.products.flatMap(({ key, names, announcedBy }) =>
      LANGUAGES.flatMap((language) =>
        [names[language], ...announcedBy[language]].map((text) => phraseOf(text, { kind: "product", key })),
      ),
    ),
    ...reference.people.flatMap(({ key, names, variants }) =>
      LANGUAGES.flatMap((language) =>
        [names[language], ...variants[language]].flatMap((name) => personPhrases(name, key)),
      ),
    ),
  ].filter(({ words }) => words.length > 0);
  const byFirstWord = Map.groupBy(phrases, ({ words }) => words[0] ?? "");
  const longest = Math.max(0, ...phrases.map(({ words }) => words.length));
  return {
    nameAt(words, at) {
      const folded = words.slice(at, at + longest).map(foldWord);
      // Looked up, not gone through: whole articles are read with this.
      const fitting = patternsOf(folded[0] ?? "")
        .flatMap((pattern) => byFirstWord.get(pattern) ?? [])
        .filter((phrase) => begins(phrase, folded));
      const [best] = fitting.toSorted((a, b) => lengthOf(b) - lengthOf(a));
      return best === undefined ? null : { thing: best.thing, words: best.words.length };
    },
  };
}

function placePhrases(places: readonly Place[]): Phrase[] {
  const phrasesOf = (place: Place, thing: NamedThing) =>
    LANGUAGES.flatMap((language) =>
      [place.names[language], ...place.variants[language]].map((text) => phraseOf(text, thing)),
    );
  const countries = places
    .filter(({ kind }) => kind === "country")
    .flatMap((place) => phrasesOf(place, { kind: "country", key: place.country ?? place.key }));
  // A pipeline called after two countries must not take their trade for its own.
  const isCountry = (word: string) =>
    countries.some(({ words }) => words.length === 1 && fits(words[0] ?? "", word));
  const others = places
    .filter(({ kind }) => kind !== "country")
    .flatMap((place) => phrasesOf(place, { kind: "place", key: place.key }))
    .filter(({ words }) => !words.every((word) => isCountry(word.replace("*", ""))));
  return [...countries, ...others];
}

/** The whole name, and the surname in any case. */
function personPhrases(name: string, key: string): Phrase[] {
  const thing = { kind: "person", key } as const;
  const words = wordsOf(name);
  const surname = words.at(-1) ?? "";
  const whole = { words, thing };
  if (words.length < 2 || surname.length < SHORTEST_SURNAME) return [whole];
  const stem = surname.length > STEM_OF_SURNAME ? `${surname.replace(/[аяйыі]$/u, "")}*` : surname;
  return [whole, { words: [stem], thing }, { words: [...words.slice(0, -1), stem], thing }];
}

function phraseOf(text: string, thing: NamedThing): Phrase {
  return { words: wordsOf(text), thing };
}

/** `*` ends a stem. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+\*?/gu) ?? []).map(foldWord);
}

/** The word itself, and all stems that it begins with. */
function patternsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, place) => `${word.slice(0, place + 1)}*`)];
}

function begins({ words }: Phrase, folded: readonly string[]): boolean {
  return words.every((word, place) => fits(word, folded[place]));
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

function lengthOf({ words }: Phrase): number {
  return words.join("").length;
}
