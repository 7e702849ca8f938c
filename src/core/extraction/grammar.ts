import type { Bound, Unit } from "../model/claim.ts";
import type { Decimal } from "../model/decimal.ts";

/** A piece of the text between two offsets (UTF-16 units, end exclusive). The text itself is never edited. */
export interface Token {
  start: number;
  end: number;
  kind: "word" | "number" | "punctuation" | "break";
  /** Lower-cased by the language's rules, `ё` → `е`, digits without their separators; what lexicons are asked for. */
  norm: string;
}

/** Half-open run of tokens. */
export interface TokenSpan {
  first: number;
  last: number;
}

interface MentionSpan extends TokenSpan {
  start: number;
  end: number;
  /** Stable name of the rule that found it. */
  rule: string;
}

/** A figure in a unit: money, tonnes, per cent, a multiple, a count. Its span leaves bound words and prepositions out. */
export interface QuantityMention extends MentionSpan {
  type: "money" | "percent" | "quantity" | "number" | "duration";
  value: Decimal;
  max: Decimal | null;
  /** Null for a bare number and for money whose currency is not named. */
  unit: Unit | null;
  bound: Bound;
  /** Place value of the last printed digit, in the base unit. */
  step: Decimal;
  /** What is counted, as printed, where the unit is a plain count ("шесть документов" → the noun's token index). */
  counted: number | null;
  /** Whether "до", "up to", "-dək" stands at it: at most, or as far as. */
  upTo: boolean;
}

/** A time that the text speaks of. Its span leaves prepositions out; they are the `role`. */
export interface PeriodMention extends MentionSpan {
  type: "date";
  /** Days, ISO 8601, both inclusive; null where open or not resolvable. */
  from: string | null;
  to: string | null;
  grain: "day" | "month" | "quarter" | "half" | "year" | "range" | "season";
  /** "с 2023 года", "до 2027 года", "к 2030 году", "по итогам", "за". */
  role: "during" | "since" | "until" | "by" | null;
  /** "годом ранее", "за аналогичный период": the period that others are compared with. */
  comparison: boolean;
  /** The time that is running at publication ("в этом году"): `from` and `to` are its whole length. */
  current: boolean;
}

/** "третий", "20-м": what is counted by order; no quantity, but "третий визит" says three. */
export interface OrdinalMention extends MentionSpan {
  type: "ordinal";
  value: Decimal;
}

export type Mention = QuantityMention | PeriodMention;
