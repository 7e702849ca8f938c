import type { Draft, Scene } from "../../draft.ts";
import { distinct, type Party } from "../../parsers/parties.ts";
import { hasWord } from "../../reading.ts";
import { spansBefore, within } from "../../token-spans.ts";
import { companyOf, NOBODY, type Parties } from "./spoken-of-before.ts";

/** Oil and the like: whose it is by its adjective or where it is loaded, then the country that it goes to or through. */
export function piped(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
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
  const several =
    (!owner && isOfAll(draft, scene, parties)) ||
    (!owner && (owners.length > 1 || subjects.length > 1 || (owners.length === 0 && samePlace)));
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
  // The whole flow of a pipeline is nobody's; its way counts only with whose oil it is.
  if (origin == null && !several && to === undefined && place?.kind === "pipeline") return NOBODY;
  const counterpart = place?.towards ?? to ?? port ?? (place ? null : (before?.counterpart ?? null));
  return { refArea: origin ?? null, counterpart };
}

/** "Всего по БТД транспортировано 27,3 млн тонн", "транзитная нефть": of whomever. */
function isOfAll({ sentence, quantity }: Draft, { reading }: Scene, parties: readonly Party[]): boolean {
  if (parties.some((one) => one.mention.adjective || one.role === "origin")) return false;
  return hasWord(reading, { first: sentence.first, last: quantity.last + 3 }, "anywhere");
}

const PLANT_REACH = 6;

/** "Tengiz crude": the country of the field that it comes from. */
function ofPlant(draft: Draft, { places }: Scene): string | null {
  const plants = within(places, { first: draft.sentence.first, last: draft.quantity.last + PLANT_REACH });
  return plants.find((one) => one.place.kind === "plant")?.place.country ?? null;
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
