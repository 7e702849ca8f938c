import type { Interval } from "../calendar.ts";
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
  /** The sentence that named it. */
  anchorSentence: number;
  year: number | null;
  sentenceYear: number | null;
  sentence: number;
  /** Whether the sentence speaks of what is to come; null until asked. */
  future: boolean | null;
}

/** What is known before the first word. */
export function emptyMemory(): Memory {
  return { anchor: null, anchorSentence: -1, year: null, sentenceYear: null, sentence: 0, future: null };
}

/** Moves on to the sentence of a token; what belongs to one sentence only is forgotten. */
export function enterSentence({ sentences }: DatedText, token: number, memory: Memory): void {
  const before = memory.sentence;
  while (memory.sentence < sentences.length - 1 && (sentences[memory.sentence]?.last ?? 0) <= token)
    memory.sentence++;
  if (memory.sentence === before) return;
  memory.sentenceYear = null;
  memory.future = null;
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
  const spoken = mention.role === "during" || mention.role === null || mention.role === "since";
  if (!resolved.interval || mention.comparison || !spoken || mention.grain === "day") return;
  // "в 2024 году …, тогда как в 2023-м …": what a sentence tells of first is its time, an older one is set against it.
  const contrasted =
    memory.anchorSentence === memory.sentence &&
    memory.anchor !== null &&
    resolved.interval.to < memory.anchor.from;
  if (contrasted) return;
  memory.anchor = resolved.interval;
  memory.anchorSentence = memory.sentence;
}
