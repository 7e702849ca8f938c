import type { Draft, Refiner, Scene } from "../draft.ts";
import { crossesFigure } from "../parsers/neighbours.ts";
import { hasWord, normAt, type Reading, wordsIn } from "../reading.ts";

/** "довести до 7 млн" reaches seven; only "до 7 млн" by itself is an upper limit. */
export const settleBound: Refiner = (draft, { reading, settled }) => {
  if (draft.bound === "over" && isHandled(draft, reading)) draft.bound = "exact";
  if (isLimit(draft, { reading, settled })) draft.bound = "under";
  if (draft.bound !== "under") return;
  if (draft.quantity.upTo && isReached(draft, reading)) draft.bound = "exact";
  if (!reading.lexicon.words.untilPrepositions.includes(normAt(reading, draft.quantity.first - 1))) return;
  if (reading.lexicon.words.upTo.includes(normAt(reading, draft.quantity.first - 2))) return;
  const verbs = wordsIn(
    reading,
    { first: draft.sentence.first, last: draft.quantity.first },
    "growth",
    "decline",
    "as-far-as",
  );
  const before = settled.at(-1);
  const afterChange =
    before?.sentenceIndex === draft.sentenceIndex && (before.statistic === "change" || before.isEarlier);
  if (verbs.length > 0 || afterChange) draft.bound = "exact";
};

/** "может принимать до 8 млн тонн": nothing moves, so it is the most that there is. */
function isLimit(draft: Draft, { reading, settled }: Pick<Scene, "reading" | "settled">): boolean {
  const { quantity, sentence } = draft;
  if (!quantity.upTo || draft.bound !== "exact" || draft.statistic !== "level" || draft.isEarlier)
    return false;
  const before = settled.at(-1);
  const own = before?.sentenceIndex === draft.sentenceIndex ? before : undefined;
  if (own && (own.isEarlier || own.statistic === "change")) return false;
  const first = own?.quantity.last ?? sentence.first;
  const segment = reading.segmentOf[quantity.first];
  if (draft.metric?.isCapacity && isAble(draft, reading)) return true;
  return wordsIn(reading, { first, last: quantity.first }, "growth", "decline", "reach", "as-far-as").every(
    (hit) => hit.sense.class === "reach" && reading.segmentOf[hit.first] !== segment,
  );
}

const ABLE_REACH = 4;

/** "сможет переваливать до 1,5 млн тонн": what can be handled is the most, whatever the verb. */
function isAble({ quantity }: Draft, reading: Reading): boolean {
  const before = { first: quantity.first - ABLE_REACH, last: quantity.first };
  return hasWord(reading, before, "potential", "future-ability");
}

/** "44 min TEU-ya qədər yüksəlib", "250 млн долларға дейін ұлғайту": where verbs stand last, the change behind says how far. */
function isReached({ quantity, sentence }: Draft, reading: Reading): boolean {
  if (!reading.lexicon.words.verbFinal) return false;
  const segment = reading.segmentOf[quantity.last - 1];
  const span = { first: quantity.last, last: sentence.last };
  const verb = wordsIn(reading, span, "growth", "decline", "as-far-as")[0];
  return (
    verb !== undefined &&
    reading.segmentOf[verb.first] === segment &&
    !crossesFigure(reading, quantity.last, verb.first)
  );
}

/** "порт перевалил 2 млн тонн" handled them; only "перевалил за 2 млн" passed a mark. */
function isHandled(draft: Draft, reading: Reading): boolean {
  const verb = wordsIn(reading, { first: draft.quantity.first - 2, last: draft.quantity.first }, "handled");
  return (
    draft.metric?.units.includes("TEU") === true && verb.some((hit) => hit.last === draft.quantity.first)
  );
}
