import type { Refiner } from "../draft.ts";
import { wordsIn } from "../reading.ts";

/** Kinds of cargo by the metric whose words name them in a breakdown. */
const KIND_OF_CARGO: Readonly<Record<string, string>> = {
  "trade.exports": "export_cargo",
  "trade.imports": "import_cargo",
  "transit.cargo": "transit_cargo",
};

/** "2,2 млн тонн, из них экспорт – 1,1 млн, транзит – 0,9 млн": parts of the route's or the port's cargo. */
export const partOfCargo: Refiner = (draft, { reading, settled }) => {
  const kind = KIND_OF_CARGO[draft.metric?.key ?? ""];
  const whole = settled.findLast(
    (one) => one.sentenceIndex === draft.sentenceIndex && one.unit === draft.unit,
  );
  if (!kind || draft.unit !== "t" || whole?.place == null || !whole.metric?.takesProduct) return;
  const between = { first: draft.sentence.first, last: draft.quantity.first };
  if (wordsIn(reading, between, "of-which").length === 0) return;
  draft.metric = whole.metric;
  draft.carriedFrom = whole;
  draft.product = kind;
  draft.place = whole.place;
  draft.trace.push(`part of ${whole.metric.key}: ${kind}`);
};
