import type { Person } from "../../model/reference-data.ts";
import type { TokenSpan } from "../grammar.ts";
import { normAt, type Reading } from "../reading.ts";
import type { Office } from "../senses.ts";
import { within } from "../token-spans.ts";
import { crossesPoint } from "./clauses.ts";

const OFFICE_WORDS: readonly (readonly [RegExp, Office])[] = [
  [/deputy prime|first deputy/iu, "deputy-premier"],
  [/vice minister|deputy minister/iu, "deputy-minister"],
  [/prime minister/iu, "premier"],
  [/minister/iu, "minister"],
  [/ambassador/iu, "ambassador"],
  [/president of|chairman|head|ceo/iu, "head"],
];

/** Offices of a known person, read off the reference data. */
export function officeOf(person: Person): Office[] {
  if (/^president of (?:\p{Lu}|the)/iu.test(person.office.en) && !/socar/iu.test(person.office.en))
    return ["president"];
  const found = OFFICE_WORDS.find(([pattern]) => pattern.test(person.office.en));
  return found ? [found[1]] : [];
}

/** Offices in the eight words before the name, in its sentence, with no other name between. */
export function officesBeside(reading: Reading, span: TokenSpan): Office[] {
  const from = Math.max(0, span.first - 9);
  const hits = within(reading.ofKind("office"), { first: from, last: span.first });
  const sentence = reading.sentenceOf[span.first];
  const offices = hits
    .filter((hit) => reading.sentenceOf[hit.first] === sentence)
    .filter((hit) => !crossesPoint(reading, hit.last, span.first))
    .map((hit) => hit.sense.office);
  const last = hits.at(-1);
  return last ? offices.toReversed() : [];
}

/** Whether an office stands in the few words before the token. */
export function officeAdjacent(reading: Reading, first: number): boolean {
  const offices = within(reading.ofKind("office"), { first: Math.max(0, first - 5), last: first });
  return offices.some((hit) => !crossesPoint(reading, hit.last, first));
}

/** Words that demand an oblique case of the name after them stand close before it. */
export function isGoverned(reading: Reading, first: number): boolean {
  const from = Math.max(0, first - 12);
  const sentence = reading.sentenceOf[first];
  for (const hit of within(reading.ofKind("word"), { first: from, last: first })) {
    if (hit.sense.class === "according" && reading.sentenceOf[hit.first] === sentence) {
      if (!crossesPoint(reading, hit.last, first)) return true;
    }
  }
  const office = within(reading.ofKind("office"), { first: Math.max(0, first - 8), last: first }).at(-1);
  if (!office || crossesPoint(reading, office.last, first)) return false;
  return reading.lexicon.words.obliqueOffices.includes(normAt(reading, office.first));
}
