import type { TokenSpan } from "../grammar.ts";
import { normAt, printed, type Reading, textOf, wordsIn } from "../reading.ts";
import { within } from "../token-spans.ts";
import { crossesPoint } from "./clauses.ts";
import { officeAdjacent } from "./person-offices.ts";

/** A word with a capital, as names have it. */
export const CAPITALISED = /^\p{Lu}[\p{L}'’]+$/u;

const NAME_PARTS = 4;

/** How many mentions back a surname is looked for. */
export const LAST_MENTIONS = 64;

/** Capitalised words in a row, from a start that is not in the middle of a name. */
export function capitalisedRun(reading: Reading, at: number): TokenSpan {
  let last = at + 1;
  for (let parts = 1; parts < NAME_PARTS; parts++) {
    const hyphen = normAt(reading, last) === "-" && gap(reading, last) === "";
    const next = hyphen ? last + 1 : last;
    const wanted = hyphen ? "" : " ";
    const fits =
      CAPITALISED.test(printed(reading, next)) ||
      (!hyphen && /^(?:оглу|улы|кызы|oglu|oğlu)$/u.test(normAt(reading, next)));
    if (!fits || gap(reading, next) !== wanted || isInOrganisation(reading, next)) break;
    last = next + 1;
  }
  return { first: at, last };
}

/** What is printed between a token and the one before it. */
function gap(reading: Reading, at: number): string | null {
  const token = reading.tokens[at];
  const before = reading.tokens[at - 1];
  return token && before ? reading.article.text.slice(before.end, token.start) : null;
}

/** Whether the token is part of an organisation's name. */
export function isInOrganisation(reading: Reading, at: number): boolean {
  return within(reading.ofKind("organisation"), { first: Math.max(0, at - 6), last: at + 1 }).some(
    (hit) => hit.first <= at && at < hit.last,
  );
}

/** Endings of surnames from the region, in four alphabets' spellings and in any case. */
const SURNAME =
  /(?:[оеё]в|[иы]н|ск(?:ий|ого|ому|им)|швили|дзе|ович|евич|улы|оглу|[оеё]в(?:а|у|ым|е|ой)|[иы]н(?:а|у|ым|е|ой)|енко|бай|бек|лы|ли|ян)$/iu;

const LATIN_SURNAME = /(?:ov|ev|yev|ova|eva|yeva|zade|zadə|li|lı|lu|lü|oğlu|uly|bay|bek|vili|dze)$/iu;

/** Whether capitalised words are somebody's name: by the office beside, by a verb of saying, by the surname's ending. */
export function looksLikeName(reading: Reading, run: TokenSpan): boolean {
  const last = printed(reading, run.last - 1);
  if (last.length < 3) return false;
  if (within(reading.ofKind("place"), run).length > 0) return isNamedLikePlace(reading, run);
  if (officeAdjacent(reading, run.first) || isNamedBySpeech(reading, run)) return true;
  return (SURNAME.test(last) || LATIN_SURNAME.test(last)) && !startsSentence(reading, run.first, last);
}

/** "порт басшысы Абай Сериков": behind an office, a surname is one though the names are like those of places. */
function isNamedLikePlace(reading: Reading, run: TokenSpan): boolean {
  if (run.last - run.first !== 2 || !officeAdjacent(reading, run.first)) return false;
  const surname = reading.lexicon.words.nominative([printed(reading, run.last - 1)], true).join("");
  return SURNAME.test(surname) || LATIN_SURNAME.test(surname);
}

/** "said Jane Roe", "Jane Roe said", "Jane Roe, an analyst": who speaks or holds an office is a person. */
function isNamedBySpeech(reading: Reading, run: TokenSpan): boolean {
  if (reading.lexicon.words.namedBySpeech !== true || run.last - run.first < 2) return false;
  const beside = [
    ...wordsIn(reading, { first: run.first - 1, last: run.first }, "say"),
    ...wordsIn(reading, { first: run.last, last: run.last + 1 }, "say"),
  ];
  const { isPast } = reading.lexicon.words;
  if (beside.some((hit) => hit.words === 1 && isPast(normAt(reading, hit.first)))) return true;
  if (normAt(reading, run.last) !== ",") return false;
  return within(reading.ofKind("office"), { first: run.last + 1, last: run.last + 6 }).some(
    (hit) => !crossesPoint(reading, run.last + 1, hit.first),
  );
}

function startsSentence(reading: Reading, at: number, last: string): boolean {
  const sentence = reading.sentences[reading.sentenceOf[at] ?? -1];
  return sentence?.first === at && !SURNAME.test(last) && !LATIN_SURNAME.test(last);
}

const CYRILLIC = /[Ѐ-ӿ]/u;

/** The name as the text has it, where that is in another alphabet than the reference data. */
export function inScriptOf(reading: Reading, span: TokenSpan, name: string): string {
  const text = textOf(reading, span);
  if (!reading.lexicon.words.twoAlphabets || CYRILLIC.test(text) === CYRILLIC.test(name)) return name;
  return reading.lexicon.words.nominative(text.split(" "), true).join(" ");
}
