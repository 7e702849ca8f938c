import type { Status, Unit } from "../model/claim.ts";
import type { Decimal } from "../model/decimal.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import { intervalOf } from "../reconciliation/intervals.ts";
import type { Amount, Line, Period } from "./answer.ts";
import { isWholeYear } from "./card-order.ts";
import { amountOf, periodOf } from "./evidence.ts";
import { askedGroups, inPeriod } from "./figures.ts";
import { preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";
import type { FiguresQuestion } from "./question.ts";
import { chartedSeries } from "./series.ts";
import { subjectLine } from "./subjects.ts";

/** A figure as it is drawn. */
export interface ChartMark {
  amount: Amount;
  /** How far its words leave it open, with a null end where without limit; null where they are exact. */
  reach: { low: Decimal | null; high: Decimal | null } | null;
}

/** One place of a chart's time axis. */
export interface ChartPoint {
  /** A whole year, a part of one (never drawn alike), or what is only planned. */
  kind: "year" | "part" | "plan";
  /** Calendar year in which it ends; null for a plan without a deadline. */
  year: number | null;
  period: Period | Line;
  status: Status;
  mark: ChartMark;
  /** Figures that do not fit the preferred one, drawn as marks of their own. */
  others: ChartMark[];
  /** What had been planned for this time. */
  plans: { status: Status; mark: ChartMark }[];
}

/** What a chart shows, free of pixels. */
export interface Chart {
  title: Line;
  /** Few times stand side by side as bars, many years are one line. */
  shape: "bars" | "line";
  unit: Unit;
  /** From left to right: years in order, plans last. */
  points: ChartPoint[];
  publishers: string[];
  /** The same in words, for those who can't see it. */
  caption: Line[];
}

const MAX_BARS = 7;
/** As many years as a phone's width can name. */
const MAX_YEARS_OF_LINE = 20;
const MAX_PLANS = 2;
const MAX_PLANS_OF_POINT = 1;
const MIN_POINTS = 2;
const MAX_OTHERS = 2;

/** The chart of a topic's main subject; null where fewer than two figures can be compared. */
export function figuresChart(
  question: FiguresQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): Chart | null {
  const series = chartedSeries(askedGroups(question, observations, reference));
  if (series === null) return null;
  const columns = columnsOf(series.levels);
  const ahead = newestPlans(series.levels, columns.at(-1)?.key.to ?? "");
  const shape = columns.length > MAX_BARS ? "line" : "bars";
  const happened = columns.slice(shape === "line" ? -MAX_YEARS_OF_LINE : -(MAX_BARS - ahead.length));
  if (happened.length + ahead.length < MIN_POINTS) return null;
  const title = inPeriod(subjectLine(series.group.subject, namesOf(reference)), question);
  const drawn = [...happened, ...ahead].map((observation) => ({
    observation,
    planned: observation.key.status === "actual" ? plansFor(observation, series.levels) : [],
  }));
  const points = drawn.flatMap(({ observation, planned }) => pointOf(observation, planned));
  const sources = drawn.flatMap(({ observation, planned }) =>
    [observation, ...planned].flatMap(publishersOf),
  );
  return {
    title,
    shape,
    unit: series.unit,
    points,
    publishers: [...new Set(sources)],
    caption: [line("chart-of", { title }), ...points.map(valueLine)],
  };
}

/** One column a year: the whole year where it is known, else its longest part. Totals of several years are no column. */
function columnsOf(levels: readonly Observation[]): Observation[] {
  const ofOneYear = levels.filter(
    ({ key }) =>
      key.status === "actual" &&
      key.from !== null &&
      key.to !== null &&
      key.from.slice(0, 4) === key.to.slice(0, 4),
  );
  const byYear = Map.groupBy(ofOneYear, ({ key }) => key.to?.slice(0, 4) ?? "");
  return [...byYear]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([, ofYear]) => ofYear.toSorted(compareLengths).slice(0, 1));
}

function compareLengths(a: Observation, b: Observation): number {
  return lengthOf(b) - lengthOf(a);
}

function lengthOf({ key }: Observation): number {
  return Date.parse(key.to ?? "") - Date.parse(key.from ?? "");
}

function toldAt(observation: Observation): string {
  return preferredOf(observation)?.evidence.knownFrom ?? "";
}

/** What was planned for a time that has been told of is history, and no plan any more. */
function newestPlans(levels: readonly Observation[], toldUntil: string): Observation[] {
  return levels
    .filter(({ key }) => key.status === "target" || key.status === "forecast")
    .filter(({ key }) => key.to === null || key.to > toldUntil)
    .toSorted((a, b) => toldAt(b).localeCompare(toldAt(a)))
    .slice(0, MAX_PLANS)
    .toSorted((a, b) => (a.key.to ?? "9999").localeCompare(b.key.to ?? "9999"));
}

/** Plans for exactly the time of a figure, the newest. */
function plansFor({ key: told }: Observation, levels: readonly Observation[]): Observation[] {
  const ofSameTime = levels.filter(
    ({ key: { status, from, to } }) =>
      (status === "target" || status === "forecast") &&
      to === told.to &&
      (from === null || from === told.from),
  );
  return ofSameTime.toSorted((a, b) => toldAt(b).localeCompare(toldAt(a))).slice(0, MAX_PLANS_OF_POINT);
}

function pointOf(observation: Observation, planned: readonly Observation[]): ChartPoint[] {
  const claim = preferredOf(observation);
  if (claim === null) return [];
  const { key } = observation;
  const isPlan = key.status !== "actual";
  const end = isPlan ? (claim.to ?? claim.from) : key.to;
  return [
    {
      // A total that still runs is no whole year, though it be told on the last of December.
      kind: isPlan ? "plan" : isWholeYear(claim) ? "year" : "part",
      year: end === null ? null : Number(end.slice(0, 4)),
      period: end === null ? line("deadline-none") : periodOf(claim),
      status: key.status,
      mark: markOf(claim),
      others: conflictingWith(observation).map(markOf),
      plans: planned.flatMap((plan) => {
        const said = preferredOf(plan);
        return said === null ? [] : [{ status: plan.key.status, mark: markOf(said) }];
      }),
    },
  ];
}

function markOf(claim: StoredClaim): ChartMark {
  const { low, high } = intervalOf(claim);
  return { amount: amountOf(claim), reach: claim.bound === "exact" ? null : { low, high } };
}

function conflictingWith({ claims }: Observation): StoredClaim[] {
  const conflicting = claims.filter(({ conflicts }) => conflicts).map(({ claim }) => claim);
  const byFigure = new Map(conflicting.map((claim) => [`${claim.bound} ${claim.value}`, claim]));
  return [...byFigure.values()].slice(0, MAX_OTHERS);
}

function publishersOf(observation: Observation): string[] {
  const claims = [preferredOf(observation), ...conflictingWith(observation)];
  return claims.flatMap((claim) => (claim === null ? [] : [claim.evidence.publisher]));
}

function valueLine({ kind, period, mark: { amount }, others, plans, status }: ChartPoint): Line {
  if (kind === "plan") return line("chart-value-plan", { period, amount, status: line(`status-${status}`) });
  const notes = plans.map((plan) =>
    line("chart-note-plan", { status: line(`status-${plan.status}`), amount: plan.mark.amount }),
  );
  if (others.length > 0) {
    const figures = { kind: "list", values: others.map((other) => other.amount) } as const;
    notes.unshift(line("chart-note-others", { count: others.length, others: figures }));
  }
  if (notes.length === 0) return line("chart-value", { period, amount });
  return line("chart-value-noted", {
    period,
    amount,
    notes: { kind: "list", separator: "; ", values: notes },
  });
}
