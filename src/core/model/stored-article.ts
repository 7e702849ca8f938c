import type { Wording } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { EventMention } from "./event.ts";
import type { FigureChange } from "./figure-change.ts";
import type { Language } from "./language.ts";
import type { Evidence } from "./observation.ts";

/** An article as lists show it. */
export interface ArticleSummary {
  id: number;
  title: string;
  publisher: string;
  sourceKey: string;
  url: string | null;
  language: Language;
  wording: Wording;
  /** Instant, ISO 8601 UTC; null where the page does not tell. */
  publishedAt: string | null;
  timeZone: string;
  /** How many claims it holds. */
  claims: number;
  /** Other outlets that print the same text, and the publisher's own editions, the earliest first. */
  alsoIn?: { articleId: number; publisher: string; url: string | null }[];
}

/** An article with all that was taken out of its current revision. */
export interface StoredArticle extends ArticleSummary {
  text: string;
  figures: Claim[];
  events: EventMention[];
  /** Names of the agencies, sites and channels that it cites. */
  cites: { name: string; sourceKey: string | null; channel: string | null }[];
  /** Instant, ISO 8601 UTC, at which the publisher took it away; null or absent while it stands. */
  withdrawnAt?: string | null;
  /** Figures that the version before gave otherwise. */
  changes?: FigureChange[];
  /** The posts of channels that it cites. */
  originals?: { articleId: number; publisher: string; url: string | null }[];
  /** Where its own site has it in other languages. */
  editions?: { language: Language; url: string }[];
  /** Other reports of the same news, in words of their own. */
  sameStory?: SameStoryArticle[];
}

/** Another report of the same news. */
export interface SameStoryArticle {
  articleId: number;
  publisher: string;
  language: Language;
  url: string | null;
  because: StoryReason;
}

/** What two reports of one piece of news have in common. */
export interface StoryReason {
  figures: Claim[];
  /** Names of those who say so in both. */
  speakers: string[];
  /** Days, ISO 8601, of the events that both date. */
  days: string[];
}

/** A dated event with the mentions that tell of it, oldest first. */
export interface StoredEvent {
  id: number;
  mention: EventMention;
  evidence: Evidence[];
}

/** A source as `/sources` shows it. */
export interface SourceSummary {
  key: string;
  name: string;
  tier: Evidence["tier"];
  homepage: string | null;
  feeds: { url: string; confirmed: boolean }[];
  channels: { username: string; confirmed: boolean }[];
  articles: number;
  /** Instant, ISO 8601 UTC. */
  lastPublishedAt: string | null;
}
