import type { Draft, Refiner, Scene } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { kindOfCargo } from "../parsers/cargo-words.ts";
import { crossesFigure, sharesVerb } from "../parsers/neighbours.ts";
import { type HitOf, hasWord, normAt, type Reading } from "../reading.ts";
import { longestOnly, within } from "../token-spans.ts";

const REACH_AFTER = 7;
/** "транзитные перевозки" are of transit cargo, whichever words announce them. */
const KIND_OF_CARGO = /_cargo$/u;

/** Of which commodity or kind of cargo the figure is; null is the total. */
export const attachProduct: Refiner = (draft, scene) => {
  const { metric } = draft;
  if (!metric?.takesProduct) return;
  const hits = longestOnly(within(scene.reading.ofKind("product"), draft.sentence)).filter(
    (hit) =>
      (!metric.products || metric.products.includes(hit.sense.product.key)) &&
      !isPartOfCue(hit, draft) &&
      !isPartOfBody(hit, scene) &&
      (metric.counted !== true || isCountedNoun(hit, draft, scene)) &&
      !isCountedElsewhere(hit, draft, scene),
  );
  const product =
    inContainers(draft) ??
    adjective(draft, scene) ??
    nearest(
      hits.filter((hit) => metric.counted !== true || !isOneOfTwo(hit, scene)),
      draft,
      scene,
    )?.sense.product.key ??
    carried(draft, scene);
  draft.product = product ?? null;
  if (product) draft.trace?.push(`product ${product}`);
};

/** TEU count containers and nothing else. */
const inContainers = ({ unit }: Draft): string | null => (unit === "TEU" ? "containers" : null);

/** "импортных – 2 млн тонн". */
function adjective(draft: Draft, { reading, settled }: Scene): string | null {
  const before = settled.at(-1);
  const first = before?.sentenceIndex === draft.sentenceIndex ? before.quantity.last : draft.sentence.first;
  for (let at = draft.quantity.first - 1; at >= Math.max(first, draft.quantity.first - REACH_AFTER); at--) {
    const kind = kindOfCargo(reading, at);
    if (kind !== null) return kind;
  }
  return null;
}

const BEFORE_COUNTED = 5;

/** "десять танкеров": what is counted says its kind, other nouns do not; where verbs stand last it may stand before. */
function isCountedNoun(hit: HitOf<"product">, { cue, quantity }: Draft, { reading }: Scene): boolean {
  const first = reading.lexicon.words.verbFinal ? quantity.first - BEFORE_COUNTED : quantity.first;
  return cue === null || (hit.first >= first && hit.first < Math.max(cue.last, quantity.last + 1));
}

/** "шесть паромов и сухогрузов" are of no one kind. */
function isOneOfTwo(hit: HitOf<"product">, { reading }: Scene): boolean {
  const other = within(reading.ofKind("product"), { first: hit.last + 1, last: hit.last + 2 })[0];
  return other !== undefined && reading.lexicon.words.and.includes(normAt(reading, hit.last));
}

const NAME_REACH = 4;

/** "глава ассоциации переработчиков масличных": goods in a body's name are not those measured. */
function isPartOfBody(hit: HitOf<"product">, { reading }: Scene): boolean {
  const bodies = within(reading.ofKind("ministry"), { first: hit.first - NAME_REACH, last: hit.first });
  return bodies.some(
    (one) => reading.segmentOf[one.first] === reading.segmentOf[hit.first] && isOneName(reading, one, hit),
  );
}

/** "пароходство пополнят два контейнеровоза": a verb or a figure ends the body's name. */
function isOneName(reading: Reading, body: TokenSpan, hit: TokenSpan): boolean {
  if (within(reading.quantities, { first: body.last, last: hit.first }).length > 0) return false;
  for (let at = body.last; at < hit.first; at++)
    if (reading.lexicon.words.isPast(normAt(reading, at))) return false;
  return true;
}

/** "контейнерных поездов" counts trains, not containers. */
function isPartOfCue(hit: HitOf<"product">, { cue }: Draft): boolean {
  if (KIND_OF_CARGO.test(hit.sense.product.key)) return false;
  return cue !== null && cue.last - cue.first > 1 && cue.first <= hit.first && hit.last <= cue.last;
}

/** "600 контейнерных поездов и 5,2 млн тонн грузов": what the figure before counts is not in the tonnes. */
function isCountedElsewhere(hit: HitOf<"product">, { metric, quantity }: Draft, { cues }: Scene): boolean {
  const around = { first: hit.first - 1, last: hit.first + 1 };
  return within(cues, around).some(
    ({ sense, first, last }) =>
      sense.metric.units.includes("1") &&
      !sense.metric.units.includes("t") &&
      sense.metric.key !== metric?.key &&
      last - first > 1 &&
      hit.last <= last &&
      last <= quantity.first,
  );
}

function nearest(
  hits: readonly HitOf<"product">[],
  draft: Draft,
  scene: Scene,
): HitOf<"product"> | undefined {
  const { quantity } = draft;
  const { reading } = scene;
  // "700 тыс. тонн – сухие грузы": one dash may stand between.
  const dash = /^[–—-]$/u.test(normAt(reading, quantity.last));
  const segment = reading.segmentOf[dash ? quantity.last : quantity.last - 1];
  const after = hits.find(
    (hit) =>
      hit.first >= quantity.last &&
      hit.first - quantity.last <= REACH_AFTER &&
      reading.segmentOf[hit.first] === segment &&
      !crossesFigure(reading, quantity.last, hit.first),
  );
  if (after) return after;
  const shared = hits.find((hit) => hit.first >= quantity.last);
  if (shared && draft.unit === "t" && sharesVerb(draft, shared.first, reading)) return shared;
  return hits.findLast((hit) => hit.last <= quantity.first);
}

/** "С мукой картина иная. Её экспорт …": the goods that the sentence before names, and that the figure before is not of. */
function goodsMeant(draft: Draft, { reading, settled }: Scene): string | null {
  const before = reading.sentences[draft.sentenceIndex - 1];
  const span = { first: draft.sentence.first, last: draft.quantity.first };
  if (!before || !draft.metric?.takesProduct || !hasWord(reading, span, "its")) return null;
  if (settled.at(-1)?.sentenceIndex === draft.sentenceIndex - 1) return null;
  const named = within(reading.ofKind("product"), before).filter(
    ({ sense }) => sense.product.group !== "cargo",
  );
  const goods = named.at(-1)?.sense.product.key;
  return goods !== undefined && (draft.metric.products?.includes(goods) ?? true) ? goods : null;
}

/** "160 тыс. тонн на 39 млн долларов", "составив 1,6 млн тонн на сумму 400 млн долларов": of the goods just measured. */
function sameGoods(draft: Draft, { reading, settled }: Scene): string | null {
  const before = settled.findLast((one) => one.dropped === null);
  if (!before || before.sentenceIndex !== draft.sentenceIndex || draft.metric?.group !== before.metric?.group)
    return null;
  const between = { first: before.quantity.last, last: draft.quantity.first };
  const priced =
    between.last - between.first === 1 &&
    reading.lexicon.words.changePrepositions.includes(normAt(reading, between.first));
  return priced || hasWord(reading, between, "worth") ? before.product : null;
}

/** "150 min TEU konteyner … 25 milyon ton": what is weighed is not the containers counted before. */
function isContainers(before: Draft, { unit }: Draft): boolean {
  return before.product === "containers" && before.unit === "TEU" && unit === "t";
}

/** "Экспортёры выручили 158 млн долларов": of the goods that the article is about, spoken of last too. */
function goodsOfTitle({ metric, sentence }: Draft, { reading, settled, titleGoods }: Scene): string | null {
  const before = settled.findLast((one) => one.dropped === null);
  const isTrade = metric?.group === "exports" && before?.metric?.group === "exports";
  if (!isTrade || titleGoods === null || before.product !== titleGoods) return null;
  return hasWord(reading, sentence, "anywhere") ? null : titleGoods;
}

/** Of the subject carried; a metric of goods only keeps the goods spoken of last. */
function carried(draft: Draft, scene: Scene): string | null {
  const meant = goodsMeant(draft, scene);
  if (meant !== null) return meant;
  if (draft.carriedFrom) return isContainers(draft.carriedFrom, draft) ? null : draft.carriedFrom.product;
  if (!draft.metric?.products) return sameGoods(draft, scene) ?? goodsOfTitle(draft, scene);
  const before = scene.settled.findLast(
    (one) => one.dropped === null && one.metric?.key === draft.metric?.key,
  );
  return before?.product ?? null;
}
