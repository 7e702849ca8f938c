import { compareDecimals } from "../../model/decimal.ts";
import type { Draft, Refiner } from "../draft.ts";
import type { QuantityMention } from "../grammar.ts";
import { governorOf } from "../parsers/neighbours.ts";
import { normAt, type Reading } from "../reading.ts";
import { within } from "../token-spans.ts";

const LEAST_SCALE = "1000";

/** "320 млн долларов, а в Казахстан — 250 млн": a scale without a unit has that of the figure beside it. */
export const shareUnit: Refiner = (draft, { reading }) => {
  if (!lacksUnit(draft, reading)) return;
  const figures = within(reading.quantities, draft.sentence).filter(
    (one) => one.unit !== null && isShared(one),
  );
  const before = figures.findLast((one) => one.last <= draft.quantity.first);
  const after = figures.find((one) => one.first >= draft.quantity.last);
  const donor = [before, after].find((one) => one && !crossesSemicolon(reading, draft, one));
  if (!donor) return;
  draft.unit = donor.unit;
  draft.trace?.push(`unit ${donor.unit} of the figure beside it`);
};

function lacksUnit({ quantity }: Draft, reading: Reading): boolean {
  if (quantity.unit !== null || quantity.counted !== null) return false;
  const governor = governorOf(reading, quantity.first);
  if (governor !== null && reading.lexicon.words.comparisonPrepositions.includes(governor)) return true;
  return (
    compareDecimals(quantity.step, LEAST_SCALE) >= 0 && compareDecimals(quantity.value, LEAST_SCALE) >= 0
  );
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
