import type { Decimal } from "../model/decimal.ts";

/** Longer runs of digits are codes, not figures; exact arithmetic on them would also be slow. */
export const LONGEST_NUMBER = 24;

/** Digits with at most one point as a canonical decimal; without arithmetic, for it is done to every number. */
export function canonical(digits: string): Decimal {
  const negative = digits.startsWith("-");
  let start = negative ? 1 : 0;
  let end = digits.length;
  const point = digits.indexOf(".");
  if (point >= 0) {
    while (digits.endsWith("0", end)) end--;
    if (end === point + 1) end = point;
  }
  const whole = point < 0 ? end : Math.min(point, end);
  while (start < whole - 1 && digits[start] === "0") start++;
  const plain = digits.slice(start, end);
  return negative && plain !== "0" ? `-${plain}` : plain;
}

/** Moves the decimal point to the right: `("1.5", 9)` → `"1500000000"`. Exact, on the digits. */
export function shiftDecimal(digits: Decimal, places: number): Decimal {
  if (places === 0 || digits === "0") return digits;
  const negative = digits.startsWith("-");
  const plain = negative ? digits.slice(1) : digits;
  const sign = negative ? "-" : "";
  const point = plain.indexOf(".");
  const whole = point < 0 ? plain : plain.slice(0, point);
  const fraction = point < 0 ? "" : plain.slice(point + 1);
  const all = whole + fraction;
  const at = whole.length + places;
  if (at <= 0) return canonical(`${sign}0.${"0".repeat(-at)}${all}`);
  const padded = all.padEnd(at, "0");
  const shifted = at === padded.length ? padded : `${padded.slice(0, at)}.${padded.slice(at)}`;
  return canonical(sign + shifted);
}

/** Place value of the last printed digit: of `"1.50"` 0.01. */
export function stepOf(printed: string): Decimal {
  const point = printed.indexOf(".");
  return shiftDecimal("1", point < 0 ? 0 : point + 1 - printed.length);
}
