import { withoutDays } from "./asked-days.ts";
import { type AskedYears, readYears } from "./asked-years.ts";
import { foldWord } from "./question-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the words of a question name, in whatever order and language they stand. */
export interface AskedWords extends AskedYears {
  /** Day, ISO 8601. */
  asOf: string | null;
  /** ISO codes, without repetition, in alphabetical order. */
  countries: string[];
  places: string[];
  products: string[];
  /** Keys, with the words that name them, as typed. */
  people: { key: string; said: string }[];
  /** All words that say nothing of time, named things too, as typed. */
  words: string[];
}

const CODES = /(?<![\p{L}\p{N}])([a-z]{2})\s*[-–—/]\s*([a-z]{2})(?![\p{L}\p{N}])/giu;
const CODE = /^[A-Z]{2}$/u;

/** Reads the arguments of a command, or a question in plain words. */
export function readWords(
  text: string,
  vocabulary: Vocabulary,
  isCountry: (code: string) => boolean,
): AskedWords {
  const { rest: undated, days } = withoutDays(text);
  const { rest: words, codes } = withoutCodePairs(undated, isCountry);
  const { years, rest } = readYears(words);
  const found: AskedWords = {
    years,
    asOf: days.at(-1) ?? null,
    countries: [...codes],
    places: [],
    products: [],
    people: [],
    rest: [],
    words: rest,
  };
  for (let at = 0; at < rest.length; ) at += takeWord(found, rest, at, { vocabulary, isCountry });
  return { ...found, countries: [...new Set(found.countries)].toSorted() };
}

interface Known {
  vocabulary: Vocabulary;
  isCountry: (code: string) => boolean;
}

/** Puts one name, or a word that is none, where it belongs; says how many words that took. */
function takeWord(found: AskedWords, words: readonly string[], at: number, known: Known): number {
  const word = words[at] ?? "";
  if (CODE.test(word) && known.isCountry(word)) {
    found.countries.push(word);
    return 1;
  }
  const name = known.vocabulary.nameAt(words, at);
  if (name === null) {
    found.rest.push(word);
    return 1;
  }
  const { kind, key } = name.thing;
  if (kind === "person") {
    found.people.push({ key, said: words.slice(at, at + name.words).join(" ") });
    return name.words;
  }
  const list = { country: found.countries, place: found.places, product: found.products }[kind];
  if (!list.includes(key)) list.push(key);
  return name.words;
}

/** `KZ-UZ`, `kz-uz`: a pair of codes, which single letters could not say. */
function withoutCodePairs(
  text: string,
  isCountry: (code: string) => boolean,
): { rest: string; codes: string[] } {
  const codes: string[] = [];
  const rest = text.replaceAll(CODES, (words, first: string, second: string) => {
    const pair = [first.toUpperCase(), second.toUpperCase()];
    if (!pair.every(isCountry)) return words;
    codes.push(...pair);
    return " ";
  });
  return { rest, codes };
}

/** Whether a word looks like a name that nobody here knows. */
export function looksLikeName(word: string): boolean {
  const [first = ""] = word;
  return (
    word.length > 2 && first !== first.toLowerCase() && foldWord(word) !== word && word !== word.toUpperCase()
  );
}
