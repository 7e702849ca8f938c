import { searchWords } from "../model/search-words.ts";
import type { Criteria, NewsFilter, Subject, Subscription } from "../model/subscription.ts";
import type { NewsTerms } from "./news-terms.ts";
import { stemsOf } from "./stems.ts";
import { stemTerm, type ThingKind, thingTerm } from "./terms.ts";

/** Whether a subscription's chat is to be told of an article. */
export function matches({ wanted, unwanted }: NewsFilter, news: NewsTerms): boolean {
  return hasAll(wanted, news) && !hasAny(unwanted, news);
}

/** Of subscriptions that may fit, those whose chats are to be told. Subscriptions with one subject are checked once. */
export function fitting(subscriptions: readonly Subscription[], news: NewsTerms): Subscription[] {
  const checked = new Map<Subject, boolean>();
  return subscriptions.filter(({ subject }) => {
    const fits = checked.get(subject) ?? (subject.kind === "news" && matches(subject.filter, news));
    checked.set(subject, fits);
    return fits;
  });
}

const ALONE = ["people", "sources"] as const;
const TOGETHER = ["topics", "metrics", "places", "products"] as const;

function hasAll(wanted: Criteria, news: NewsTerms): boolean {
  const aboutFigures = wanted.topics.length + wanted.metrics.length > 0;
  const passages = aboutFigures ? news.passages : [news.all];
  return (
    ALONE.every((kind) => hasOne(news.all, kind, wanted[kind])) &&
    wanted.phrases.every((phrase) => saysPhrase(news, phrase)) &&
    // A figure of one port and another figure of containers are no figure of that port's containers.
    passages.some(
      (passage) =>
        TOGETHER.every((kind) => hasOne(passage, kind, wanted[kind])) &&
        wanted.countries.every((country) => passage.has(thingTerm("countries", country))),
    )
  );
}

function hasOne(terms: ReadonlySet<string>, kind: ThingKind, keys: readonly string[]): boolean {
  return keys.length === 0 || keys.some((key) => terms.has(thingTerm(kind, key)));
}

function hasAny(unwanted: Criteria, news: NewsTerms): boolean {
  return (
    [...ALONE, ...TOGETHER, "countries" as const].some((kind) =>
      unwanted[kind].some((key) => news.all.has(thingTerm(kind, key))),
    ) || unwanted.phrases.some((phrase) => saysPhrase(news, phrase))
  );
}

/** Whether the words of a phrase stand one after another, in whatever form. */
function saysPhrase(news: NewsTerms, phrase: string): boolean {
  const words = searchWords(phrase).map((word) => stemsOf(word));
  const [first, ...rest] = words;
  if (first === undefined) return false;
  if (!words.every((stems) => stems.some((stem) => news.all.has(stemTerm(stem))))) return false;
  if (rest.length === 0) return true;
  const next = rest.map((stems) => new Set(stems.flatMap((stem) => news.positionsOf(stem))));
  return first.some((stem) =>
    news.positionsOf(stem).some((at) => next.every((places, n) => places.has(at + n + 1))),
  );
}
