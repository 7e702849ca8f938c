import { compareDecimals } from "../../model/decimal.ts";
import type { Metric } from "../../model/reference-data.ts";
import type { Draft, Refiner, Scene } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { governorOf } from "../parsers/neighbours.ts";
import { hasWord, normAt, type Reading, startsCapital, textOf, wordsIn } from "../reading.ts";
import { spansBefore, within } from "../token-spans.ts";

/** The metric of what the catalogue does not hold. */
export const OTHER = "other";

const NOUN_REACH = 3;
const LEVEL_REACH = 4;
const LONGEST_LABEL = 14;
const WHOLE = "100";

/** Jobs and shares: the two things beyond the catalogue that the text itself names clearly enough to be looked up. */
export const nameOther: Refiner = (draft, scene) => {
  const other = scene.metrics.find(({ key }) => key === OTHER);
  if (other === undefined) return;
  if (draft.unit === "%") nameShare(draft, scene, other);
  else if (draft.unit === "1" || (draft.unit === null && draft.quantity.type === "number"))
    nameJobs(draft, scene, other);
};

/** "создаст 500 постоянных рабочих мест": what is counted stands right behind the figure. */
function nameJobs(draft: Draft, { reading }: Scene, other: Metric): void {
  const { first, last } = draft.quantity;
  const cue = wordsIn(reading, { first, last: last + NOUN_REACH }, "job")[0];
  if (!cue || reading.segmentOf[cue.first] !== reading.segmentOf[last - 1]) return;
  if (within(reading.quantities, { first: last, last: cue.first }).length > 0) return;
  draft.unit = "1";
  settle(draft, other, cue, reading.lexicon.words.jobs);
}

/** "Доля Казахстана в импорте составила 12 %": the share's own words up to its verb are its name. */
function nameShare(draft: Draft, scene: Scene, other: Metric): void {
  const { reading } = scene;
  const { quantity, sentence } = draft;
  if (compareDecimals(quantity.value, WHOLE) > 0) return;
  const noun = wordsIn(reading, { first: sentence.first, last: quantity.first }, "share-noun").at(-1);
  if (!noun || within(reading.quantities, { first: noun.last, last: quantity.first }).length > 0) return;
  const name = reading.lexicon.words.verbFinal
    ? nameBefore(noun, draft, reading)
    : nameOf(noun, draft, scene);
  if (name === null || name.last - name.first < 2 || name.last - name.first > LONGEST_LABEL) return;
  settle(draft, other, noun, asLabel(reading, name));
}

function settle(draft: Draft, other: Metric, cue: TokenSpan, label: string): void {
  draft.metric = other;
  draft.cue = { first: cue.first, last: cue.last };
  draft.label = label;
  draft.trace?.push(`beyond the catalogue: ${label}`);
}

/** From the noun to the verb that the figure follows; behind a word of change only what it has come to. */
function nameOf(noun: TokenSpan, { quantity }: Draft, scene: Scene): TokenSpan | null {
  const { reading } = scene;
  const between = { first: noun.last, last: quantity.first };
  const verb = wordsIn(reading, between, "reach", "growth", "decline")[0];
  if (!verb || quantity.first - verb.last > LEVEL_REACH) return null;
  if (reading.segmentOf[verb.first] !== reading.segmentOf[noun.first]) return null;
  const { prepositions, untilPrepositions } = reading.lexicon.words;
  const governor = governorOf(reading, quantity.first);
  const moved = verb.sense.class !== "reach";
  if (moved ? governor === null || !untilPrepositions.includes(governor) : governor !== null) return null;
  const time = within(reading.periods, { first: noun.last, last: verb.first })[0];
  let last = time?.first ?? verb.first;
  while (last > noun.last && prepositions.includes(normAt(reading, last - 1))) last--;
  return { first: ownerOf(noun, scene)?.first ?? noun.first, last };
}

/** "Kazakhstan's share": the country that stands before its share is part of the name. */
function ownerOf({ first }: TokenSpan, { reading, places }: Scene): TokenSpan | null {
  if (!/^['’]s$/u.test(normAt(reading, first - 1))) return null;
  return spansBefore(places, first).findLast((one) => one.last >= first - 1) ?? null;
}

/** Where verbs stand last, all that stands before the noun in its clause, behind the time. */
function nameBefore(noun: TokenSpan, { quantity, sentence }: Draft, reading: Reading): TokenSpan | null {
  if (quantity.first - noun.last > LEVEL_REACH) return null;
  const behind = { first: quantity.last, last: quantity.last + LEVEL_REACH };
  const moves = hasWord(reading, behind, "growth", "decline");
  if (moves && reading.lexicon.words.isAmount?.(normAt(reading, quantity.last - 1)) !== false) return null;
  let first = noun.first;
  while (first > sentence.first && reading.segmentOf[first - 1] === reading.segmentOf[noun.first]) first--;
  const time = spansBefore(reading.periods, noun.first).at(-1);
  if (time && time.last > first) first = time.last;
  while (!/\p{L}/u.test(normAt(reading, first))) first++;
  return { first, last: noun.last };
}

/** A common noun that begins a sentence keeps no capital as a name of its own. */
function asLabel(reading: Reading, span: TokenSpan): string {
  const label = textOf(reading, span);
  const isNoun = hasWord(reading, { first: span.first, last: span.first + 1 }, "share-noun");
  return isNoun && startsCapital(reading, span.first)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
