import type { ObservationKey, StoredClaim } from "../model/observation.ts";

/** The day on which a claim was published, ISO 8601, as its publisher's calendar shows it. */
export function publicationDay(evidence: StoredClaim["evidence"]): string {
  return localDay(evidence.knownFrom, evidence.timeZone);
}

/** The day of an instant in a zone, ISO 8601. */
export function localDay(instant: string, timeZone: string): string {
  return calendarOf(timeZone).format(new Date(instant));
}

/** Making one takes longer than a hundred uses of it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known !== undefined) return known;
  // Sweden writes dates as ISO 8601 does.
  const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone });
  calendars.set(timeZone, calendar);
  return calendar;
}

/**
 * What a claim speaks of. A running total with an open end ("since 2023") closes on the day of its
 * publication: last year's and this year's are two observations, not a conflict.
 */
export function observationKeyOf(claim: StoredClaim): ObservationKey {
  const runs = claim.status === "actual" && claim.from !== null && claim.to === null;
  return {
    metric: claim.metric,
    refArea: claim.refArea,
    counterpart: claim.counterpart,
    place: claim.place,
    product: claim.product,
    statistic: claim.statistic,
    unit: claim.unit,
    status: claim.status,
    from: claim.from,
    to: runs ? publicationDay(claim.evidence) : claim.to,
  };
}

const BEYOND_CATALOGUE = "other|";

/** Whether a key joins what is told of one thing: of what only the text has a name for, two claims need not be. */
export const joinsClaims = (key: string): boolean => !key.startsWith(BEYOND_CATALOGUE);

/** One thing at whatever times: the key without its period. */
export function seriesText(key: ObservationKey): string {
  return keyText({ ...key, from: null, to: null });
}

/** The series of a key that is written as text. */
export function seriesOfText(key: string): string {
  return `${key.split("|").slice(0, -2).join("|")}||`;
}

/** The key as one stable text: equal texts are equal keys. */
export function keyText(key: ObservationKey): string {
  const parts = [
    key.metric,
    key.statistic,
    key.refArea,
    key.counterpart,
    key.place,
    key.product,
    key.unit,
    key.status,
    key.from,
    key.to,
  ];
  return parts.map((part) => part ?? "").join("|");
}
