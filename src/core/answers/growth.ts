import Big from "big.js";
import { decimal } from "../model/decimal.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import { type DerivedBase, derivedBase, derivedGrowth } from "../reconciliation/derived.ts";
import { intervalOf, intervalsMeet } from "../reconciliation/intervals.ts";
import type { Amount, Line } from "./answer.ts";
import { amountOf } from "./evidence.ts";
import { line } from "./line.ts";

/** A computed value is no more exact than what it was computed from. */
const SHOWN_DIGITS = 3;

/** The claim to quote; null where all have been withdrawn. */
export function preferredOf(observation: Observation): StoredClaim | null {
  const first = observation.claims[0];
  return first?.rank === "preferred" ? first.claim : null;
}

/**
 * The growth that belongs to a level: of the same subject, status and period. Where no period or no currency
 * is named, only the same article can mean the same one.
 */
export function growthOf(level: Observation, changes: readonly Observation[]): Observation | null {
  const claim = preferredOf(level);
  if (claim === null) return null;
  const fitting = changes.filter((change) => {
    const growth = preferredOf(change);
    if (growth === null || change.key.status !== level.key.status) return false;
    const samePeriod = growth.from === claim.from && growth.to === claim.to;
    const certain = claim.from !== null && claim.unit !== null;
    return samePeriod && (certain || growth.evidence.articleId === claim.evidence.articleId);
  });
  const fromSameArticle = (change: Observation) =>
    preferredOf(change)?.evidence.articleId === claim.evidence.articleId;
  return fitting.find(fromSameArticle) ?? fitting[0] ?? null;
}

/** `+50 % к 2023 году`, `рост в 4,2 раза год к году`, or the bare growth where no base is meant by a date. */
export function changeLine(change: StoredClaim): Line {
  const amount = amountOf(change);
  if (change.status !== "actual" || change.from === null) return line("change", { change: amount });
  const year = change.from.slice(0, 4);
  const wholeYear = change.from === `${year}-01-01` && change.to === `${year}-12-31`;
  return wholeYear
    ? line("change-on-year", { change: amount, year: String(Number(year) - 1) })
    : line("change-year-on-year", { change: amount });
}

/** What a level and its growth say of the year before. */
interface GrowthCheck {
  /** The level that the growth was told with, where its article names one. */
  level: StoredClaim;
  base: DerivedBase;
}

/** The growth to show beside a level: what the level's own article says of it, else the preferred one. */
export function growthBeside(level: StoredClaim, growth: Observation | null): StoredClaim | null {
  return growth === null ? null : (ofArticle(level.evidence.articleId, growth) ?? preferredOf(growth));
}

/** What follows for the year before from a level and its growth; null where nothing does. */
export function growthCheck(observation: Observation, growth: Observation | null): GrowthCheck | null {
  const preferred = preferredOf(observation);
  const change = preferred === null ? null : growthBeside(preferred, growth);
  if (preferred === null || change === null) return null;
  const level = ofArticle(change.evidence.articleId, observation) ?? preferred;
  const base = derivedBase(level, change);
  return base === null ? null : { level, base };
}

/**
 * What follows for the year before, whether the sources say the same, and which growth their figures leave:
 * the claimed growth is checked, never believed.
 */
export function checkLine({ level, base }: GrowthCheck, levels: readonly Observation[]): Line {
  const values = {
    period: { kind: "period", from: base.from, to: base.to } as const,
    value: amountOf({
      ...level,
      value: decimal(new Big(base.value).toPrecision(SHOWN_DIGITS)),
      max: null,
      bound: "exact",
    }),
    level: amountOf(level),
    factor: Number(base.factor),
  };
  const claimed = claimedBases(base, level, levels);
  const [preferred] = claimed;
  if (preferred === undefined) return line("check-unknown", values);
  const agreeing = nearestFirst(base, claimed).find((claim) =>
    intervalsMeet(base.interval, intervalOf(claim)),
  );
  const beside = agreeing ?? preferred;
  const said = { ...values, claimed: amountOf(beside), publisher: beside.evidence.publisher };
  const check = line(agreeing === undefined ? "check-differs" : "check-agrees", said);
  const growth = growthAmount(beside, level);
  return growth === null ? check : line("check-growth", { check, change: growth });
}

/** The growth that two levels leave; null where they leave anything possible. */
export function growthAmount(earlier: StoredClaim, later: StoredClaim): Amount | null {
  const growth = derivedGrowth(earlier, later);
  return growth === null ? null : amountOf({ ...growth, max: null, unit: "%", statistic: "change" });
}

function claimedBases(base: DerivedBase, level: StoredClaim, levels: readonly Observation[]): StoredClaim[] {
  return levels
    .filter(({ key }) => key.unit === level.unit && key.from === base.from && key.to === base.to)
    .flatMap(standingClaims);
}

function nearestFirst(base: DerivedBase, claims: readonly StoredClaim[]): StoredClaim[] {
  const distance = ({ value }: StoredClaim) => new Big(value).minus(base.value).abs();
  return claims.toSorted((a, b) => distance(a).cmp(distance(b)));
}

function ofArticle(articleId: number, observation: Observation): StoredClaim | undefined {
  return standingClaims(observation).find(({ evidence }) => evidence.articleId === articleId);
}

function standingClaims({ claims }: Observation): StoredClaim[] {
  return claims.filter(({ rank }) => rank !== "deprecated").map(({ claim }) => claim);
}
