import Big from "big.js";

/**
 * An exact number as canonical decimal digits: `"1500000000"`, `"-30"`, `"4.2"`; no exponent, no
 * trailing zeros after the point. Money and tonnes never pass through a binary float.
 */
export type Decimal = string;

const WHOLE = /^\d+$/u;

/** `1.50` → `"1.5"`; `-0` → `"0"`. @throws {Error} if the digits are not a number. */
export function decimal(digits: string | number): Decimal {
  const plain = new Big(digits).toFixed();
  return plain === "-0" ? "0" : plain;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  return decimal(new Big(a).plus(b).toFixed());
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return decimal(new Big(a).times(b).toFixed());
}

/** Negative, zero or positive, as `Array.toSorted` wants it. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  // Whole numbers are most of what is compared, and canonical ones need no arithmetic.
  if (WHOLE.test(a) && WHOLE.test(b)) return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  return new Big(a).cmp(b);
}
