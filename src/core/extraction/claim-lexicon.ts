import { LANGUAGES, type Language } from "../model/language.ts";
import type { Metric, Person, Place, ReferenceData, Source } from "../model/reference-data.ts";
import { CLAIM_WORDS } from "./languages/all-claim-words.ts";
import { EVENT_WORDS } from "./languages/all-event-words.ts";
import type { ClaimWords } from "./languages/claim-words.ts";
import type { EventWords } from "./languages/event-words.ts";
import { perWord } from "./per-word.ts";
import { addPhrase, emptyBook, PHRASE_GAP, type PhraseBook } from "./phrases.ts";
import type { Sense, WordClass } from "./senses.ts";

/** Sources as articles cite them: by key, and by any name or channel in lower case. */
interface SourceBook {
  byKey: ReadonlyMap<string, Source>;
  byName: ReadonlyMap<string, Source>;
}

function sourceBook(sources: readonly Source[]): SourceBook {
  const byName = new Map<string, Source>();
  for (const source of sources) {
    const channels = source.channels.map((channel) => `@${channel.username}`);
    for (const name of [source.name, ...source.variants, ...channels])
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), source);
  }
  return { byKey: new Map(sources.map((source) => [source.key, source])), byName };
}

/** All that one language's texts are read with. */
export interface LanguageLexicon {
  language: Language;
  words: ClaimWords;
  events: EventWords;
  book: PhraseBook<Sense>;
  /** Single closed words by class, for looking at the neighbours of a token. */
  closed: ReadonlyMap<WordClass, ReadonlySet<string>>;
  metrics: readonly Metric[];
  places: ReadonlyMap<string, Place>;
  sources: SourceBook;
}

/** The reference data as the extractor looks it up: prepared once, read by every article. */
export type Lexicon = Readonly<Record<Language, LanguageLexicon>>;

/** Compiles reference data and word lists into one book of phrases per language. */
export function prepareLexicon(reference: ReferenceData): Lexicon {
  const [ru, kk, az, en] = LANGUAGES.map((language) => prepareLanguage(language, reference));
  if (!ru || !kk || !az || !en) throw new Error("a language has no word lists");
  return { ru, kk, az, en };
}

function prepareLanguage(language: Language, reference: ReferenceData): LanguageLexicon {
  const words = withMemory(CLAIM_WORDS[language]);
  const book = emptyBook<Sense>();
  const add = (phrase: string, sense: Sense, gap = 0) => addPhrase(book, lower(phrase, language), sense, gap);
  for (const metric of reference.metrics) {
    for (const phrase of metric.announcedBy[language])
      add(phrase, { kind: "metric", metric, strength: "announced" }, PHRASE_GAP);
    for (const phrase of metric.hintedBy?.[language] ?? [])
      add(phrase, { kind: "metric", metric, strength: "hinted" }, PHRASE_GAP);
  }
  for (const product of reference.products) {
    for (const phrase of product.announcedBy[language]) add(phrase, { kind: "product", product });
  }
  for (const place of reference.places) {
    for (const phrase of [place.names[language], ...place.variants[language]]) {
      add(phrase, { kind: "place", place, adjective: isAdjective(phrase, words) });
    }
  }
  for (const organisation of reference.organisations) {
    for (const phrase of [organisation.names[language], ...organisation.variants[language]]) {
      add(phrase, { kind: "organisation", organisation }, organisation.kind === "outlet" ? 0 : 1);
    }
  }
  for (const person of reference.people) addPerson(person, language, add);
  addWords(words, language, add);
  return {
    language,
    words,
    events: EVENT_WORDS[language],
    book,
    closed: closedWords(words),
    metrics: reference.metrics,
    places: new Map(reference.places.map((place) => [place.key, place])),
    sources: sourceBook(reference.sources),
  };
}

/** Its tests of single words that every token is put to, asked once per word. */
function withMemory(words: ClaimWords): ClaimWords {
  return { ...words, isPast: perWord(words.isPast), isSubordinate: perWord(words.isSubordinate) };
}

function addWords(words: ClaimWords, language: Language, add: (phrase: string, sense: Sense) => void): void {
  const each = (list: string | undefined, sense: Sense) => {
    for (const phrase of listed(list)) add(lower(phrase, language), sense);
  };
  for (const [name, list] of Object.entries(words.words)) {
    if (isWordClass(name, words)) each(list, { kind: "word", class: name });
  }
  for (const office of OFFICE_ORDER) each(words.offices[office], { kind: "office", office });
  for (const [phrase, nominative] of Object.entries(words.bodies))
    add(phrase, { kind: "ministry", nominative, generic: words.genericBodies.includes(nominative) });
  const events = EVENT_WORDS[language];
  for (const [type, list] of Object.entries(events.cues)) each(list, { kind: "event", type });
  each(events.addressed, { kind: "event", type: "statement", dated: true });
  each(events.habit, { kind: "word", class: "habit" });
  each(events.opinion, { kind: "word", class: "opinion" });
  each(events.receives, { kind: "word", class: "receive" });
}

const OFFICE_ORDER = [
  "president",
  "premier",
  "deputy-premier",
  "minister",
  "deputy-minister",
  "ambassador",
  "governor",
  "deputy-head",
  "head",
  "representative",
  "expert",
] as const;

function isWordClass(name: string, words: ClaimWords): name is WordClass {
  return name in words.words;
}

/** A person is found by whole names in any case, and by the surname alone. */
function addPerson(
  person: Person,
  language: Language,
  add: (phrase: string, sense: Sense, gap?: number) => void,
): void {
  const names = [person.names[language], ...person.variants[language]];
  for (const name of names) {
    const parts = name.split(" ");
    add(parts.map((part) => stemOfName(part, language)).join(" "), {
      kind: "person",
      person,
      whole: true,
      name: spellingOf(name, person, language),
    });
    const surname = parts.at(-1) ?? "";
    if (surname.length >= 4 && parts.length > 1 && !/оглу|oglu|oğlu/iu.test(surname)) {
      add(stemOfName(surname, language), { kind: "person", person, whole: false });
    }
  }
}

/** Another spelling of the surname is kept as the text has it; a patronymic is not. */
function spellingOf(name: string, person: Person, language: Language): string {
  const canonical = person.names[language];
  const parts = name.split(" ").length;
  return language === "ru" || parts !== canonical.split(" ").length ? canonical : name;
}

/** `Карабаев` → `карабаев*`, `Си` stays: short names would match anything. */
function stemOfName(part: string, language: Language): string {
  return part
    .split("-")
    .map((piece) => {
      if (language === "ru") {
        const stem = piece.length > 4 ? piece.replace(/[аяйьеу]$/u, "") : piece;
        return stem.length > 2 ? `${stem}*` : stem;
      }
      return piece.length > 3 ? `${piece}*` : piece;
    })
    .join("-");
}

function isAdjective(phrase: string, words: ClaimWords): boolean {
  const stem = phrase.replace(/\*$/u, "");
  return words.adjectiveEndings.some((ending) => stem.endsWith(ending));
}

function closedWords(words: ClaimWords): Map<WordClass, Set<string>> {
  const sets = new Map<WordClass, Set<string>>();
  for (const [name, list] of Object.entries(words.words)) {
    if (!isWordClass(name, words)) continue;
    sets.set(name, new Set(listed(list).filter((phrase) => !/[\s*]/u.test(phrase))));
  }
  return sets;
}

function listed(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

function lower(text: string, language: Language): string {
  return text
    .split(" ")
    .map((word) => (language === "az" ? word.toLocaleLowerCase("az") : word.toLowerCase()))
    .join(" ")
    .replaceAll("ё", "е");
}
