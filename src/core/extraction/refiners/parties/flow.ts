import type { Draft, Scene } from "../../draft.ts";
import { distinct, type Party, partiesBefore } from "../../parsers/parties.ts";
import { hasWord } from "../../reading.ts";
import { carriedParties, companyOf, type Parties, pairBefore } from "./spoken-of-before.ts";

/** Goods that go from one country to another; the reporter is the one whose flow it is. */
export function flow(
  draft: Draft,
  scene: Scene,
  parties: readonly Party[],
  reporter: "origin" | "destination",
): Parties {
  const source = draft.carriedFrom;
  if (
    parties.length === 0 &&
    draft.cue === null &&
    source?.metric?.key === draft.metric?.key &&
    source?.counterpart != null
  )
    return carriedParties(draft, scene) ?? { refArea: source.refArea, counterpart: source.counterpart };
  const own = parties.filter((party) => party.own);
  const named =
    own.length > 0
      ? own
      : parties.length > 0 || draft.cue?.first === undefined
        ? parties
        : directedBefore(draft, scene);
  const origins = [...new Set(named.filter((one) => one.role === "origin").map((one) => one.country))];
  let origin = origins[0] ?? null;
  let destination =
    named.findLast((one) => one.role === "destination" && one.country !== origin)?.country ?? null;
  const free = distinct(named.filter((one) => one.role === "subject" || one.role === "with"));
  const rest = free.find((one) => one !== origin && one !== destination) ?? null;
  if (reporter === "origin") {
    origin ??= rest;
    if (origin !== rest) destination ??= rest;
  } else {
    destination ??= rest;
    if (destination !== rest) origin ??= rest;
  }
  return completed({ origin, destination }, draft, scene, reporter);
}

/** The sentence before, where it says a direction and the figure's own does not. */
function directedBefore(draft: Draft, scene: Scene): Party[] {
  const previous = scene.settled.findLast((one) => one.dropped === null);
  if (previous?.sentenceIndex === draft.sentenceIndex && previous.counterpart !== null) return [];
  const isSame = previous?.metric?.key === draft.metric?.key && previous?.counterpart != null;
  const before = isSame ? [] : partiesBefore(draft, scene);
  // "покупатели – Узбекистан, ОАЭ и Иран": several partners are no one's.
  const buyers = distinct(before.filter((one) => one.role === "destination"));
  if (buyers.length > 1) return [];
  return before.some((one) => one.mention.relation === "to" || one.mention.relation === "from") ? before : [];
}

interface Flow {
  origin: string | null;
  destination: string | null;
}

/** Fills the missing side from the figure before, by part where the subject goes on, else as a pair. */
function completed(
  { origin, destination }: Flow,
  draft: Draft,
  scene: Scene,
  reporter: "origin" | "destination",
): Parties {
  const shape = (start: string | null, end: string | null): Parties =>
    reporter === "origin" ? { refArea: start, counterpart: end } : { refArea: end, counterpart: start };
  if (hasWord(scene.reading, draft.sentence, "these-countries")) {
    return shape(carriedParties(draft, scene)?.refArea ?? origin, null);
  }
  if (origin !== null && destination !== null) return shape(origin, destination);
  const carried = carriedParties(draft, scene);
  const given = origin ?? destination;
  if (destination === null && reporter === "origin" && isAnywhere(draft, scene))
    return isBought(draft, scene)
      ? shape(null, sidesOf(carried, scene)[1] ?? scene.home)
      : shape(origin ?? carried?.refArea ?? scene.home, null);
  const pair = [carried?.refArea ?? null, carried?.counterpart ?? null];
  if (origin === null && reporter === "destination" && isAnywhere(draft, scene))
    return shape(null, destination ?? sidesOf(carried, scene)[1] ?? scene.home);
  if (carried && destination === null && reporter === "origin" && isOfTotal(draft, carried, scene))
    return shape(origin ?? carried.refArea, null);
  if (given === null) {
    if (carried) return goesOn(draft, scene) ? shape(...sidesOf(carried, scene)) : carried;
    const hasPair = hasWord(scene.reading, draft.sentence, "pair");
    const before = hasPair ? pairBefore(draft, scene) : null;
    const company = before ? null : companyOf(draft, scene);
    if (company !== null && reporter === "origin") return shape(company, null);
    if (before || (!draft.metric?.takesProduct && draft.metric?.group !== "energy"))
      return before ?? shape(null, null);
    return shape(reporter === "origin" ? scene.home : null, reporter === "destination" ? scene.home : null);
  }
  const [start, end] = sidesOf(carried, scene);
  if (goesOn(draft, scene)) {
    if (origin === null && start !== null && start !== given) return shape(start, destination);
    if (destination === null && end !== null && end !== given) return shape(origin, end);
  }
  const other = pair.includes(given) ? (pair.find((one) => one !== given) ?? null) : null;
  if (other !== null) return origin === null ? shape(other, destination) : shape(origin, other);
  const isReporter = reporter === "origin" ? origin !== null : destination !== null;
  const home = scene.home === carried?.counterpart ? null : scene.home;
  const spoken = isReporter ? partnerOf(draft, scene, given) : (carried?.refArea ?? home);
  const filled = spoken === given ? null : spoken;
  return origin === null ? shape(filled, destination) : shape(origin, filled);
}

/** "Всего Казахстан продал за рубеж 38,7 тыс. тонн": to no one country. */
function isAnywhere({ sentence, quantity }: Draft, { reading }: Scene): boolean {
  return hasWord(reading, { first: sentence.first, last: quantity.last + 3 }, "anywhere");
}

/** "Общий импорт пшеницы составил …": all that one country buys. */
function isBought({ cue }: Draft, { reading }: Scene): boolean {
  return cue !== null && hasWord(reading, cue, "buyer");
}

/** "Казахстан вывез 3 млн тонн зерна, в Азербайджан – 145 тыс. Экспорт муки …": other goods of an article on all partners. */
function isOfTotal(draft: Draft, carried: Parties, { settled }: Scene): boolean {
  const first = settled.find((one) => one.dropped === null && one.metric?.takesProduct === true);
  const before = settled.findLast((one) => one.dropped === null);
  const partners = new Set(
    settled.flatMap((one) => (one.refArea === carried.refArea ? (one.counterpart ?? []) : [])),
  );
  return (
    draft.cue !== null &&
    first !== undefined &&
    first.refArea === carried.refArea &&
    first.counterpart === null &&
    before?.sentenceIndex !== draft.sentenceIndex &&
    (before?.product !== draft.product || partners.size > 1)
  );
}

/** "республика закупила у России": the country that the text is about stands for the noun. */
function partnerOf(draft: Draft, scene: Scene, given: string): string | null {
  // "Qazaxıstandan 18 min ton arpa alınıb": who buys without being named is the one that the text is about.
  const saysPair = hasWord(scene.reading, draft.sentence, "pair", "home", "bought");
  return saysPair && scene.home !== given ? scene.home : null;
}

/** Whether the figure before was of goods too, so that its origin and destination still hold. */
function goesOn(draft: Draft, scene: Scene): boolean {
  const before = scene.settled.findLast((one) => one.dropped === null);
  if (draft.metric?.takesProduct !== true || before?.metric?.takesProduct !== true) return false;
  const sameClause =
    draft.cue === null ||
    (draft.cue.first < before.quantity.first && before.sentenceIndex === draft.sentenceIndex);
  return before.product === draft.product && (sameClause || draft.product !== null);
}

function sidesOf(carried: Parties | null, scene: Scene): [string | null, string | null] {
  const before = scene.settled.findLast((one) => one.dropped === null);
  if (!carried) return [null, null];
  const importing = before?.metric?.roles === "importer";
  return importing ? [carried.counterpart, carried.refArea] : [carried.refArea, carried.counterpart];
}
