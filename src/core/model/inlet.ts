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
