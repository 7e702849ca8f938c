import type { HitOf, Reading } from "../reading.ts";
import { spansBefore, within } from "../token-spans.ts";
import type { PersonMention } from "./people.ts";
import type { Attribution } from "./speakers.ts";

/** The last person named before who holds such an office. */
export function holderOf(
  reading: Reading,
  hit: HitOf<"office">,
  people: readonly PersonMention[],
): string | null {
  const before = spansBefore(people, hit.first);
  const same = before.findLast((one) => one.offices.includes(hit.sense.office));
  if (same) return same.name;
  if (hit.sense.office === "president") return countryHolder(reading, hit, before);
  // An expert or representative without a name is nobody in particular.
  if (hit.sense.office === "expert" || hit.sense.office === "representative") return null;
  return before.findLast((one) => one.offices.length > 0 && !one.offices.includes("president"))?.name ?? null;
}

function countryHolder(
  reading: Reading,
  hit: HitOf<"office">,
  before: readonly PersonMention[],
): string | null {
  const country = within(reading.ofKind("place"), { first: hit.first, last: hit.last + 2 })[0]?.sense.place
    .country;
  const presidents = before.filter((one) => one.offices.includes("president"));
  return (presidents.findLast((one) => one.known?.country === country) ?? presidents.at(-1))?.name ?? null;
}

/** Whom a pronoun stands for: who spoke last, else who was named last. */
export function lastSpeaker(
  at: number,
  people: readonly PersonMention[],
  spoken: readonly Attribution[],
): string | null {
  const speaker = spoken.at(-1);
  const person = spansBefore(people, at).findLast((one) => one.last <= at);
  return speaker?.name ?? person?.name ?? null;
}
