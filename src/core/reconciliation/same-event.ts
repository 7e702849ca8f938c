import type { EventMention } from "../model/event.ts";
import type { Evidence } from "../model/observation.ts";
import { TIERS } from "../model/reference-data.ts";
import { searchWords } from "../model/search-words.ts";

/** An event mention with where it stands. */
export interface StoredMention {
  id: number;
  mention: EventMention;
  evidence: Evidence;
}

/** Mentions of one happening, the one to quote first. */
export interface MentionGroup {
  /** Stable name of the event among others: type, date and its place in their order. */
  key: string;
  status: EventMention["status"];
  mentions: StoredMention[];
}

/** Mentions that may be of one event have one bucket: type and date. */
export function eventBucket({ type, date }: Pick<EventMention, "type" | "date">): string {
  return `${type}|${date}`;
}

/** From 0 to 1: word stems that two titles share, of all that they have. */
const LEAST_SHARED_WORDS = 0.2;
/** Russian, Kazakh and Azerbaijani inflect at the end. */
const STEM_CHARACTERS = 5;

/**
 * Which mentions of one bucket tell of one event: nothing speaks against it (another place, the same
 * article telling of two), and participants or words of the titles speak for it. The order in which the
 * articles were read does not matter.
 */
export function eventsOf(bucket: string, mentions: readonly StoredMention[]): MentionGroup[] {
  const groups: StoredMention[][] = [];
  for (const mention of mentions.toSorted(byFirstTelling)) {
    const home = bestGroup(groups, mention);
    if (home === null) groups.push([mention]);
    else home.push(mention);
  }
  return groups.map((group, n) => ({
    key: `${bucket}|${n + 1}`,
    // A plan that somebody reports as done is done.
    status: group.some(({ mention }) => mention.status === "past") ? "past" : "planned",
    mentions: group.toSorted(byWorth),
  }));
}

function bestGroup(groups: readonly StoredMention[][], mention: StoredMention): StoredMention[] | null {
  let best: { group: StoredMention[]; likeness: number } | null = null;
  for (const group of groups) {
    const likeness = Math.min(...group.map((other) => likenessOf(other, mention)));
    if (likeness > 0 && (best === null || likeness > best.likeness)) best = { group, likeness };
  }
  return best?.group ?? null;
}

/** 0: not the same event. */
function likenessOf(a: StoredMention, b: StoredMention): number {
  const samePlace = a.mention.place === b.mention.place;
  if (a.evidence.articleId === b.evidence.articleId) return 0;
  if (!samePlace && a.mention.place !== null && b.mention.place !== null) return 0;
  const titles = shareOf(stems(a.mention.title), stems(b.mention.title));
  const people = shareOf(new Set(a.mention.participants), new Set(b.mention.participants));
  return titles < LEAST_SHARED_WORDS && people === 0 ? 0 : titles + people;
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}

function stems(title: string): Set<string> {
  return new Set(searchWords(title).map((word) => word.slice(0, STEM_CHARACTERS)));
}

function byFirstTelling(a: StoredMention, b: StoredMention): number {
  return (
    compareTexts(a.evidence.knownFrom, b.evidence.knownFrom) ||
    compareTexts(a.evidence.sourceKey, b.evidence.sourceKey) ||
    compareTexts(a.evidence.title, b.evidence.title) ||
    a.mention.start - b.mention.start ||
    a.id - b.id
  );
}

function byWorth(a: StoredMention, b: StoredMention): number {
  const planned = Number(a.mention.status === "planned") - Number(b.mention.status === "planned");
  return planned || TIERS.indexOf(a.evidence.tier) - TIERS.indexOf(b.evidence.tier) || byFirstTelling(a, b);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** First and last day of a date at its own precision: `2025-11` is all of November. */
export function daysOf(date: string): { from: string; to: string } {
  const [year = "", month, day] = date.split("-");
  if (day !== undefined) return { from: date, to: date };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
}
