import { searchWords } from "../model/search-words.ts";
import type { Criteria, NewsFilter, Subject, Watch } from "../model/subscription.ts";
import { stemsOf } from "./stems.ts";

/** The parts of criteria that name known things; the rest is words. */
export type ThingKind = Exclude<keyof Criteria, "phrases">;

/** A thing as news and subscriptions are compared: `places:Aktau`. */
export function thingTerm(kind: ThingKind, key: string): string {
  return `${kind}:${key}`;
}

/** A stem as news and subscriptions are compared: `=порт`. */
export function stemTerm(stem: string): string {
  return `=${stem}`;
}

export const NO_CRITERIA: Criteria = {
  topics: [],
  metrics: [],
  countries: [],
  places: [],
  products: [],
  people: [],
  sources: [],
  phrases: [],
};

/** What little news is about comes first. */
const RAREST_FIRST = ["people", "places", "products", "metrics", "sources", "topics"] as const;

/** Stands in the terms of watches on events, which no figure has. */
export const EVENTS_TERM = "events";

/**
 * Terms of which news, or a figure, that fits must have at least one: by these an index finds the few
 * subscriptions that may fit. Empty: any may.
 */
export function anchorTerms(subject: Subject): string[] {
  return subject.kind === "news" ? newsAnchors(subject.filter) : watchAnchors(subject.watch);
}

function newsAnchors({ wanted }: NewsFilter): string[] {
  const longest = wanted.phrases.flatMap(searchWords).toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return stemsOf(longest).map(stemTerm);
  for (const kind of RAREST_FIRST) {
    if (wanted[kind].length > 0) return wanted[kind].map((key) => thingTerm(kind, key));
  }
  const [country] = wanted.countries.toSorted((a, b) => Number(isHome(a)) - Number(isHome(b)));
  return country === undefined ? [] : [thingTerm("countries", country)];
}

function watchAnchors({ condition, metric, topic }: Watch): string[] {
  if (condition.kind === "event") return [EVENTS_TERM];
  if (metric !== null) return [thingTerm("metrics", metric)];
  return topic === null ? [] : [thingTerm("topics", topic)];
}

/** Nearly all news names these. */
function isHome(country: string): boolean {
  return country === "KZ" || country === "AZ";
}
