import { addForms, type Endings, formsOf, type PhraseTree, phraseTree } from "./phrase-tree.ts";

/** Phrases of a list, each as its words. */
export const splitPhrases = (list: string): string[][] =>
  list
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => phrase.split(/\s+/u));

/** All forms of all words of a list. */
export const splitWords = (list: string, endings: Endings): string[] =>
  splitPhrases(list).flatMap((phrase) => phrase.flatMap((word) => formsOf(word, endings)));

/** Phrases divided by `|`, and what they mean. */
export interface Entry<Sense> {
  phrases: string;
  sense: Sense;
}

/** A tree of all phrases of the entries; `backwards` stores them reversed, to be read leftwards. */
export function treeOf<Sense>(
  entries: readonly Entry<Sense>[],
  endings: Endings,
  direction: "forwards" | "backwards" = "forwards",
): PhraseTree<Sense> {
  const tree = phraseTree<Sense>();
  for (const { phrases, sense } of entries) {
    for (const phrase of splitPhrases(phrases)) {
      const forms = phrase.map((word) => formsOf(word, endings));
      addForms(tree, direction === "forwards" ? forms : forms.toReversed(), sense);
    }
  }
  return tree;
}

/** A table of phrase lists as entries. */
export const entriesOf = <Sense>(
  table: Readonly<Record<string, string | undefined>>,
  senseOf: (key: string) => Sense,
): Entry<Sense>[] =>
  Object.entries(table).map(([key, phrases]) => ({ phrases: phrases ?? "", sense: senseOf(key) }));
