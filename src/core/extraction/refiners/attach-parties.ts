import type { Draft, Refiner, Scene } from "../draft.ts";
import { type Party, partiesBefore, partiesOf } from "../parsers/parties.ts";
import { spansBefore, within, wordsIn } from "../reading.ts";
import { carriedParties, lastCountryBefore, pairBefore } from "./spoken-of-before.ts";

export interface Parties {
  refArea: string | null;
  counterpart: string | null;
}

const PLANT_REACH = 6;

/** Whose trade with whom: by prepositions and adjectives in the figure's clause, else by the subject before it. */
export const attachParties: Refiner = (draft, scene) => {
  const { metric } = draft;
  if (!metric) return;
  const found = byDirection(draft, scene, partiesOf(draft, scene));
  draft.refArea = found.refArea;
  draft.counterpart = found.counterpart === found.refArea ? null : found.counterpart;
  if (metric.isDesign && metric.group === "investment" && metric.direction === "directed")
    ofProject(draft, scene);
  if (metric.direction === "none" || metric.roles === "visitor") alphabetical(draft);
  draft.trace.push(`parties ${draft.refArea ?? "-"}/${draft.counterpart ?? "-"}`);
};

/** What one project costs is the country's where it is built, whoever pays. */
function ofProject(draft: Draft, scene: Scene): void {
  if (draft.refArea !== null) return;
  draft.refArea = draft.counterpart ?? lastCountryBefore(draft, scene);
  draft.counterpart = null;
}

function alphabetical(draft: Draft): void {
  const { refArea, counterpart } = draft;
  if (refArea !== null && counterpart !== null && refArea > counterpart) {
    draft.refArea = counterpart;
    draft.counterpart = refArea;
  }
}

function byDirection(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  switch (draft.metric?.roles ?? draft.metric?.direction ?? "none") {
    case "none":
    case "visitor":
      return symmetric(draft, scene, parties);
    case "importer":
      return flow(draft, scene, parties, "destination");
    case "host":
      return hosted(draft, scene, parties);
    case "pipeline":
      return piped(draft, scene, parties);
    case "owner":
      return owned(draft, scene, parties);
    case "directed":
      return flow(draft, scene, parties, "origin");
    default:
      return route(draft, scene, parties);
  }
}

function distinct(parties: readonly Party[]): string[] {
  return [...new Set(parties.map((party) => party.country))];
}

/** A pair without direction; one partner named is the other of the pair spoken of before. */
function symmetric(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  // Where they met is no party: "в Астане подписано десять документов".
  const [first, second] = distinct(
    parties.filter((one) => !(one.mention.place.kind === "city" && one.mention.relation === "in")),
  );
  if (first !== undefined && second !== undefined) return { refArea: first, counterpart: second };
  const saysPair = wordsIn(scene.reading, draft.sentence, "pair").length > 0;
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
    wordsIn(scene.reading, draft.sentence, "with-it").length > 0;
  if (!isPartner && !saysPair) {
    if (carried && carried.counterpart === first) return carried;
    return { refArea: first, counterpart: null };
  }
  return { refArea: reporterBeside(first, draft, scene), counterpart: first };
}

const NOBODY: Parties = { refArea: null, counterpart: null };

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

/** Power stations and power are a country's own, unless a line leads from another. */
function nationalOf(draft: Draft, scene: Scene, parties: readonly Party[]): Parties | null {
  if (!scene.reading.lexicon.words.verbFinal || draft.metric?.group !== "energy") return null;
  const [first, second] = distinct(parties);
  if (second !== undefined || draft.carriedFrom?.counterpart != null) return null;
  const home = scene.home ?? draft.carriedFrom?.refArea ?? null;
  if (first === undefined)
    return wordsIn(scene.reading, draft.sentence, "pair").length > 0
      ? null
      : { refArea: home, counterpart: null };
  const moves = parties.some((one) => one.mention.relation === "from" || one.mention.relation === "to");
  return { refArea: first, counterpart: moves && home !== first ? home : null };
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

/** Goods that go from one country to another; the reporter is the one whose flow it is. */
function flow(
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
  const isSame = previous?.metric?.key === draft.metric?.key && previous?.counterpart != null;
  const before = isSame ? [] : partiesBefore(draft, scene);
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
  if (wordsIn(scene.reading, draft.sentence, "these-countries").length > 0) {
    return shape(carriedParties(draft, scene)?.refArea ?? origin, null);
  }
  if (origin !== null && destination !== null) return shape(origin, destination);
  const carried = carriedParties(draft, scene);
  const given = origin ?? destination;
  const pair = [carried?.refArea ?? null, carried?.counterpart ?? null];
  if (given === null) {
    if (carried) return goesOn(draft, scene) ? shape(...sidesOf(carried, scene)) : carried;
    const hasPair = wordsIn(scene.reading, draft.sentence, "pair").length > 0;
    const before = hasPair ? pairBefore(draft, scene) : null;
    const company = before ? null : companyOf(draft, scene);
    if (company !== null && reporter === "origin") return shape(company, null);
    if (before || !draft.metric?.takesProduct) return before ?? shape(null, null);
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
  const spoken = isReporter ? partnerOf(draft, scene, given) : (carried?.refArea ?? scene.home);
  const filled = spoken === given ? null : spoken;
  return origin === null ? shape(filled, destination) : shape(origin, filled);
}

/** "республика закупила у России": the country that the text is about stands for the noun. */
function partnerOf(draft: Draft, scene: Scene, given: string): string | null {
  const saysPair = wordsIn(scene.reading, draft.sentence, "pair", "home").length > 0;
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

/** Oil and the like: whose it is by its adjective or where it is loaded, then the country that it goes to or through. */
function piped(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const place = draft.place === null ? undefined : scene.reading.lexicon.places.get(draft.place);
  const owners = distinct(parties.filter((one) => one.mention.adjective));
  const to = parties.findLast((one) => one.role === "destination" && !one.mention.adjective)?.country;
  const from = parties.find((one) => one.role === "origin" && !one.mention.adjective)?.country;
  const before = scene.settled.findLast(
    (one) => one.metric?.key === draft.metric?.key && one.dropped === null,
  );
  if (parties.length === 0 && before?.sentenceIndex === draft.sentenceIndex && before.place === draft.place)
    return { refArea: before.refArea, counterpart: before.counterpart };
  const subjects = distinct(parties.filter((one) => one.role === "subject"));
  const samePlace = before !== undefined && before.place === draft.place && before.refArea === null;
  const owner = parties.find(
    (one) => one.own && one.mention.relation === "of" && one.mention.first >= draft.quantity.last,
  );
  const several = !owner && (owners.length > 1 || subjects.length > 1 || (owners.length === 0 && samePlace));
  const loaded =
    place?.kind === "port" || place?.towards !== place?.country ? (place?.country ?? null) : null;
  const subject = parties.find((one) => one.role === "subject" && one.country !== to)?.country;
  const origin = several
    ? null
    : (owner?.country ??
      owners[0] ??
      from ??
      ofPlant(draft, scene) ??
      before?.refArea ??
      lastOwner(draft, scene) ??
      subject ??
      companyOf(draft, scene) ??
      loaded ??
      portOf(draft, scene, place?.towards));
  const port = place?.kind === "port" && origin != null && origin !== place.country ? place.country : null;
  const counterpart = place?.towards ?? to ?? port ?? (place ? null : (before?.counterpart ?? null));
  return { refArea: origin ?? null, counterpart };
}

/** "Tengiz crude": the country of the field that it comes from. */
function ofPlant(draft: Draft, { places }: Scene): string | null {
  const plants = within(places, { first: draft.sentence.first, last: draft.quantity.last + PLANT_REACH });
  return plants.find((one) => one.place.kind === "plant")?.place.country ?? null;
}

/** The country of the company that moves it, named in the sentence or last before it. */
function companyOf(draft: Draft, { reading }: Scene): string | null {
  const companies = spansBefore(reading.ofKind("organisation"), draft.sentence.last);
  return (
    companies.findLast((one) => one.sense.organisation.kind === "company")?.sense.organisation.country ?? null
  );
}

/** "through Aktau toward the pipeline": where it is shipped. */
function portOf(draft: Draft, scene: Scene, towards: string | undefined): string | null {
  const ports = within(scene.places, draft.sentence).filter((one) => one.place.kind === "port");
  return ports.find((one) => one.place.country !== towards)?.place.country ?? null;
}

/** Whose oil the text spoke of last. */
function lastOwner(draft: Draft, scene: Scene): string | null {
  const before = spansBefore(scene.places, draft.quantity.first).filter(
    (one) => one.adjective && one.place.kind === "country" && one.first < draft.quantity.first,
  );
  return before.at(-1)?.place.country ?? null;
}

/** Firms and the like: the country that they work in, then whose capital it is. */
function hosted(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const host =
    parties.find((one) => one.mention.relation === "in")?.country ??
    draft.carriedFrom?.refArea ??
    hereOf(draft, scene);
  const named = parties.findLast((one) => one.country !== host && one.mention.adjective)?.country;
  const guest = named ?? (draft.cue === null ? (draft.carriedFrom?.counterpart ?? null) : null);
  return { refArea: host, counterpart: guest };
}

/** "в республике": the country that the article is told from. */
function hereOf(draft: Draft, { reading, home }: Scene): string | null {
  return wordsIn(reading, draft.sentence, "home").length > 0 ? home : null;
}

/** Whose ships or transit it is; goods of one country that go through another name both. */
function owned(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const way = parties.find((one) => one.mention.relation === "through")?.country ?? null;
  const whose = parties.find((one) => one.role === "origin" && one.country !== way)?.country ?? null;
  if (way !== null && whose !== null) return { refArea: whose, counterpart: way };
  // "Әзербайжаннан екі кеме сатып алынбақ": ships from elsewhere are the buyer's.
  if (draft.metric?.counted && parties.length === 1 && whose !== null && scene.home !== whose)
    if (parties[0]?.mention.relation === "from") return { refArea: scene.home, counterpart: whose };
  const carried = parties.length === 0 ? (draft.carriedFrom ?? null) : null;
  if (carried?.refArea) return { refArea: carried.refArea, counterpart: carried.counterpart };
  return { refArea: parties[0]?.country ?? ownerBefore(draft, scene), counterpart: null };
}

/** Of ships and wagons the company's country; else that of the country spoken of last. */
function ownerBefore(draft: Draft, scene: Scene): string | null {
  return (draft.metric?.isDesign ? companyOf(draft, scene) : null) ?? lastCountryBefore(draft, scene);
}

/** Totals of a corridor or a port have no parties; a journey from one country to another has. */
function route(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const from =
    parties.find((one) => one.role === "origin" && one.mention.relation === "from")?.country ?? null;
  const to = parties.find((one) => one.mention.relation === "to")?.country ?? null;
  if (from !== null && draft.metric?.journeys) return { refArea: from, counterpart: to };
  const pair = distinct(parties.filter((one) => one.role === "with" || one.role === "subject"));
  const [first, second] = pair;
  if (
    draft.metric?.journeys &&
    first !== undefined &&
    second !== undefined &&
    parties.some((one) => one.role === "with")
  ) {
    return { refArea: first, counterpart: second };
  }
  const before = draft.carriedFrom ?? (to === null ? sameJourney(draft, scene) : null);
  if (draft.carriedFrom && draft.cue === null)
    return { refArea: draft.carriedFrom.refArea, counterpart: draft.carriedFrom.counterpart };
  if (before?.counterpart != null) return { refArea: before.refArea, counterpart: before.counterpart };
  if (ofAllPorts(draft, scene)) {
    draft.place = null;
    return { refArea: lastCountryBefore(draft, scene), counterpart: null };
  }
  if (draft.place !== null) return { refArea: null, counterpart: null };
  const territory = parties.find((one) => one.mention.place.kind === "country")?.country;
  return {
    refArea:
      territory ?? draft.carriedFrom?.refArea ?? carrierCountry(draft, scene) ?? placelessOwner(draft, scene),
    counterpart: null,
  };
}

/** "KTZ carried 212 million tonnes": the country of the railway that is named. */
function carrierCountry(draft: Draft, { reading }: Scene): string | null {
  const { carriers } = draft.metric ?? {};
  const named = carriers ? spansBefore(reading.ofKind("organisation"), draft.quantity.first) : [];
  return (
    named.findLast((hit) => carriers?.includes(hit.sense.organisation.key))?.sense.organisation.country ??
    null
  );
}

/** "165 блок-поездов" in the sentence after those from China to Azerbaijan. */
function sameJourney(draft: Draft, { settled }: Scene): Draft | null {
  const before = settled.findLast((one) => one.dropped === null);
  const same = before?.metric?.key === draft.metric?.key && draft.metric?.counted !== true;
  return before && same && draft.sentenceIndex - before.sentenceIndex <= 1 ? before : null;
}

/** "порты страны", "портов Казахстана": the country's figure, whichever port was named before. */
function ofAllPorts(draft: Draft, scene: Scene): boolean {
  const { reading } = scene;
  if (draft.metric?.group !== "ports") return false;
  const ports = within(scene.places, { first: draft.sentence.first, last: draft.quantity.first }).filter(
    (one) => one.place.kind === "port",
  );
  if (draft.metric.isCapacity && new Set(ports.map((one) => one.place.key)).size > 1) return true;
  return (
    wordsIn(reading, { first: draft.sentence.first, last: draft.quantity.last + 4 }, "all-ports").length > 0
  );
}

/** "пропускная способность портов": of all ports of the country spoken of. */
function placelessOwner(draft: Draft, scene: Scene): string | null {
  return draft.place === null ? lastCountryBefore(draft, scene) : null;
}
