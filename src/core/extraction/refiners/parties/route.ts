import type { Draft, Scene } from "../../draft.ts";
import { distinct, type Party } from "../../parsers/parties.ts";
import type { PlaceMention } from "../../parsers/places.ts";
import { hasWord, normAt, type Reading } from "../../reading.ts";
import { spansBefore, within } from "../../token-spans.ts";
import { lastCountryBefore, type Parties } from "./spoken-of-before.ts";

/** Totals of a corridor or a port have no parties; a journey from one country to another has. */
export function route(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const from =
    parties.find((one) => one.role === "origin" && one.mention.relation === "from")?.country ?? null;
  const to = parties.find((one) => one.mention.relation === "to")?.country ?? null;
  if (from !== null && draft.metric?.journeys)
    return { refArea: from, counterpart: to ?? receiverOf(draft, scene, from) };
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
  const before = draft.carriedFrom ?? sameJourney(draft, scene);
  // "до Баку за 12 дней, до Поти – за 16": from where the journey before began.
  if (
    draft.metric?.journeys &&
    to !== null &&
    before?.refArea != null &&
    before.sentenceIndex === draft.sentenceIndex
  )
    return { refArea: before.refArea, counterpart: to };
  if (draft.carriedFrom && draft.cue === null)
    return { refArea: draft.carriedFrom.refArea, counterpart: draft.carriedFrom.counterpart };
  const isOnWay = before?.counterpart != null || (before?.refArea != null && draft.unit === "1");
  if (before && isOnWay && to === null) return { refArea: before.refArea, counterpart: before.counterpart };
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

/** "Azerbaijan Railways received 300 trains from China": to whoever takes them in. */
function receiverOf(draft: Draft, { reading, places }: Scene, from: string): string | null {
  if (!hasWord(reading, draft.sentence, "bought")) return null;
  const before = { first: draft.sentence.first, last: draft.quantity.first };
  const company = within(reading.ofKind("organisation"), before).at(-1)?.sense.organisation.country;
  const country = within(places, before).findLast(
    ({ place, adjective }) => place.kind === "country" && !adjective && place.country !== from,
  );
  return company ?? country?.place.country ?? null;
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

/** "165 блок-поездов" in the sentence after those from China to Azerbaijan; trains once counted stay the same trains. */
function sameJourney(draft: Draft, { settled }: Scene): Draft | null {
  const isSame = (one: Draft) => one.dropped === null && one.metric?.key === draft.metric?.key;
  const reach = draft.unit === "1" ? TRAINS_SENTENCES : 1;
  const before =
    draft.unit === "1" ? settled.findLast(isSame) : settled.findLast((one) => one.dropped === null);
  return before && isSame(before) && draft.sentenceIndex - before.sentenceIndex <= reach ? before : null;
}

const TRAINS_SENTENCES = 4;

/** "порты страны", "портов Казахстана": the country's figure, whichever port was named before. */
function ofAllPorts(draft: Draft, scene: Scene): boolean {
  const { reading } = scene;
  if (draft.metric?.group !== "ports") return false;
  const ports = within(scene.places, { first: draft.sentence.first, last: draft.quantity.first }).filter(
    (one) => one.place.kind === "port",
  );
  if (isJoint(ports, draft, reading)) return true;
  if (draft.metric.isCapacity && new Set(ports.map((one) => one.place.key)).size > 1) return true;
  return hasWord(reading, { first: draft.sentence.first, last: draft.quantity.last + 4 }, "all-ports");
}

/** "порты Актау и Курык перевалили 4,4 млн тонн": what two handle is neither's. */
function isJoint(ports: readonly PlaceMention[], { sentence }: Draft, reading: Reading): boolean {
  const [first, second] = ports.slice(-2);
  if (!first || !second || first.place.key === second.place.key) return false;
  if (hasWord(reading, sentence, "respectively") || second.first - first.last > 2) return false;
  return reading.lexicon.words.and.includes(normAt(reading, first.last));
}

/** "пропускная способность портов": of all ports of the country spoken of. */
function placelessOwner(draft: Draft, scene: Scene): string | null {
  return draft.place === null ? lastCountryBefore(draft, scene) : null;
}
