import type { Status, Unit } from "../model/claim.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
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

/** One column of a chart. */
export interface ChartPoint {
  /** A whole year, a part of one (never drawn alike), or what is only planned. */
  kind: "year" | "part" | "plan";
  period: Period | Line;
  status: Status;
  amount: Amount;
  /** Figures that do not fit the preferred one, drawn as marks of their own. */
  others: Amount[];
}

/** What a chart shows, free of pixels. */
export interface Chart {
  title: Line;
  unit: Unit;
  /** From left to right: years in order, plans last. */
  points: ChartPoint[];
  publishers: string[];
  /** The same in words, for those who can't see it. */
  caption: Line[];
}

const MAX_POINTS = 7;
const MAX_PLANS = 2;
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
  const plans = newestPlans(series.levels, columns.at(-1)?.key.to ?? "");
  const happened = columns.slice(-(MAX_POINTS - plans.length));
  const drawn = [...happened, ...plans];
  if (drawn.length < MIN_POINTS) return null;
  const subject = subjectLine(series.group.subject, namesOf(reference));
  const title = inPeriod(subject, question);
  const points = drawn.flatMap(pointOf);
  return {
    title,
    unit: series.unit,
    points,
    publishers: [...new Set(drawn.flatMap(publishersOf))],
    caption: [title, ...points.map(valueLine)],
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

function pointOf(observation: Observation): ChartPoint[] {
  const claim = preferredOf(observation);
  if (claim === null) return [];
  const { key } = observation;
  const others = conflictingWith(observation).map(amountOf);
  const planned = key.status !== "actual";
  const kind = planned ? "plan" : isWholeYear(key) ? "year" : "part";
  const dated = claim.from !== null || claim.to !== null;
  return [
    {
      kind,
      period: planned && !dated ? line("deadline-none") : periodOf(claim),
      status: key.status,
      amount: amountOf(claim),
      others,
    },
  ];
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

function valueLine({ kind, period, amount, others, status }: ChartPoint): Line {
  if (kind === "plan") return line("chart-value-plan", { period, amount, status: line(`status-${status}`) });
  if (others.length === 0) return line("chart-value", { period, amount });
  return line("chart-value-others", { period, amount, others: { kind: "list", values: others } });
}
