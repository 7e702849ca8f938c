import type { Draft, Scene } from "../draft.ts";
import { spansBefore } from "../reading.ts";
import type { Parties } from "./attach-parties.ts";

/** The pair of the last figure that had one: of the subject carried, else of the same field of trade. */
export function carriedParties(draft: Draft, scene: Scene): Parties | null {
  const before =
    draft.carriedFrom ??
    scene.settled.findLast((one) => one.dropped === null && one.refArea !== null && isRelated(one, draft));
  return before ? { refArea: before.refArea, counterpart: before.counterpart } : null;
}

const TRADE: ReadonlySet<string> = new Set(["turnover", "exports"]);

function isRelated(before: Draft, draft: Draft): boolean {
  const groups = [before.metric?.group ?? "", draft.metric?.group ?? ""];
  return groups[0] === groups[1] || groups.every((group) => TRADE.has(group));
}

/** The last two different countries named before the figure, capitals standing for theirs. */
export function pairBefore(draft: Draft, scene: Scene): Parties | null {
  const seen: string[] = [];
  for (const mention of spansBefore(scene.places, draft.sentence.last).toReversed()) {
    const { country, kind, key } = mention.place;
    if (mention.first >= draft.sentence.last || country === null) continue;
    if (kind !== "country" && kind !== "city" && key !== "Baku") continue;
    if (!seen.includes(country)) seen.push(country);
    if (seen.length === 2) break;
  }
  const [second, first] = seen;
  if (first !== undefined && second !== undefined) return { refArea: first, counterpart: second };
  return scene.titlePair && { refArea: scene.titlePair[0], counterpart: scene.titlePair[1] };
}

/** The country named last before the figure, else the one that the article is told from. */
export function lastCountryBefore(draft: Draft, scene: Scene): string | null {
  const before = spansBefore(scene.places, draft.quantity.first).findLast(
    (one) => one.first < draft.quantity.first && one.place.kind === "country",
  );
  return before?.place.country ?? scene.home;
}
