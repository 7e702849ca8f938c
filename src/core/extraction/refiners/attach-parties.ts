import type { Draft, Refiner, Scene } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import type { PlaceMention } from "../parsers/places.ts";
import { within, wordsIn } from "../reading.ts";

interface Parties {
  refArea: string | null;
  counterpart: string | null;
}

/** A country that the figure's words name, with its part in them. */
interface Party {
  country: string;
  mention: PlaceMention;
}

/** Whose trade with whom: by prepositions and adjectives in the figure's clause, else by the subject before it. */
export const attachParties: Refiner = (draft, scene) => {
  const { metric } = draft;
  if (!metric) return;
  const parties = partiesIn(draft, scene);
  const found = byDirection(draft, scene, parties);
  draft.refArea = found.refArea;
  draft.counterpart = found.counterpart === found.refArea ? null : found.counterpart;
  if (metric.direction === "none") alphabetical(draft);
  draft.trace.push(`parties ${draft.refArea ?? "-"}/${draft.counterpart ?? "-"}`);
};

function alphabetical(draft: Draft): void {
  const { refArea, counterpart } = draft;
  if (refArea !== null && counterpart !== null && refArea > counterpart) {
    draft.refArea = counterpart;
    draft.counterpart = refArea;
  }
}

function byDirection(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const key = draft.metric?.roles ?? draft.metric?.direction ?? "none";
  switch (key) {
    case "none":
      return symmetric(draft, scene, parties);
    case "importer":
      return flow(draft, scene, parties, "destination");
    case "host":
      return hosted(draft, scene, parties);
    case "pipeline":
      return piped(draft, scene, parties);
    case "visitor":
      return symmetric(draft, scene, parties);
    case "owner":
      return { refArea: owner(parties)?.country ?? null, counterpart: null };
    case "directed":
      return flow(draft, scene, parties, "origin");
    default:
      return route(draft, parties);
  }
}

/** Countries from the start of the figure's part of the sentence to the figure, then those after it in its clause. */
function partiesIn(draft: Draft, scene: Scene): Party[] {
  const { reading } = scene;
  const start = startOfPart(draft, scene);
  const end = endOfPart(draft, scene);
  const mentions = within(scene.places, { first: start, last: end });
  return mentions.flatMap((mention) => {
    const { country, kind } = mention.place;
    const named = kind === "country" || (kind === "city" && mention.relation !== "in") || kind === "region" || mention.place.key === "Baku";
    if (country === null || !named || inName(reading, mention)) return [];
    return [{ country, mention }];
  });
}

/** A country inside the name of a body or office ("министр энергетики Азербайджана") is not a party. */
function inName(reading: Scene["reading"], mention: TokenSpan): boolean {
  const office = within(reading.ofKind("office"), { first: Math.max(0, mention.first - 4), last: mention.first }).at(-1);
  if (office && reading.segmentOf[office.first] === reading.segmentOf[mention.first]) return true;
  const inOrganisation = within(reading.ofKind("organisation"), { first: Math.max(0, mention.first - 6), last: mention.first + 1 });
  return inOrganisation.some((hit) => hit.first <= mention.first && hit.last >= mention.last);
}

/** After the last figure that has a subject of its own, when this one has too. */
function startOfPart(draft: Draft, { settled }: Scene): number {
  const cue = draft.cue?.first ?? draft.quantity.first;
  const previous = settled.findLast((one) => one.sentenceIndex === draft.sentenceIndex && one.quantity.last <= Math.min(cue, draft.quantity.first));
  return previous ? previous.quantity.last : draft.sentence.first;
}

function endOfPart(draft: Draft, { reading }: Scene): number {
  const next = reading.quantities.find((one) => one.first >= draft.quantity.last && one.unit !== null);
  let end = draft.quantity.last;
  const limit = Math.min(draft.sentence.last, next?.first ?? draft.sentence.last);
  const segment = reading.segmentOf[draft.quantity.last - 1];
  while (end < limit && reading.segmentOf[end] === segment) end++;
  return end;
}

function distinct(parties: readonly Party[]): string[] {
  return [...new Set(parties.map((party) => party.country))];
}

function carriedFrom(draft: Draft, scene: Scene): Parties {
  const before = draft.carriedFrom ?? scene.settled.findLast((one) => one.dropped === null && one.refArea !== null);
  if (before?.refArea != null) return { refArea: before.refArea, counterpart: before.counterpart };
  return { refArea: null, counterpart: null };
}

function symmetric(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const [first, second] = distinct(parties);
  if (first !== undefined && second !== undefined) return { refArea: first, counterpart: second };
  const sentencePair = wordsIn(scene.reading, draft.sentence, "pair").length > 0;
  const carried = carriedFrom(draft, scene);
  if (first !== undefined) {
    const isPartner = parties.some((party) => party.mention.relation === "with");
    if (!isPartner && !sentencePair) return { refArea: first, counterpart: null };
    return { refArea: reporterBeside(first, carried, scene, draft), counterpart: first };
  }
  if (sentencePair) return pairBefore(draft, scene) ?? carried;
  return carried.refArea === null ? (pairBefore(draft, scene) ?? carried) : carried;
}

/** The other country of the pair spoken of before: "с Кыргызстаном" after Azerbaijan's trade. */
function reporterBeside(partner: string, carried: Parties, scene: Scene, draft: Draft): string | null {
  if (carried.counterpart === partner) return carried.refArea;
  if (carried.refArea === partner) return carried.counterpart;
  const base = carried.refArea ?? null;
  const other = scene.settled[0]?.refArea;
  if (base !== null && scene.settled.some((one) => one.refArea === base && one.counterpart === null)) return base;
  return other ?? base ?? pairBefore(draft, scene)?.refArea ?? null;
}

/** The last two different countries named before the figure, capitals standing for theirs. */
function pairBefore(draft: Draft, scene: Scene): Parties | null {
  const seen: string[] = [];
  const before = scene.places.filter((one) => one.first < draft.sentence.last);
  for (const mention of before.toReversed()) {
    const { country, kind } = mention.place;
    if (country === null || (kind !== "country" && kind !== "city" && mention.place.key !== "Baku")) continue;
    if (!seen.includes(country)) seen.push(country);
    if (seen.length === 2) break;
  }
  const [second, first] = seen;
  return first !== undefined && second !== undefined ? { refArea: first, counterpart: second } : null;
}

/** Goods that go from one country to another; the reporter is the one whose flow it is. */
function flow(draft: Draft, scene: Scene, parties: readonly Party[], reporter: "origin" | "destination"): Parties {
  const to = parties.findLast((one) => one.mention.relation === "to" && !one.mention.adjective)?.country ?? null;
  const from = parties.find((one) => one.mention.relation === "from" && !one.mention.adjective)?.country ?? null;
  const free = parties.filter((one) => one.country !== to && one.country !== from);
  const origin = from ?? (reporter === "origin" ? (free[0]?.country ?? null) : null);
  const destination = to ?? (reporter === "destination" ? (free[0]?.country ?? null) : null);
  const rest = free.find((one) => one.country !== origin && one.country !== destination)?.country ?? null;
  const start = origin ?? (reporter === "destination" ? rest : null);
  const end = destination ?? (reporter === "origin" ? rest : null);
  const known = reporter === "origin" ? { refArea: start, counterpart: end } : { refArea: end, counterpart: start };
  return completed(known, draft, scene);
}

/** Fills the missing side from the pair spoken of before. */
function completed(known: Parties, draft: Draft, scene: Scene): Parties {
  const carried = carriedFrom(draft, scene);
  const members = [carried.refArea, carried.counterpart];
  if (known.refArea !== null && known.counterpart !== null) return known;
  if (known.refArea === null && known.counterpart === null) return carried;
  const given = known.refArea ?? known.counterpart;
  const other = members.includes(given) ? (members.find((one) => one !== given) ?? null) : null;
  if (known.refArea !== null) return { refArea: known.refArea, counterpart: other };
  return { refArea: other ?? carried.refArea, counterpart: known.counterpart };
}

/** Oil and the like: whose it is by its adjective or where it is loaded, then the country that it goes to or through. */
function piped(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const place = draft.place === null ? undefined : scene.reading.lexicon.places.get(draft.place);
  const owners = distinct(parties.filter((one) => one.mention.adjective && one.mention.place.kind === "country"));
  const to = parties.findLast((one) => one.mention.relation === "to" && !one.mention.adjective)?.country;
  const from = parties.find((one) => one.mention.relation === "from")?.country;
  const carried = draft.carriedFrom;
  const loaded = place?.kind === "port" || place?.kind === "pipeline" ? place.country : null;
  const origin = owners.length > 1 ? null : (owners[0] ?? from ?? carried?.refArea ?? sentenceOwner(draft, scene) ?? loaded);
  const counterpart = place?.towards ?? to ?? (place?.kind === "port" ? place.country : null) ?? carried?.counterpart ?? null;
  return { refArea: origin ?? null, counterpart };
}

/** Whose oil the article speaks of, said once before. */
function sentenceOwner(draft: Draft, scene: Scene): string | null {
  const before = scene.places.filter((one) => one.adjective && one.place.kind === "country" && one.first < draft.sentence.last);
  return before.at(-1)?.place.country ?? null;
}

/** Firms and the like: the country that they work in, then whose capital it is. */
function hosted(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const host = parties.find((one) => one.mention.relation === "in")?.country;
  const guest = parties.find((one) => one.country !== host)?.country ?? null;
  const carried = carriedFrom(draft, scene);
  return { refArea: host ?? carried.refArea, counterpart: guest };
}

function owner(parties: readonly Party[]): Party | undefined {
  return parties[0];
}

/** Totals of a corridor or a port have no parties; a journey from one country to another has. */
function route(draft: Draft, parties: readonly Party[]): Parties {
  const from = parties.find((one) => one.mention.relation === "from")?.country ?? null;
  const to = parties.find((one) => one.mention.relation === "to")?.country ?? null;
  if (draft.place !== null && from === null) return { refArea: null, counterpart: null };
  if (from !== null) return { refArea: from, counterpart: to };
  const territory = parties.find((one) => one.mention.place.kind === "country")?.country ?? draft.carriedFrom?.refArea ?? null;
  return { refArea: territory, counterpart: null };
}
