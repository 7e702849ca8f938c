import { compareDecimals } from "../../../model/decimal.ts";
import type { Metric } from "../../../model/reference-data.ts";
import type { Draft } from "../../draft.ts";
import { hasWord, type Reading } from "../../reading.ts";
import { within } from "../../token-spans.ts";

/** Cargo is counted in pieces only by the thousand ("300 тысяч контейнеров"). */
const LEAST_PIECES = "1000";
const MOST_COUNTED = "100000";
const MILLION = "1000000";

/** Whether the figure's unit is one of the metric's. */
export function fitsUnit(metric: Metric, draft: Draft, reading: Reading): boolean {
  const { unit, statistic, quantity } = draft;
  if (metric.counted)
    return statistic === "level" && (unit === "1" || unit === null) && quantity.type !== "money";
  if (isBareSum(draft, reading)) return metric.units.includes("USD");
  if (unit === null && metric.units.includes("1") && isPronounCount(draft, reading)) return true;
  if (unit === null) return quantity.type === "money" && metric.units.includes("USD");
  if (unit === "1" && metric.units.includes("t") && compareDecimals(quantity.value, LEAST_PIECES) < 0)
    return false;
  if (unit === "1" && isOtherPieces(metric, draft, reading)) return false;
  return metric.units.includes(unit);
}

/** "58 тысяч грузовиков" are no trains, and of cargo only containers are counted in pieces. */
function isOtherPieces(metric: Metric, { quantity }: Draft, reading: Reading): boolean {
  const noun = { first: quantity.last, last: quantity.last + 2 };
  const goods = within(reading.ofKind("product"), noun)[0];
  if (goods === undefined || goods.sense.product.group === "cargo") return false;
  return within(reading.ofKind("metric"), noun).every(({ sense }) => sense.metric.key !== metric.key);
}

/** "поездов прибыло 118, годом ранее их было двенадцать": the pronoun stands for what is counted. */
export function isPronounCount({ quantity, sentence, value }: Draft, reading: Reading): boolean {
  if (quantity.type !== "number" || quantity.counted !== null || compareDecimals(value, MOST_COUNTED) >= 0)
    return false;
  return hasWord(reading, { first: sentence.first, last: quantity.first }, "them");
}

/** "1,5-миллиардная отметка": a sum whose currency is not named. */
export function isBareSum({ quantity, unit }: Draft, reading: Reading): boolean {
  if (unit !== null && unit !== "1") return false;
  if (quantity.type !== "number" || compareDecimals(quantity.value, MILLION) < 0) return false;
  const noun = quantity.counted;
  return noun === null || hasWord(reading, { first: quantity.first, last: noun + 1 }, "mark");
}

/** Whether the figure is a rate of change. */
export const isRate = ({ unit }: Draft): boolean => unit === "%" || unit === "pp" || unit === "x";
