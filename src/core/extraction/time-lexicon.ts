import { type Entry, entriesOf, splitWords, treeOf } from "./phrase-lists.ts";
import type { Endings } from "./phrase-tree.ts";
import type { Lexicon } from "./span-lexicon.ts";
import type { RoleWord, TimeAtom, TimeWords } from "./span-words.ts";

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
  | "plurals"
  | "yearAlone"
>;

/** Look-up tables of time words and the roles that words give to periods. */
export function compileTime(words: TimeWords, endings: Endings): CompiledTime {
  const counted = (
    table: Readonly<Record<number, string>>,
    kind:
      | "month"
      | "weekday"
      | "season"
      | "shift"
      | "year-shift"
      | "day-shift"
      | "anchored"
      | "quarter"
      | "half",
  ): Entry<TimeAtom>[] => entriesOf(table, (key): TimeAtom => ({ kind, value: Number(key) }));
  const flag = (
    phrases: string,
    kind: "same" | "before" | "last" | "first" | "whole" | "none",
  ): Entry<TimeAtom> => ({
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
    ...counted(words.halves ?? {}, "half"),
    flag(words.same, "same"),
    flag(words.before, "before"),
    flag(words.last, "last"),
    flag(words.first, "first"),
    flag(words.whole, "whole"),
    flag(words.notTime ?? "", "none"),
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
    plurals: new Set(splitWords(words.plurals ?? "", endings)),
    yearAlone: new Set(splitWords(words.yearAlone ?? "", endings)),
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
  "compare-or-since",
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
