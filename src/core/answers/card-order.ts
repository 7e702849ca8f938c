import type { Observation } from "../model/observation.ts";
import { growthOf, preferredOf } from "./growth.ts";

/** An observation with the growth that is told beside it. */
export interface Entry {
  observation: Observation;
  growth: Observation | null;
}

/**
 * The figures of one subject in the order in which they are read: what happened, newest period first, before
 * what is expected and planned; growth stands with its level, and alone where no level is known.
 */
export function entriesOf(observations: readonly Observation[]): Entry[] {
  const levels = observations.filter(({ key }) => key.statistic === "level");
  const changes = observations.filter(({ key }) => key.statistic === "change");
  const entries = levels.map(
    (observation): Entry => ({ observation, growth: growthOf(observation, changes) }),
  );
  const told = new Set(entries.map(({ growth }) => growth));
  const alone = changes
    .filter((change) => !told.has(change) && !restatesPlan(change, levels))
    .map((observation): Entry => ({ observation, growth: null }));
  return [...entries, ...alone].toSorted(compareEntries);
}

/** The newest whole year first: what a reader most probably came for. */
export function withHeadFirst(entries: readonly Entry[]): Entry[] {
  const head = entries.find(
    ({ observation: { key } }) =>
      key.status === "actual" && key.statistic === "level" && key.unit !== null && isWholeYear(key),
  );
  return head === undefined ? [...entries] : [head, ...entries.filter((entry) => entry !== head)];
}

/** "Double the trade, to a billion": the factor says no more than the level beside it. */
function restatesPlan(change: Observation, levels: readonly Observation[]): boolean {
  if (change.key.status === "actual") return false;
  const planned = new Set(
    levels
      .filter(({ key }) => key.status === change.key.status)
      .flatMap(({ claims }) => claims.map(({ claim }) => claim.evidence.articleId)),
  );
  const article = preferredOf(change)?.evidence.articleId;
  return article !== undefined && planned.has(article);
}

const UNDATED = "";

function compareEntries({ observation: a }: Entry, { observation: b }: Entry): number {
  return (
    Number(a.key.status !== "actual") - Number(b.key.status !== "actual") ||
    (a.key.status === "actual" ? comparePeriods(a, b) : toldLast(b).localeCompare(toldLast(a))) ||
    comparePeriods(a, b) ||
    Number(a.key.unit === null) - Number(b.key.unit === null) ||
    Number(a.key.statistic === "change") - Number(b.key.statistic === "change") ||
    b.claims.length - a.claims.length
  );
}

function comparePeriods({ key: a }: Observation, { key: b }: Observation): number {
  return (
    (b.to ?? UNDATED).localeCompare(a.to ?? UNDATED) || (b.from ?? UNDATED).localeCompare(a.from ?? UNDATED)
  );
}

/** Plans are read by when they were last told: an old forecast of a far year matters less than today's target. */
function toldLast({ claims }: Observation): string {
  const told = claims
    .filter(({ rank }) => rank !== "deprecated")
    .map(({ claim }) => claim.evidence.knownFrom);
  return told.toSorted().at(-1) ?? UNDATED;
}

/** Whether a period is one calendar year. */
export function isWholeYear({ from, to }: { from: string | null; to: string | null }): boolean {
  return from?.endsWith("-01-01") === true && to === `${from.slice(0, 4)}-12-31`;
}
