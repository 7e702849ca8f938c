import { type Bound, UNITS, type Unit } from "../model/claim.ts";
import type { Language } from "../model/language.ts";
import { type NumberLexicon, numberLexicon } from "./number-lexicon.ts";
import { addForms, type Endings, formsOf, type PhraseTree, phraseTree } from "./phrase-tree.ts";
import type {
  BoundWords,
  RoleWord,
  SpanWords,
  TimeAtom,
  TimeWords,
  UnitSense,
  UnitWords,
} from "./span-words.ts";

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
  timeGlue: Set<string>;
  bareYears: boolean;
  /** Whether words bear endings that their keys leave out. */
  suffixed: boolean;
  suffixes: ReadonlySet<string>;
  /** The key of a token's norm in all the tables above. */
  keyOf(norm: string): string;
}

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
  const keyOf = suffixed ? stemmer(vocabulary, suffixes) : sameKey;
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
  };
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

const splitPhrases = (list: string): string[][] =>
  list
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => phrase.split(/\s+/u));

const splitWords = (list: string, endings: Endings): string[] =>
  splitPhrases(list).flatMap((phrase) => phrase.flatMap((word) => formsOf(word, endings)));

interface Entry<Sense> {
  phrases: string;
  sense: Sense;
}

function treeOf<Sense>(
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

const entriesOf = <Sense>(
  table: Readonly<Record<string, string | undefined>>,
  senseOf: (key: string) => Sense,
): Entry<Sense>[] =>
  Object.entries(table).map(([key, phrases]) => ({ phrases: phrases ?? "", sense: senseOf(key) }));

const MONEY = new Set(["USD", "EUR", "KZT", "AZN", "RUB", "CNY"]);

const isUnit = (text: string): text is Unit => UNITS.some((unit) => unit === text);

/** `W@6` is a million watts, `d*7` seven days. */
function unitSense(spec: string): UnitSense {
  const [name = "", shift = "0"] = spec.split("@");
  const [unit = "", times = "1"] = name.split("*");
  if (!isUnit(unit)) throw new Error(`unknown unit ${spec}`);
  const type = MONEY.has(unit)
    ? "money"
    : unit === "%" || unit === "pp"
      ? "percent"
      : unit === "d"
        ? "duration"
        : "quantity";
  return { type, unit, shift: Number(shift), times: Number(times) };
}

function compileUnits(
  words: UnitWords,
  endings: Endings,
): Pick<Lexicon, "units" | "before" | "adjectives" | "factors"> {
  const foreign = (type: UnitSense["type"]): UnitSense => ({ type, unit: null, shift: 0, times: 1 });
  const units: Entry<UnitSense>[] = [
    ...entriesOf(words.units, unitSense),
    { phrases: words.foreignMoney, sense: foreign("money") },
    { phrases: words.foreignMeasures, sense: foreign("quantity") },
    { phrases: words.longDurations, sense: foreign("duration") },
  ];
  const adjectives = Object.entries(words.adjectives).flatMap(([spec, stems]) =>
    stems.split(" ").map((stem): AdjectiveSense => {
      if (spec.startsWith("@")) return { stem, unit: null, exponent: Number(spec.slice(1)) };
      return { stem, unit: spec === "?" ? foreign("duration") : unitSense(spec), exponent: 0 };
    }),
  );
  const factors = entriesOf(words.factors, (spec): FactorSense => {
    const [value = "", unit = ""] = spec.split(" ");
    if (!isUnit(unit)) throw new Error(`unknown unit ${spec}`);
    return { value, unit };
  });
  return {
    units: treeOf(units, endings),
    before: treeOf(entriesOf(words.before, unitSense), endings, "backwards"),
    adjectives: adjectives.toSorted((a, b) => b.stem.length - a.stem.length),
    factors: treeOf(factors, endings),
  };
}

type CompiledBounds = Pick<
  Lexicon,
  | "boundsBefore"
  | "boundsAfter"
  | "boundsAfterAblative"
  | "ablative"
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

function compileBounds(words: BoundWords, endings: Endings): CompiledBounds {
  const yes = (phrases: string): Entry<true>[] => [{ phrases, sense: true }];
  const pairs = (list: string, kind: "range" | "change"): Lexicon["pairs"] =>
    splitPhrases(list).map(([from = "", to = ""]) => ({ from, to, kind }));
  return {
    boundsBefore: treeOf(entriesOf(words.before, boundSense), endings, "backwards"),
    boundsAfter: treeOf(entriesOf(words.after, boundSense), endings),
    boundsAfterAblative: treeOf(entriesOf(words.afterAblative, boundSense), endings),
    ablative: words.ablative.split(" ").filter((ending) => ending !== ""),
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

type CompiledTime = Pick<
  Lexicon,
  | "time"
  | "rolesBefore"
  | "rolesAfter"
  | "endingRoles"
  | "future"
  | "doubtful"
  | "moreWords"
  | "rangeWords"
  | "abbreviations"
  | "monthFirst"
  | "and"
  | "yearEndings"
  | "decadeEndings"
  | "timeGlue"
>;

function compileTime(words: TimeWords, endings: Endings): CompiledTime {
  const counted = (
    table: Readonly<Record<number, string>>,
    kind: "month" | "weekday" | "season" | "shift" | "year-shift" | "day-shift" | "anchored" | "quarter",
  ): Entry<TimeAtom>[] => entriesOf(table, (key): TimeAtom => ({ kind, value: Number(key) }));
  const flag = (phrases: string, kind: "same" | "before" | "last" | "first" | "whole"): Entry<TimeAtom> => ({
    phrases,
    sense: { kind, value: 0 },
  });
  const atoms: Entry<TimeAtom>[] = [
    ...counted(words.months, "month"),
    ...counted(words.weekdays, "weekday"),
    ...counted(words.seasons, "season"),
    ...counted(words.shifts, "shift"),
    ...counted(words.yearShifts, "year-shift"),
    ...counted(words.dayShifts, "day-shift"),
    ...counted(words.anchored, "anchored"),
    ...counted(words.quarters, "quarter"),
    flag(words.same, "same"),
    flag(words.before, "before"),
    flag(words.last, "last"),
    flag(words.first, "first"),
    flag(words.whole, "whole"),
    ...entriesOf(words.ago, (key): TimeAtom => ({ kind: "ago", value: key === "-1" ? -1 : 1 })),
    ...nounAtoms(words),
    ...edgeAtoms(words),
  ];
  return {
    time: treeOf(atoms, endings),
    rolesBefore: treeOf(roleEntries(words.rolesBefore), endings, "backwards"),
    rolesAfter: treeOf(roleEntries(words.rolesAfter), endings),
    endingRoles: (["until", "total", "since", "compare"] as const).map((role) => ({
      role,
      endings: (words.endingRoles[role] ?? "").split(" ").filter((ending) => ending !== ""),
    })),
    future: treeOf([{ phrases: words.future, sense: true }], endings),
    moreWords: new Set(splitWords(words.moreWords, endings)),
    doubtful: new Set(splitWords(words.doubtful, endings)),
    monthFirst: words.monthFirst,
    rangeWords: new Set(splitWords(words.rangeWords, endings)),
    abbreviations: new Set(splitWords(words.abbreviations, endings)),
    and: new Set(splitWords(words.and, endings)),
    decadeEndings: new Set(words.decadeEndings.split(" ").filter((ending) => ending !== "")),
    yearEndings: new Set(splitWords(words.yearEndings.replaceAll(" ", "|"), endings)),
    timeGlue: new Set(splitWords(words.glue, endings)),
  };
}

const NOUNS = ["year", "half", "quarter", "month", "week", "day", "period"] as const;
const EDGES = ["start", "middle", "end"] as const;
const ROLES = [
  "during",
  "results",
  "since",
  "until",
  "by",
  "compare",
  "since-or-from",
  "to",
  "total",
  "between",
] as const;

const nounAtoms = (words: TimeWords): Entry<TimeAtom>[] =>
  NOUNS.map((value) => ({ phrases: words.nouns[value] ?? "", sense: { kind: "noun", value } }));

const edgeAtoms = (words: TimeWords): Entry<TimeAtom>[] =>
  EDGES.map((value) => ({ phrases: words.edges[value] ?? "", sense: { kind: "edge", value } }));

const roleEntries = (table: TimeWords["rolesBefore"]): Entry<RoleWord>[] =>
  ROLES.map((role) => ({ phrases: table[role] ?? "", sense: role }));
