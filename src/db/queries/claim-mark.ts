import { createHash } from "node:crypto";
import type { Claim } from "../../core/model/claim.ts";

const CHARACTERS = 12;

/**
 * A short name of a figure among those of its article, made of what was read: equal readings have equal
 * names, whichever rows they stand in. Fits into a button.
 */
export function claimMark(claim: Claim): string {
  const { quote, statistic, value, max, unit, metric, refArea, counterpart, place, product, from, to } =
    claim;
  const read = [quote, statistic, value, max, unit, metric, refArea, counterpart, place, product, from, to];
  return createHash("sha256").update(JSON.stringify(read)).digest("base64url").slice(0, CHARACTERS);
}
