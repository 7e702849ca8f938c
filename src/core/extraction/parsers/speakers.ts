import type { Organisation } from "../../model/reference-data.ts";
import type { TokenSpan } from "../grammar.ts";
import {
  type HitOf,
  isClosed,
  longestOnly,
  normAt,
  printed,
  type Reading,
  spansBefore,
  textOf,
  within,
  wordsIn,
} from "../reading.ts";
import { bodyMeant, findBodies, organisationName } from "./bodies.ts";
import type { PersonMention } from "./people.ts";

/** Who says what a sentence holds, and by which words that is known. */
export interface Attribution {
  /** In the nominative. */
  name: string;
  kind: "person" | "body" | "publisher";
  /** Where the words stand that say so. */
  first: number;
  last: number;
  rule: string;
}

interface Sources {
  people: readonly PersonMention[];
  organisations: readonly HitOf<"organisation">[];
  bodies: readonly { first: number; last: number; name: string }[];
}

/** Somebody who can say something, as the text names him. */
interface Candidate extends TokenSpan {
  name: string | null;
  kind: Attribution["kind"];
}

/** By sentence: who is said to say it; null where the sentence names nobody. */
export function findAttributions(reading: Reading, people: readonly PersonMention[]): (Attribution | null)[] {
  const organisations = longestOnly(
    reading.ofKind("organisation").filter((hit) => isPrintedName(reading, hit)),
  );
  const sources: Sources = { people, organisations, bodies: findBodies(reading) };
  const spoken: Attribution[] = [];
  return reading.sentences.map((sentence) => {
    const found = attributionIn(reading, sentence, sources, spoken);
    if (found?.kind === "person") spoken.push(found);
    return found;
  });
}

function isPrintedName(reading: Reading, hit: HitOf<"organisation">): boolean {
  return (
    /^[\p{Lu}\d]/u.test(printed(reading, hit.first)) ||
    !/agency|outlet/u.test(hit.sense.organisation.kind) ||
    /\.(?:az|kz|ru|com)/iu.test(textOf(reading, hit))
  );
}

/** What runs on for longer is no sentence that anybody says. */
const LONGEST_SENTENCE = 200;

function attributionIn(
  reading: Reading,
  whole: TokenSpan,
  sources: Sources,
  spoken: readonly Attribution[],
): Attribution | null {
  const sentence = { first: whole.first, last: Math.min(whole.last, whole.first + LONGEST_SENTENCE) };
  const candidates = candidatesIn(reading, sentence, sources, spoken);
  const according = wordsIn(reading, sentence, "according").filter(
    (hit) => !insideSpeech(reading, hit.first),
  );
  const says = wordsIn(reading, sentence, "say", "tell").filter((hit) => !insideSpeech(reading, hit.first));
  const found: { attribution: Attribution; score: number }[] = [];
  for (const hit of according) {
    const after = namedAfter(reading, hit, candidates);
    if (after) found.push(scored(after, hit, "according-to", 1));
  }
  for (const hit of wordsIn(reading, sentence, "data-source")) {
    const owner = candidates.find(
      (one) => one.kind === "body" && one.first >= hit.last && one.first <= hit.last + 2,
    );
    if (owner) found.push(scored(owner, hit, "data-of", 1));
  }
  for (const hit of says) {
    const subject = subjectOf(reading, hit, candidates);
    if (subject) found.push(scored(subject, hit, "say-verb", hit.sense.class === "say" ? 0.9 : 0.4));
  }
  const best = found.toSorted((a, b) => b.score - a.score)[0];
  return best?.attribution ?? null;
}

function scored(
  candidate: Candidate,
  hit: TokenSpan,
  rule: string,
  base: number,
): { attribution: Attribution; score: number } {
  const weight = { person: 2, body: 1, publisher: 0 }[candidate.kind];
  const attribution = {
    name: candidate.name ?? "",
    kind: candidate.kind,
    first: hit.first,
    last: hit.last,
    rule,
  };
  return { attribution, score: base + weight };
}

/** "по данным X", "со ссылкой на главу X N": a person in the same clause before the body that he heads. */
function namedAfter(
  reading: Reading,
  hit: TokenSpan,
  candidates: readonly Candidate[],
): Candidate | undefined {
  if (reading.lexicon.words.relation === "ending") {
    const before = candidates.filter(
      (one) => one.name !== null && one.first <= hit.first && hit.first - one.last <= 4,
    );
    return before.findLast((one) => one.kind === "person") ?? before.at(-1);
  }
  const after = candidates.filter(
    (one) =>
      one.first >= hit.first &&
      one.first <= hit.last + 14 &&
      one.name !== null &&
      !crossesClause(reading, hit.last, one.first),
  );
  const near = after.find((one) => one.first <= hit.last + 6);
  return near ? (after.find((one) => one.kind === "person") ?? near) : undefined;
}

/** The one who says: right after the verb, else the nearest before it. */
function subjectOf(reading: Reading, verb: TokenSpan, candidates: readonly Candidate[]): Candidate | null {
  const able = candidates.filter((one) => one.name !== null && !insideSpeech(reading, one.first));
  if (reading.lexicon.words.speakerFirst) return firstSpeaker(reading, verb, able);
  const near = able.filter((one) => one.first >= verb.last && distance(reading, verb.last, one.first) <= 9);
  const inClause = near.filter((one) => !crossesClause(reading, verb.last, one.first));
  const after =
    inClause.find((one) => one.kind === "person") ?? inClause.find((one) => one.kind === "body") ?? near[0];
  const before = able.findLast(
    (one) => one.last <= verb.first && distance(reading, one.last, verb.first) <= 14,
  );
  const isOwn =
    after?.kind === "publisher" &&
    after.first - verb.last <= 1 &&
    before !== undefined &&
    crossesClause(reading, before.last, verb.first);
  if (after && before && after.kind === "publisher" && before.kind !== "publisher" && !isOwn) return before;
  if (after && !crossesClause(reading, verb.last, after.first)) return after;
  return before ?? after ?? null;
}

/** Where the speaker comes first, only one right behind the verb ("said Tokayev", "деді Тоқаев") is before him. */
function firstSpeaker(reading: Reading, verb: TokenSpan, able: readonly Candidate[]): Candidate | null {
  const following = able.filter(
    (one) =>
      one.first >= verb.last && one.first - verb.last <= 8 && !crossesClause(reading, verb.last, one.first),
  );
  if (isInverted(reading, verb) && following.length > 0) {
    return (
      following.find((one) => one.kind === "person") ??
      following.find((one) => one.kind === "body") ??
      following[0] ??
      null
    );
  }
  const inverted = following.filter((one) => one.kind !== "publisher");
  const touching = inverted.some((one) => one.first - verb.last <= 2);
  const behind = touching ? (inverted.find((one) => one.kind === "person") ?? inverted[0]) : undefined;
  const before = able.filter(
    (one) => one.last <= verb.first && distance(reading, one.last, verb.first) <= 14,
  );
  const nearest =
    before.findLast((one) => one.kind === "person") ??
    before.findLast((one) => one.kind === "body") ??
    before.at(-1);
  if (nearest && distance(reading, nearest.last, verb.first) <= 3) return nearest;
  return (
    (nearest?.kind === "person" ? nearest : null) ??
    behind ??
    nearest ??
    able.find((one) => one.first >= verb.last && one.first - verb.last <= 8) ??
    null
  );
}

/** "…», – деді министр", "…, деп хабарлайды BAQ.KZ": behind what is said, the speaker follows the verb. */
function isInverted(reading: Reading, verb: TokenSpan): boolean {
  const { quoting } = reading.lexicon.words;
  let at = verb.first - 1;
  while (at >= 0 && quoting?.includes(normAt(reading, at))) at--;
  return reading.tokens[at]?.kind === "punctuation";
}

function crossesClause(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^[,;:]$/u.test(normAt(reading, at))) return true;
  return false;
}

function distance(reading: Reading, first: number, last: number): number {
  let words = 0;
  for (let at = first; at < last; at++) if (reading.tokens[at]?.kind === "word") words++;
  return words;
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

/** Everybody in the sentence who could be its speaker, in order; offices and pronouns stand for people named before. */
function candidatesIn(
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

const CUE_REACH = 3;

/** "по расчётам банка", "сообщили в компании": a bare noun beside words of saying stands for the body named before. */
function pointedTo(reading: Reading, sentence: TokenSpan, named: readonly Candidate[]): Candidate[] {
  if (reading.article.language !== "ru") return [];
  return wordsIn(reading, sentence, "body-anaphor").flatMap((hit): Candidate[] => {
    if (named.some((one) => one.first < hit.last && hit.first < one.last)) return [];
    const beside = { first: hit.first - CUE_REACH, last: hit.last + CUE_REACH };
    if (wordsIn(reading, beside, "say", "tell", "according", "data-source").length === 0) return [];
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

/** The last person named before who holds such an office. */
function holderOf(reading: Reading, hit: HitOf<"office">, people: readonly PersonMention[]): string | null {
  const before = spansBefore(people, hit.first);
  const same = before.findLast((one) => one.offices.includes(hit.sense.office));
  if (same) return same.name;
  if (hit.sense.office === "president") return countryHolder(reading, hit, before);
  // An expert or representative without a name is nobody in particular.
  if (hit.sense.office === "expert" || hit.sense.office === "representative") return null;
  return before.findLast((one) => one.offices.length > 0 && !one.offices.includes("president"))?.name ?? null;
}

function countryHolder(
  reading: Reading,
  hit: HitOf<"office">,
  before: readonly PersonMention[],
): string | null {
  const country = within(reading.ofKind("place"), { first: hit.first, last: hit.last + 2 })[0]?.sense.place
    .country;
  const presidents = before.filter((one) => one.offices.includes("president"));
  return (presidents.findLast((one) => one.known?.country === country) ?? presidents.at(-1))?.name ?? null;
}

function lastSpeaker(
  at: number,
  people: readonly PersonMention[],
  spoken: readonly Attribution[],
): string | null {
  const speaker = spoken.at(-1);
  const person = spansBefore(people, at).findLast((one) => one.last <= at);
  return speaker?.name ?? person?.name ?? null;
}

function insideSpeech(reading: Reading, at: number): boolean {
  return reading.inSpeech[at] === 1;
}
