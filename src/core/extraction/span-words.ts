import type { Bound, Unit } from "../model/claim.ts";
import type { Language } from "../model/language.ts";
import type { Endings } from "./phrase-tree.ts";

/** Phrases by what they mean: each a list divided by `|`, words by blanks, forms as `formsOf` reads them. */
type Phrases<Key extends string> = Readonly<Partial<Record<Key, string>>>;

/** Number words of a language, by value. */
export interface NumberWords {
  zero: string;
  /** 1 to 9. */
  units: Readonly<Record<number, string>>;
  /** 10 to 19 where they are words of their own that nothing follows. */
  teens: Readonly<Record<number, string>>;
  tens: Readonly<Record<number, string>>;
  /** 100 to 900 as single words. */
  hundreds: Readonly<Record<number, string>>;
  /** A word that multiplies what stands before it by a hundred ("hundred", "yüz", "жүз"). */
  timesHundred: string;
  /** Words and abbreviations of powers of ten, by exponent. */
  scales: Readonly<Record<number, string>>;
  /** The same, but only where a unit follows or a currency sign stands before ("4.5m tonnes", "$5m"). */
  weakScales: Readonly<Record<number, string>>;
  /** Forms of scales that are vague without a number before them ("миллионы", "тысяч"). */
  vagueScales: string;
  ordinals: Readonly<Record<number, string>>;
  ordinalScales: Readonly<Record<number, string>>;
  /** Words that are a value of their own before a scale or noun ("полтора", "дюжина"). */
  fixed: Readonly<Record<string, string>>;
  /** "с половиной", "and a half", "yarım". */
  andHalf: string;
  /** Between whole and fraction ("целых", "point", "tam", "бүтін"). */
  point: string;
  /** Denominators said before the fraction ("onda", "оннан"), by digits. */
  tenths: Readonly<Record<number, string>>;
  /** Between number words ("and"). */
  glue: string;
  /** Whether number words are joined by hyphens ("twenty-four"). */
  hyphens: boolean;
  /** Whether denominators are ordinals ("пять десятых"). */
  ordinalFractions: boolean;
  /** Endings written behind digits with a hyphen or at once: "5-й", "21st", "2-ci". */
  ordinalEndings: string;
  cardinalEndings: string;
  /** Number words as first part of an adjective ("двух|миллиардный"), by value. */
  prefixes: Readonly<Record<string, string>>;
}

/** What a unit word makes of the number before it: a unit of the model times a power of ten. */
export interface UnitSense {
  type: "money" | "percent" | "quantity" | "duration";
  /** Null where the model has no such unit (hectares, hours, roubles of another country). */
  unit: Unit | null;
  /** Powers of ten to the base unit (МВт: 6). */
  shift: number;
  /** Whole multiple of the base unit (a week: 7 days). */
  times: number;
}

export interface UnitWords {
  /** `unit@shift` (`W@6`) or `unit*times` (`d*7`) → phrases behind the number. */
  units: Readonly<Record<string, string>>;
  /** Units of money and measure that the model does not know. */
  foreignMoney: string;
  foreignMeasures: string;
  /** Durations other than days. */
  longDurations: string;
  /** Currency signs and codes before the number. */
  before: Phrases<Unit>;
  /** Stems of adjectives written together with a number ("370-километровый"), by unit; `@exponent` for scales. */
  adjectives: Readonly<Record<string, string>>;
  /** Words that are a factor or share by themselves ("вдвое", "треть"), by `value unit`. */
  factors: Readonly<Record<string, string>>;
}

export interface BoundWords {
  before: Phrases<Bound>;
  after: Phrases<Bound>;
  /** The same, only behind a figure in the ablative ("600-dən çox", "доллардан көп"). */
  afterAblative: Phrases<Bound>;
  ablative: string;
  /** Endings of a unit that say "about" ("370 шақырымдай"). */
  nearly?: string;
  /** Prepositions that may stand between a bound word and its number ("почти на 30 %"). */
  between: string;
  /** "до", "up to": at most, or as far as. */
  upTo: string;
  upToAfter: string;
  /** Words before the first and between both ends of one range ("от … до"). */
  range: string;
  /** The same for two levels ("с 3 до 5"). */
  change: string;
  /** Words that join figures which share a unit ("и", "или", "вместо"). */
  joins: string;
  minus: string;
  /** Words before a number that is a label ("статья", "№"). */
  labels: string;
  /** Words behind a number that make it an age. */
  ages: string;
  /** Words that end a noun phrase: prepositions, conjunctions, particles. */
  functionWords: string;
  /** Endings of words that cannot be the counted noun itself but stand before it. */
  adjectiveEndings: string;
  /** Endings that tell the counted noun from words before it; empty where the language has none. */
  nounEndings: string;
}

/** What a word says about time. */
export type TimeAtom =
  | { kind: "month"; value: number }
  | { kind: "weekday"; value: number }
  | { kind: "season"; value: number }
  | { kind: "noun"; value: "year" | "half" | "quarter" | "month" | "week" | "day" | "period" }
  /** "этот" 0, "прошлый" -1, "следующий" 1. */
  | { kind: "shift"; value: number }
  /** "в прошлом году" in one word ("былтыр"). */
  | { kind: "year-shift"; value: number }
  | { kind: "day-shift"; value: number }
  /** "тот же", "аналогичный". */
  | { kind: "same"; value: number }
  /** "предыдущий": before the one last mentioned. */
  | { kind: "before"; value: number }
  /** "годом ранее", "тогда": whole phrases that point to the period last mentioned, shifted by years. */
  | { kind: "anchored"; value: number }
  | { kind: "edge"; value: "start" | "middle" | "end" }
  | { kind: "last"; value: number }
  | { kind: "first"; value: number }
  | { kind: "whole"; value: number }
  | { kind: "ago"; value: -1 | 1 }
  /** A phrase that only holds a word of time. */
  | { kind: "none"; value: number }
  /** Quarter and half in one word ("Q1", "полугодие" with its number stays a noun). */
  | { kind: "quarter" | "half"; value: number };

/** What a word before or behind a period says about its part in the sentence. */
export type RoleWord =
  | "during"
  | "results"
  | "since"
  | "until"
  | "by"
  | "compare"
  | "since-or-from"
  /** "from": compared with a time that is over, else since it. */
  | "compare-or-since"
  | "to"
  /** "за девять месяцев": from the start of a year. */
  | "total"
  | "between";

export interface TimeWords {
  months: Readonly<Record<number, string>>;
  weekdays: Readonly<Record<number, string>>;
  seasons: Readonly<Record<number, string>>;
  nouns: Phrases<"year" | "half" | "quarter" | "month" | "week" | "day" | "period">;
  shifts: Readonly<Record<number, string>>;
  yearShifts: Readonly<Record<number, string>>;
  dayShifts: Readonly<Record<number, string>>;
  same: string;
  before: string;
  /** By shift in years from the period last mentioned. */
  anchored: Readonly<Record<number, string>>;
  edges: Phrases<"start" | "middle" | "end">;
  last: string;
  first: string;
  whole: string;
  ago: Readonly<Record<number, string>>;
  quarters: Readonly<Record<number, string>>;
  /** Half-years written short ("H1"). */
  /** Nouns in the plural, which without a number name no time ("in the coming years"). */
  plurals?: string;
  halves?: Readonly<Record<number, string>>;
  rolesBefore: Phrases<RoleWord>;
  rolesAfter: Phrases<RoleWord>;
  /** Roles told by the ending of a period's last word; `compare` only behind "с" ("с 2022 годом"). */
  endingRoles: Phrases<"since" | "until" | "compare" | "total">;
  /** Phrases that hold a word of time and tell none ("тогда как"). */
  notTime?: string;
  /** Forms that stand for a year that has just been spoken of ("в 2024 году – 30 млн, в нынешнем – 25 млн"). */
  yearAlone?: string;
  /** Words that say that the sentence speaks of what is to come. */
  future: string;
  /** "more" behind a period in the ablative: then it is what others are compared with. */
  moreWords: string;
  /** Months and days of the week that are other words too ("may"): they count only with a role or number. */
  doubtful: string;
  /** Whether the day may follow its month ("June 22", "noyabrın 24-də"). */
  monthFirst: "no" | "plain" | "with-ending";
  /** Between the ends of a range without a word before the first ("January to June"). */
  rangeWords: string;
  /** Short forms of "year" that stand only behind its number. */
  abbreviations: string;
  /** Joins two days of one month ("29 и 30 января"). */
  and: string;
  /** Written behind a year's digits: "2024-го", "2024-cü". */
  yearEndings: string;
  /** Written behind the first year of a decade: "1990-е", "1990s". */
  decadeEndings: string;
  /** Words that may stand within a period ("of", "the"). */
  glue: string;
}

/** All that the engine of spans knows of a language. */
export interface SpanWords {
  language: Language;
  endings: Endings;
  numbers: NumberWords;
  units: UnitWords;
  bounds: BoundWords;
  time: TimeWords;
  /** Case and possessive endings that words may bear (agglutinating languages); empty where forms are listed. */
  suffixes: readonly string[];
  /** Words that look like a listed word with a suffix, and are none. */
  notSuffixed: string;
  /** Whether a year after a preposition needs no word for year ("in 2024 exports rose"). */
  bareYears: boolean;
}
