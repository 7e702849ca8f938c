import { UNITS, type Unit } from "../model/claim.ts";
import { type Entry, entriesOf, treeOf } from "./phrase-lists.ts";
import type { Endings } from "./phrase-tree.ts";
import type { AdjectiveSense, FactorSense, Lexicon } from "./span-lexicon.ts";
import type { UnitSense, UnitWords } from "./span-words.ts";

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

/** Look-up tables of units, currencies and factors. */
export function compileUnits(
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
