import type { Claim } from "../model/claim.ts";
import type { Language } from "../model/language.ts";
import type { StoryReason } from "../model/stored-article.ts";

const DAY_MS = 24 * 3_600_000;
/** Reports of one piece of news come within a week. */
const WINDOW_MS = 7 * DAY_MS;
/** A figure that was known for longer is background, but in articles that tell little else. */
const FRESH_MS = 4 * DAY_MS;
/** Below it "both speak of the trade of the year" would already be one story. */
const ENOUGH = 4;
/** For half of what one of them tells. */
const MAIN_POINT = 2;

/** A figure as stories compare it. */
export interface StoryFigure {
  claim: Claim;
  observationKey: string;
  speakerKey: string | null;
  /** When anybody first gave this value, in ms. */
  firstKnownMs: number;
}

/** An article by what it reports, in whatever language. */
export interface Report {
  articleId: number;
  sourceKey: string;
  language: Language;
  publishedMs: number;
  figures: readonly StoryFigure[];
  /** Events that it dates to the day, by their number. */
  events: readonly { id: number; date: string; title: string }[];
}

export type SameStory =
  | { isSame: true; because: StoryReason }
  | { isSame: false; reason: "one-source" | "too-far-apart" | "other-figures" | "too-little-in-common" };

/**
 * Whether two articles, perhaps in two languages, report one piece of news. Precision first: they must share
 * something that was still new when the later one was published, and must not disagree on any figure.
 */
export function sameStory(a: Report, b: Report): SameStory {
  if (a.sourceKey === b.sourceKey && a.language === b.language)
    return { isSame: false, reason: "one-source" };
  if (Math.abs(a.publishedMs - b.publishedMs) > WINDOW_MS) return { isSame: false, reason: "too-far-apart" };
  const shared = sharedFigures(a, b);
  if (shared === null) return { isSame: false, reason: "other-figures" };
  const [fewer = 0, more = 0] = [a, b].map(figureCount).toSorted((one, other) => one - other);
  const newSince =
    Math.max(a.publishedMs, b.publishedMs) - (2 * shared.length >= more ? WINDOW_MS : FRESH_MS);
  const fresh = shared.filter(({ firstKnownMs }) => firstKnownMs >= newSince);
  const speakers = sharedSpeakers(shared, b);
  const days = sharedDays(a, b);
  const isNews = fresh.length > 0 || days.length > 1;
  const isMainPoint = fresh.length > 0 && 2 * fresh.length >= fewer;
  const score =
    2 * fresh.length + 2 * days.length + Math.min(speakers.length, 1) + (isMainPoint ? MAIN_POINT : 0);
  if (!isNews || score < ENOUGH) return { isSame: false, reason: "too-little-in-common" };
  return { isSame: true, because: { figures: fresh.map(({ claim }) => claim), speakers, days } };
}

/** Figures on which both agree; null where they disagree on one. */
function sharedFigures(a: Report, b: Report): StoryFigure[] | null {
  const shared: StoryFigure[] = [];
  const others = Map.groupBy(b.figures, ({ observationKey }) => observationKey);
  for (const figure of new Map(a.figures.map((each) => [each.observationKey, each])).values()) {
    const rivals = others.get(figure.observationKey);
    if (rivals === undefined) continue;
    if (!rivals.some(({ claim }) => isSameValue(claim, figure.claim))) return null;
    shared.push(figure);
  }
  return shared;
}

function isSameValue(a: Claim, b: Claim): boolean {
  return a.value === b.value && a.max === b.max && a.unit === b.unit;
}

function sharedSpeakers(shared: readonly StoryFigure[], other: Report): string[] {
  const known = new Set(other.figures.map(({ speakerKey }) => speakerKey));
  return [
    ...new Set(
      shared.flatMap(({ speakerKey, claim }) =>
        speakerKey !== null && known.has(speakerKey) ? (claim.speaker ?? []) : [],
      ),
    ),
  ];
}

function sharedDays(a: Report, b: Report): string[] {
  const known = new Set(b.events.map(({ id }) => id));
  const earlier = Math.min(a.publishedMs, b.publishedMs);
  return a.events
    .filter(({ id, date }) => known.has(id) && Math.abs(Date.parse(date) - earlier) <= WINDOW_MS)
    .map(({ date }) => date);
}

function figureCount({ figures }: Report): number {
  return new Set(figures.map(({ observationKey }) => observationKey)).size;
}
