import type { Refiner } from "../draft.ts";
import { type Reading, textOf, wordsIn } from "../reading.ts";

const LINE_OF_NOISE = 16;

/** Paragraphs that are no part of the story: bylines, photo credits, counters, headlines repeated, "read also". */
export function noisyParagraphs(reading: Reading): Set<number> {
  const noisy = new Set<number>();
  let first = 0;
  for (let at = 1; at <= reading.tokens.length; at++) {
    if (at < reading.tokens.length && reading.paragraphOf[at] === reading.paragraphOf[first]) continue;
    if (isNoise(reading, first, at)) noisy.add(reading.paragraphOf[first] ?? -1);
    first = at;
  }
  return noisy;
}

function isNoise(reading: Reading, first: number, last: number): boolean {
  const line = textOf(reading, { first, last }).trim();
  if (line === reading.article.title.trim()) return true;
  const marks = wordsIn(reading, { first, last }, "noise");
  if (marks.some((hit) => hit.first - first <= 1)) return true;
  const words = last - first;
  if (words <= LINE_OF_NOISE && marks.length > 0) return true;
  // A line without a full stop that holds a bar, a hash or a copyright sign is a line of a page's frame.
  return !/[.!?»"”:…)]$/u.test(line) && /[|#©×↺]/u.test(line);
}

/** A figure in a line of noise is no claim. */
export const dropNoise: Refiner = (draft, { reading, noisy }) => {
  const paragraph = reading.paragraphOf[draft.quantity.first] ?? -1;
  if (noisy.has(paragraph)) draft.dropped = "a line of the page's frame, not of the story";
};
