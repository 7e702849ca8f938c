import type { Person } from "../../model/reference-data.ts";
import type { TokenSpan } from "../grammar.ts";
import { type HitOf, printed, type Reading, startsCapital, textOf } from "../reading.ts";
import type { Office } from "../senses.ts";
import { within } from "../token-spans.ts";
import {
  CAPITALISED,
  capitalisedRun,
  inScriptOf,
  isInOrganisation,
  LAST_MENTIONS,
  looksLikeName,
} from "./person-names.ts";
import { isGoverned, officeOf, officesBeside } from "./person-offices.ts";
import { isAmbiguous, sameFirstName, sameSurname } from "./surnames.ts";

/** Somebody named in the text. */
export interface PersonMention extends TokenSpan {
  /** In the nominative. */
  name: string;
  known: Person | null;
  /** Offices named beside the name, or of the known person. */
  offices: readonly Office[];
}

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
  if (!startsCapital(reading, at) || !CAPITALISED.test(printed(reading, at))) return null;
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
