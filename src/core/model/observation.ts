import type { Wording } from "./article.ts";
import type { Bound, Claim, Statistic, Status, Subject, Unit } from "./claim.ts";
import type { Decimal } from "./decimal.ts";
import type { Editing } from "./decision.ts";
import type { Language } from "./language.ts";
import type { Tier } from "./reference-data.ts";

/** What all claims on one thing are joined by. */
export interface ObservationKey extends Subject {
  statistic: Statistic;
  unit: Unit | null;
  status: Status;
  /** Days, ISO 8601; a running total with an open end is closed at its publication. */
  from: string | null;
  to: string | null;
}

/** Where a claim stands: enough to cite it. */
export interface Evidence {
  articleId: number;
  title: string;
  /** Null where the address is not known: then the publisher's name stands without a link. */
  url: string | null;
  publisher: string;
  sourceKey: string;
  tier: Tier;
  language: Language;
  wording: Wording;
  /** Instant, ISO 8601 UTC, from which the claim was known: publication of its revision, else first sight. */
  knownFrom: string;
  /** The publisher's IANA zone: dates are shown as the publisher printed them. */
  timeZone: string;
  /** Instant at which the publisher withdrew it; null while it stands. */
  withdrawnAt: string | null;
}

export interface StoredClaim extends Claim, Partial<Editing> {
  id: number;
  /** The whole sentence of a retold article in which the quote stands; absent where the words are the article's. */
  sentence?: string;
  evidence: Evidence;
  /** Why it waits for an editor, as it was stored; null or absent where it does not. */
  held?: Doubt | null;
  /** Key of the known person or organisation that `speaker` names; null where unknown. */
  speakerKey: string | null;
  /** Tier of the one who states it (a minister quoted by an agency: `government`). */
  tier: Tier;
  /** Whose statistics, ISO 3166 alpha-2: the speaker's country; null where unknown. */
  compiler: string | null;
}

export const DOUBTS = [
  "scale-slip",
  "share-over-whole",
  "fell-below-nothing",
  "below-nothing",
  "from-the-future",
  "out-of-time",
] as const;
/** Why a figure is to be doubted before it is believed. */
export type Doubt = (typeof DOUBTS)[number];

export const RANKS = ["preferred", "normal", "deprecated"] as const;
export type Rank = (typeof RANKS)[number];

/** Why a claim was preferred: each has its text in locales. */
export type RankReason =
  | "only-figure"
  | "higher-tier"
  | "exact-over-rounded"
  | "later"
  | "withdrawn"
  /** An editor chose it, or put it back. */
  | "editors"
  /** It looks like a slip: not published before an editor has looked at it. */
  | "held"
  | "not-preferred";

export interface RankedClaim {
  claim: StoredClaim;
  rank: Rank;
  reason: RankReason;
  /** Whether its interval misses the preferred claim's. */
  conflicts: boolean;
  /** Where it is held, what looks like a slip; absent where it was read from the database. */
  doubt?: Doubt;
}

/** What was believed from one instant to another (ALFRED's vintage). */
export interface Vintage {
  knownFrom: string;
  knownTo: string | null;
  claimId: number;
  value: Decimal;
  max: Decimal | null;
  bound: Bound;
}

/** What all claims together say about one thing. */
export interface Observation {
  /** Number of its row, which never changes; absent where it was never stored. */
  id?: number;
  key: ObservationKey;
  /** The preferred one first, then by rank and time. Never empty. */
  claims: RankedClaim[];
  vintages: Vintage[];
}
