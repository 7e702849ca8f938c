/** Ways in which articles of a source come in. */
export const INLET_KINDS = ["feed", "channel", "page"] as const;
export type InletKind = (typeof INLET_KINDS)[number];

/** Why an address could not be read or added; each has its text for administrators. */
export const READING_FAILURES = [
  "address-refused",
  "robots",
  "host-paused",
  "unreachable",
  "timeout",
  "too-large",
  "too-many-redirects",
  "wrong-type",
  "broken-reply",
  "challenge",
  "forbidden",
  "not-found",
  "gone",
  "rate-limited",
  "client-error",
  "server-error",
  "consent",
  "login",
  "not-an-address",
  "private-channel",
  "unreadable-text",
  "no-feed",
  "not-a-channel-name",
  "no-public-preview",
  "no-such-channel",
  "unknown-page",
  "not-a-feed",
  "unsafe-xml",
  "single-article",
  "recipe-outdated",
  "no-article",
  "internal",
] as const;
export type ReadingFailure = (typeof READING_FAILURES)[number];

/** A stored reason; what this version does not know is a mistake of its own. */
export function readingFailure(reason: string): ReadingFailure {
  return READING_FAILURES.find((known) => known === reason) ?? "internal";
}

/** What administrators are told of an inlet, once, until it is over. */
export const INLET_ALARMS = ["failing", "silent", "moved", "outdated"] as const;
export type InletAlarm = (typeof INLET_ALARMS)[number];

/** How the reading of one inlet goes; instants in ms. */
export interface InletHealth {
  number: number;
  sourceKey: string;
  name: string;
  kind: InletKind;
  address: string;
  isPaused: boolean;
  lastSuccessMs: number | null;
  lastAttemptMs: number | null;
  nextPollMs: number;
  /** One of the schedule's reasons; null before the first poll. */
  waitReason: string | null;
  /** In a row. */
  failures: number;
  failureReason: string | null;
  movedTo: string | null;
  movedTimes: number;
  /** What administrators were told and is not over. */
  alarm: string | null;
  articlesAWeek: number;
  /** From publication to first sight, in the middle; null where nothing new came. */
  lagMs: number | null;
}
