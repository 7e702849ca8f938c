import type { Draft, Refiner, Scene } from "../draft.ts";
import { type Party, partiesOf } from "../parsers/parties.ts";
import { hasWord } from "../reading.ts";
import { within } from "../token-spans.ts";
import { flow } from "./parties/flow.ts";
import { hosted, owned } from "./parties/owner.ts";
import { piped } from "./parties/pipeline.ts";
import { hostOf, investorOf, isToldBefore } from "./parties/project.ts";
import { route } from "./parties/route.ts";
import { lastCountryBefore, type Parties } from "./parties/spoken-of-before.ts";
import { symmetric } from "./parties/symmetric.ts";

/** Whose trade with whom: by prepositions and adjectives in the figure's clause, else by the subject before it. */
export const attachParties: Refiner = (draft, scene) => {
  const { metric } = draft;
  if (!metric) return;
  const found = { ...byDirection(draft, scene, partiesOf(draft, scene)) };
  if (isTurnedRound(draft, scene)) [found.refArea, found.counterpart] = [found.counterpart, found.refArea];
  draft.refArea = found.refArea;
  draft.counterpart = found.counterpart === found.refArea ? null : found.counterpart;
  if (metric.isDesign && metric.group === "investment" && metric.direction === "directed")
    ofProject(draft, scene);
  if (metric.direction === "none" || metric.roles === "visitor") alphabetical(draft);
  draft.trace?.push(`parties ${draft.refArea ?? "-"}/${draft.counterpart ?? "-"}`);
};

/** "Турция вложила 4,5 млрд, встречные инвестиции – 1,2 млрд": the pair before, the other way. */
function isTurnedRound(draft: Draft, scene: Scene): boolean {
  const before = scene.settled.findLast((one) => one.dropped === null);
  if (draft.metric?.direction !== "directed" || before?.sentenceIndex !== draft.sentenceIndex) return false;
  const between = { first: before.quantity.last, last: draft.quantity.first };
  return (
    hasWord(scene.reading, between, "reverse") &&
    within(scene.places, between).every((one) => one.place.kind !== "country")
  );
}

/** What one project costs is its investor's where one from abroad is named, then the country's where it is built. */
function ofProject(draft: Draft, scene: Scene): void {
  const host = hostOf(draft, scene) ?? draft.counterpart;
  const investor = investorOf(draft, scene);
  if (investor !== null && host !== null && investor !== host) {
    draft.refArea = investor;
    draft.counterpart = host;
    return;
  }
  if (draft.refArea !== null && draft.counterpart === null && host === draft.refArea) return;
  if (draft.refArea !== null && draft.counterpart !== null && !isToldBefore(draft, scene)) return;
  draft.refArea = host ?? draft.refArea ?? lastCountryBefore(draft, scene);
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
