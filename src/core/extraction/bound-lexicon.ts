import type { Bound } from "../model/claim.ts";
import { type Entry, entriesOf, splitPhrases, splitWords, treeOf } from "./phrase-lists.ts";
import type { Endings } from "./phrase-tree.ts";
import type { Lexicon } from "./span-lexicon.ts";
import type { BoundWords } from "./span-words.ts";

type CompiledBounds = Pick<
  Lexicon,
  | "boundsBefore"
  | "boundsAfter"
  | "boundsAfterAblative"
  | "ablative"
  | "nearly"
  | "between"
  | "upTo"
  | "upToAfter"
  | "pairs"
  | "joins"
  | "minus"
  | "labels"
  | "ages"
  | "functionWords"
  | "adjectiveEndings"
  | "nounEndings"
>;

const isBound = (key: string): key is Bound => ["exact", "about", "over", "under", "range"].includes(key);

function boundSense(key: string): Bound {
  if (!isBound(key)) throw new Error(`unknown bound ${key}`);
  return key;
}

/** Look-up tables of the words around numbers. */
export function compileBounds(words: BoundWords, endings: Endings): CompiledBounds {
  const yes = (phrases: string): Entry<true>[] => [{ phrases, sense: true }];
  const pairs = (list: string, kind: "range" | "change"): Lexicon["pairs"] =>
    splitPhrases(list).map(([from = "", to = ""]) => ({ from, to, kind }));
  return {
    boundsBefore: treeOf(entriesOf(words.before, boundSense), endings, "backwards"),
    boundsAfter: treeOf(entriesOf(words.after, boundSense), endings),
    boundsAfterAblative: treeOf(entriesOf(words.afterAblative, boundSense), endings),
    ablative: words.ablative.split(" ").filter((ending) => ending !== ""),
    nearly: (words.nearly ?? "").split(" ").filter((ending) => ending !== ""),
    between: new Set(splitWords(words.between, endings)),
    upTo: treeOf(yes(words.upTo), endings, "backwards"),
    upToAfter: treeOf(yes(words.upToAfter), endings),
    pairs: [...pairs(words.range, "range"), ...pairs(words.change, "change")],
    joins: new Set(splitWords(words.joins, endings)),
    minus: new Set(splitWords(words.minus, endings)),
    ages: treeOf(yes(words.ages), endings),
    labels: treeOf(yes(words.labels), endings, "backwards"),
    functionWords: new Set(splitWords(words.functionWords, endings)),
    nounEndings: words.nounEndings.split(" ").filter((ending) => ending !== ""),
    adjectiveEndings: words.adjectiveEndings.split(" ").filter((ending) => ending !== ""),
  };
}
