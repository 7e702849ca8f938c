import type { Draft, Scene } from "../../draft.ts";
import { distinct, type Party } from "../../parsers/parties.ts";
import { hasWord } from "../../reading.ts";
import { within } from "../../token-spans.ts";
import { carriedParties, NOBODY, type Parties, pairBefore } from "./spoken-of-before.ts";

/** A pair without direction; one partner named is the other of the pair spoken of before. */
export function symmetric(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  // Where they met is no party: "в Астане подписано десять документов".
  const [first, second, third] = distinct(
    parties.filter((one) => !(one.mention.place.kind === "city" && one.mention.relation === "in")),
  );
  // What three or more build together is no pair's.
  if (third !== undefined && draft.metric?.isDesign === true) return NOBODY;
  if (first !== undefined && second !== undefined) return { refArea: first, counterpart: second };
  const site = siteOf(draft, scene, parties);
  if (site !== null) return { refArea: site, counterpart: null };
  const saysPair = hasWord(scene.reading, draft.sentence, "pair");
  const carried = carriedParties(draft, scene);
  const national = nationalOf(draft, scene, parties);
  if (national) return national;
  if (first === undefined) {
    if (saysPair && !draft.carriedFrom) return mainPair(draft, scene) ?? carried ?? NOBODY;
    if (carried?.counterpart != null || (carried && !saysPair)) return carried;
    return pairBefore(draft, scene) ?? { refArea: null, counterpart: null };
  }
  const isPartner =
    parties.some((party) => party.role === "with") ||
    hasWord(scene.reading, draft.sentence, "with-it") ||
    isShareOfTotal(draft, scene);
  if (!isPartner && !saysPair) {
    if (carried && carried.counterpart === first) return carried;
    return { refArea: first, counterpart: null };
  }
  return { refArea: reporterBeside(first, draft, scene), counterpart: first };
}

/** "The sides", "the two countries" are the pair that the article speaks of first. */
function mainPair(draft: Draft, scene: Scene): Parties | null {
  const trade = carriedParties(draft, scene);
  const first = scene.settled.find(
    (one) =>
      one.dropped === null &&
      one.refArea !== null &&
      one.counterpart !== null &&
      one.metric?.group === draft.metric?.group,
  );
  if (first) return { refArea: first.refArea, counterpart: first.counterpart };
  return trade?.counterpart == null ? pairBefore(draft, scene) : trade;
}

/** "Компания из ОАЭ возведёт в Жамбылской области станцию": power is of the country where it is made. */
function siteOf(draft: Draft, { places, reading }: Scene, parties: readonly Party[]): string | null {
  if (draft.metric?.group !== "energy" || draft.metric.units.includes("km")) return null;
  if (parties.some((one) => one.role === "with" || one.mention.relation === "to")) return null;
  if (hasWord(reading, draft.sentence, "pair")) return null;
  const sites = within(places, draft.sentence).filter(
    (one) => one.place.kind === "region" || (one.relation === "in" && one.place.kind === "country"),
  );
  return sites[0]?.place.country ?? null;
}

/** Power stations and power are a country's own, unless a line leads from another. */
function nationalOf(draft: Draft, scene: Scene, parties: readonly Party[]): Parties | null {
  if (!scene.reading.lexicon.words.verbFinal || draft.metric?.group !== "energy") return null;
  const [first, second] = distinct(parties);
  if (second !== undefined || draft.carriedFrom?.counterpart != null) return null;
  const home = scene.home ?? draft.carriedFrom?.refArea ?? null;
  if (first === undefined)
    return hasWord(scene.reading, draft.sentence, "pair") ? null : { refArea: home, counterpart: null };
  const moves = parties.some((one) => one.mention.relation === "from" || one.mention.relation === "to");
  return { refArea: first, counterpart: moves && home !== first ? home : null };
}

/** "На Китай пришлось 6,9 млрд долларов товарооборота, на Россию – 5,8 млрд": of the trade of the country spoken of before. */
function isShareOfTotal(draft: Draft, { reading, settled }: Scene): boolean {
  if (draft.metric?.isStock || !hasWord(reading, draft.sentence, "share")) return false;
  const isTotal = (one: Draft): boolean =>
    one.metric?.key === draft.metric?.key && one.refArea !== null && one.counterpart === null;
  return settled.some((one) => one.dropped === null && isTotal(one));
}

/** The other country: "с Кыргызстаном" in a text on Azerbaijan's trade. */
function reporterBeside(partner: string, draft: Draft, scene: Scene): string | null {
  const carried = carriedParties(draft, scene);
  if (carried?.counterpart === partner) return carried.refArea;
  if (carried?.refArea === partner && carried.counterpart !== null) return carried.counterpart;
  const reporter = scene.firstReporter;
  if (reporter !== null && reporter !== partner) return reporter;
  if (scene.home !== null && scene.home !== partner) return scene.home;
  return pairBefore(draft, scene)?.refArea ?? null;
}
