import type { PeriodMention, TokenSpan } from "../grammar.ts";
import type { SpanReading } from "../span-reading.ts";
import type { RoleWord } from "../span-words.ts";
import {
  type DatedText,
  emptyMemory,
  enterSentence,
  isFuture,
  isYearSpokenOf,
  type Memory,
  remember,
  yearJustTold,
} from "./period-memory.ts";
import { mentionOf } from "./period-mentions.ts";
import { isRange, rangeEnd, resolveRange } from "./period-ranges.ts";
import { roleAround } from "./period-roles.ts";
import { mayStart } from "./period-start.ts";
import { isPeriod } from "./period-validity.ts";
import { resolveFrame } from "./resolve-period.ts";
import type { TimeContext } from "./time-context.ts";
import { readFrame, type TimeFrame } from "./time-frames.ts";

/** Every period of the text, resolved in reading order, so that each may point to the one before it. */
export function findPeriods(
  reading: SpanReading,
  sentences: readonly TokenSpan[],
  published: string | null,
): PeriodMention[] {
  const text: DatedText = { reading, sentences, published };
  const memory = emptyMemory();
  const found: PeriodMention[] = [];
  let at = 0;
  while (at < reading.tokens.length) {
    const first = mayStart(reading, at) ? readFrame(reading, at) : null;
    const mention = first && periodFrom(text, first, memory);
    if (mention) found.push(mention);
    // "жаңа маусымда" is no June: a season of trade names no days.
    at = mention?.last ?? (first && isSeason(first) ? first.last : at + 1);
  }
  return found;
}

const isSeason = ({ noun, yearNoun, edge }: TimeFrame): boolean =>
  noun === "period" && !yearNoun && edge === null;

function periodFrom(text: DatedText, frame: TimeFrame, memory: Memory): PeriodMention | null {
  const { reading } = text;
  const range = rangeEnd(reading, frame);
  const last = range?.last ?? frame.last;
  const word = roleAround(reading, { first: frame.first, last }, range !== null || isRange(frame));
  if (!isPeriod(reading, frame, range, word)) return null;
  enterSentence(text, frame.first, memory);
  if (frame.implied && !isYearSpokenOf(memory)) return null;
  // "с начала года" is of the year of publication, not of one that the text has spoken of.
  const ofText = text.published === null && !(frame.edge !== null && frame.yearNoun);
  const context: TimeContext = {
    published: text.published,
    anchor: memory.aside ?? memory.anchor,
    nearbyYear: yearJustTold(memory, frame.first) ?? memory.sentenceYear ?? (ofText ? memory.year : null),
    future: isFuture(text, memory),
    role: contextRole(word),
  };
  const resolved = range ? resolveRange(frame, range, context) : resolveFrame(frame, context);
  const mention = mentionOf(text, { ...frame, last }, resolved, word);
  remember(memory, range ?? frame, resolved, mention);
  return mention;
}

function contextRole(word: RoleWord | null): TimeContext["role"] {
  if (word === "results" || word === "compare" || word === "by") return word;
  if (word === "total" || word === "until" || word === "since") return word;
  if (word === "since-or-from" || word === "compare-or-since") return "since";
  return word === null ? null : "during";
}
