import type { Organisation } from "../../model/reference-data.ts";
import type { TokenSpan } from "../grammar.ts";
import { type HitOf, hasWord, isClosed, type Reading, textOf, wordsIn } from "../reading.ts";
import { longestOnly, spansBefore, within } from "../token-spans.ts";
import { bodyMeant, organisationName } from "./bodies.ts";
import { crossesClause } from "./clauses.ts";
import { holderOf, lastSpeaker } from "./office-holders.ts";
import type { PersonMention } from "./people.ts";
import type { Attribution } from "./speakers.ts";

/** Somebody who can say something, as the text names him. */
export interface Candidate extends TokenSpan {
  name: string | null;
  kind: Attribution["kind"];
}

/** Everybody whom the article names. */
export interface Sources {
  people: readonly PersonMention[];
  organisations: readonly HitOf<"organisation">[];
  bodies: readonly { first: number; last: number; name: string }[];
}

/** Everybody in the sentence who could be its speaker, in order; offices and pronouns stand for people named before. */
export function candidatesIn(
  reading: Reading,
  sentence: TokenSpan,
  sources: Sources,
  spoken: readonly Attribution[],
): Candidate[] {
  const people = within(sources.people, sentence);
  const found: Candidate[] = people.map((one) => ({
    first: one.first,
    last: one.last,
    name: one.name,
    kind: "person",
  }));
  const inName = (at: number) =>
    within(sources.organisations, { first: at - LONGEST_NAME, last: at }).some(
      (one) => at < one.last && !/agency|outlet/u.test(one.sense.organisation.kind),
    );
  for (const body of within(sources.bodies, sentence))
    if (!inName(body.first)) found.push({ ...body, kind: "body" });
  for (const hit of within(sources.organisations, sentence)) {
    if (found.some((one) => one.kind === "body" && hit.first >= one.first && hit.first < one.last)) continue;
    const { kind } = hit.sense.organisation;
    const press = kind === "agency" || kind === "outlet";
    const asPrinted = press || (reading.lexicon.words.printedBodies === true && isPublicBody(kind));
    const name = asPrinted ? textOf(reading, hit) : organisationName(reading, hit);
    found.push({ first: hit.first, last: hit.last, name, kind: press ? "publisher" : "body" });
  }
  found.push(...unnamedSources(reading, sentence, found));
  found.push(...pointedTo(reading, sentence, found), ...colleagues(reading, sentence, sources.people));
  for (const hit of within(reading.ofKind("office"), sentence)) {
    const taken = found.some(
      (one) =>
        one.first >= hit.first &&
        one.first - hit.last <= 8 &&
        one.kind === "person" &&
        !crossesClause(reading, hit.last, one.first),
    );
    if (!taken)
      found.push({
        first: hit.first,
        last: hit.last,
        name: holderOf(reading, hit, sources.people),
        kind: "person",
      });
  }
  for (const hit of wordsIn(reading, sentence, "pronoun")) {
    found.push({
      first: hit.first,
      last: hit.last,
      name: lastSpeaker(hit.first, sources.people, spoken),
      kind: "person",
    });
  }
  for (const quotation of quotedNames(reading, sentence)) {
    if (!found.some((one) => one.first < quotation.last && quotation.first < one.last)) found.push(quotation);
  }
  return found.toSorted((a, b) => a.first - b.first);
}

const MODIFIERS = 2;

/** "two industry sources", "the energy ministry", "a ministry official": cited by what they are. */
function unnamedSources(reading: Reading, sentence: TokenSpan, named: readonly Candidate[]): Candidate[] {
  const nouns = longestOnly(wordsIn(reading, sentence, "source-noun"));
  return nouns.flatMap((hit, at): Candidate[] => {
    const next = nouns[at + 1];
    if (next?.first === hit.last || named.some((one) => one.first < hit.last && hit.first < one.last))
      return [];
    let first = hit.first;
    while (first > hit.first - MODIFIERS && isClosed(reading, first - 1, "source-modifier")) first--;
    const known = first === hit.first ? standsFor(reading, hit) : null;
    if (known !== null) return [{ first, last: hit.last, name: known, kind: "body" }];
    return [{ first, last: hit.last, name: textOf(reading, { first, last: hit.last }), kind: "body" }];
  });
}

/** "the company", "the bank": the body named last before. */
function standsFor(reading: Reading, hit: HitOf<"word">): string | null {
  if (!isClosed(reading, hit.first, "body-anaphor")) return null;
  const before = spansBefore(reading.ofKind("organisation"), hit.first).findLast(
    (one) => !/agency|outlet/u.test(one.sense.organisation.kind) && one.last <= hit.first,
  );
  return before ? organisationName(reading, before) : null;
}

const isPublicBody = (kind: Organisation["kind"]): boolean =>
  /^(?:ministry|statistics|customs|government)$/u.test(kind);

const CUE_REACH = 3;

/** "по расчётам банка", "сообщили в компании": a bare noun beside words of saying stands for the body named before. */
function pointedTo(reading: Reading, sentence: TokenSpan, named: readonly Candidate[]): Candidate[] {
  if (!reading.lexicon.words.bareBodies) return [];
  return wordsIn(reading, sentence, "body-anaphor").flatMap((hit): Candidate[] => {
    if (named.some((one) => one.first < hit.last && hit.first < one.last)) return [];
    const beside = { first: hit.first - CUE_REACH, last: hit.last + CUE_REACH };
    if (!hasWord(reading, beside, "say", "tell", "according", "data-source")) return [];
    const name = bodyMeant(reading, hit.first);
    return name === null ? [] : [{ first: hit.first, last: hit.last, name, kind: "body" }];
  });
}

/** "его азербайджанский коллега": who was named before of that country. */
function colleagues(reading: Reading, sentence: TokenSpan, people: readonly PersonMention[]): Candidate[] {
  return wordsIn(reading, sentence, "colleague").flatMap((hit): Candidate[] => {
    const place = within(reading.ofKind("place"), { first: hit.first - CUE_REACH, last: hit.last + 2 })[0]
      ?.sense.place;
    const person = spansBefore(people, hit.first).findLast(
      (one) => one.known?.country != null && one.known.country === place?.country,
    );
    return person ? [{ first: hit.first, last: hit.last, name: person.name, kind: "person" }] : [];
  });
}

const LONGEST_NAME = 6;
const NAME_WORDS = 4;

/** "деп жазады «Орталық Қазақстан»": a name in quotation marks right beside a verb of telling is who publishes. */
function quotedNames(reading: Reading, sentence: TokenSpan): Candidate[] {
  const tells = wordsIn(reading, sentence, "tell");
  if (tells.length === 0) return [];
  return within(reading.quotations, sentence)
    .filter((one) => one.last <= sentence.last && one.last - one.first <= NAME_WORDS)
    .filter((one) => tells.some((verb) => one.first - verb.last === 1 || verb.first - one.last === 1))
    .map((one) => ({ first: one.first, last: one.last, name: textOf(reading, one), kind: "publisher" }));
}
