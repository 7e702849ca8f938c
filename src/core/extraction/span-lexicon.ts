import type { Bound, Unit } from "../model/claim.ts";
import type { Language } from "../model/language.ts";
import type { NumberLexicon } from "./number-lexicon.ts";
import type { PhraseTree } from "./phrase-tree.ts";
import type { RoleWord, TimeAtom, TimeWords, UnitSense } from "./span-words.ts";

/** A factor or share in one word: "вдвое" is 2 x. */
export interface FactorSense {
  value: string;
  unit: Unit;
}

/** What an adjective written together with a number means: a unit ("370-километровый") or a scale ("миллиардный"). */
export interface AdjectiveSense {
  stem: string;
  unit: UnitSense | null;
  exponent: number;
}

/** A language's words about figures and time, ready for look-up. */
export interface Lexicon {
  language: Language;
  numbers: NumberLexicon;
  units: PhraseTree<UnitSense>;
  /** Stored reversed: read leftwards from a number. */
  before: PhraseTree<UnitSense>;
  adjectives: AdjectiveSense[];
  factors: PhraseTree<FactorSense>;
  /** Stored reversed. */
  boundsBefore: PhraseTree<Bound>;
  boundsAfter: PhraseTree<Bound>;
  boundsAfterAblative: PhraseTree<Bound>;
  ablative: string[];
  nearly: string[];
  between: Set<string>;
  upTo: PhraseTree<true>;
  upToAfter: PhraseTree<true>;
  /** Pairs of words around two ends: one range, or two levels. */
  pairs: { from: string; to: string; kind: "range" | "change" }[];
  joins: Set<string>;
  minus: Set<string>;
  labels: PhraseTree<true>;
  ages: PhraseTree<true>;
  functionWords: Set<string>;
  adjectiveEndings: string[];
  nounEndings: string[];
  time: PhraseTree<TimeAtom>;
  /** Stored reversed. */
  rolesBefore: PhraseTree<RoleWord>;
  rolesAfter: PhraseTree<RoleWord>;
  endingRoles: { role: "since" | "until" | "compare" | "total"; endings: string[] }[];
  future: PhraseTree<true>;
  moreWords: Set<string>;
  doubtful: Set<string>;
  rangeWords: Set<string>;
  abbreviations: Set<string>;
  monthFirst: TimeWords["monthFirst"];
  and: Set<string>;
  yearEndings: Set<string>;
  decadeEndings: Set<string>;
  /** Nouns of time in the plural, vague without a number. */
  plurals: ReadonlySet<string>;
  /** Forms that may stand for a year without its noun. */
  yearAlone: ReadonlySet<string>;
  timeGlue: Set<string>;
  bareYears: boolean;
  /** Whether words bear endings that their keys leave out. */
  suffixed: boolean;
  suffixes: ReadonlySet<string>;
  /** The key of a token's norm in all the tables above. */
  keyOf(norm: string): string;
  /** What may begin with a word, by its norm: most begin nothing, and are not looked at again. */
  opens(norm: string): number;
}

/** Bits of `Lexicon.opens`: a word of time; a number, in words or Roman figures, that may count a time; a figure. */
export const OPENS_TIME = 1;
export const OPENS_COUNT = 2;
export const OPENS_FIGURE = 4;
