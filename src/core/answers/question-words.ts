import type { FigureTopic } from "./question.ts";

/**
 * Words of questions in all four languages at once (readers mix them), folded as `foldWord` does; `*` ends a
 * stem. In the order in which a topic wins: "нефть по коридору" asks for oil.
 */
export const TOPIC_WORDS: readonly (readonly [FigureTopic, readonly string[]])[] = [
  ["oil", ["нефт*", "мунай*", "мұнай*", "neft*", "oil", "crude", "бтд", "btc", "bakı-tbilisi*"]],
  ["investment", ["инвест*", "фонд*", "қор*", "invest*", "sərmayə*", "fond*", "fund*"]],
  [
    "turnover",
    [
      "товарооборот*",
      "товарообмен*",
      "торгов*",
      "оборот*",
      "сауда*",
      "айналым*",
      "ticarət*",
      "dövriyyə*",
      "turnover",
      "trade",
    ],
  ],
  [
    "corridor",
    [
      "коридор*",
      "тмтм",
      "тхкб",
      "транскасп*",
      "грузоперевоз*",
      "перевоз*",
      "контейнер*",
      "дәліз*",
      "тасымал*",
      "dəhliz*",
      "transxəzər*",
      "daşıma*",
      "konteyner*",
      "corridor",
      "titr",
      "trans",
      "caspian",
      "cargo",
      "freight",
      "container*",
    ],
  ],
];

/** What else a reader may ask for in plain words. */
export const OTHER_WORDS: readonly (readonly [
  "timeline" | "latest" | "sources" | "help",
  readonly string[],
])[] = [
  [
    "timeline",
    ["хронолог*", "событи*", "оқиға*", "хронология*", "hadisə*", "xronologiya*", "timeline", "events"],
  ],
  [
    "latest",
    ["новост*", "последн*", "свеж*", "жаңалық*", "соңғы", "xəbər*", "son", "latest", "news", "newest"],
  ],
  ["sources", ["источник*", "дереккөз*", "mənbə*", "sources"]],
  ["help", ["помощь", "справка", "помоги*", "көмек*", "анықтама", "kömək*", "yardim", "help"]],
];

/** Words that change nothing: prepositions, "year", the countries that all figures here are about. */
export const FILLER_WORDS: readonly string[] = (
  "за в во с со по на к и между до от год* гг г й го му м сколько азербайджан* казахстан* баку астан* " +
  "жыл* жж ж мен және дейін бастап арасында* қанша әзербайжан* қазақстан* " +
  "il* ci cu cü və ilə üçün arasinda* nə qədər azərbaycan* qazaxistan* " +
  "for in of the from to and between year* with on how much kazakhstan* azerbaijan*"
).split(" ");

/** What counts halves and quarters of a year. */
export const PART_NOUNS: readonly (readonly ["H" | "Q", readonly string[]])[] = [
  ["H", ["полугод*", "жартыжыл*", "yarimil*", "half", "halves", "яримил*"]],
  ["Q", ["квартал*", "тоқсан*", "rüb*", "quarter*"]],
];

export const ORDINALS: readonly (readonly [1 | 2 | 3 | 4, readonly string[]])[] = [
  [1, ["1", "i", "і", "перв*", "бірінші", "birinci", "first", "1st"]],
  [2, ["2", "ii", "іі", "втор*", "екінші", "ikinci", "second", "2nd"]],
  [3, ["3", "iii", "ііі", "трет*", "үшінші", "üçüncü", "third", "3rd"]],
  [4, ["4", "iv", "четверт*", "төртінші", "dördüncü", "fourth", "4th"]],
];

/**
 * A word as the lists above write it: lower case, without the dot that Azerbaijani `İ` leaves behind,
 * dotless `ı` as `i` (readers type either), `ё` as `е`.
 */
export function foldWord(word: string): string {
  return word.toLowerCase().replaceAll("\u0307", "").replaceAll("ı", "i").replaceAll("ё", "е");
}

/** Whether a folded word is one of the list, or begins with one of its stems. */
export function isOneOf(words: readonly string[], folded: string): boolean {
  return words.some((word) =>
    word.endsWith("*") ? folded.startsWith(foldWord(word.slice(0, -1))) : folded === foldWord(word),
  );
}
