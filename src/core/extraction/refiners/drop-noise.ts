import type { Draft, Refiner, Scene } from "../draft.ts";
import { normAt, type Reading, textOf, wordsIn } from "../reading.ts";
import { within } from "../token-spans.ts";

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

/** A figure in a line of noise is no claim, nor is the size of what is counted behind it. */
export const dropNoise: Refiner = (draft, scene) => {
  const paragraph = scene.reading.paragraphOf[draft.quantity.first] ?? -1;
  if (scene.noisy.has(paragraph)) draft.dropped = "a line of the page's frame, not of the story";
  else if (isSize(draft, scene)) draft.dropped = "the size of what is counted";
};

const SIZED_REACH = 2;

/** "two 8,000-ton tankers", "780 контейнерлік екі кеме": how much one holds. */
function isSize({ quantity }: Draft, { reading, cues }: Scene): boolean {
  const { counted, last } = quantity;
  const unit = counted ?? last - 1;
  const { adjectiveEndings } = reading.lexicon.words;
  const isAdjective = adjectiveEndings.some((ending) => normAt(reading, unit).endsWith(ending));
  if (!isAdjective && normAt(reading, unit - 1) !== "-") return false;
  const behind = unit + 1;
  return within(cues, { first: behind, last: behind + SIZED_REACH }).some(
    ({ first, sense }) =>
      sense.metric.roles === "owner" &&
      sense.metric.counted === true &&
      reading.segmentOf[first] === reading.segmentOf[last - 1],
  );
}
