import Big from "big.js";
import type { Amount } from "../../core/answers/answer.ts";
import type { Unit } from "../../core/model/claim.ts";
import type { Decimal } from "../../core/model/decimal.ts";
import type { Language } from "../../core/model/language.ts";
import { localeOf } from "./locale.ts";

/** A message of `locales/` with plain arguments. */
export interface PlainMessage {
  message: string;
  values: Readonly<Record<string, string | number>>;
}
/** Words a plain message. */
export type Word = (message: PlainMessage) => string;

interface Scale {
  from: number;
  message: string;
}
/** From a million on, numbers are told in words' short forms; below, all digits stand. */
const SCALES: readonly Scale[] = [
  { from: 1e12, message: "scale-trillion" },
  { from: 1e9, message: "scale-billion" },
  { from: 1e6, message: "scale-million" },
];
const NO_SCALE: Scale = { from: 1, message: "scale-none" };
const WATTS: readonly { from: number; unit: string }[] = [
  { from: 1e9, unit: "GW" },
  { from: 1e6, unit: "MW" },
  { from: 1e3, unit: "kW" },
];
const PLURAL_OF_SCALED = 1_000_000;

/** `около 1,5 млрд, валюта не названа`, `$470 mn`, `+50 %`: an amount as a message of `locales/`. */
export function amountMessage(amount: Amount, language: Language, word: Word): PlainMessage {
  if (amount.statistic === "change") return changeMessage(amount, language, word);
  const { unit, divisor } = unitAndDivisor(amount);
  const scale = unit === amountUnit(amount.unit) ? scaleOf(amount) : NO_SCALE;
  const shown = (value: Decimal) => new Big(value).div(divisor).div(scale.from).toNumber();
  const low = shown(amount.value);
  const high = amount.max === null ? low : shown(amount.max);
  const print = (value: number) => printNumber(value, language, amount.unit === "%");
  const number =
    amount.max === null
      ? print(low)
      : word({ message: "number-range", values: { low: print(low), high: print(high) } });
  return {
    message: `amount-${amount.bound}`,
    values: {
      number: word({ message: scale.message, values: { number } }),
      unit,
      count: scale === NO_SCALE ? high : PLURAL_OF_SCALED,
      ending: scale === NO_SCALE ? lastSpokenPart(high) : scale.from,
    },
  };
}

function changeMessage(amount: Amount, language: Language, word: Word): PlainMessage {
  const value = new Big(amount.value);
  const { bound } = amount;
  if (amount.unit === "x") {
    const fell = value.lt(1) && value.gt(0);
    const factor = fell ? new Big(1).div(value) : value;
    const shown = Number(factor.toPrecision(3));
    return {
      message: fell ? "change-factor-down" : "change-factor-up",
      values: {
        number: printNumber(shown, language, false),
        count: shown,
        bound,
        ending: lastSpokenPart(shown),
      },
    };
  }
  if (amount.unit === "%") {
    if (amount.max === null) {
      return {
        message: "change-percent",
        values: { number: printSigned(amount.value, language, true), bound },
      };
    }
    const low = printSigned(amount.value, language, false);
    const high = printNumber(new Big(amount.max).abs().toNumber(), language, true);
    const number = word({ message: "number-range", values: { low, high } });
    return { message: "change-percent", values: { number, bound } };
  }
  const sign = value.lt(0) ? "−" : "+";
  const level: Amount = { ...amount, statistic: "level", bound: "exact", value: value.abs().toFixed() };
  return {
    message: "change-amount",
    values: { sign, amount: word(amountMessage(level, language, word)), bound },
  };
}

/** Variant of a `$unit` selector in `locales/`. */
function amountUnit(unit: Unit | null): string {
  if (unit === null) return "none";
  if (unit === "1") return "count";
  return unit === "%" ? "percent" : unit;
}

function unitAndDivisor(amount: Amount): { unit: string; divisor: number } {
  if (amount.unit !== "W") return { unit: amountUnit(amount.unit), divisor: 1 };
  const watts = WATTS.find(({ from }) => new Big(amount.value).abs().gte(from));
  return watts === undefined ? { unit: "W", divisor: 1 } : { unit: watts.unit, divisor: watts.from };
}

function scaleOf(amount: Amount): Scale {
  if (amount.unit === "%" || amount.unit === "pp") return NO_SCALE;
  return SCALES.find(({ from }) => new Big(amount.value).abs().gte(from)) ?? NO_SCALE;
}

function printNumber(value: number, language: Language, percent: boolean): string {
  const maximumFractionDigits = Math.abs(value) < 10 ? 3 : 2;
  if (!percent) return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits }).format(value);
  return new Intl.NumberFormat(localeOf(language), { style: "percent", maximumFractionDigits }).format(
    value / 100,
  );
}

/** `+50 %`, or `+50` where a range ends in the sign of per cent. */
function printSigned(percent: Decimal, language: Language, withSign: boolean): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: withSign ? "percent" : "decimal",
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  })
    .format(new Big(percent).div(withSign ? 100 : 1).toNumber())
    .replace("-", "−");
}

/**
 * The part of a numeral that is spoken last (2024 → 4, 2030 → 30, 500 → 100, 6000 → 1000): what
 * Kazakh and Azerbaijani endings agree with.
 */
export function lastSpokenPart(value: number): number {
  const digits = new Big(value).abs().c.join("");
  if (!Number.isInteger(value)) return Number(digits.at(-1));
  const whole = Math.abs(value);
  if (whole % 10 !== 0 || whole === 0) return whole % 10;
  if (whole % 100 !== 0) return whole % 100;
  return whole % 1000 !== 0 ? 100 : 1000;
}
