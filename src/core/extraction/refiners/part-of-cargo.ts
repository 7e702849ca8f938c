import type { Refiner } from "../draft.ts";
import { crossesFigure } from "../parsers/neighbours.ts";
import { type HitOf, hasWord } from "../reading.ts";
import { within } from "../token-spans.ts";

/** Kinds of cargo by the metric whose words name them in a breakdown. */
const KIND_OF_CARGO: Readonly<Record<string, string>> = {
  "trade.exports": "export_cargo",
  "trade.imports": "import_cargo",
  "transit.cargo": "transit_cargo",
};

const REACH_AFTER = 4;

/** "2,2 млн тонн, из них экспорт – 1,1 млн, транзит – 0,9 млн": parts of the route's or the port's cargo. */
export const partOfCargo: Refiner = (draft, { reading, cues, settled }) => {
  const before = settled.findLast(
    (one) => one.sentenceIndex === draft.sentenceIndex && one.unit === draft.unit,
  );
  const hasOwner = before?.place != null || before?.metric?.carriers !== undefined;
  if (draft.unit !== "t" || !before || !hasOwner || !before.metric?.takesProduct) return;
  const last = Math.min(draft.sentence.last, draft.quantity.last + REACH_AFTER);
  const ahead = within(cues, { first: before.quantity.last, last: draft.quantity.first });
  const behind = within(cues, { first: draft.quantity.last, last }).filter(
    (hit) => !crossesFigure(reading, draft.quantity.last, hit.first),
  );
  const kinds = (hits: readonly HitOf<"metric">[]) =>
    hits.flatMap((hit) => KIND_OF_CARGO[hit.sense.metric.key] ?? []);
  const kind = kinds(ahead).at(-1) ?? kinds(behind)[0];
  const start = { first: draft.sentence.first, last: draft.quantity.first };
  if (kind === undefined || !hasWord(reading, start, "of-which")) return;
  draft.metric = before.metric;
  draft.carriedFrom = before;
  draft.product = kind;
  draft.place = before.place;
  draft.trace?.push(`part of ${before.metric.key}: ${kind}`);
};
