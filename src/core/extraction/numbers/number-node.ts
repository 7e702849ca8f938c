import type { Decimal } from "../../model/decimal.ts";
import { canonical, shiftDecimal, stepOf } from "../decimals.ts";
import type { SpeltNumber } from "./number-words.ts";

/** A number as written, digits or words, with its scale. */
export interface NumberNode {
  first: number;
  /** Index behind its last token. */
  last: number;
  value: Decimal;
  step: Decimal;
  /** "первый", "2-й": not a quantity, but what quarters are counted by. */
  ordinal: boolean;
  /** Whether a scale word ("млн") belongs to it. */
  scaled: boolean;
  spelt: boolean;
  /** A scale alone ("миллион"), or a vague one ("тысячи"). */
  bare: "no" | "scale" | "vague";
  /** Exponent of its last scale word. */
  exponent: number;
}

const PLAIN = { step: "1", ordinal: false, scaled: false, spelt: false, bare: "no", exponent: 0 } as const;

/** A whole number without a scale. */
export function plainNode(first: number, last: number, value: Decimal, spelt = false): NumberNode {
  return { ...PLAIN, first, last, value, spelt };
}

/** The digits of token `at` by themselves. */
export function digitsNode(at: number, norm: string): NumberNode {
  return { ...PLAIN, first: at, last: at + 1, value: canonical(norm), step: stepOf(norm) };
}

/** The number words from token `at` on by themselves. */
export function speltNode(at: number, spelt: SpeltNumber): NumberNode {
  return {
    ...PLAIN,
    first: at,
    last: spelt.end,
    value: String(spelt.value),
    step: shiftDecimal("1", spelt.exponent),
    ordinal: spelt.ordinal,
    scaled: spelt.exponent > 0,
    spelt: true,
    exponent: spelt.exponent,
  };
}
