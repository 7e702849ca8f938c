import type { Refiner } from "../draft.ts";
import { hasWord, normAt } from "../reading.ts";
import { within } from "../token-spans.ts";

/** "Экспорт и импорт составили 5 млрд": one figure for two subjects is neither's. */
export const doubtJointSubject: Refiner = (draft, { reading, cues }) => {
  const { cue, metric, sentence, unit } = draft;
  if (!cue || !metric || draft.carriedFrom) return;
  if (hasWord(reading, sentence, "respectively")) return;
  if (!reading.lexicon.words.and.includes(normAt(reading, cue.first - 1))) return;
  const joined = within(cues, { first: Math.max(sentence.first, cue.first - 6), last: cue.first }).find(
    ({ sense, last }) =>
      last === cue.first - 1 &&
      sense.strength === "announced" &&
      sense.metric.key !== metric.key &&
      (unit === null || sense.metric.units.includes(unit)),
  );
  // A figure of its own between them settles the first.
  if (joined) draft.doubt ??= `one figure for ${joined.sense.metric.key} and ${metric.key}`;
};
