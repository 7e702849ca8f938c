import type { Decimal } from "./decimal.ts";

export const STATISTICS = ["level", "change"] as const;
/** `level`: a value in a unit. `change`: growth or decline against an earlier period. */
export type Statistic = (typeof STATISTICS)[number];

export const BOUNDS = ["exact", "about", "over", "under", "range"] as const;
export type Bound = (typeof BOUNDS)[number];

export const STATUSES = ["actual", "target", "forecast", "potential"] as const;
/** SDMX's `obsStatus`, with the words that news needs: happened, agreed, expected, could be. */
export type Status = (typeof STATUSES)[number];

export const UNITS = [
  "USD",
  "EUR",
  "KZT",
  "AZN",
  "RUB",
  "CNY",
  "t",
  "TEU",
  "bbl",
  "m3",
  "kWh",
  "W",
  "km",
  "d",
  "%",
  "pp",
  "x",
  "1",
] as const;
/** ISO 4217 for money; `d` days, `pp` percentage points, `x` a factor, `1` a plain count. */
export type Unit = (typeof UNITS)[number];

/** What a figure is about: claims that agree in all of this speak of the same thing. */
export interface Subject {
  /** A key of the catalogue of metrics (`trade.turnover`), or `other`. */
  metric: string;
  /** Reporting country, ISO 3166 alpha-2; of an export the exporter. Pairs without direction are alphabetical. */
  refArea: string | null;
  counterpart: string | null;
  /** Key of the corridor, port, pipeline or plant that the figure belongs to (`TITR`, `BTC`, `Aktau`). */
  place: string | null;
  /** What is counted, where it is of one kind only (`grain`); null is the total. */
  product: string | null;
}

/** One figure that one article states, with the words that state it. */
export interface Claim extends Subject {
  /** What is counted, where `metric` is `other`; else null. */
  label: string | null;
  statistic: Statistic;
  /** In the base unit, scale applied. Of a `change`: signed per cent, the factor (`x`), or a signed amount. */
  value: Decimal;
  /** Upper end of a range, else null. */
  max: Decimal | null;
  /** Null where a currency is meant but not named. */
  unit: Unit | null;
  bound: Bound;
  /** Place value of the last printed digit: of "1,5 млрд" 100000000. Half of it is how far rounding may reach. */
  step: Decimal;
  status: Status;
  /** Days, ISO 8601, both inclusive; either may be null. */
  from: string | null;
  to: string | null;
  /** Who is quoted with the figure, in the nominative; else the organisation or publisher named; else null. */
  speaker: string | null;
  /** Exact substring of the text, at `[start, end)` in UTF-16 units. */
  quote: string;
  start: number;
  end: number;
  /** Stable name of the rule that bound the figure to its subject. */
  rule: string;
}

/** A figure whose binding is not certain enough to be shown, kept for review. */
export interface DoubtfulClaim extends Claim {
  reason: string;
}
