import { type Interval, isSamePartEarlier, yearOf } from "../calendar.ts";
import type { PeriodMention, TokenSpan } from "../grammar.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import type { ResolvedPeriod } from "./time-context.ts";
import type { TimeFrame } from "./time-frames.ts";

/** A text with what its relative times hang on. */
export interface DatedText {
  reading: SpanReading;
  sentences: readonly TokenSpan[];
  published: string | null;
}

/** What is known so far while the text is read from its start. */
export interface Memory {
  anchor: Interval | null;
  /** An earlier year's same part, which only this sentence speaks of. */
  aside: Interval | null;
  /** The sentence that named it. */
  anchorSentence: number;
  year: number | null;
  sentenceYear: number | null;
  /** The year told last, and the token behind it. */
  yearTold: { year: number; last: number } | null;
  sentence: number;
  /** Whether the sentence speaks of what is to come; null until asked. */
  future: boolean | null;
}

/** What is known before the first word. */
export function emptyMemory(): Memory {
  return {
    anchor: null,
    aside: null,
    anchorSentence: -1,
    year: null,
    sentenceYear: null,
    yearTold: null,
    sentence: 0,
    future: null,
  };
}

/** Moves on to the sentence of a token; what belongs to one sentence only is forgotten. */
export function enterSentence({ sentences }: DatedText, token: number, memory: Memory): void {
  const before = memory.sentence;
  while (memory.sentence < sentences.length - 1 && (sentences[memory.sentence]?.last ?? 0) <= token)
    memory.sentence++;
  if (memory.sentence === before) return;
  memory.sentenceYear = null;
  memory.aside = null;
  memory.future = null;
}

/** Whether this sentence or the one before told a time, so that a year may be meant without its noun. */
export function isYearSpokenOf({ anchor, anchorSentence, sentence }: Memory): boolean {
  return anchor !== null && sentence - anchorSentence <= 1;
}

/** "в прошлом году за семь месяцев": the year told right before a part of one. */
export function yearJustTold({ yearTold }: Memory, first: number): number | null {
  return yearTold && first - yearTold.last <= 1 ? yearTold.year : null;
}

const MOST_SCANNED = 200;

/** Whether the sentence speaks of what is to come. */
export function isFuture({ reading, sentences }: DatedText, memory: Memory): boolean {
  memory.future ??= holdsFuture(reading, sentences[memory.sentence]);
  return memory.future;
}

function holdsFuture({ keys, lexicon }: SpanReading, sentence: TokenSpan | undefined): boolean {
  if (!sentence) return false;
  for (let at = sentence.first; at < Math.min(sentence.last, sentence.first + MOST_SCANNED); at++) {
    if (longestPhrase(lexicon.future, keys, at)) return true;
  }
  return false;
}

/** Keeps what later periods of the text may point to. */
export function remember(
  memory: Memory,
  frame: TimeFrame,
  resolved: ResolvedPeriod,
  mention: PeriodMention,
): void {
  if (frame.year !== null) {
    memory.year = frame.year;
    const narrates = !mention.comparison && (mention.role === "during" || mention.role === null);
    if (narrates && frame.yearTo === null) memory.sentenceYear = frame.year;
  }
  if (mention.grain === "year" && resolved.interval)
    memory.yearTold = { year: yearOf(resolved.interval.from), last: mention.last };
  const spoken = mention.role === "during" || mention.role === null || mention.role === "since";
  if (!resolved.interval || mention.comparison || !spoken || mention.grain === "day") return;
  // "в 2024 году …, тогда как в 2023-м …": what a sentence tells of first is its time, an older one is set against it.
  const contrasted =
    memory.anchorSentence === memory.sentence &&
    memory.anchor !== null &&
    resolved.interval.to < memory.anchor.from;
  if (contrasted) return;
  if (memory.anchor && isSamePartEarlier(resolved.interval, memory.anchor)) {
    memory.aside = resolved.interval;
    return;
  }
  memory.anchor = resolved.interval;
  memory.anchorSentence = memory.sentence;
}
