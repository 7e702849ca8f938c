import Big from "big.js";
import { decimal } from "../../model/decimal.ts";
import type { Draft, Refiner, Scene } from "../draft.ts";
import { directionOf, governorOf, pastApposition } from "../parsers/neighbours.ts";
import { hasWord, isClosed, normAt, type Reading, wordsIn } from "../reading.ts";
import { spansBefore, within } from "../token-spans.ts";

const LEVEL_REACH = 6;

/** Level, change or multiple, with the change's sign: "до 5 млрд", "на 5 %", "в 4,2 раза". */
export const classifyStatistic: Refiner = (draft, scene) => {
  // What is named beyond the catalogue is a level by its naming.
  if (draft.metric !== null) return;
  const direction = directionOf(scene.reading, draft.quantity, draft.sentence);
  draft.isEarlier = isEarlier(draft, scene);
  if (draft.unit === "d" && isSaving(draft, scene)) {
    draft.dropped = "a difference of days, not a journey";
    return;
  }
  if (draft.unit === "x" && direction === null && isFrequency(draft, scene)) {
    draft.dropped = "so many times, not a multiple";
    return;
  }
  if (draft.unit === "x") {
    draft.statistic = "change";
    if (direction?.sign === -1) invert(draft);
    draft.trace?.push("a multiple is a change");
    return;
  }
  if (!isChange(draft, scene, direction?.first ?? null)) {
    if (draft.unit === "%" || draft.unit === "pp") draft.dropped = "a share, not a change";
    return;
  }
  draft.statistic = "change";
  draft.trace?.push(`change by ${direction ? normAt(scene.reading, direction.first) : "its sign"}`);
  if (direction?.sign === -1 && !draft.value.startsWith("-")) {
    draft.value = decimal(new Big(draft.value).times(-1).toFixed());
    if (draft.max !== null) draft.max = decimal(new Big(draft.max).times(-1).toFixed());
  }
};

/** "подавать заявку один раз": a number of times that nothing governs. */
function isFrequency({ quantity }: Draft, { reading }: Scene): boolean {
  return quantity.rule === "number-unit" && governorOf(reading, quantity.first) === null;
}

function isSaving({ quantity, sentence }: Draft, { reading }: Scene): boolean {
  const span = {
    first: Math.max(sentence.first, quantity.first - 4),
    last: Math.min(sentence.last, quantity.last + 2),
  };
  const segment = reading.segmentOf[quantity.last - 1];
  return wordsIn(reading, span, "saving", "sooner").some((hit) =>
    hit.sense.class === "sooner"
      ? hit.first > quantity.first && reading.segmentOf[hit.first] === segment
      : hit.first < quantity.first || reading.segmentOf[hit.first] === segment,
  );
}

/** "сократить втрое" leaves a third. */
function invert(draft: Draft): void {
  if (new Big(draft.value).lte(1)) return;
  draft.value = decimal(new Big(1).div(draft.value).round(3).toFixed());
  draft.max = null;
}

function isChange(draft: Draft, scene: Scene, word: number | null): boolean {
  const { reading } = scene;
  const { quantity, sentence, unit } = draft;
  if (normAt(reading, quantity.first - 1) === "+" || normAt(reading, quantity.first) === "+") return true;
  if (isApposition(draft, scene) || isAdded(draft, reading)) return true;
  if (word === null) return false;
  const between = {
    first: word < quantity.first ? word : quantity.last,
    last: Math.max(word, quantity.first),
  };
  if (unit === "%" || unit === "pp")
    return !hasWord(reading, between, "share") && !isShareReached(draft, reading);
  if ((draft.bound === "over" || draft.bound === "under") && isClosedComparative(scene, word)) return false;
  if (isAddedAmount(draft, scene, word) || isBareChange(draft, scene, word)) return true;
  if (word >= quantity.last)
    return governorOf(reading, quantity.first) !== null || isMoreThan(scene, draft, word);
  const level = wordsIn(reading, { first: word + 1, last: quantity.first }, "reach").at(-1);
  const governor = governorOf(reading, quantity.first);
  const close = level === undefined && sentence.first <= word && sameStretch(scene, word, quantity.first);
  return close && governor !== null && reading.lexicon.words.changePrepositions.includes(governor);
}

/** "payı 69,2 faizə yüksəlib": the ending says how far a share has come. */
function isShareReached({ quantity, sentence, bound }: Draft, reading: Reading): boolean {
  const { isAmount, verbFinal } = reading.lexicon.words;
  if (!verbFinal || bound !== "exact") return false;
  const before = { first: Math.max(sentence.first, quantity.first - LEVEL_REACH), last: quantity.first };
  return hasWord(reading, before, "share") && isAmount?.(normAt(reading, quantity.last - 1)) === false;
}

/** "дополнительно 60 тыс. TEU": what comes on top, of what is measured and not counted. */
function isAdded({ quantity, unit }: Draft, reading: Reading): boolean {
  if (unit === null || unit === "1" || unit === "%" || unit === "pp") return false;
  const before = { first: Math.max(0, quantity.first - 2), last: quantity.first };
  return hasWord(reading, before, "additional");
}

/** "600-dən çox": the comparative is the bound of the figure itself. */
function isClosedComparative({ reading }: Scene, word: number): boolean {
  return isClosed(reading, word, "more") || isClosed(reading, word, "less");
}

/** "на 40 млн долларов больше": the comparative after the figure governs it. */
function isMoreThan(scene: Scene, draft: Draft, word: number): boolean {
  return word - pastApposition(scene.reading, draft.quantity.last) <= 2 && isClosedComparative(scene, word);
}

/** "40 млн долларға артты", "50 milyon dollar artıb": the ending makes it an amount, not the level reached. */
function isAddedAmount({ quantity, bound }: Draft, { reading }: Scene, word: number): boolean {
  const { isAmount, verbFinal } = reading.lexicon.words;
  if (!verbFinal || word !== quantity.last || quantity.upTo || bound === "over") return false;
  return isAmount?.(normAt(reading, quantity.last - 1)) ?? false;
}

/** "rose $40 million", "up 3,000 TEU": an amount right behind its verb. */
function isBareChange({ quantity }: Draft, { reading }: Scene, word: number): boolean {
  const { approximators, isBareChange: isOne } = reading.lexicon.words;
  if (word >= quantity.first || isOne?.(normAt(reading, word)) !== true) return false;
  for (let at = word + 1; at < quantity.first; at++)
    if (!approximators.includes(normAt(reading, at)) || normAt(reading, at) === "to") return false;
  return true;
}

/** No other figure's level between the verb and the figure. */
function sameStretch({ reading }: Scene, first: number, last: number): boolean {
  return within(reading.quantities, { first: first + 1, last }).every(
    (one) => one.last > last || one.unit === "%" || one.unit === "x",
  );
}

/** "на 8,3 %, или 324,3 млн долларов": the same change in another unit. */
function isApposition(draft: Draft, { reading, settled }: Scene): boolean {
  const before = settled.at(-1);
  if (!before || before.statistic !== "change" || before.sentenceIndex !== draft.sentenceIndex) return false;
  const gap = draft.quantity.first - before.quantity.last;
  if (gap > 3) return false;
  for (let at = before.quantity.last; at < draft.quantity.first; at++) {
    if (reading.lexicon.words.or.includes(normAt(reading, at))) return true;
  }
  return false;
}

/** "25,2 milyarddan 25,1 milyarda düşüb": a level in the ablative right before another in the same unit. */
function isLevelLeft({ quantity }: Draft, reading: Reading): boolean {
  const { isLevelBefore } = reading.lexicon.words;
  if (!isLevelBefore?.(normAt(reading, quantity.last - 1)) || quantity.bound !== "exact") return false;
  const next = within(reading.quantities, { first: quantity.last, last: quantity.last + LEVEL_REACH })[0];
  if (!next || (quantity.unit !== null && next.unit !== quantity.unit)) return false;
  return next.type !== "percent" && !isLevelBefore(normAt(reading, next.last - 1));
}

/** The older of two figures: "против 88,3 млн", "с 6 до 10 млн", "вместо двенадцати", "(463,3 млн)" after a comparison. */
function isEarlier(draft: Draft, { reading, settled }: Scene): boolean {
  const governor = governorOf(reading, draft.quantity.first);
  const { comparisonPrepositions, fromPrepositions, untilPrepositions } = reading.lexicon.words;
  if (governor !== null && comparisonPrepositions.includes(governor)) return true;
  const compared = wordsIn(
    reading,
    { first: draft.quantity.first - 4, last: draft.quantity.first },
    "compare",
  );
  const isAmount = draft.unit !== "%" && draft.unit !== "pp" && draft.unit !== "x" && draft.max === null;
  if (isAmount && compared.some((hit) => hit.words > 1 && hit.last >= draft.quantity.first - 1)) return true;
  if (governor !== null && fromPrepositions.includes(governor)) {
    // "up from 1.4 million": without "to" the older figure stands alone.
    const span = { first: draft.quantity.first - 3, last: draft.quantity.first };
    const moved = wordsIn(reading, span, "growth", "decline").at(-1);
    if (moved && isAmount && fromPrepositions.includes(normAt(reading, moved.last))) return true;
    // "rose to 88 thousand tons from 41 thousand": the newer level stands before.
    const newer = settled.at(-1);
    if (
      isAmount &&
      newer?.sentenceIndex === draft.sentenceIndex &&
      newer.statistic === "level" &&
      newer.unit === draft.unit
    )
      return true;
    for (let at = draft.quantity.last; at < Math.min(draft.sentence.last, draft.quantity.last + 8); at++) {
      if (untilPrepositions.includes(normAt(reading, at))) return true;
    }
  }
  if (isLevelLeft(draft, reading)) return true;
  const bracket =
    normAt(reading, draft.quantity.first - 1) === "(" || normAt(reading, draft.quantity.first - 2) === "(";
  return (
    bracket &&
    spansBefore(reading.periods, draft.quantity.first).some(
      (period) =>
        period.comparison && draft.quantity.first - period.last <= 3 && period.last <= draft.quantity.first,
    )
  );
}
