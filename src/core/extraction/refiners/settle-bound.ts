import type { Draft, Refiner } from "../draft.ts";
import { normAt, type Reading, wordsIn } from "../reading.ts";

/** "довести до 7 млн" reaches seven; only "до 7 млн" by itself is an upper limit. */
export const settleBound: Refiner = (draft, { reading, settled }) => {
  if (draft.bound === "over" && isHandled(draft, reading)) draft.bound = "exact";
  if (draft.bound !== "under") return;
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

/** "порт перевалил 2 млн тонн" handled them; only "перевалил за 2 млн" passed a mark. */
function isHandled(draft: Draft, reading: Reading): boolean {
  const verb = wordsIn(reading, { first: draft.quantity.first - 2, last: draft.quantity.first }, "handled");
  return draft.metric?.units.includes("TEU") === true && verb.some((hit) => hit.last === draft.quantity.first);
}
