import type { Place } from "../../model/reference-data.ts";
import type { TokenSpan } from "../grammar.ts";
import type { PlaceEndings } from "../languages/claim-words.ts";
import { type HitOf, hasWord, isClosed, normAt, type Reading, startsCapital } from "../reading.ts";
import { holdsToken, longestOnly, within } from "../token-spans.ts";
import { wordNorm } from "../word-norm.ts";

/** What the words around a place say of it: goods go `from` one `to` another. */
export type Relation = "from" | "to" | "through" | "with" | "between" | "in" | "of";

/** A place named in the text, with the part that it plays. */
export interface PlaceMention extends TokenSpan {
  place: Place;
  relation: Relation | null;
  /** "казахстанский", not "Казахстан". */
  adjective: boolean;
}

/** All places of the text in order; of overlapping names the longest. */
export function findPlaces(reading: Reading): PlaceMention[] {
  const found = longestOnly(reading.ofKind("place").filter((hit) => isName(reading, hit))).map((hit) => ({
    first: hit.first,
    last: hit.last,
    place: hit.sense.place,
    adjective:
      isAdjective(reading, hit, hit.sense.place.kind, hit.sense.adjective) || isAttribute(reading, hit),
    relation: relationOf(reading, hit),
  }));
  for (const [at, mention] of found.entries()) {
    const before = found[at - 1];
    if (before && mention.relation === null && isJoined(reading, before, mention))
      mention.relation = before.relation;
    else if (before && mention.relation !== null && isJoinedByEnding(reading, before, mention))
      before.relation = mention.relation;
  }
  return found;
}

/** "на рынки Ирана и Азербайджана": the second of a pair has the part of the first. */
function isJoined(reading: Reading, before: TokenSpan, mention: TokenSpan): boolean {
  return (
    mention.first - before.last === 1 && reading.lexicon.words.and.includes(normAt(reading, before.last))
  );
}

/** "Gürcüstan və Türkiyəyə": of a pair only the last bears the ending. */
function isJoinedByEnding(reading: Reading, before: PlaceMention, mention: TokenSpan): boolean {
  const bare = before.relation === null || before.relation === "with";
  return reading.lexicon.words.relation === "ending" && bare && isJoined(reading, before, mention);
}

/** "Qazaxıstan nefti": a country's bare name right before the goods says whose they are. */
function isAttribute(reading: Reading, hit: HitOf<"place">): boolean {
  if (reading.lexicon.words.relation !== "ending" || hit.sense.place.kind !== "country") return false;
  if (suffixOf(reading, hit) !== "") return false;
  const next = { first: hit.last, last: hit.last + 1 };
  return within(reading.ofKind("product"), next).length > 0 || hasWord(reading, next, "capital");
}

/** Names begin with a capital; adjectives and abbreviations of states need not. */
function isName(
  reading: Reading,
  hit: { first: number; sense: { place: Place; adjective: boolean } },
): boolean {
  if (startsCapital(reading, hit.first)) return true;
  return (
    hit.sense.place.kind === "country" ||
    hit.sense.place.kind === "corridor" ||
    hit.sense.place.kind === "pipeline" ||
    hit.sense.place.kind === "sea"
  );
}

function isAdjective(reading: Reading, hit: TokenSpan, kind: Place["kind"], declared: boolean): boolean {
  if (kind === "corridor" || kind === "pipeline") return false;
  if (declared) return true;
  const { words } = reading.lexicon;
  const norm = normAt(reading, hit.last - 1);
  return words.adjectiveEndings.some((ending) => endsLike(norm, ending));
}

const CASE_LETTERS = 3;

/** Whether an adjective's ending, in any case, ends the word. */
function endsLike(norm: string, ending: string): boolean {
  const at = norm.lastIndexOf(ending);
  return at >= 0 && norm.length - at - ending.length <= CASE_LETTERS;
}

function relationOf(reading: Reading, hit: HitOf<"place">): Relation | null {
  if (reading.lexicon.words.relation === "ending") return relationByEnding(reading, hit);
  // A preposition stands before the name or before one or two words of its kind ("в порту Актау").
  for (let at = hit.first - 1; at >= Math.max(0, hit.first - 3); at--) {
    const token = reading.tokens[at];
    if (!token || token.kind === "break" || /^[,.;:()]$/u.test(token.norm) || isInTime(reading, at)) break;
    if (isOwnMarket(reading, at)) break;
    if (isClosed(reading, at, "between")) return "between";
    if (isClosed(reading, at, "with")) return "with";
    if (isClosed(reading, at, "through")) return "through";
    if (isClosed(reading, at, "from")) return "from";
    if (isClosed(reading, at, "of")) return "of";
    if (isClosed(reading, at, "to")) return isLocative(reading, hit.last - 1) ? "in" : "to";
    if (isClosed(reading, at, "in")) return "in";
  }
  return null;
}

/** "на турецкий рынок Азербайджан вывез …": the preposition is that of the other country's market. */
function isOwnMarket(reading: Reading, at: number): boolean {
  if (!isClosed(reading, at, "recipient")) return false;
  return within(reading.ofKind("place"), { first: at - 1, last: at }).length > 0;
}

/** "в минувшем году Азербайджан": the preposition is that of the time. */
function isInTime(reading: Reading, at: number): boolean {
  return holdsToken(reading.periods, at);
}

/** "в Казахстане" is where, "в Казахстан" is where to. */
function isLocative(reading: Reading, index: number): boolean {
  return reading.lexicon.words.isLocative?.(normAt(reading, index)) ?? false;
}

function relationByEnding(reading: Reading, hit: HitOf<"place">): Relation | null {
  const { endings, nameEndings } = reading.lexicon.words;
  const suffix = suffixOf(reading, hit);
  const own = endingOf(suffix === null ? endings : nameEndings, suffix ?? normAt(reading, hit.last - 1));
  if (own !== null) return own;
  if (isClosed(reading, hit.last, "with")) return "with";
  if (isClosed(reading, hit.last, "through")) return "through";
  // "Махачкала портына": the noun behind the name bears the ending.
  for (let at = hit.last; at < hit.last + 2; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== "word" || startsCapital(reading, at)) return null;
    const behind = endingOf(endings, token.norm);
    if (behind !== null && behind !== "of") return behind;
  }
  return null;
}

/** What the text adds to the place's name; null where its spelling is not one of the known. */
function suffixOf(reading: Reading, hit: HitOf<"place">): string | null {
  const { language } = reading.article;
  const { place } = hit.sense;
  const norm = normAt(reading, hit.last - 1);
  let longest: string | null = null;
  for (const name of [place.names[language], ...place.variants[language]]) {
    const stem = wordNorm((name.split(/[\s—-]+/u).at(-1) ?? "").replace("*", ""), language);
    if (norm.startsWith(stem) && stem.length > (longest?.length ?? 0)) longest = stem;
  }
  return longest === null ? null : norm.slice(longest.length);
}

function endingOf(list: PlaceEndings | undefined, norm: string): Relation | null {
  for (const [relation, endings] of Object.entries(list ?? {})) {
    if (endings.some((ending) => norm.endsWith(ending)) && isRelation(relation)) return relation;
  }
  return null;
}

function isRelation(name: string): name is Relation {
  return ["from", "to", "with", "between", "in", "of"].includes(name);
}
