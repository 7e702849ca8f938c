import type { Draft, Scene } from "../../draft.ts";
import type { Party } from "../../parsers/parties.ts";
import { hasWord } from "../../reading.ts";
import { companyOf, lastCountryBefore, type Parties } from "./spoken-of-before.ts";

/** Firms and the like: the country that they work in, then whose capital it is. */
export function hosted(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
  const host =
    parties.find((one) => one.mention.relation === "in")?.country ??
    draft.carriedFrom?.refArea ??
    hereOf(draft, scene);
  const named = parties.findLast((one) => one.country !== host && isGuest(one))?.country;
  const guest = named ?? (draft.cue === null ? (draft.carriedFrom?.counterpart ?? null) : null);
  return { refArea: host, counterpart: guest };
}

/** "с азербайджанским капиталом", "с капиталом из Турции", "совместно с Грузией". */
function isGuest({ mention: { adjective, relation } }: Party): boolean {
  return adjective || relation === "from" || relation === "with";
}

/** "елімізде": the country of the press that says "our"; "в республике": the country that the article is told from. */
function hereOf(draft: Draft, { reading, home }: Scene): string | null {
  const { ownCountry } = reading.lexicon.words;
  if (ownCountry !== undefined && hasWord(reading, draft.sentence, "own-country")) return ownCountry;
  return hasWord(reading, draft.sentence, "home") ? home : null;
}

/** Whose ships or transit it is; goods of one country that go through another name both. */
export function owned(draft: Draft, scene: Scene, parties: readonly Party[]): Parties {
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
  if (draft.metric?.isDesign) return companyOf(draft, scene) ?? lastCountryBefore(draft, scene);
  // "9,9 млрд – в Турцию, 2,4 млрд – в Грузию. Добыча нефти составила …": of the country that all of it is told of.
  const before = scene.settled.findLast(
    (one) => one.dropped === null && one.metric?.direction === "directed",
  );
  return before?.refArea ?? lastCountryBefore(draft, scene);
}
