import { type InEveryLanguage, LANGUAGES, type Language } from "../model/language.ts";
import type { StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Line, Named, Value } from "./answer.ts";
import { line } from "./line.ts";

/** Looks up what things are called; a key without a name stands for itself. */
export interface Names {
  metric(key: string): Value;
  /** Whether a pair of countries has a direction: exports have, turnover has not. */
  isDirected(metric: string): boolean;
  country(code: string): Value;
  place(key: string): Value;
  product(key: string): Value;
  /** A person by key, with initials. */
  person(key: string): Value;
  /** A publisher by key. */
  source(key: string): Value;
  /** Initials and surname, an organisation's name, or the article's words; null where the publisher itself speaks. */
  speaker(claim: StoredClaim): Value | null;
  /** A person or organisation by the name that an article uses, in every language if it is known. */
  called(name: string): Value;
  /** The same with the office, where it is known. */
  speakerWithOffice(claim: StoredClaim): Line | null;
}

/** The names of the reference data. */
export function namesOf(reference: ReferenceData): Names {
  const metrics = namesByKey(reference.metrics);
  const directed = new Set(
    reference.metrics.filter(({ direction }) => direction === "directed").map(({ key }) => key),
  );
  const places = namesByKey(reference.places);
  const people = namesByKey(reference.people);
  const organisations = namesByKey(reference.organisations);
  const offices = new Map(
    reference.people.map(({ key, office }) => [key, inSentence(office, OFFICES_LOWERED)]),
  );
  const products = new Map(reference.products.map(({ key, names }) => [key, inSentence(names, LANGUAGES)]));
  const countries = new Map(
    reference.places
      .filter(({ kind }) => kind === "country")
      .map(({ key, country, names }) => [country ?? key, named(names)]),
  );
  const publishers = new Map(reference.sources.map(({ key, name, variants }) => [key, [name, ...variants]]));
  const called = new Map<string, Named>([
    ...reference.organisations.flatMap(({ names }) =>
      Object.values(names).map((name) => [name, named(names)] as const),
    ),
    ...reference.people.flatMap(({ names }) =>
      Object.values(names).map((name) => [name, { ...named(names), initials: true }] as const),
    ),
  ]);
  const speaker = (claim: StoredClaim): Value | null => {
    if (claim.speaker === null || isPublisher(claim, publishers)) return null;
    const key = claim.speakerKey ?? "";
    const person = people.get(key);
    return person === undefined ? (organisations.get(key) ?? claim.speaker) : { ...person, initials: true };
  };
  return {
    metric: (key) => metrics.get(key) ?? key,
    isDirected: (key) => directed.has(key),
    country: (code) => countries.get(code) ?? code,
    product: (key) => products.get(key) ?? key,
    person: (key) => {
      const person = people.get(key);
      return person === undefined ? key : { ...person, initials: true };
    },
    place: (key) => places.get(key) ?? key,
    source: (key) => publishers.get(key)?.[0] ?? key,
    speaker,
    called: (name) => called.get(name) ?? name,
    speakerWithOffice: (claim) => {
      const name = speaker(claim);
      const office = offices.get(claim.speakerKey ?? "");
      if (name === null) return null;
      return office === undefined ? line("speaker", { name }) : line("speaker-with-office", { name, office });
    },
  };
}

/** A name as a value of a line. */
function named(names: InEveryLanguage): Named {
  return { kind: "name", names };
}

/** "Министр энергетики Азербайджана" stands in the middle of a line; elsewhere the country's name comes first. */
const OFFICES_LOWERED: readonly Language[] = ["ru"];

/** A common noun's name as it stands inside a sentence: without its capital, by the rules of each language. */
function inSentence(names: InEveryLanguage, lowered: readonly Language[]): Named {
  const inLanguage = (language: Language) => {
    const name = names[language];
    const [first = ""] = name;
    return lowered.includes(language) ? first.toLocaleLowerCase(language) + name.slice(first.length) : name;
  };
  return named({ ru: inLanguage("ru"), kk: inLanguage("kk"), az: inLanguage("az"), en: inLanguage("en") });
}

function namesByKey(entries: readonly { key: string; names: InEveryLanguage }[]): Map<string, Named> {
  return new Map(entries.map(({ key, names }) => [key, named(names)]));
}

function isPublisher(claim: StoredClaim, publishers: ReadonlyMap<string, string[]>): boolean {
  const { sourceKey, publisher } = claim.evidence;
  return (
    claim.speakerKey === sourceKey ||
    claim.speaker === publisher ||
    publishers.get(sourceKey)?.includes(claim.speaker ?? "") === true
  );
}
