import type { TokenSpan } from "../grammar.ts";
import { normAt, type Reading, wordsIn } from "../reading.ts";
import type { WordClass } from "../senses.ts";
import { within } from "../token-spans.ts";

const LOOK_BACK = 5;
const MORE_REACH = 4;

/** The preposition that governs a figure, with only words of approximation between ("на более чем 5 %"). */
export function governorOf(reading: Reading, first: number): string | null {
  const { approximators, comparisonPrepositions, prepositions } = reading.lexicon.words;
  for (let at = first - 1; at >= Math.max(0, first - LOOK_BACK); at--) {
    const norm = normAt(reading, at);
    // "более чем двадцатью": with a comparative it bounds the figure.
    if (comparisonPrepositions.includes(norm) && approximators.includes(normAt(reading, at - 1))) continue;
    if (prepositions.includes(norm)) return norm;
    if (!approximators.includes(norm) && !/^[$€₽₸£~≈]$/u.test(norm)) return null;
  }
  return null;
}

/** A word of growth or decline, with its direction. */
export interface Direction extends TokenSpan {
  sign: 1 | -1;
}

/** Which way a figure goes: by the word after it ("на 5 % больше"), else by the nearest before it in its sentence. */
export function directionOf(reading: Reading, figure: TokenSpan, sentence: TokenSpan): Direction | null {
  const behind = reading.lexicon.words.verbFinal ? directionBehind(reading, figure, sentence) : null;
  if (behind) return behind;
  const last = pastApposition(reading, figure.last);
  const after = wordsIn(reading, { first: last, last: Math.min(sentence.last, last + 4) }, "more", "less")[0];
  if (after && !crossesFigure(reading, last, after.first) && !crossesColon(reading, last, after.first))
    return direction(after, after.sense.class === "more");
  const close = wordsIn(
    reading,
    { first: Math.max(sentence.first, figure.first - 3), last: figure.first },
    "more",
    "less",
  ).at(-1);
  if (close && governorOf(reading, figure.first) !== null && close.last <= figure.first - 1)
    return direction(close, close.sense.class === "more");
  const names: WordClass[] = ["growth", "decline"];
  const before = wordsIn(reading, { first: sentence.first, last: figure.first }, ...names).findLast(
    (hit) => !meansNoChange(reading, hit),
  );
  if (before) return direction(before, before.sense.class === "growth");
  const segment = reading.segmentOf[figure.first];
  const later = wordsIn(reading, { first: figure.last, last: sentence.last }, ...names)[0];
  if (
    later &&
    reading.segmentOf[later.first] === segment &&
    !crossesFigure(reading, figure.last, later.first)
  ) {
    return direction(later, later.sense.class === "growth");
  }
  return null;
}

/** "до 264 млн долларов: больше всего везут …": another statement begins. */
function crossesColon(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^[:;]$/u.test(normAt(reading, at))) return true;
  return false;
}

/** "made up $5 million" raises nothing. */
function meansNoChange(reading: Reading, hit: TokenSpan): boolean {
  return wordsIn(reading, { first: hit.first - 1, last: hit.first + 1 }, "no-change").some(
    (one) => one.first <= hit.first && hit.last <= one.last,
  );
}

const APPOSITION_REACH = 3;

/** Behind ", or 8.1%," where the same is said in another unit. */
export function pastApposition(reading: Reading, last: number): number {
  const { or } = reading.lexicon.words;
  if (![last, last + 1].some((at) => or.includes(normAt(reading, at)))) return last;
  const other = within(reading.quantities, { first: last, last: last + APPOSITION_REACH })[0];
  if (!other) return last;
  return normAt(reading, other.last) === "," ? other.last + 1 : other.last;
}

/** Where verbs stand last: the first word of change behind the figure in its clause; "5 faizdən çox azalıb" is no "more". */
function directionBehind(reading: Reading, figure: TokenSpan, sentence: TokenSpan): Direction | null {
  const segment = reading.segmentOf[figure.last - 1];
  const { isLevelBefore } = reading.lexicon.words;
  const hits = wordsIn(
    reading,
    { first: figure.last, last: sentence.last },
    "growth",
    "decline",
    "more",
    "less",
  ).filter((hit) => reading.segmentOf[hit.first] === segment);
  const found = hits.find((hit) => {
    const compares = hit.sense.class === "more" || hit.sense.class === "less";
    const bounds =
      compares && isLevelBefore?.(normAt(reading, hit.first - 1)) && hit.first - figure.last <= 1;
    return !bounds && (!compares || hit.first - figure.last < MORE_REACH);
  });
  if (!found || crossesFigure(reading, figure.last, found.first)) return null;
  return direction(found, found.sense.class === "growth" || found.sense.class === "more");
}

function direction(span: TokenSpan, grows: boolean): Direction {
  return { first: span.first, last: span.last, sign: grows ? 1 : -1 };
}

const LIST_REACH = 8;

/** The figure behind that "and" or a comma joins to this one in the same unit, as items of one list. */
export function nextInList(reading: Reading, figure: TokenSpan & { unit: string | null }): TokenSpan | null {
  const next = within(reading.quantities, { first: figure.last, last: figure.last + LIST_REACH })[0];
  if (!next || figure.unit === null || next.unit !== figure.unit) return null;
  const { and, prepositions } = reading.lexicon.words;
  if (prepositions.includes(normAt(reading, next.first - 1))) return null;
  const joint = next.first - 1;
  return [joint, joint - 1].some((at) => at >= figure.last && and.includes(normAt(reading, at)))
    ? next
    : null;
}

const SHARED_REACH = 24;

/** "Ресейге 300 мың тонна, Қытайға 200 мың тонна бидай жөнелтілді": where verbs stand last, figures of one unit share what follows. */
export function sharesVerb(
  { quantity, unit }: { quantity: TokenSpan; unit: string | null },
  until: number,
  reading: Reading,
): boolean {
  const { isFinite, verbFinal } = reading.lexicon.words;
  if (!verbFinal || unit === null || until - quantity.last > SHARED_REACH) return false;
  const figures = within(reading.quantities, { first: quantity.last, last: until });
  if (!figures.every((one) => one.unit === unit)) return false;
  const inFigure = (at: number): boolean => figures.some((one) => one.first <= at && at < one.last);
  for (let at = quantity.last; at < until; at++)
    if (!inFigure(at) && isFinite?.(normAt(reading, at)) === true) return false;
  return true;
}

/** Whether another figure stands in `[first, last)`. */
export function crossesFigure(reading: Reading, first: number, last: number): boolean {
  return within(reading.quantities, { first, last }).some((quantity) => quantity.unit !== null);
}
