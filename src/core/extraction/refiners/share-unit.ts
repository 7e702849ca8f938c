import { compareDecimals } from "../../model/decimal.ts";
import type { Draft, Refiner } from "../draft.ts";
import type { QuantityMention } from "../grammar.ts";
import { governorOf } from "../parsers/neighbours.ts";
import { normAt, type Reading, wordsIn } from "../reading.ts";
import { within } from "../token-spans.ts";

const LEAST_SCALE = "1000";

/** "320 млн долларов, а в Казахстан — 250 млн": a scale without a unit has that of the figure beside it. */
export const shareUnit: Refiner = (draft, { reading }) => {
  if (!lacksUnit(draft, reading)) return;
  const figures = within(reading.quantities, draft.sentence).filter(
    (one) => one.unit !== null && (isShared(one) || (one.unit === "1" && isComparedWith(draft, reading))),
  );
  const before = figures.findLast((one) => one.last <= draft.quantity.first);
  const after = figures.find((one) => one.first >= draft.quantity.last);
  const donor = [before, after].find((one) => one && !crossesSemicolon(reading, draft, one));
  if (!donor) return;
  draft.unit = donor.unit;
  draft.trace?.push(`unit ${donor.unit} of the figure beside it`);
};

function lacksUnit(draft: Draft, reading: Reading): boolean {
  const { quantity } = draft;
  if (quantity.unit !== null || quantity.counted !== null) return false;
  return (
    isComparedWith(draft, reading) ||
    (compareDecimals(quantity.step, LEAST_SCALE) >= 0 && compareDecimals(quantity.value, LEAST_SCALE) >= 0)
  );
}

const COMPARED_WORDS = 3;

/** "206 поездов против 8 за 2023 год": a bare number behind such a word is of what it is compared with. */
function isComparedWith({ quantity }: Draft, reading: Reading): boolean {
  const governor = governorOf(reading, quantity.first);
  if (governor !== null && reading.lexicon.words.comparisonPrepositions.includes(governor)) return true;
  const before = wordsIn(
    reading,
    { first: quantity.first - COMPARED_WORDS, last: quantity.first },
    "compare",
  );
  return before.some((hit) => hit.words > 1 && hit.last === quantity.first);
}

function isShared({ type }: QuantityMention): boolean {
  return type === "money" || type === "quantity" || type === "duration";
}

function crossesSemicolon(reading: Reading, draft: Draft, donor: QuantityMention): boolean {
  const first = Math.min(draft.quantity.last, donor.last);
  for (let at = first; at < Math.max(draft.quantity.first, donor.first); at++)
    if (normAt(reading, at) === ";") return true;
  return false;
}
