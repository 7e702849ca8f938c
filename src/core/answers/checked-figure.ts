import type { Claim, Subject } from "../model/claim.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import { intervalOf, intervalsMeet } from "../reconciliation/intervals.ts";
import { isWholeYear } from "./card-order.ts";
import { preferredOf } from "./growth.ts";
import { HOME } from "./subjects.ts";

/** What the sources say of a figure that somebody states. */
export type Verdict =
  | { kind: "agrees" | "fits" | "mixed" | "differs"; told: ComparedClaim[] }
  /** It cannot be held against anything: the nearest figures stand instead of a judgement. */
  | {
      kind: "no-currency" | "no-period" | "other-unit" | "other-period" | "plans-only" | "other-subject";
      nearest: StoredClaim[];
    }
  | { kind: "nothing" };

/** `fits`: "over 500" is not contradicted by 600, which does not make them the same. */
type Side = "agrees" | "fits" | "differs";

interface ComparedClaim {
  claim: StoredClaim;
  side: Side;
}

export interface CheckedFigure {
  stated: Claim;
  verdict: Verdict;
  /** What was compared: equal to what is stated, or what was meant where countries or place are not named. */
  compared: Observation["key"] | null;
}

const MAX_NEAREST = 3;

/** Holds one stated figure against what the sources say of the same thing. */
export function checkFigure(stated: Claim, observations: readonly Observation[]): CheckedFigure {
  const ofMetric = observations.filter(
    (observation) =>
      preferredOf(observation) !== null &&
      observation.key.metric === stated.metric &&
      observation.key.statistic === stated.statistic,
  );
  const same = ofOneSubject(
    ofMetric.filter(({ key }) => isMeant(stated, key)),
    stated,
  );
  const [first] = same;
  return first === undefined
    ? { stated, verdict: nearestOr("other-subject", stated, ofMetric), compared: null }
    : { stated, verdict: verdictOf(stated, same), compared: first.key };
}

function verdictOf(stated: Claim, same: readonly Observation[]): Verdict {
  const ofStatus = same.filter(({ key }) => isPlan(key) === isPlan(stated));
  if (ofStatus.length === 0) return nearestOr("plans-only", stated, same);
  if (stated.unit === null) return nearestOr("no-currency", stated, ofStatus);
  const ofUnit = ofStatus.filter(({ key }) => key.unit === stated.unit);
  if (ofUnit.length === 0) return nearestOr("other-unit", stated, ofStatus);
  const isDated = stated.from !== null || stated.to !== null;
  if (!isDated && !isPlan(stated)) return nearestOr("no-period", stated, ofUnit);
  const told = ofUnit
    .filter(({ key }) => isSamePeriod(stated, key))
    .flatMap(({ claims }) => claims.filter(({ rank }) => rank !== "deprecated").map(({ claim }) => claim));
  if (told.length === 0) return nearestOr("other-period", stated, ofUnit);
  const compared = told
    .map((claim): ComparedClaim => ({ claim, side: sideOf(stated, claim) }))
    .toSorted((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side));
  return { kind: kindOf(new Set(compared.map(({ side }) => side))), told: compared };
}

const SIDES: readonly Side[] = ["agrees", "fits", "differs"];

function sideOf(stated: Claim, claim: StoredClaim): Side {
  if (!intervalsMeet(intervalOf(stated), intervalOf(claim))) return "differs";
  const isSame = stated.bound === claim.bound && stated.value === claim.value;
  return isSame || !(isOpenEnded(stated) || isOpenEnded(claim)) ? "agrees" : "fits";
}

function kindOf(sides: ReadonlySet<Side>): Side | "mixed" {
  if (sides.has("agrees")) return sides.has("differs") ? "mixed" : "agrees";
  return sides.has("differs") ? "differs" : "fits";
}

function isOpenEnded({ bound }: Claim): boolean {
  return bound === "over" || bound === "under";
}

/** Countries and places that are not named may be the ones that everything here is about; a part is never the whole. */
export function isMeant(stated: Claim, key: Subject): boolean {
  const namesCountry = stated.refArea !== null || stated.counterpart !== null;
  const countries = namesCountry
    ? stated.refArea === key.refArea && stated.counterpart === key.counterpart
    : [key.refArea, key.counterpart].every((code) => HOME.includes(code));
  const place = stated.place === null || stated.place === key.place;
  return countries && place && stated.product === key.product;
}

/** The subject that needs the fewest guesses; nothing where several need as many. */
function ofOneSubject(observations: readonly Observation[], stated: Claim): Observation[] {
  const bySubject = Map.groupBy(observations, ({ key: { refArea, counterpart, place } }) =>
    [refArea, counterpart, place].join("|"),
  );
  const ranked = [...bySubject.values()]
    .map((group) => ({ group, guesses: group[0] === undefined ? 0 : guessesOf(stated, group[0].key) }))
    .toSorted((a, b) => a.guesses - b.guesses);
  const [best, next] = ranked;
  return best === undefined || best.guesses === next?.guesses ? [] : best.group;
}

function guessesOf(stated: Claim, key: Observation["key"]): number {
  const pairs = [
    [stated.refArea, key.refArea],
    [stated.counterpart, key.counterpart],
    [stated.place, key.place],
  ];
  // Trade that names no countries is the trade of the two, before anybody's trade with all the world.
  const isHalfPair = (key.refArea === null) !== (key.counterpart === null) && stated.refArea === null;
  return pairs.filter(([said, known]) => said !== known).length + (isHalfPair ? 2 : 0);
}

function isPlan({ status }: { status: Claim["status"] }): boolean {
  return status !== "actual";
}

function isSamePeriod(stated: Claim, { from, to }: { from: string | null; to: string | null }): boolean {
  // A deadline is a day, whatever the plan's beginning; a running total ends when it was told.
  if (isPlan(stated)) return stated.to === to;
  return stated.from === from && (stated.to === null || stated.to === to);
}

function nearestOr(
  kind: Extract<Verdict, { nearest: unknown }>["kind"],
  stated: Claim,
  observations: readonly Observation[],
): Verdict {
  const nearest = observations
    .toSorted((a, b) => distance(stated, a) - distance(stated, b))
    .flatMap((observation) => preferredOf(observation) ?? [])
    .slice(0, MAX_NEAREST);
  return nearest.length === 0 ? { kind: "nothing" } : { kind, nearest };
}

const DAY_MS = 86_400_000;
const FAR = 1_000_000;
/** Of two periods as near, a whole year is what a reader expects. */
const PART_OF_YEAR = 30;

function distance(stated: Claim, { key }: Observation): number {
  const known = key.to ?? key.from;
  if (known === null) return FAR;
  const wanted = stated.to ?? stated.from;
  // Without a period the newest is the nearest.
  if (wanted === null) return -Date.parse(known) / DAY_MS;
  const days = Math.abs(Date.parse(known) - Date.parse(wanted)) / DAY_MS;
  return days + (isWholeYear(key) ? 0 : PART_OF_YEAR);
}
