import type { Person } from "../../model/reference-data.ts";
import type { TokenSpan } from "../grammar.ts";
import { type HitOf, normAt, printed, type Reading, textOf, within, wordsIn } from "../reading.ts";
import type { Office } from "../senses.ts";

/** Somebody named in the text. */
export interface PersonMention extends TokenSpan {
  /** In the nominative. */
  name: string;
  known: Person | null;
  /** Offices named beside the name, or of the known person. */
  offices: readonly Office[];
}

const CAPITALISED = /^\p{Lu}[\p{L}'’]+$/u;
/** How many mentions back a surname is looked for. */
const LAST_MENTIONS = 64;
const NAME_PARTS = 4;

/** People in order: known ones by their names, others by a capitalised name beside an office or with a surname's ending. */
export function findPeople(reading: Reading): PersonMention[] {
  const found: PersonMention[] = [];
  const known = new Map<number, HitOf<"person">[]>();
  for (const hit of reading.ofKind("person")) known.set(hit.first, [...(known.get(hit.first) ?? []), hit]);
  let at = 0;
  while (at < reading.tokens.length) {
    const mention = personAt(reading, at, known.get(at) ?? [], found);
    if (mention) {
      found.push(mention);
      at = mention.last;
    } else at++;
  }
  return found;
}

function personAt(
  reading: Reading,
  at: number,
  known: readonly HitOf<"person">[],
  found: readonly PersonMention[],
): PersonMention | null {
  if (!CAPITALISED.test(printed(reading, at))) return null;
  if (isInOrganisation(reading, at) || isOffice(reading, at)) return null;
  const whole = known.find((hit) => hit.sense.whole);
  if (whole) return named(reading, whole, whole.sense.person, found, whole.sense.name);
  const run = capitalisedRun(reading, at);
  // "Energy Minister Jane Roe": the name begins behind the title.
  if (within(reading.ofKind("office"), { first: at + 1, last: run.last }).length > 0) return null;
  const earlier = sameSurname(reading, run, found);
  const words = textOf(reading, run).split(" ");
  if (words.length === 1) {
    if (earlier) return { ...earlier, first: run.first, last: run.last };
    const surname = known[0];
    return surname && !isAmbiguous(reading, known)
      ? named(reading, surname, surname.sense.person, found)
      : null;
  }
  if (!looksLikeName(reading, run) || beginsWithAnother(reading, run, found)) return null;
  if (earlier && sameFirstName(reading, run, earlier))
    return { ...earlier, first: run.first, last: run.last };
  const nominative = reading.lexicon.words.nominative(words, isGoverned(reading, run.first)).join(" ");
  return { ...run, name: nominative, known: null, offices: officesBeside(reading, run) };
}

/** "Возможности Токаев видит": a capital for the sentence, then somebody's surname. */
function beginsWithAnother(reading: Reading, run: TokenSpan, found: readonly PersonMention[]): boolean {
  const sentence = reading.sentences[reading.sentenceOf[run.first] ?? -1];
  if (sentence?.first !== run.first) return false;
  const rest = { first: run.first + 1, last: run.last };
  const earlier = sameSurname(reading, rest, found);
  const known = within(reading.ofKind("person"), rest).length > 0;
  return (earlier !== undefined && !sameFirstName(reading, run, earlier)) || known;
}

/** "President Ilham Aliyev": the title is no part of the name. */
function isOffice(reading: Reading, at: number): boolean {
  return within(reading.ofKind("office"), { first: Math.max(0, at - 3), last: at + 1 }).some(
    (hit) => hit.first <= at && at < hit.last,
  );
}

function isInOrganisation(reading: Reading, at: number): boolean {
  return within(reading.ofKind("organisation"), { first: Math.max(0, at - 6), last: at + 1 }).some(
    (hit) => hit.first <= at && at < hit.last,
  );
}

function named(
  reading: Reading,
  span: TokenSpan,
  person: Person,
  found: readonly PersonMention[],
  spelling?: string,
): PersonMention {
  const before = found.slice(-LAST_MENTIONS).findLast((mention) => mention.known?.key === person.key);
  const name = inScriptOf(reading, span, spelling ?? before?.name ?? person.names[reading.article.language]);
  const offices = new Set([...officesBeside(reading, span), ...(before?.offices ?? []), ...officeOf(person)]);
  return { first: span.first, last: span.last, name, known: person, offices: [...offices] };
}

const CYRILLIC = /[Ѐ-ӿ]/u;

/** The name as the text has it, where that is in another alphabet than the reference data. */
function inScriptOf(reading: Reading, span: TokenSpan, name: string): string {
  const text = textOf(reading, span);
  if (reading.article.language !== "kk" || CYRILLIC.test(text) === CYRILLIC.test(name)) return name;
  return reading.lexicon.words.nominative(text.split(" "), true).join(" ");
}

const OFFICE_WORDS: readonly (readonly [RegExp, Office])[] = [
  [/deputy prime|first deputy/iu, "deputy-premier"],
  [/vice minister|deputy minister/iu, "deputy-minister"],
  [/prime minister/iu, "premier"],
  [/minister/iu, "minister"],
  [/ambassador/iu, "ambassador"],
  [/president of|chairman|head|ceo/iu, "head"],
];

/** Offices of a known person, read off the reference data. */
function officeOf(person: Person): Office[] {
  if (/^president of (?:\p{Lu}|the)/iu.test(person.office.en) && !/socar/iu.test(person.office.en))
    return ["president"];
  const found = OFFICE_WORDS.find(([pattern]) => pattern.test(person.office.en));
  return found ? [found[1]] : [];
}

/** Offices in the eight words before the name, in its sentence, with no other name between. */
function officesBeside(reading: Reading, span: TokenSpan): Office[] {
  const from = Math.max(0, span.first - 9);
  const hits = within(reading.ofKind("office"), { first: from, last: span.first });
  const sentence = reading.sentenceOf[span.first];
  const offices = hits
    .filter((hit) => reading.sentenceOf[hit.first] === sentence)
    .filter((hit) => !between(reading, hit.last, span.first))
    .map((hit) => hit.sense.office);
  const last = hits.at(-1);
  return last ? offices.toReversed() : [];
}

function between(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^[,;:.]$/u.test(normAt(reading, at))) return true;
  return false;
}

/** Capitalised words in a row, from a start that is not in the middle of a name. */
function capitalisedRun(reading: Reading, at: number): TokenSpan {
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

/** Endings of surnames from the region, in four alphabets' spellings and in any case. */
const SURNAME =
  /(?:[оеё]в|[иы]н|ск(?:ий|ого|ому|им)|швили|дзе|ович|евич|улы|оглу|[оеё]в(?:а|у|ым|е|ой)|[иы]н(?:а|у|ым|е|ой)|енко|бай|бек|лы|ли|ян)$/iu;
const LATIN_SURNAME = /(?:ov|ev|yev|ova|eva|yeva|zade|zadə|li|lı|lu|lü|oğlu|uly|bay|bek|vili|dze)$/iu;

function looksLikeName(reading: Reading, run: TokenSpan): boolean {
  if (within(reading.ofKind("place"), run).length > 0) return false;
  const last = printed(reading, run.last - 1);
  if (last.length < 3) return false;
  if (officeAdjacent(reading, run.first) || isNamedBySpeech(reading, run)) return true;
  return (SURNAME.test(last) || LATIN_SURNAME.test(last)) && !startsSentence(reading, run.first, last);
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
    (hit) => !between(reading, run.last + 1, hit.first),
  );
}

function startsSentence(reading: Reading, at: number, last: string): boolean {
  const sentence = reading.sentences[reading.sentenceOf[at] ?? -1];
  return sentence?.first === at && !SURNAME.test(last) && !LATIN_SURNAME.test(last);
}

function officeAdjacent(reading: Reading, first: number): boolean {
  const offices = within(reading.ofKind("office"), { first: Math.max(0, first - 5), last: first });
  return offices.some((hit) => !between(reading, hit.last, first));
}

function isAmbiguous(reading: Reading, known: readonly HitOf<"person">[]): boolean {
  const keys = new Set(known.filter((hit) => isSurnameOf(reading, hit)).map((hit) => hit.sense.person.key));
  return keys.size > 1 && !known.some((hit) => hit.sense.person.key === "ilham-aliyev");
}

function isSurnameOf(reading: Reading, hit: HitOf<"person">): boolean {
  const surname = hit.sense.person.names[reading.article.language].split(" ").at(-1) ?? "";
  return normAt(reading, hit.first).length - surname.length <= 3;
}

/** An earlier mention with this surname; the name is then known in full. */
function sameSurname(
  reading: Reading,
  run: TokenSpan,
  found: readonly PersonMention[],
): PersonMention | undefined {
  const last = normAt(reading, run.last - 1);
  return found.slice(-LAST_MENTIONS).findLast((mention) => {
    const surname = (mention.name.split(" ").at(-1) ?? "").toLowerCase().replaceAll("ё", "е");
    return sameStem(surname, last);
  });
}

function sameFirstName(reading: Reading, run: TokenSpan, earlier: PersonMention): boolean {
  const first = earlier.name.split(" ")[0]?.toLowerCase().replaceAll("ё", "е") ?? "";
  return sameStem(first, normAt(reading, run.first));
}

function sameStem(nominative: string, form: string): boolean {
  if (nominative.length < 4) return nominative === form;
  const stem = nominative.replace(/[аяйьеуəı]$/u, "");
  return form.startsWith(stem) && form.length - stem.length <= 4;
}

/** Words that demand an oblique case of the name after them stand close before it. */
function isGoverned(reading: Reading, first: number): boolean {
  const from = Math.max(0, first - 12);
  const sentence = reading.sentenceOf[first];
  for (const hit of within(reading.ofKind("word"), { first: from, last: first })) {
    if (hit.sense.class === "according" && reading.sentenceOf[hit.first] === sentence) {
      if (!between(reading, hit.last, first)) return true;
    }
  }
  const office = within(reading.ofKind("office"), { first: Math.max(0, first - 8), last: first }).at(-1);
  if (!office || between(reading, office.last, first)) return false;
  return reading.lexicon.words.obliqueOffices.includes(normAt(reading, office.first));
}
