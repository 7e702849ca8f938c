import { readWords } from "../answers/asked-words.ts";
import { metricNamed, topicsNamed } from "../answers/figures-question.ts";
import { foldWord } from "../answers/question-words.ts";
import { questionVocabulary } from "../answers/vocabulary.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Criteria, Delivery, NewsFilter } from "../model/subscription.ts";
import { readDelivery } from "./read-delivery.ts";
import { sourceNames } from "./source-names.ts";

/** What the words of `/subscribe` ask for; what is not understood is named, to be shown with examples. */
export type AskedSubscription =
  | { status: "read"; filter: NewsFilter; delivery: Delivery }
  | { status: "misunderstood"; unknown: string };

export type ReadSubscription = (text: string) => AskedSubscription;

const LONGEST_REQUEST = 300;
const MOST_PHRASES = 12;
const SHORTEST_WORD = 2;
const EVERYTHING = new Set(["все", "all", "everything", "бәрі", "барлығы", "hamisi"]);
/** A phrase in quotation marks of any kind, or a word; a minus before either means "without". */
const REQUESTED = /(?<minus>[-−–])?(?:["„“«](?<phrase>[^"„“”«»]+)["“”»]|(?<word>[^\s"„“”«»]+))/gu;

/** Prepares the reading of what people subscribe to: in any order and language, `"Middle Corridor" -oil daily 09:00`. */
export function subscriptionReader(reference: ReferenceData): ReadSubscription {
  const vocabulary = questionVocabulary(reference);
  const countries = new Set(
    reference.places.flatMap(({ kind, country, key }) => (kind === "country" ? [country ?? key] : [])),
  );
  const sources = sourceNames(reference.sources);

  const criteriaOf = (
    words: readonly string[],
    phrases: readonly string[],
  ): Criteria | { unknown: string } => {
    const { keys, rest: unnamed } = sources.takeFrom(words);
    const asked = readWords(unnamed.join(" "), vocabulary, (code) => countries.has(code));
    // News to come is of no year; a number can still be looked for in quotation marks.
    if (asked.years !== null || asked.asOf !== null)
      return { unknown: unnamed.find((word) => /\d/u.test(word)) ?? "" };
    const topics = topicsNamed(asked.rest);
    const named = topics.map((topic) => metricNamed(asked.rest, topic));
    // One topic's metric must not take the place of another whole topic.
    const metrics = named.includes(null) ? [] : named.filter((metric) => metric !== null);
    const others = asked.rest.filter((word) => topicsNamed([word]).length === 0);
    const short = others.find((word) => word.length < SHORTEST_WORD);
    if (short !== undefined) return { unknown: short };
    return {
      topics: metrics.length === 0 ? topics : [],
      metrics,
      countries: asked.countries,
      places: asked.places,
      products: asked.products,
      people: asked.people.map(({ key }) => key),
      sources: keys,
      phrases: [...phrases, ...others],
    };
  };

  return (text) => {
    if (text.length > LONGEST_REQUEST) return misunderstood(text);
    const requested = [...text.matchAll(REQUESTED)].map(({ groups = {} }) => groups);
    const bare = (minus: boolean) =>
      requested.flatMap(({ word, minus: sign }) =>
        word !== undefined && (sign !== undefined) === minus ? [word] : [],
      );
    const quoted = (minus: boolean) =>
      requested.flatMap(({ phrase, minus: sign }) =>
        phrase !== undefined && (sign !== undefined) === minus ? [phrase.trim()] : [],
      );
    const { delivery, rest, unknown } = readDelivery(bare(false));
    if (unknown !== null) return misunderstood(unknown);
    const isEverything = rest.length > 0 && rest.every((word) => EVERYTHING.has(foldWord(word)));
    const wanted = criteriaOf(isEverything ? [] : rest, quoted(false));
    const unwanted = criteriaOf(bare(true), quoted(true));
    if ("unknown" in wanted) return misunderstood(wanted.unknown);
    if ("unknown" in unwanted) return misunderstood(unwanted.unknown);
    const isNothing = isEmpty(wanted) && isEmpty(unwanted) && !isEverything;
    const [tooMany] = [...wanted.phrases, ...unwanted.phrases].slice(MOST_PHRASES);
    if (isNothing || tooMany !== undefined) return misunderstood(tooMany ?? text);
    return { status: "read", filter: { wanted, unwanted }, delivery };
  };
}

function misunderstood(unknown: string): AskedSubscription {
  return { status: "misunderstood", unknown };
}

function isEmpty(criteria: Criteria): boolean {
  return Object.values(criteria).every((part) => part.length === 0);
}
