export const EVENT_TYPES = [
  "visit",
  "meeting",
  "signing",
  "launch",
  "decision",
  "forum",
  "statement",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** One dated happening as one article tells it. */
export interface EventMention {
  type: EventType;
  /** ISO 8601 at the precision given: `2025-10-21`, `2025-11` or `2026`. */
  date: string;
  status: "past" | "planned";
  /** At most twelve words, in the article's language. */
  title: string;
  /** Key or name of the city; null where the text does not say. */
  place: string | null;
  /** Names of people, else of countries, in the nominative. */
  participants: string[];
  /** The words that tell it: `[start, end)` in UTF-16 units of the text. */
  start: number;
  end: number;
  rule: string;
}
