import Big from "big.js";
import { decimal } from "../model/decimal.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import { derivedBase } from "../reconciliation/derived.ts";
import type { Answer, Block, Line } from "./answer.ts";
import { askedPeriod } from "./asked-period.ts";
import { isWholeYear } from "./card-order.ts";
import { amountOf, sourceOf } from "./evidence.ts";
import { growthAmount, growthOf, preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import type { CompareQuestion } from "./question.ts";
import { groupBySubject, type SubjectGroup, subjectLine } from "./subjects.ts";

const MAX_SUBJECTS = 8;
const MAX_RIVALS = 2;
const SHOWN_DIGITS = 3;

/** Two years side by side, wherever the figure of one of them is known and the other's is known or follows. */
export function compareAnswer(
  { years }: CompareQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): Answer {
  const names = namesOf(reference);
  const metrics = reference.metrics.map(({ key }) => key);
  const compared = groupBySubject(observations, metrics)
    .flatMap((group) => comparison(group, years, names))
    .slice(0, MAX_SUBJECTS);
  const period = { from: String(years.from), to: String(years.to) };
  if (compared.length === 0) {
    return { blocks: [{ kind: "text", line: line("compare-none", period) }], actions: [] };
  }
  return {
    blocks: [{ kind: "title", line: line("compare-title", period) }, ...compared.flat()],
    actions: [],
  };
}

function comparison(group: SubjectGroup, years: CompareQuestion["years"], names: Names): Block[][] {
  const levels = group.observations.filter(
    ({ key }) =>
      key.statistic === "level" && key.status === "actual" && key.unit !== null && isWholeYear(key),
  );
  const units = new Set(levels.map(({ key }) => key.unit));
  return [...units].flatMap((unit) => {
    const levelOf = (year: number) =>
      levels.find(({ key }) => key.unit === unit && key.to === `${year}-12-31`) ?? null;
    const earlier = levelOf(years.from);
    const later = levelOf(years.to);
    const before = earlier === null ? null : preferredOf(earlier);
    const after = later === null ? null : preferredOf(later);
    const computed = later === null || after === null ? null : baseLine(later, after, group, years);
    if (after === null || (before === null && computed === null)) return [];
    return [
      [
        { kind: "heading", line: subjectLine(group.subject, names) },
        before === null ? computed : yearItem(earlier, before, years.from),
        yearItem(later, after, years.to),
        before === null ? null : { kind: "note", line: changeNote(before, after) },
      ].filter((block): block is Block => block !== null),
    ];
  });
}

/** A year's figure, with those that do not fit it. */
function yearItem(observation: Observation | null, claim: StoredClaim, year: number): Block {
  const values = { period: askedPeriod({ from: year, to: year }), amount: amountOf(claim) };
  const rivals = observation?.claims.filter(({ conflicts }) => conflicts) ?? [];
  const others = rivals.slice(0, MAX_RIVALS).map((rival) => amountOf(rival.claim));
  const notes = line("chart-note-others", { count: others.length, others: { kind: "list", values: others } });
  return {
    kind: "item",
    line:
      others.length === 0 ? line("compare-year", values) : line("chart-value-noted", { ...values, notes }),
    source: sourceOf(claim.evidence),
  };
}

/** Of the year before, where nobody tells it, what follows from the growth. */
function baseLine(
  level: Observation,
  claim: StoredClaim,
  { observations }: SubjectGroup,
  years: CompareQuestion["years"],
): Block | null {
  const growth = growthOf(
    level,
    observations.filter(({ key }) => key.statistic === "change"),
  );
  const change = growth === null ? null : preferredOf(growth);
  const base = change === null ? null : derivedBase(claim, change);
  if (base === null || base.from !== `${years.from}-01-01`) return null;
  const value = amountOf({
    ...claim,
    value: decimal(new Big(base.value).toPrecision(SHOWN_DIGITS)),
    max: null,
    bound: "exact",
  });
  const values = { period: askedPeriod({ from: years.from, to: years.from }), value, level: amountOf(claim) };
  return { kind: "item", line: line("compare-computed", { ...values, factor: Number(base.factor) }) };
}

/** The change that follows from two levels, where they leave one. */
function changeNote(before: StoredClaim, after: StoredClaim): Line {
  const change = growthAmount(before, after);
  return change === null ? line("compare-no-change") : line("compare-change", { change });
}
