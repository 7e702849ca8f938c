import Big from "big.js";
import { decimal } from "../model/decimal.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import type { DerivedBase } from "../reconciliation/derived.ts";
import { intervalOf, intervalsMeet } from "../reconciliation/intervals.ts";
import type { Line } from "./answer.ts";
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
 * The growth that belongs to a level: of the same subject, status and period. Where no period is named, only
 * the same article can mean the same one.
 */
export function growthOf(level: Observation, changes: readonly Observation[]): Observation | null {
  const claim = preferredOf(level);
  if (claim === null) return null;
  const fitting = changes.filter((change) => {
    const growth = preferredOf(change);
    if (growth === null || change.key.status !== level.key.status) return false;
    const samePeriod = growth.from === claim.from && growth.to === claim.to;
    const dated = claim.from !== null;
    return samePeriod && (dated || growth.evidence.articleId === claim.evidence.articleId);
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

/** What follows for the year before, and whether the sources say the same: the claimed growth is checked, never believed. */
export function checkLine(level: StoredClaim, base: DerivedBase, levels: readonly Observation[]): Line {
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
  const [first] = claimed;
  if (first === undefined) return line("check-unknown", values);
  const agreeing = claimed.find((claim) => intervalsMeet(base.interval, intervalOf(claim)));
  return agreeing === undefined
    ? line("check-differs", { ...values, claimed: amountOf(first), publisher: first.evidence.publisher })
    : line("check-agrees", {
        ...values,
        claimed: amountOf(agreeing),
        publisher: agreeing.evidence.publisher,
      });
}

function claimedBases(base: DerivedBase, level: StoredClaim, levels: readonly Observation[]): StoredClaim[] {
  return levels
    .filter(({ key }) => key.unit === level.unit && key.from === base.from && key.to === base.to)
    .flatMap(({ claims }) => claims.filter(({ rank }) => rank !== "deprecated").map(({ claim }) => claim));
}
