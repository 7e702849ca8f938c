import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import type { TimeAtom } from "../span-words.ts";
import { datePart, type Part } from "./time-numbers.ts";

export type TimeNoun = "half" | "quarter" | "month" | "week" | "day" | "period";

/** What the words of one period say, in any order, before it is known which days that means. */
export interface TimeFrame {
  first: number;
  last: number;
  year: number | null;
  yearTo: number | null;
  /** A year that its ending or the word for year proves to be one. */
  certainYear: boolean;
  yearNoun: boolean;
  noun: TimeNoun | null;
  shift: number | null;
  month: number | null;
  day: number | null;
  dayTo: number | null;
  quarter: number | null;
  quarterTo: number | null;
  half: number | null;
  season: number | null;
  weekday: number | null;
  dayShift: number | null;
  edge: "start" | "middle" | "end" | null;
  count: number | null;
  counted: TimeNoun | "year" | null;
  trailing: boolean;
  leading: boolean;
  whole: boolean;
  same: boolean;
  before: boolean;
  anchored: number | null;
  ago: number | null;
  /** "в прошлом – 25 млн": its noun was said before. */
  implied: boolean;
}

const EMPTY = {
  year: null,
  yearTo: null,
  certainYear: false,
  yearNoun: false,
  noun: null,
  shift: null,
  month: null,
  day: null,
  dayTo: null,
  quarter: null,
  quarterTo: null,
  half: null,
  season: null,
  weekday: null,
  dayShift: null,
  edge: null,
  count: null,
  counted: null,
  trailing: false,
  leading: false,
  whole: false,
  same: false,
  before: false,
  anchored: null,
  ago: null,
  implied: false,
} as const;

const MOST_PARTS = 10;

/** The longest run of time words from `at` on, each part filled once; null where there is none. */
export function readFrame(reading: SpanReading, at: number): TimeFrame | null {
  const frame: TimeFrame = { ...EMPTY, first: at, last: at };
  // What the frame was before words that only a following noun makes part of a time ("этого", "прошлых").
  let solid: TimeFrame | null = null;
  let here = at;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const taken = takePart(reading, frame, here);
    if (taken.end === here) break;
    frame.last = taken.end;
    if (taken.solid) solid = { ...frame };
    here = pastGlue(reading, frame, taken.end);
  }
  return solid ?? yearAlone(reading, frame);
}

/** "в нынешнем – 25 млн": a year whose noun stands before; only a mark or the figure itself may follow. */
function yearAlone({ tokens, keys, lexicon }: SpanReading, frame: TimeFrame): TimeFrame | null {
  if (frame.shift === null || frame.last !== frame.first + 1) return null;
  const next = tokens[frame.last];
  const closed = next?.kind === "number" || /^[–,:-]$/u.test(next?.norm ?? "");
  if (!closed || !lexicon.yearAlone.has(keys[frame.first] ?? "")) return null;
  return { ...frame, yearNoun: true, implied: true };
}

interface Taken {
  end: number;
  solid: boolean;
}

const MODIFIERS = new Set(["shift", "same", "before", "last", "first", "whole"]);

/** Index behind the part at `at`, which the frame now holds; `at` where none fits. */
function takePart(reading: SpanReading, frame: TimeFrame, at: number): Taken {
  const token = reading.tokens[at];
  const none = { end: at, solid: false };
  if (!token || token.kind === "break") return none;
  const part = datePart(reading, at, frame);
  if (part) return fill(frame, part) ? { end: part.end, solid: true } : none;
  if (token.kind !== "word") return none;
  const atom = longestPhrase(reading.lexicon.time, reading.keys, at);
  if (!atom || atom.sense.kind === "none") return none;
  if (reading.lexicon.abbreviations.has(token.norm) && (frame.year === null || frame.last !== at))
    return none;
  const opening = atom.sense.kind === "edge" && !frame.yearNoun && frame.noun === null && frame.year === null;
  const solid = !MODIFIERS.has(atom.sense.kind) && !opening;
  return fillAtom(frame, atom.sense) ? { end: atom.end, solid } : none;
}

/** Fills what a number with its noun says; false where the frame has that already. */
function fill(frame: TimeFrame, part: Part): boolean {
  const { end, ...values } = part;
  // "прошедшего 14 марта": held on that day, not of a year past.
  if (part.day !== undefined && frame.shift !== null && !frame.yearNoun) return false;
  if (end <= frame.first || NUMBERED.some((key) => part[key] !== undefined && !isFree(frame, key)))
    return false;
  return assign(frame, values);
}

const NUMBERED = ["year", "month", "day", "quarter", "half", "count"] as const;

const isFree = (frame: TimeFrame, key: keyof TimeFrame): boolean =>
  frame[key] === null || frame[key] === false;

function fillAtom(frame: TimeFrame, atom: TimeAtom): boolean {
  switch (atom.kind) {
    case "none":
      return false;
    case "noun":
      return fillNoun(frame, atom.value);
    case "month":
    case "season":
    case "weekday":
    case "shift":
    case "quarter":
    case "half":
    case "edge":
    case "anchored":
      return isFree(frame, atom.kind) && assign(frame, { [atom.kind]: atom.value });
    case "ago":
      return isFree(frame, "ago") && fillAgo(frame, atom.value);
    case "day-shift":
      return isFree(frame, "dayShift") && assign(frame, { dayShift: atom.value });
    case "year-shift":
      return (
        isFree(frame, "shift") && frame.year === null && assign(frame, { shift: atom.value, yearNoun: true })
      );
    case "same":
    case "before":
    case "whole":
      return isFree(frame, atom.kind) && assign(frame, { [atom.kind]: true });
    case "last":
      return isFree(frame, "trailing") && assign(frame, { trailing: true });
    case "first":
      return isFree(frame, "leading") && assign(frame, { leading: true });
  }
}

/** "два года назад", "месяц назад". */
function fillAgo(frame: TimeFrame, ago: number): boolean {
  if (frame.count !== null) return assign(frame, { ago });
  const bare =
    frame.year === null && frame.shift === null && frame.month === null && !frame.same && !frame.before;
  const counted = frame.noun ?? (frame.yearNoun ? "year" : null);
  return bare && counted !== null && assign(frame, { ago, count: 1, counted });
}

function fillNoun(frame: TimeFrame, noun: TimeNoun | "year"): boolean {
  if (noun === "year") {
    if (frame.yearNoun) return false;
    return assign(frame, { yearNoun: true, certainYear: frame.year !== null });
  }
  // "ilk yarımil", "алғашқы тоқсан": the first one needs no number.
  if ((noun === "half" || noun === "quarter") && frame.leading && frame[noun] === null)
    return assign(frame, { [noun]: 1 });
  // The word for month or day behind its name says nothing new ("aprel ayı", "дүйсенбі күні").
  if (noun === "month" && frame.month !== null && !frame.same) return true;
  if (noun === "day" && (frame.weekday !== null || frame.day !== null)) return true;
  const complete =
    frame.year !== null || frame.month !== null || frame.quarter !== null || frame.count !== null;
  const modified =
    frame.shift !== null || frame.same || frame.before || frame.edge !== null || frame.trailing;
  return frame.noun === null && (modified || !complete) && assign(frame, { noun });
}

function assign(frame: TimeFrame, values: Partial<TimeFrame>): true {
  Object.assign(frame, values);
  return true;
}

/** A comma before the year or after the weekday, "of" within a period. */
function pastGlue(reading: SpanReading, frame: TimeFrame, at: number): number {
  const { keys, lexicon } = reading;
  const key = keys[at] ?? "";
  if (lexicon.timeGlue.has(key)) return lexicon.timeGlue.has(keys[at + 1] ?? "") ? at + 2 : at + 1;
  const dated = frame.day !== null && frame.year === null && isYearAt(reading, at + 1);
  const named =
    frame.weekday !== null && frame.day === null && frame.month === null && opensDate(reading, at + 1);
  return key === "," && (dated || named) ? at + 1 : at;
}

function isYearAt(reading: SpanReading, at: number): boolean {
  return /^(?:19|20)\d\d$/u.test(reading.tokens[at]?.norm ?? "");
}

function opensDate(reading: SpanReading, at: number): boolean {
  if (reading.tokens[at]?.kind === "number") return true;
  return longestPhrase(reading.lexicon.time, reading.keys, at)?.sense.kind === "month";
}
