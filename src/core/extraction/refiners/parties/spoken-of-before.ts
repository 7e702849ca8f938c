import type { Draft, Scene } from "../../draft.ts";
import { spansBefore } from "../../token-spans.ts";

/** Whose figure it is, and with whom. */
export interface Parties {
  refArea: string | null;
  counterpart: string | null;
}

/** A figure whose parties the text does not say. */
export const NOBODY: Parties = { refArea: null, counterpart: null };

/** The country of the company that moves it, named in the sentence or last before it. */
export function companyOf(draft: Draft, { reading }: Scene): string | null {
  const companies = spansBefore(reading.ofKind("organisation"), draft.sentence.last);
  return (
    companies.findLast((one) => one.sense.organisation.kind === "company")?.sense.organisation.country ?? null
  );
}

/** The pair of the last figure that had one: of the subject carried, else of the same field of trade. */
export function carriedParties(draft: Draft, scene: Scene): Parties | null {
  const before =
    draft.carriedFrom ??
    scene.settled.findLast((one) => one.dropped === null && one.refArea !== null && isRelated(one, draft));
  return before ? withoutListed(before, draft, scene) : null;
}

const LIST = 8;

/** "Турция получила 9,9 млрд, Грузия – 2,4 млрд": the next sentence is not of the last one listed. */
function withoutListed(before: Draft, draft: Draft, { settled }: Scene): Parties {
  const { refArea, counterpart, sentenceIndex, metric } = before;
  if (sentenceIndex === draft.sentenceIndex) return { refArea, counterpart };
  const listed = settled
    .slice(-LIST)
    .filter(
      (one) => one.dropped === null && one.sentenceIndex === sentenceIndex && one.metric?.key === metric?.key,
    );
  const partners = new Set(listed.flatMap((one) => one.counterpart ?? []));
  const reporters = new Set(listed.flatMap((one) => one.refArea ?? []));
  if (partners.size > 1 && reporters.size === 1) return { refArea, counterpart: null };
  return { refArea: reporters.size > 1 && partners.size === 1 ? null : refArea, counterpart };
}

const TRADE: ReadonlySet<string> = new Set(["turnover", "exports"]);

function isRelated(before: Draft, draft: Draft): boolean {
  const groups = [before.metric?.group ?? "", draft.metric?.group ?? ""];
  return groups[0] === groups[1] || groups.every((group) => TRADE.has(group));
}

/** The last two different countries named before the figure, capitals standing for theirs. */
export function pairBefore(draft: Draft, scene: Scene): Parties | null {
  const seen: string[] = [];
  for (const country of countriesBefore(draft.sentence.last, scene)) {
    if (!seen.includes(country)) seen.push(country);
    if (seen.length === 2) break;
  }
  const [second, first] = seen;
  if (first !== undefined && second !== undefined) return { refArea: first, counterpart: second };
  return scene.titlePair && { refArea: scene.titlePair[0], counterpart: scene.titlePair[1] };
}

/** Countries, their capitals and those who speak for them, the last first. */
function countriesBefore(token: number, { places, people }: Scene): string[] {
  const named = spansBefore(places, token).flatMap(({ first, place: { country, kind, isCity } }) =>
    country !== null && (kind === "country" || kind === "city" || isCity) ? [{ first, country }] : [],
  );
  const spoken = spansBefore(people, token).flatMap(({ first, known }) =>
    known?.country ? [{ first, country: known.country }] : [],
  );
  return [...named, ...spoken].toSorted((a, b) => b.first - a.first).map((one) => one.country);
}

/** The country named last before the figure, else the one that the article is told from. */
export function lastCountryBefore(draft: Draft, scene: Scene): string | null {
  const before = spansBefore(scene.places, draft.quantity.first).findLast(
    (one) => one.first < draft.quantity.first && one.place.kind === "country",
  );
  return before?.place.country ?? scene.home;
}
