import type { Endings } from "./phrase-tree.ts";
import { addForms, formsOf, type PhraseTree, phraseTree } from "./phrase-tree.ts";
import type { NumberWords } from "./span-words.ts";

/** What a number word does when number words are added up. */
export interface NumberSense {
  kind: "zero" | "unit" | "teen" | "ten" | "hundred" | "times-hundred" | "scale" | "fixed";
  /** Of a scale the exponent. */
  value: number;
  ordinal: boolean;
  /** A scale that counts only with a unit behind it or a currency before ("m"). */
  weak: boolean;
}

/** Number words of one language, ready for look-up. */
export interface NumberLexicon {
  senses: Map<string, NumberSense>;
  /** Fixed values keep their exact digits here. */
  fixed: Map<string, string>;
  vague: Set<string>;
  andHalf: PhraseTree<true>;
  point: Set<string>;
  tenths: Map<string, number>;
  glue: Set<string>;
  hyphens: boolean;
  ordinalFractions: boolean;
  ordinalEndings: Set<string>;
  cardinalEndings: Set<string>;
  /** First parts of compound adjectives, the longest first, by their first two letters. */
  prefixes: Map<string, { text: string; value: string }[]>;
}

const listed = (list: string, endings: Endings): string[] =>
  list
    .split(/[\s|]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => formsOf(word, endings));

/** Builds the look-up tables from a language's number words. */
export function numberLexicon(words: NumberWords, endings: Endings): NumberLexicon {
  const senses = new Map<string, NumberSense>();
  const add = (list: string, sense: NumberSense): void => {
    for (const form of listed(list, endings)) if (!senses.has(form)) senses.set(form, sense);
  };
  const addAll = (table: Readonly<Record<number, string>>, kind: NumberSense["kind"], weak = false): void => {
    for (const [value, list] of Object.entries(table)) {
      add(list, { kind, value: Number(value), ordinal: false, weak });
    }
  };
  add(words.zero, { kind: "zero", value: 0, ordinal: false, weak: false });
  addAll(words.units, "unit");
  addAll(words.teens, "teen");
  addAll(words.tens, "ten");
  addAll(words.hundreds, "hundred");
  add(words.timesHundred, { kind: "times-hundred", value: 100, ordinal: false, weak: false });
  addAll(words.scales, "scale");
  addAll(words.weakScales, "scale", true);
  for (const [value, list] of Object.entries(words.ordinals)) {
    add(list, { kind: ordinalKind(Number(value), words), value: Number(value), ordinal: true, weak: false });
  }
  for (const [value, list] of Object.entries(words.ordinalScales)) {
    add(list, { kind: "scale", value: Number(value), ordinal: true, weak: false });
  }
  const fixed = new Map<string, string>();
  for (const [value, list] of Object.entries(words.fixed)) {
    add(list, { kind: "fixed", value: Number(value), ordinal: false, weak: false });
    for (const form of listed(list, endings)) fixed.set(form, value);
  }
  const andHalf = phraseTree<true>();
  for (const phrase of words.andHalf.split("|")) {
    if (phrase !== "")
      addForms(
        andHalf,
        phrase.split(" ").map((word) => formsOf(word, endings)),
        true,
      );
  }
  return {
    senses,
    fixed,
    vague: new Set(listed(words.vagueScales, endings)),
    andHalf,
    point: new Set(listed(words.point, endings)),
    tenths: new Map(
      Object.entries(words.tenths).flatMap(([digits, list]) =>
        listed(list, endings).map((form): [string, number] => [form, Number(digits)]),
      ),
    ),
    glue: new Set(listed(words.glue, endings)),
    hyphens: words.hyphens,
    ordinalFractions: words.ordinalFractions,
    ordinalEndings: new Set(listed(words.ordinalEndings, endings)),
    cardinalEndings: new Set(listed(words.cardinalEndings, endings)),
    prefixes: prefixTable(words.prefixes),
  };
}

function ordinalKind(value: number, words: NumberWords): NumberSense["kind"] {
  if (value === 0) return "zero";
  if (value < 10) return "unit";
  if (value === 100 && words.timesHundred !== "") return "times-hundred";
  if (value >= 100) return "hundred";
  return value in words.teens ? "teen" : "ten";
}

function prefixTable(prefixes: NumberWords["prefixes"]): NumberLexicon["prefixes"] {
  const table: NumberLexicon["prefixes"] = new Map();
  for (const [value, list] of Object.entries(prefixes)) {
    for (const text of list.split(" ")) {
      const key = text.slice(0, 2);
      table.set(key, [...(table.get(key) ?? []), { text, value }]);
    }
  }
  for (const [key, entries] of table) {
    table.set(
      key,
      entries.toSorted((a, b) => b.text.length - a.text.length),
    );
  }
  return table;
}
