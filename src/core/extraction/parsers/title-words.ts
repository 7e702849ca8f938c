import type { EventType } from "../../model/event.ts";
import type { Survey } from "../draft.ts";
import type { Token, TokenSpan } from "../grammar.ts";
import type { EventWords, TitleNoun } from "../languages/event-words.ts";
import { type HitOf, printed, type Reading } from "../reading.ts";
import { within } from "../token-spans.ts";

/** A name for a happening, and how well it reads: the best of several mentions is shown. */
export interface EventTitle {
  text: string;
  worth: number;
  /** Made of the kind of happening and of names alone. */
  general?: true;
}

/** What a title is made for. */
export interface Told {
  scene: Survey;
  type: EventType;
  hit: HitOf<"event">;
  sentence: TokenSpan;
  /** Whether a day is told with it, so that even a bare noun is a happening of its own. */
  dayTold: boolean;
  /** Those who take part, in the nominative, named in the clause itself. */
  names: readonly string[];
}

/** The noun of a list whose stem the form begins with, the longest first. */
export function nounAt(nouns: EventWords["nouns"], form: string): TitleNoun | null {
  const stems = Object.keys(nouns).filter((stem) => form.startsWith(stem));
  const longest = stems.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : (nouns[longest] ?? null);
}

/** A word of a title: tokens that are printed without a blank between them ("21-го", "торгово-экономическому"). */
export interface TitleWord extends TokenSpan {
  text: string;
  norm: string;
  /** What stands behind it: a comma, a dash, or nothing. */
  after: string;
  /** A part of a date, or its preposition: titles do not repeat dates. */
  dated: boolean;
  /** A part of somebody's name or of a place's. */
  named: boolean;
}

/** As many words as a title holds. */
export const LONGEST_TITLE = 12;
/** A title cut shorter than this loses what it is about: then it may end behind any noun. */
const SHORTEST_CUT = 6;
const END_MARK = /^[,.;:!?…–—-]+$/u;

/** The words of a passage, punctuation put aside. */
export function titleWords(scene: Survey, span: TokenSpan): TitleWord[] {
  const { reading } = scene;
  const words: TitleWord[] = [];
  const dates = within(reading.periods, span);
  const names = [...within(scene.people, span), ...within(scene.places, span)];
  const isIn = (spans: readonly TokenSpan[], at: number) =>
    spans.some((one) => one.first <= at && at < one.last);
  for (let at = span.first; at < span.last; at++) {
    const token = reading.tokens[at];
    if (!token || token.kind === "break") continue;
    const previous = words.at(-1);
    const glued = previous?.last === at && reading.tokens[at - 1]?.end === token.start;
    if (END_MARK.test(token.norm) && !(glued && isGluedBehind(reading, at))) {
      if (previous) previous.after += token.norm;
    } else if (glued && previous && previous.after === "") {
      previous.last = at + 1;
      previous.text += printed(reading, at);
      previous.norm += bare(token);
      previous.named ||= isIn(names, at);
    } else {
      const dated = isIn(dates, at);
      words.push({
        first: at,
        last: at + 1,
        text: printed(reading, at),
        norm: bare(token),
        after: "",
        dated,
        named: isIn(names, at),
      });
    }
  }
  return words;
}

const MARKS: ReadonlySet<string> = new Set('«»“”"„()');

/** A mark of a title by itself is no word of it. */
function bare({ kind, norm }: Token): string {
  return kind === "punctuation" && MARKS.has(norm) ? "" : norm;
}

/** Whether the mark is inside a word ("Zakon.kz", "21-го"). */
function isGluedBehind(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return (
    next !== undefined &&
    next.kind !== "punctuation" &&
    next.kind !== "break" &&
    next.start === reading.tokens[at]?.end
  );
}

/** Puts words together: no more than a title holds, cut before a phrase, nothing left dangling. */
export function titleText(
  words: readonly TitleWord[],
  rules: { dangles: (norm: string) => boolean; opensPhrase: (norm: string) => boolean },
): { text: string; cut: boolean } {
  let last = words.length;
  if (last > LONGEST_TITLE) {
    last = LONGEST_TITLE;
    while (last > SHORTEST_CUT && !opens(words, last, rules)) last--;
    if (last <= SHORTEST_CUT) last = LONGEST_TITLE;
  }
  while (last > 1 && rules.dangles(words[last - 1]?.norm ?? "") && !words[last - 1]?.named) last--;
  const text = printedWords(words.slice(0, last));
  return { text: balanced(text), cut: words.length > LONGEST_TITLE };
}

/** Words with the marks between them. */
export function printedWords(words: readonly TitleWord[]): string {
  return words
    .map((word, at) => `${word.text}${at < words.length - 1 ? printedMark(word.after) : ""}`)
    .join(" ");
}

function opens(
  words: readonly TitleWord[],
  at: number,
  rules: { opensPhrase: (norm: string) => boolean },
): boolean {
  return rules.opensPhrase(words[at]?.norm ?? "") || (words[at - 1]?.after ?? "") !== "";
}

function printedMark(mark: string): string {
  return /^[–—-]/u.test(mark) ? " –" : mark.slice(0, 1);
}

/** A title begins with a capital. */
export function capital(text: string): string {
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
}

const PAIRS = [
  ["«", "»"],
  ["“", "”"],
  ["(", ")"],
] as const;

/** A quotation mark or bracket whose other half was cut off is closed, or left out where it was never opened. */
function balanced(text: string): string {
  let whole = text;
  for (const [open, close] of PAIRS) {
    const opened = whole.split(open).length;
    const closed = whole.split(close).length;
    if (opened > closed) whole += close;
    else if (closed > opened) whole = whole.replaceAll(close, "");
  }
  return whole.split('"').length % 2 === 0 ? whole.replaceAll('"', "") : whole;
}
