import { type Day, isDay, isoDay } from "../extraction/calendar.ts";
import { foldWord, isOneOf, MONTHS } from "./question-words.ts";

const IN_FIGURES = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/gu,
];

const DAY = String.raw`(?<![\p{L}\d])(?<day>\d{1,2})(?:-?\p{L}{1,3})?`;
const MONTH = String.raw`(?<![\p{L}\d])(?<month>[\p{L}\p{M}]{3,})\.?`;
const YEAR = String.raw`(?<![\p{L}\d])(?<year>\d{4})(?!\d)`;
/** `жылғы`, `ж.`, `-ci il`: a year that stands before its day. */
const OF_YEAR = String.raw`(?:-\p{L}{1,3})?\s+(?:жыл\p{L}*|ж\.?|il\p{L}*)`;

/** The orders in which a day is written out; where a word says that the year belongs to it, that is read first. */
const IN_WORDS = [
  [`${YEAR}${OF_YEAR}`, DAY, MONTH],
  [`${YEAR}${OF_YEAR}`, MONTH, DAY],
  [DAY, String.raw`(?:of\s+)?${MONTH},?`, YEAR],
  [MONTH, `${DAY},?`, YEAR],
].map((parts) => new RegExp(parts.join(String.raw`\s+`), "giu"));

/**
 * Takes the whole dates out of a question, in figures or with the month's name in any of the four languages:
 * they can only mean "as it was known then". What is no day of the calendar stays as words.
 */
export function withoutDays(text: string): { rest: string; days: string[] } {
  const days: string[] = [];
  let rest = text;
  for (const pattern of [...IN_FIGURES, ...IN_WORDS]) {
    const found = [...rest.matchAll(pattern)].filter(({ groups }) => isDay(dayOf(groups)));
    days.push(...found.map(({ groups }) => isoDay(dayOf(groups))));
    for (const { index, 0: words } of found.toReversed())
      rest = `${rest.slice(0, index)} ${rest.slice(index + words.length)}`;
  }
  // The year of a day that does not exist must not be taken for a year that was asked for.
  for (const pattern of IN_FIGURES)
    rest = rest.replaceAll(pattern, (words) => words.replaceAll(/[-.]/gu, ""));
  return { rest, days };
}

function dayOf({ year, month = "", day }: Readonly<Record<string, string>> = {}): Day {
  return { year: Number(year), month: Number(month) || monthNamed(month), day: Number(day) };
}

/** From 1 to 12; 0 where the word is no month. */
function monthNamed(word: string): number {
  const folded = foldWord(word);
  return MONTHS.findIndex((words) => isOneOf(words, folded)) + 1;
}
