import { compileBounds } from "./bound-lexicon.ts";
import { type NumberLexicon, numberLexicon } from "./number-lexicon.ts";
import { perWord } from "./per-word.ts";
import type { PhraseTree } from "./phrase-tree.ts";
import { romanValue } from "./roman.ts";
import { type Lexicon, OPENS_COUNT, OPENS_FIGURE, OPENS_TIME } from "./span-lexicon.ts";
import type { SpanWords } from "./span-words.ts";
import { compileTime } from "./time-lexicon.ts";
import { compileUnits } from "./unit-lexicon.ts";

/** Builds a language's look-up tables; done once, when the language's file is loaded. */
export function compileLexicon(words: SpanWords): Lexicon {
  const { endings, language } = words;
  const numbers = numberLexicon(words.numbers, endings);
  const bounds = compileBounds(words.bounds, endings);
  const time = compileTime(words.time, endings);
  const units = compileUnits(words.units, endings);
  const trees: PhraseTree<unknown>[] = [
    units.units,
    units.factors,
    units.before,
    bounds.boundsBefore,
    bounds.boundsAfter,
    bounds.boundsAfterAblative,
    bounds.upTo,
    bounds.upToAfter,
    bounds.labels,
    bounds.ages,
    time.time,
    time.rolesBefore,
    time.rolesAfter,
    time.future,
    numbers.andHalf,
  ];
  const vocabulary = new Set<string>([
    ...numbers.senses.keys(),
    ...numbers.fixed.keys(),
    ...numbers.point,
    ...bounds.functionWords,
    ...words.notSuffixed.split(" "),
  ]);
  for (const tree of trees) gatherWords(tree, vocabulary);
  const suffixes = new Set(words.suffixes);
  const suffixed = suffixes.size > 0;
  const keyOf = suffixed ? perWord(stemmer(vocabulary, suffixes)) : sameKey;
  return {
    language,
    numbers,
    ...units,
    ...bounds,
    ...time,
    bareYears: words.bareYears,
    suffixed,
    suffixes,
    keyOf,
    opens: perWord((norm) => openings(norm, keyOf(norm), { numbers, units, time })),
  };
}

interface Tables {
  numbers: NumberLexicon;
  units: ReturnType<typeof compileUnits>;
  time: ReturnType<typeof compileTime>;
}

const PREFIX = 2;

function openings(norm: string, key: string, { numbers, units, time }: Tables): number {
  const sense = numbers.senses.get(key);
  const isTime = time.time.next.has(key);
  // Thousands and millions are no numbers of months or days.
  const isCount = romanValue(norm) !== undefined || (sense !== undefined && sense.kind !== "scale");
  const isFigure =
    sense !== undefined ||
    numbers.fixed.has(key) ||
    units.factors.next.has(key) ||
    numbers.prefixes.has(norm.slice(0, PREFIX));
  return (isTime ? OPENS_TIME : 0) | (isCount ? OPENS_COUNT : 0) | (isFigure ? OPENS_FIGURE : 0);
}

const sameKey = (norm: string): string => norm;
const LONGEST_SUFFIX = 14;

/** Longest stem of the vocabulary whose rest is a chain of the language's endings. */
function stemmer(vocabulary: ReadonlySet<string>, suffixes: ReadonlySet<string>): (norm: string) => string {
  return (norm) => {
    if (vocabulary.has(norm)) return norm;
    const shortest = Math.max(2, norm.length - LONGEST_SUFFIX);
    for (let cut = norm.length - 1; cut >= shortest; cut--) {
      if (suffixes.has(norm.slice(cut)) && vocabulary.has(norm.slice(0, cut))) return norm.slice(0, cut);
    }
    return norm;
  };
}

function gatherWords(tree: PhraseTree<unknown>, words: Set<string>): void {
  for (const [word, node] of tree.next) {
    words.add(word);
    gatherWords(node, words);
  }
}
