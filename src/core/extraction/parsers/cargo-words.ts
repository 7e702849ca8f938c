import { type HitOf, normAt, type Reading } from "../reading.ts";
import { within } from "../token-spans.ts";

const NOUN_REACH = 3;

/** "импортных – 2 млн тонн": the kind of cargo that an adjective says whose noun was named before; null where it says none. */
export function kindOfCargo(reading: Reading, at: number): string | null {
  const norm = normAt(reading, at);
  const kinds = reading.lexicon.words.cargoAdjectives ?? [];
  const kind = kinds.find(([stem]) => norm.startsWith(stem) && isInflected(norm.slice(stem.length)));
  if (!kind) return null;
  return standsAlone(reading, at) && namedBefore(reading, at) ? kind[1] : null;
}

/** An adjective of the plural or of a case, not the noun or verb of its root. */
function isInflected(ending: string): boolean {
  return /^(?:ых|ые|ый|ым|ыми|ого|ому|ом|ой|ая|ую|ое)$/u.test(ending);
}

function standsAlone(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return (
    next === undefined ||
    next.kind !== "word" ||
    within(reading.quantities, { first: at + 1, last: at + 2 }).length > 0
  );
}

/** A kind of cargo stands earlier in the sentence, with its noun. */
function namedBefore(reading: Reading, at: number): boolean {
  const sentence = reading.sentences[reading.sentenceOf[at] ?? -1];
  if (!sentence) return false;
  return within(reading.ofKind("product"), { first: sentence.first, last: at }).some(
    ({ sense }) => sense.product.group === "cargo",
  );
}

/** "экспортных грузов", "импортные перевозки" announce no trade: the adjective says which cargo. */
export function isCargoAdjective(hit: HitOf<"metric">, reading: Reading): boolean {
  if (!hit.sense.metric.key.startsWith("trade.")) return false;
  const cargo = within(reading.ofKind("product"), { first: hit.first, last: hit.first + 1 }).some(
    (one) =>
      one.sense.product.key.endsWith("_cargo") && one.last - one.first <= NOUN_REACH && one.last > hit.last,
  );
  return cargo || kindOfCargo(reading, hit.first) !== null;
}
