import { LANGUAGES } from "../model/language.ts";
import type { Organisation, Person, ReferenceData, Source, Tier } from "../model/reference-data.ts";

/** Who states a figure, and how much that counts. */
export interface Attribution {
  /** Key of the person or organisation; null where unknown. */
  speakerKey: string | null;
  tier: Tier;
  /** Whose statistics, ISO 3166 alpha-2; null where unknown. */
  compiler: string | null;
}

type Known = Pick<ReferenceData, "people" | "organisations">;

/**
 * Finds the known person or organisation that a claim names as its speaker. A figure without a speaker, or
 * of one that is not known, counts as its publisher's.
 */
export function attribute(
  speaker: string | null,
  publisher: Pick<Source, "tier">,
  known: Known,
): Attribution {
  const unknown: Attribution = { speakerKey: null, tier: publisher.tier, compiler: null };
  if (speaker === null) return unknown;
  const words = wordsOf(speaker);
  if (words.length === 0) return unknown;
  const person = onlyOne(known.people.filter((candidate) => isNamed(candidate, words)));
  if (person !== null) {
    return { speakerKey: person.key, tier: person.tier ?? "government", compiler: person.country };
  }
  const organisation = organisationNamed(words, known.organisations);
  if (organisation === null) return unknown;
  const tier = TIER_OF_KIND[organisation.kind];
  // Agencies and outlets pass on the figures of others.
  const compiler = tier === "agency" && organisation.kind !== "company" ? null : organisation.country;
  return { speakerKey: organisation.key, tier, compiler: tier === "press" ? null : compiler };
}

const TIER_OF_KIND = {
  statistics: "statistics",
  customs: "customs",
  presidency: "government",
  government: "government",
  ministry: "government",
  association: "government",
  company: "agency",
  international: "agency",
  agency: "agency",
  outlet: "press",
} as const satisfies Record<Organisation["kind"], Tier>;

/** Whether the words are a person's name in any language and spelling; initials and a lone surname will do. */
function isNamed(person: Person, words: readonly string[]): boolean {
  return LANGUAGES.some((language) =>
    [person.names[language], ...person.variants[language]].some((name) => abbreviates(words, wordsOf(name))),
  );
}

function abbreviates(words: readonly string[], name: readonly string[]): boolean {
  if (words.at(-1) !== name.at(-1)) return false;
  return words.every((word) =>
    name.some((part) => part === word || (word.length === 1 && part.startsWith(word))),
  );
}

/** The organisation whose name covers most of the words; null where several do equally. */
function organisationNamed(
  words: readonly string[],
  organisations: readonly Organisation[],
): Organisation | null {
  const covered = organisations.map((organisation) => ({
    organisation,
    length: coverage(organisation, words),
  }));
  const most = Math.max(0, ...covered.map(({ length }) => length));
  if (most === 0) return null;
  return onlyOne(covered.filter(({ length }) => length === most).map(({ organisation }) => organisation));
}

function coverage(organisation: Organisation, words: readonly string[]): number {
  const phrases = LANGUAGES.flatMap((language) => [
    organisation.names[language],
    ...organisation.variants[language],
  ]);
  return Math.max(0, ...phrases.map((phrase) => lengthIfWithin(patternOf(phrase), words)));
}

function lengthIfWithin(pattern: readonly string[], words: readonly string[]): number {
  if (pattern.length === 0) return 0;
  const found = words.some((_, first) =>
    pattern.every((part, n) => {
      const word = words[first + n];
      return word !== undefined && (part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : word === part);
    }),
  );
  return found ? pattern.join("").length : 0;
}

function onlyOne<T>(found: readonly T[]): T | null {
  const [first, second] = found;
  return first !== undefined && second === undefined ? first : null;
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `*` ends a stem. */
function patternOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+\*?/gu) ?? [];
}

/** Without marks and case, so that spellings such as `İlham` and `Ilham`, `Алёна` and `Алена` are one. */
function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");
}
