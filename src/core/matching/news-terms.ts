import { metricNamed, topicsNamed } from "../answers/figures-question.ts";
import { belongsTo, HOME, topicOf } from "../answers/subjects.ts";
import { questionVocabulary } from "../answers/vocabulary.ts";
import type { Subject } from "../model/claim.ts";
import type { Language } from "../model/language.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import { searchWords } from "../model/search-words.ts";
import { stemsOf } from "./stems.ts";
import { stemTerm, type ThingKind, thingTerm } from "./terms.ts";

/** What of an article decides who is told of it. */
export interface News {
  sourceKey: string;
  language: Language;
  title: string;
  text: string;
  figures: readonly Subject[];
  /** Keys of the people who state its figures. */
  speakers: readonly string[];
}

/** An article as subscriptions are held against it. */
export interface NewsTerms {
  /** All that it names and says. */
  all: ReadonlySet<string>;
  /** What belongs together: what the whole is about, and each figure by itself. */
  passages: readonly ReadonlySet<string>[];
  /** Where a stem stands, counted in words. */
  positionsOf(stem: string): readonly number[];
}

export type ReadNews = (news: News) => NewsTerms;

/** What stands first is what the article is about. */
const LEAD_CHARACTERS = 500;

const KIND_OF_NAME = {
  country: "countries",
  place: "places",
  product: "products",
  person: "people",
} as const satisfies Record<string, ThingKind>;

/** Prepares the reading of articles; each is read once, in time that grows with its length only. */
export function newsReader(reference: ReferenceData): ReadNews {
  const vocabulary = questionVocabulary(reference);
  const figureTerms = figureReader(reference);

  const namesIn = (words: readonly string[]): string[] => {
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      const name = vocabulary.nameAt(words, at);
      if (name !== null) found.push(thingTerm(KIND_OF_NAME[name.thing.kind], name.thing.key));
      at += name?.words ?? 1;
    }
    return found;
  };

  return ({ sourceKey, language, title, text, figures, speakers }) => {
    const words = searchWords(`${title}\n${text}`);
    const positions = new Map<string, number[]>();
    const stemsOfWord = new Map<string, string[]>();
    for (const [at, word] of words.entries()) {
      const stems = stemsOfWord.get(word) ?? stemsOf(word, [language]);
      stemsOfWord.set(word, stems);
      for (const stem of stems) {
        const known = positions.get(stem);
        if (known === undefined) positions.set(stem, [at]);
        else known.push(at);
      }
    }
    const named = [
      ...namesIn(words),
      ...speakers.map((key) => thingTerm("people", key)),
      thingTerm("sources", sourceKey),
    ];
    const whole = new Set([...named, ...headlineTerms(title, text)]);
    const passages = [whole, ...figures.map((figure) => new Set(figureTerms(figure)))];
    const things = passages.flatMap((passage) => [...passage]);
    return {
      all: new Set([...things, ...[...positions.keys()].map(stemTerm)]),
      passages,
      positionsOf: (stem) => positions.get(stem) ?? [],
    };
  };
}

/** The topics and metrics of an article as a whole: its headline and lead name them. */
function headlineTerms(title: string, text: string): string[] {
  const [lead = ""] = text.slice(0, LEAD_CHARACTERS).split("\n");
  const words = searchWords(`${title}\n${lead}`);
  return topicsNamed(words).flatMap((topic) => {
    const metric = metricNamed(words, topic);
    return [thingTerm("topics", topic), ...(metric === null ? [] : [thingTerm("metrics", metric)])];
  });
}

/** Prepares the reading of figures: what each is about, as subscriptions are compared. */
export function figureReader(reference: ReferenceData): (figure: Subject) => string[] {
  const isFarming = belongsTo("agri", reference);
  const countryOf = new Map(reference.places.map(({ key, country }) => [key, country]));
  const counted = new Map(reference.metrics.map(({ key, products = [] }) => [key, products]));
  return (figure) => {
    const { metric, refArea, counterpart, place, product } = figure;
    const sides = [refArea, counterpart, countryOf.get(place ?? "") ?? null].filter((side) => side !== null);
    // What names no country is of the two that all articles here are about.
    const countries = sides.length === 0 ? HOME.filter((country) => country !== null) : sides;
    const products = [...(product === null ? [] : [product]), ...(counted.get(metric) ?? [])];
    return [
      thingTerm("topics", topicOf(metric, reference)),
      // Trade in farm goods is counted by the metrics of trade.
      ...(isFarming(figure) ? [thingTerm("topics", "agri")] : []),
      thingTerm("metrics", metric),
      ...countries.map((country) => thingTerm("countries", country)),
      ...(place === null ? [] : [thingTerm("places", place)]),
      ...products.map((key) => thingTerm("products", key)),
    ];
  };
}
