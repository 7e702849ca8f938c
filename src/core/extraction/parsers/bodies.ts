import type { TokenSpan } from "../grammar.ts";
import { type HitOf, isClosed, normAt, printed, type Reading, startsCapital, textOf } from "../reading.ts";
import { longestOnly, spansBefore, within } from "../token-spans.ts";

/** A public body or company named by what it is ("акимат Мангистауской области"), in the nominative. */
export interface BodyMention extends TokenSpan {
  name: string;
  /** The noun that says what it is. */
  head: string;
}

/** How many bodies back a bare noun looks. */
const LAST_BODIES = 32;
const LONGEST_NAME = 8;
/** How many spellings of one name may begin within it. */
const NAMES_AT_ONCE = 4;

/** Bodies in order; a bare noun ("ведомство") stands for the body named before it. */
export function findBodies(reading: Reading): BodyMention[] {
  const found: BodyMention[] = [];
  for (const hit of longestOnly(reading.ofKind("ministry"))) {
    if ((found.at(-1)?.last ?? 0) > hit.first) continue;
    const before =
      found.slice(-LAST_BODIES).findLast((one) => one.head === hit.sense.nominative) ??
      (hit.sense.generic ? found.at(-1) : undefined);
    const body = bodyAt(reading, hit, before);
    const last = found.at(-1);
    // "министрлігінің баспасөз қызметі": the longer name holds the shorter one.
    if (body && last && body.first <= last.first && last.first < body.last) found.pop();
    if (body) found.push(body);
  }
  return found;
}

function bodyAt(
  reading: Reading,
  hit: HitOf<"ministry">,
  before: BodyMention | undefined,
): BodyMention | null {
  const { words } = reading.lexicon;
  if (words.bodyNameBefore) {
    const first = startOfName(reading, hit.first);
    if (first < hit.first) {
      const company = hit.sense.generic ? quotationEndingAt(reading, hit.first - 1) : undefined;
      if (company && company.first - 1 === first)
        return { first, last: hit.last, head: hit.sense.nominative, name: textOf(reading, company) };
      const name = words.bodyNominative
        ? endingInNominative(reading, { first, last: hit.last })
        : `${textOf(reading, { first, last: hit.first })} ${hit.sense.nominative}`;
      const last = words.printedBodies === true ? endOfName(reading, hit.last) : hit.last;
      if (last > hit.last)
        return { first, last, head: hit.sense.nominative, name: textOf(reading, { first, last }) };
      return { first, last: hit.last, head: hit.sense.nominative, name };
    }
    if (words.relation === "ending") return standsFor(reading, hit, before);
  }
  const last = endOfName(reading, hit.last);
  const head = hit.sense.nominative;
  const proper = /^\p{Lu}\p{Ll}*\p{Lu}|^(?:Гос|Мин)/u.test(printed(reading, hit.first));
  if (last === hit.last && !proper) {
    return before ? { first: hit.first, last, name: before.name, head: before.head } : null;
  }
  const rest =
    last > hit.last
      ? ` ${ownerOf(reading, { first: hit.last, last }) ?? textOf(reading, { first: hit.last, last })}`
      : "";
  const capital = startsCapital(reading, hit.first);
  const name = `${capital ? `${head.charAt(0).toUpperCase()}${head.slice(1)}` : head}${rest}`;
  return { first: hit.first, last, head, name: name.replaceAll(/[«»“”]+$/gu, "") };
}

/** "пресс-служба компании": of the company named last before. */
function ownerOf(reading: Reading, rest: TokenSpan): string | null {
  if (rest.last - rest.first > 1 || !isClosed(reading, rest.first, "body-anaphor")) return null;
  return bodyMeant(reading, rest.first);
}

/** The body that a bare noun stands for: the one named last before, as the text spells its abbreviation. */
export function bodyMeant(reading: Reading, at: number): string | null {
  const before = spansBefore(reading.ofKind("organisation"), at).findLast(
    (one) => !/agency|outlet/u.test(one.sense.organisation.kind) && one.last <= at,
  );
  if (!before) return null;
  const name = textOf(reading, before);
  return /^\p{Lu}{2,}$/u.test(name) ? name : before.sense.organisation.names[reading.article.language];
}

/** "Dövlət Gömrük Komitəsindən": the name as printed, without the case of its last word. */
function endingInNominative(reading: Reading, { first, last }: TokenSpan): string {
  const end = printed(reading, last - 1);
  const whole = textOf(reading, { first, last });
  const bare = reading.lexicon.words.bodyNominative?.(end) ?? end;
  return whole.slice(0, whole.length - end.length) + bare;
}

const CYRILLIC = /[Ѐ-ӿ]/u;

/** As the reference data spells it; in another alphabet as the text does. */
export function organisationName(reading: Reading, hit: HitOf<"organisation">): string {
  const name = withCountry(reading, hit);
  return CYRILLIC.test(name) === CYRILLIC.test(textOf(reading, hit))
    ? name
    : endingInNominative(reading, hit);
}

/** "комитет Азербайджана": the country that the text adds to a public body's name is part of it. */
function withCountry(reading: Reading, hit: HitOf<"organisation">): string {
  const { names, kind } = hit.sense.organisation;
  const name = names[reading.article.language];
  if (reading.lexicon.words.relation !== "preposition" || !/^(?:ministry|statistics|customs)$/u.test(kind))
    return name;
  const country = within(reading.ofKind("place"), { first: hit.last, last: hit.last + 1 }).find(
    ({ sense }) => sense.place.kind === "country" && !sense.adjective,
  );
  const added = country && textOf(reading, country);
  return !added || !reading.lexicon.words.bodyWithCountry || name.includes(added) ? name : `${name} ${added}`;
}

/** "Nazirlik", "Компания" alone: the body or organisation named before that it calls to mind. */
function standsFor(
  reading: Reading,
  hit: HitOf<"ministry">,
  before: BodyMention | undefined,
): BodyMention | null {
  const span = { first: hit.first, last: hit.last };
  const { nominative: head, generic } = hit.sense;
  const named = spansBefore(reading.ofKind("organisation"), hit.first)
    .slice(-LAST_BODIES)
    .filter((one) => !/agency|outlet/u.test(one.sense.organisation.kind));
  const stem = head.slice(0, -1);
  const same = named.findLast((one) => textOf(reading, one).toLowerCase().includes(stem));
  const known =
    same ?? (generic ? named.findLast((one) => one.sense.organisation.kind === "company") : undefined);
  if (before && (!known || before.last > known.first)) return { ...span, name: before.name, head };
  return known ? { ...span, name: organisationName(reading, known), head } : null;
}

/** "the Kazakh Prime Minister's [press service]", "«Самұрық-Қазына» қорының [баспасөз қызметі]". */
function startOfName(reading: Reading, end: number): number {
  let first = end;
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_NAME); at--) {
    const norm = normAt(reading, at);
    const quotation = quotationEndingAt(reading, at);
    if (quotation && isPress(reading, quotation)) break;
    if (quotation) {
      first = quotation.first - 1;
      at = first;
      continue;
    }
    const quoted = /^[«»“”-]$/u.test(norm);
    const genitive = reading.lexicon.words.endings?.of?.some((ending) => norm.endsWith(ending)) ?? false;
    if (!startsCapital(reading, at) && norm !== "'s" && !quoted && !genitive) break;
    if (!quoted || norm === "«" || norm === "“") first = at;
  }
  if (reading.lexicon.words.relation !== "ending") return first;
  const known = spansBefore(reading.ofKind("organisation"), end)
    .slice(-NAMES_AT_ONCE)
    .find((one) => one.first < first && one.last >= first);
  if (known) return known.first;
  return first === end ? overLowerCase(reading, end) : first;
}

function quotationEndingAt(reading: Reading, at: number): TokenSpan | undefined {
  return within(reading.quotations, { first: at - LONGEST_NAME, last: at }).find((one) => one.last === at);
}

/** "“Report” Dövlət Gömrük Komitəsinə istinadən": who tells of the body is no part of its name. */
function isPress(reading: Reading, quotation: TokenSpan): boolean {
  return within(reading.ofKind("organisation"), quotation).some((one) =>
    /agency|outlet/u.test(one.sense.organisation.kind),
  );
}

const LOWER_CASE_WORDS = 4;

/** "Су ресурстары және ирригация министрлігі": bare words in lower case back to the capital that begins the name. */
function overLowerCase(reading: Reading, start: number): number {
  for (let at = start - 1; at >= Math.max(0, start - LOWER_CASE_WORDS); at--) {
    const token = reading.tokens[at];
    if (token?.kind !== "word" || reading.lexicon.words.isPast(token.norm)) return start;
    const isClosedWord = within(reading.ofKind("word"), { first: at, last: at + 1 }).length > 0;
    if (startsCapital(reading, at))
      return isCountry(reading, at) || isPerson(reading, at) || isClosedWord ? start : at;
    if (
      Object.values(reading.lexicon.words.endings ?? {})
        .flat()
        .some((ending) => token.norm.endsWith(ending))
    )
      return start;
  }
  return start;
}

/** The genitives that follow: "министерства [инвестиций, промышленности и торговли Узбекистана]". */
function endOfName(reading: Reading, first: number): number {
  const { belongsToName } = reading.lexicon.words;
  const known = within(reading.ofKind("organisation"), { first: first - 2, last: first + 1 }).find(
    (hit) => hit.last > first,
  );
  let last = known ? known.last : first;
  for (let at = last; at < first + LONGEST_NAME; at++) {
    const token = reading.tokens[at];
    if (!token || token.kind === "break") break;
    if (token.kind === "punctuation" && /^[«"“-]$/u.test(token.norm)) continue;
    const joins = at > first && (token.norm === "," || reading.lexicon.words.and.includes(token.norm));
    if (joins && belongsToName(normAt(reading, at + 1), printed(reading, at + 1)) && hasLater(reading, at))
      continue;
    if (token.kind !== "word" || !belongsToName(token.norm, printed(reading, at)) || isPerson(reading, at))
      break;
    last = at + 1;
    if (isCountry(reading, at)) break;
  }
  return last;
}

/** "министр транспорта Казахстана Нурлан Сауранбаев": the country ends the name, a person is another. */
function isCountry(reading: Reading, at: number): boolean {
  return within(reading.ofKind("place"), { first: at, last: at + 1 }).some(
    (hit) => hit.sense.place.kind === "country" && !hit.sense.adjective,
  );
}

function isPerson(reading: Reading, at: number): boolean {
  return within(reading.ofKind("person"), { first: at, last: at + 1 }).length > 0;
}

/** A list inside a name ends in "и …"; a comma before a clause does not. */
function hasLater(reading: Reading, at: number): boolean {
  const { and } = reading.lexicon.words;
  if (and.includes(normAt(reading, at))) return true;
  return [2, 3].some((step) => and.includes(normAt(reading, at + step)));
}
