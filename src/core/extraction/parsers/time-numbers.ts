import { endingEnd } from "../numbers/endings.ts";
import type { NumberNode } from "../numbers/number-node.ts";
import { readNumber } from "../numbers/read-number.ts";
import { longestPhrase } from "../phrase-tree.ts";
import { romanValue } from "../roman.ts";
import type { SpanReading } from "../span-reading.ts";
import type { TimeAtom } from "../span-words.ts";
import type { TimeFrame } from "./time-frames.ts";

/** A part of a period that a number begins, with the index behind it. */
export type Part = Partial<Omit<TimeFrame, "first" | "last">> & { end: number };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MOST_COUNTED = 40;
const DASHES = new Set(["–", "-"]);

/** The part of a period that starts with the number at `at`; null where the number is none of a time. */
export function datePart(reading: SpanReading, at: number, frame: TimeFrame): Part | null {
  const token = reading.tokens[at];
  if (!token) return null;
  if (token.kind === "number") {
    if (frame.first === at) {
      const date = numericDate(reading, at);
      if (date) return date;
    }
    const year = yearPart(reading, at);
    if (year) return year;
  } else if (token.kind !== "word") return null;
  const number = orderAt(reading, at);
  if (!number) return null;
  return dayPart(reading, number, frame) ?? countedPart(reading, number);
}

interface Order {
  first: number;
  value: number;
  end: number;
  ordinal: boolean;
  digits: boolean;
}

/** A small whole number in digits, words or Roman figures. */
function orderAt(reading: SpanReading, at: number): Order | null {
  const token = reading.tokens[at];
  if (token?.kind === "word") {
    const roman = romanValue(token.norm);
    if (roman !== undefined) return { first: at, value: roman, end: at + 1, ordinal: true, digits: false };
    if (!reading.lexicon.numbers.senses.has(reading.keys[at] ?? "")) return null;
  }
  const number = readNumber(reading, at);
  return number && isSmall(number) ? orderOf(number) : null;
}

const isSmall = (number: NumberNode): boolean =>
  !number.scaled && number.step === "1" && number.value.length <= 2;

function orderOf(number: NumberNode): Order {
  const digits = !number.spelt;
  return {
    first: number.first,
    value: Number(number.value),
    end: number.last,
    ordinal: number.ordinal,
    digits,
  };
}

/** "11.03.2024", "30-10-23", "2024-03-11", "21/05/2025". */
function numericDate(reading: SpanReading, at: number): Part | null {
  const { tokens } = reading;
  const parts = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  const [a, mark, b, secondMark, c] = parts;
  if (!a || !mark || !b || !secondMark || !c) return null;
  if (b.kind !== "number" || c.kind !== "number" || mark.norm !== secondMark.norm) return null;
  if (!".-/–".includes(mark.norm) || c.end - a.start > 10) return null;
  const next = tokens[at + 5];
  if (next && next.norm === mark.norm && next.start === c.end && tokens[at + 6]?.start === next.end)
    return null;
  const [x, y, z] = [Number(a.norm), Number(b.norm), Number(c.norm)];
  const iso = a.norm.length === 4;
  const year = iso ? x : z;
  const day = iso ? z : x;
  const full = c.norm.length === 2 && !iso ? 2000 + year : year;
  if (b.norm.length > 2 || y < 1 || y > 12 || day < 1 || day > 31) return null;
  if (full < FIRST_YEAR || full > LAST_YEAR || (!iso && c.norm.length === 3)) return null;
  return { day, month: y, year: full, certainYear: true, end: at + 5 };
}

/** "2024", "2022-го", "2022–2026", "1990-е". */
function yearPart(reading: SpanReading, at: number): Part | null {
  const { tokens, lexicon } = reading;
  const year = yearAt(reading, at);
  if (year === null) return null;
  const ending = endingEnd(reading, at + 1);
  const suffix = ending > at + 1 ? (tokens[ending - 1]?.norm ?? "") : "";
  const certain = ending === at + 3 && lexicon.yearEndings.has(suffix);
  const end = certain ? ending : at + 1;
  if (suffix !== "" && year % 10 === 0 && lexicon.decadeEndings.has(suffix))
    return { year, yearTo: year + 9, certainYear: true, end: ending };
  const range = yearRangeEnd(reading, at, end);
  if (range) return { year, yearTo: range.year, certainYear: true, end: range.end };
  if (
    ending === at + 3 &&
    !certain &&
    longestPhrase(lexicon.time, reading.keys, at + 2)?.sense.kind !== "noun"
  )
    return null;
  return { year, certainYear: certain, end: ending === at + 3 && !certain ? at + 2 : end };
}

function yearAt(reading: SpanReading, at: number): number | null {
  const token = reading.tokens[at];
  if (!token || token.kind !== "number" || token.end - token.start !== 4) return null;
  const year = /^\d{4}$/u.test(token.norm) ? Number(token.norm) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function yearRangeEnd(reading: SpanReading, at: number, end: number): { year: number; end: number } | null {
  const { tokens } = reading;
  const dash = tokens[end]?.norm ?? "";
  if (!DASHES.has(dash) && dash !== "/") return null;
  const first = yearAt(reading, at) ?? 0;
  const to = yearAt(reading, end + 1);
  const next = tokens[end + 1];
  const short = next?.kind === "number" && /^\d\d$/u.test(next.norm) && next.start === tokens[end]?.end;
  const glued = tokens[end]?.start === tokens[end - 1]?.end;
  const year = to ?? (short && glued ? Math.floor(first / 100) * 100 + Number(next.norm) : 0);
  if (year <= first || year - first > 100) return null;
  const ending = endingEnd(reading, end + 2);
  const suffixed = ending === end + 4 && reading.lexicon.yearEndings.has(tokens[ending - 1]?.norm ?? "");
  return { year, end: suffixed ? ending : end + 2 };
}

/** "22 октября", "20–21 октября", "29 и 30 января"; where the day follows its month, "June 22", "noyabrın 24-də". */
function dayPart(reading: SpanReading, order: Order, frame: TimeFrame): Part | null {
  if (order.value < 1 || order.value > 31) return null;
  const second = secondDay(reading, order);
  const days = { day: order.value, dayTo: second?.value ?? null };
  const end = second?.end ?? order.end;
  if (frame.month !== null)
    return frame.day === null && followsMonth(reading, order, end)
      ? { ...days, end: suffixEnd(reading, end) }
      : null;
  const month = monthAt(reading, end) ?? monthAt(reading, glueEnd(reading, end));
  if (!month || (order.digits && reading.tokens[order.end - 1]?.norm.includes("."))) return null;
  return { ...days, month: month.value, end: month.end };
}

/** A hyphen ("5-мамыр") or "of" ("22nd of October") between day and month. */
function glueEnd(reading: SpanReading, at: number): number {
  const { keys, lexicon, tokens } = reading;
  if (keys[at] === "-" && tokens[at]?.start === tokens[at - 1]?.end) return at + 1;
  return lexicon.timeGlue.has(keys[at] ?? "") ? at + 1 : at;
}

function secondDay(reading: SpanReading, order: Order): { value: number; end: number } | null {
  const { keys, lexicon } = reading;
  const joint = keys[order.end] ?? "";
  if (!DASHES.has(joint) && !lexicon.and.has(joint) && !spansDays(reading, order)) return null;
  const next = orderAt(reading, order.end + 1);
  if (!next || next.value <= order.value || next.value > 31) return null;
  const dated = monthAt(reading, next.end) !== null || DASHES.has(joint);
  return dated ? { value: next.value, end: next.end } : null;
}

/** "с 20 по 22 октября". */
function spansDays({ keys, lexicon }: SpanReading, order: Order): boolean {
  const from = longestPhrase(lexicon.rolesBefore, keys, order.first - 1, -1)?.sense;
  const to = longestPhrase(lexicon.rolesBefore, keys, order.end, -1)?.sense;
  return (from === "since-or-from" || from === "compare-or-since") && (to === "to" || to === "until");
}

function monthAt(reading: SpanReading, at: number): { value: number; end: number } | null {
  const hit = longestPhrase(reading.lexicon.time, reading.keys, at);
  return hit && hit.sense.kind === "month" ? { value: hit.sense.value, end: hit.end } : null;
}

/** Whether a number behind a month is its day. */
function followsMonth(reading: SpanReading, order: Order, end: number): boolean {
  const { lexicon, keys, tokens } = reading;
  if (lexicon.monthFirst === "no" || !order.digits) return false;
  if (lexicon.monthFirst === "with-ending") return order.ordinal || tokens[order.end - 1]?.kind === "word";
  const counts = longestPhrase(lexicon.units, keys, end) ?? longestPhrase(lexicon.before, keys, end - 2, -1);
  return counts === null && tokens[end]?.norm !== ":";
}

/** Index behind a case ending written to digits with a hyphen. */
function suffixEnd(reading: SpanReading, at: number): number {
  const end = endingEnd(reading, at);
  return end === at + 2 ? end : at;
}

/** "первом квартале", "I–III кварталы", "девять месяцев", "2-м полугодии", "три года". */
function countedPart(reading: SpanReading, order: Order): Part | null {
  const { keys } = reading;
  const direct = nounAt(reading, order.end) ?? nounAt(reading, glueEnd(reading, order.end));
  const dash = !direct && DASHES.has(keys[order.end] ?? "");
  const next = dash ? orderAt(reading, order.end + 1) : null;
  const noun = direct ?? (next && nounAt(reading, next.end));
  if (!noun) return null;
  if (next) return quarterRange(order, next, noun);
  const { value } = order;
  const ordered = order.ordinal || order.digits;
  if (ordered && noun.value === "quarter" && value >= 1 && value <= 4)
    return { quarter: value, end: noun.end };
  if (ordered && noun.value === "half" && value >= 1 && value <= 2) return { half: value, end: noun.end };
  if (order.ordinal || value < 1 || value > MOST_COUNTED) return null;
  return { count: value, counted: noun.value, end: noun.end };
}

function quarterRange(first: Order, last: Order, noun: { value: NounValue; end: number }): Part | null {
  if (noun.value !== "quarter" || first.value >= last.value || last.value > 4) return null;
  return { quarter: first.value, quarterTo: last.value, end: noun.end };
}

type NounValue = Extract<TimeAtom, { kind: "noun" }>["value"];

function nounAt(reading: SpanReading, at: number): { value: NounValue; end: number } | null {
  const hit = longestPhrase(reading.lexicon.time, reading.keys, at);
  return hit && hit.sense.kind === "noun" ? { value: hit.sense.value, end: hit.end } : null;
}
