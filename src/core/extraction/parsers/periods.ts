import { type Interval, monthOf, months, yearOf } from "../calendar.ts";
import type { PeriodMention, Token, TokenSpan } from "../grammar.ts";
import type { NumberSense } from "../number-lexicon.ts";
import type { SpanReading } from "../numbers.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { RoleWord } from "../span-words.ts";
import { endingRole, roleAround } from "./period-roles.ts";
import { isPeriod } from "./period-validity.ts";
import { resolveFrame } from "./resolve-period.ts";
import type { ResolvedPeriod, TimeContext } from "./time-context.ts";
import { readFrame, type TimeFrame } from "./time-frames.ts";
import { isRoman } from "./time-numbers.ts";

/** What is known so far while the text is read from its start. */
interface Memory {
  anchor: Interval | null;
  /** The sentence that named it. */
  anchorSentence: number;
  year: number | null;
  sentenceYear: number | null;
  sentence: number;
  /** Whether the sentence speaks of what is to come; null until asked. */
  future: boolean | null;
}

interface Scene {
  reading: SpanReading;
  sentences: readonly TokenSpan[];
  published: string | null;
}

/** Every period of the text, resolved in reading order, so that each may point to the one before it. */
export function findPeriods(
  reading: SpanReading,
  sentences: readonly TokenSpan[],
  published: string | null,
): PeriodMention[] {
  const scene: Scene = { reading, sentences, published };
  const memory: Memory = {
    anchor: null,
    anchorSentence: -1,
    year: null,
    sentenceYear: null,
    sentence: 0,
    future: null,
  };
  const found: PeriodMention[] = [];
  let at = 0;
  while (at < reading.tokens.length) {
    const first = mayStart(reading, at) ? readFrame(reading, at) : null;
    const mention = first && periodFrom(scene, first, memory);
    if (mention) found.push(mention);
    at = mention?.last ?? at + 1;
  }
  return found;
}

/** Cheap test that most tokens fail: only numbers, number words and words of time begin a period. */
function mayStart({ tokens, keys, lexicon }: SpanReading, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === "break" || token.kind === "punctuation") return false;
  const key = keys[at] ?? "";
  if (token.kind === "word" && lexicon.time.next.has(key)) return true;
  if (token.kind === "number") {
    if (endsRange(tokens, at)) return false;
    if (token.norm.length === 4 || (tokens[at + 1]?.start === token.end && keys[at + 1] !== ",")) return true;
    if (keys[at + 1] === "," && tokens[at + 1]?.start === token.end) return false;
  } else if (!countsTime(lexicon.numbers.senses.get(key)) && !isRoman(token.norm)) return false;
  const next = keys[at + 1] ?? "";
  const joint =
    lexicon.rolesBefore.next.has(next) ||
    lexicon.and.has(next) ||
    lexicon.timeGlue.has(next) ||
    DASHES.has(next);
  return joint || lexicon.time.next.has(next) || countsTime(lexicon.numbers.senses.get(next));
}

/** Thousands and millions are no numbers of months or days. */
const countsTime = (sense: NumberSense | undefined): boolean => sense !== undefined && sense.kind !== "scale";

/** "14-18 days": the second number of a range never begins a period. */
function endsRange(tokens: readonly Token[], at: number): boolean {
  const [number, hyphen] = [tokens[at - 2], tokens[at - 1]];
  return hyphen?.norm === "-" && number?.kind === "number" && number.end === hyphen.start;
}

function periodFrom(scene: Scene, frame: TimeFrame, memory: Memory): PeriodMention | null {
  const { reading } = scene;
  const range = rangeEnd(reading, frame);
  const last = range?.last ?? frame.last;
  const word = roleAround(reading, { first: frame.first, last }, range !== null || isRange(frame));
  if (!isPeriod(reading, frame, range, word)) return null;
  enterSentence(scene, frame.first, memory);
  memory.future ??= isFuture(scene, memory.sentence);
  const context: TimeContext = {
    published: scene.published,
    anchor: memory.anchor,
    nearbyYear: memory.sentenceYear ?? (scene.published === null ? memory.year : null),
    future: memory.future,
    role: contextRole(word),
  };
  const resolved = range ? resolveRange(frame, range, context) : resolveFrame(frame, context);
  const mention = mentionOf(scene, { ...frame, last }, resolved, word);
  remember(memory, range ?? frame, resolved, mention);
  return mention;
}

function contextRole(word: RoleWord | null): TimeContext["role"] {
  if (word === "results" || word === "compare" || word === "by") return word;
  if (word === "total" || word === "until" || word === "since") return word;
  if (word === "since-or-from" || word === "compare-or-since") return "since";
  return word === null ? null : "during";
}

const isRange = (frame: TimeFrame): boolean =>
  frame.dayTo !== null || frame.yearTo !== null || frame.quarterTo !== null;

const DASHES = new Set(["–", "-", "/"]);

/** The second end of "январь–август", "с 16 апреля по 19 мая", "from 2021 to 2030". */
function rangeEnd(reading: SpanReading, frame: TimeFrame): TimeFrame | null {
  const { keys, lexicon, tokens } = reading;
  const joint = frame.last;
  const opened = longestPhrase(lexicon.rolesBefore, keys, frame.first - 1, -1)?.sense;
  const dash = DASHES.has(keys[joint] ?? "") && tokens[joint]?.kind === "punctuation";
  const word = longestPhrase(lexicon.rolesBefore, keys, joint, -1);
  const to = word?.sense === "to" || (word?.sense === "until" && word.end === joint - 1);
  const joins =
    (opened === "since-or-from" || opened === "compare-or-since" || opened === "between") &&
    (to || lexicon.and.has(keys[joint] ?? ""));
  const bare = lexicon.rangeWords.has(keys[joint] ?? "");
  const direct = endingRole(reading, frame.last) === "since";
  if (!dash && !joins && !bare && !direct) return null;
  const second = readFrame(reading, direct && !dash ? joint : joint + 1);
  if (!second || !sameKind(frame, second)) return null;
  return dash || joins || bare || endsWithUntil(reading, second.last) ? second : null;
}

/** "2020-ci ildən 2024-cü ilə qədər": both ends by their case, no word between them. */
function endsWithUntil(reading: SpanReading, last: number): boolean {
  const after = longestPhrase(reading.lexicon.rolesAfter, reading.keys, last)?.sense;
  return after === "until" || endingRole(reading, last) === "until";
}

/** Whether two frames are the ends of one range: both days, months, years or quarters. */
function sameKind(a: TimeFrame, b: TimeFrame): boolean {
  if (b.same || b.anchored !== null || b.dayShift !== null || b.ago !== null) return false;
  if (a.counted === "month" && a.month === null && b.month !== null) return b.day === null;
  if (a.day !== null || b.day !== null) return a.day !== null && b.day !== null;
  if (a.month !== null || b.month !== null) return a.month !== null && b.month !== null;
  if (a.quarter !== null || b.quarter !== null) return a.quarter !== null && b.quarter !== null;
  if (a.count !== null || b.count !== null || a.half !== null || b.half !== null) return false;
  return a.year !== null && (b.year !== null || b.shift === 0) && (b.year ?? 9999) > a.year;
}

/** The first end takes the year of the second; where its month is later, the year before. */
function resolveRange(low: TimeFrame, high: TimeFrame, context: TimeContext): ResolvedPeriod {
  const wraps = low.month !== null && high.month !== null && low.month > high.month;
  const end = resolveFrame(overWhenTold(high, low), context);
  const comparison = end.comparison;
  if (!end.interval) return { interval: null, grain: "range", current: false, comparison };
  if (low.count !== null && high.month !== null) return monthsUpTo(low.count, end.interval);
  const endYear = yearOf(end.interval.to);
  const year = low.year ?? endYear - (wraps ? 1 : 0);
  const start = resolveFrame({ ...low, year, shift: null }, context);
  const from = start.interval?.from ?? end.interval.from;
  const interval = from <= end.interval.to ? { from, to: end.interval.to } : null;
  return { interval, grain: "range", current: false, comparison };
}

/** "the nine months to September": so many months that end with the one named. */
function monthsUpTo(count: number, { to }: Interval): ResolvedPeriod {
  const { from } = months(yearOf(to), monthOf(to) - count + 1, monthOf(to));
  return { interval: { from, to }, grain: "range", current: false, comparison: false };
}

/** Without a year, a range of months counts as told when its last month has begun. */
function overWhenTold(high: TimeFrame, low: TimeFrame): TimeFrame {
  if (high.year !== null || high.shift !== null) return high;
  if (low.year !== null) return { ...high, year: low.year };
  // "ötən ilin yanvar–avqustunda": both months are of that year.
  return low.shift !== null && low.yearNoun ? { ...high, shift: low.shift, yearNoun: true } : high;
}

function enterSentence({ sentences }: Scene, token: number, memory: Memory): void {
  const before = memory.sentence;
  while (memory.sentence < sentences.length - 1 && (sentences[memory.sentence]?.last ?? 0) <= token)
    memory.sentence++;
  if (memory.sentence === before) return;
  memory.sentenceYear = null;
  memory.future = null;
}

const MOST_SCANNED = 200;

function isFuture({ reading, sentences }: Scene, sentence: number): boolean {
  const span = sentences[sentence];
  if (!span) return false;
  for (let at = span.first; at < Math.min(span.last, span.first + MOST_SCANNED); at++) {
    if (longestPhrase(reading.lexicon.future, reading.keys, at)) return true;
  }
  return false;
}

function remember(memory: Memory, frame: TimeFrame, resolved: ResolvedPeriod, mention: PeriodMention): void {
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

function mentionOf(
  { reading, published }: Scene,
  frame: TimeFrame,
  resolved: ResolvedPeriod,
  word: RoleWord | null,
): PeriodMention {
  const { tokens } = reading;
  const placed = placeInTime(resolved, word, published);
  return {
    type: "date",
    first: frame.first,
    last: frame.last,
    start: tokens[frame.first]?.start ?? 0,
    end: tokens[frame.last - 1]?.end ?? 0,
    grain: resolved.grain,
    current: resolved.current && placed.role !== "since" && placed.role !== "until" && placed.role !== "by",
    rule: `period-${resolved.grain}`,
    ...placed,
  };
}

type Placed = Pick<PeriodMention, "from" | "to" | "role" | "comparison">;

const isOver = ({ interval, grain }: ResolvedPeriod, published: string | null): boolean =>
  interval !== null && grain !== "day" && (published === null || interval.to < published);

/** The open or closed stretch that a role word makes of a period. */
function placeInTime(resolved: ResolvedPeriod, word: RoleWord | null, published: string | null): Placed {
  const { interval, comparison } = resolved;
  const from = interval?.from ?? null;
  const to = interval?.to ?? null;
  switch (word) {
    case "compare-or-since":
      // "down 2 % from June": what is over is compared with; a day opens a time.
      if (isOver(resolved, published)) return { from, to, role: null, comparison: true };
      return { from, to: comparison ? to : null, role: comparison ? null : "since", comparison };
    case "since":
    case "since-or-from":
      // "from a year earlier": compared with it, not since it.
      if (comparison) return { from, to, role: null, comparison };
      return { from, to: null, role: "since", comparison };
    case "until":
      return { from: null, to, role: "until", comparison };
    case "by":
      // "на 5 % к 2023 году": what is over is no deadline.
      if (comparison || (to !== null && published !== null && to < published)) {
        return { from, to, role: null, comparison: true };
      }
      return { from: null, to, role: "by", comparison };
    case "compare":
      return { from, to, role: null, comparison: true };
    case "to":
    case null:
      return { from, to, role: null, comparison };
    case "during":
    case "results":
    case "total":
    case "between":
      return { from, to, role: "during", comparison };
  }
}
