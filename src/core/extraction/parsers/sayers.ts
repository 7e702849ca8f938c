import type { TokenSpan } from "../grammar.ts";
import { insideSpeech, normAt, type Reading } from "../reading.ts";
import { crossesClause, wordsBetween } from "./clauses.ts";
import type { Candidate } from "./speaker-candidates.ts";

/** The one who says: right after the verb, else the nearest before it. */
export function subjectOf(
  reading: Reading,
  verb: TokenSpan,
  candidates: readonly Candidate[],
): Candidate | null {
  const able = candidates.filter((one) => one.name !== null && !insideSpeech(reading, one.first));
  if (reading.lexicon.words.speakerFirst) return firstSpeaker(reading, verb, able);
  const near = able.filter(
    (one) => one.first >= verb.last && wordsBetween(reading, verb.last, one.first) <= 9,
  );
  const inClause = near.filter((one) => !crossesClause(reading, verb.last, one.first));
  const after =
    inClause.find((one) => one.kind === "person") ?? inClause.find((one) => one.kind === "body") ?? near[0];
  const before = able.findLast(
    (one) => one.last <= verb.first && wordsBetween(reading, one.last, verb.first) <= 14,
  );
  const isOwn =
    after?.kind === "publisher" &&
    after.first - verb.last <= 1 &&
    before !== undefined &&
    crossesClause(reading, before.last, verb.first);
  if (after && before && after.kind === "publisher" && before.kind !== "publisher" && !isOwn) return before;
  if (after && !crossesClause(reading, verb.last, after.first)) return after;
  return before ?? after ?? null;
}

/** Where the speaker comes first, only one right behind the verb ("said Tokayev", "деді Тоқаев") is before him. */
function firstSpeaker(reading: Reading, verb: TokenSpan, able: readonly Candidate[]): Candidate | null {
  const following = able.filter(
    (one) =>
      one.first >= verb.last && one.first - verb.last <= 8 && !crossesClause(reading, verb.last, one.first),
  );
  if (isInverted(reading, verb) && following.length > 0) {
    return (
      following.find((one) => one.kind === "person") ??
      following.find((one) => one.kind === "body") ??
      following[0] ??
      null
    );
  }
  const inverted = following.filter((one) => one.kind !== "publisher");
  const touching = inverted.some((one) => one.first - verb.last <= 2);
  const behind = touching ? (inverted.find((one) => one.kind === "person") ?? inverted[0]) : undefined;
  const before = able.filter(
    (one) => one.last <= verb.first && wordsBetween(reading, one.last, verb.first) <= 14,
  );
  const nearest =
    before.findLast((one) => one.kind === "person") ??
    before.findLast((one) => one.kind === "body") ??
    before.at(-1);
  if (nearest && wordsBetween(reading, nearest.last, verb.first) <= 3) return nearest;
  return (
    (nearest?.kind === "person" ? nearest : null) ??
    behind ??
    nearest ??
    able.find((one) => one.first >= verb.last && one.first - verb.last <= 8) ??
    null
  );
}

/** "…», – деді министр", "…, деп хабарлайды BAQ.KZ": behind what is said, the speaker follows the verb. */
function isInverted(reading: Reading, verb: TokenSpan): boolean {
  const { quoting } = reading.lexicon.words;
  let at = verb.first - 1;
  while (at >= 0 && quoting?.includes(normAt(reading, at))) at--;
  return reading.tokens[at]?.kind === "punctuation";
}
