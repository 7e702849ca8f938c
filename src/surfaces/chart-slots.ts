import type { Chart, ChartPoint } from "../core/answers/chart.ts";
import { line } from "../core/answers/line.ts";
import type { Language } from "../core/model/language.ts";
import type { ColumnStyle, ColumnStyles } from "./chart-look.ts";
import { brokenLines, textWidth } from "./text-width.ts";
import type { Texts } from "./texts.ts";

export type ColumnLine = readonly [style: ColumnStyle, text: string];

/** One place of the time axis, from left to right: with what is drawn there and what stands under it. */
export interface Slot {
  points: ChartPoint[];
  lines: ColumnLine[];
}

/** What words slots. */
export interface SlotWriter {
  texts: Texts;
  language: Language;
  styles: ColumnStyles;
  /** Room for all of them, in points of the drawing. */
  width: number;
}

const GAP = 4;
/** How wide a text may be that stands under a line, where its neighbours have room to give. */
const LINE_LABEL_WIDTH = 92;

/** Columns for bars; for a line all years between the first and the last, so that its slope is true. */
export function slotsOf(chart: Chart, writer: SlotWriter): Slot[] {
  if (chart.shape === "line") return withSpareLabels(yearSlots(chart.points), writer);
  const width = writer.width / chart.points.length - GAP;
  return chart.points.map((point) => ({
    points: [point],
    lines: columnLines(point, writer, width, "worded"),
  }));
}

export function heightOf(lines: readonly ColumnLine[], styles: ColumnStyles): number {
  return lines.reduce((sum, [style]) => sum + styles[style].lineHeight, 0);
}

/** A part of a year has a slot of its own before its year, plans without a deadline have the last one. */
function yearSlots(points: readonly ChartPoint[]): ChartPoint[][] {
  const dated = points.flatMap(({ year }) => (year === null ? [] : [year]));
  const first = Math.min(...dated);
  const years = Array.from({ length: Math.max(...dated) - first + 1 }, (_, place) => first + place);
  const slots = years.flatMap((year) => {
    const ofYear = points.filter((point) => point.year === year);
    const parts = ofYear.filter(({ kind }) => kind === "part");
    const whole = ofYear.filter(({ kind }) => kind !== "part");
    const isTold = whole.length > 0 || parts.length === 0;
    return [...parts.map((part) => [part]), ...(isTold ? [whole] : [])];
  });
  const undated = points.filter(({ year }) => year === null);
  // Nothing of the axis may look like the year of what has none.
  return undated.length === 0 ? slots : [...slots, [], undated];
}

/**
 * What is no whole year is named in full, in further rows where it stands close; then the newest year, the
 * greatest and the first; then as many years as there is room for.
 */
function withSpareLabels(slots: readonly ChartPoint[][], writer: SlotWriter): Slot[] {
  const pitch = writer.width / slots.length;
  const told = slots.flatMap(([point], place) => (point?.kind === "year" ? [{ point, place }] : []));
  const valueAt = ({ point }: { point: ChartPoint }) => Number(point.mark.amount.value);
  const greatest = told.toSorted((a, b) => valueAt(b) - valueAt(a))[0];
  const named: Label[] = [];
  const inRoom = (lines: ColumnLine[], place: number): Label => {
    const half = Math.max(0, ...lines.map((each) => widthOf(each, writer.styles))) / 2 + GAP;
    return { place, lines, from: (place + 0.5) * pitch - half, to: (place + 0.5) * pitch + half };
  };
  const besides = (label: Label) => named.filter(({ from, to }) => label.from < to && label.to > from);
  const putWhereFree = (label: Label) => {
    if (besides(label).length === 0) named.push(label);
  };
  for (const [place, points] of slots.entries()) {
    const [first] = points;
    if (first === undefined || first.kind === "year") continue;
    const label = inRoom(linesOfSlot(points, writer), place);
    const above = Math.max(0, ...besides(label).map(({ lines }) => lines.length));
    named.push({ ...label, lines: [...Array.from({ length: above }, () => BLANK), ...label.lines] });
  }
  for (const each of [told.at(-1), greatest, told[0]]) {
    if (each !== undefined) putWhereFree(inRoom(linesOfSlot([each.point], writer), each.place));
  }
  for (const { point, place } of told.toReversed()) {
    putWhereFree(inRoom([["period", String(point.year)]], place));
  }
  return slots.map((points, place) => ({
    points,
    lines: named.find((label) => label.place === place)?.lines ?? [],
  }));
}

/** A text below the axis, with the room that it takes from left to right. */
interface Label {
  place: number;
  lines: ColumnLine[];
  from: number;
  to: number;
}

const BLANK: ColumnLine = ["value", "\u00a0"];

function linesOfSlot(points: readonly ChartPoint[], writer: SlotWriter): ColumnLine[] {
  return points.flatMap((point) => columnLines(point, writer, LINE_LABEL_WIDTH, "bare"));
}

function columnLines(
  point: ChartPoint,
  { texts, language, styles }: SlotWriter,
  width: number,
  years: "bare" | "worded",
): ColumnLine[] {
  const status = (of: ChartPoint["status"]) => texts.line(language, line(`status-${of}`));
  const isBare = years === "bare" && point.kind === "year";
  const lines: ColumnLine[] = [
    ["value", texts.value(language, point.mark.amount)],
    ...point.others.map(({ amount }): ColumnLine => ["other", texts.value(language, amount)]),
    ...point.plans.map(
      (plan): ColumnLine => ["plan", `${status(plan.status)} ${texts.value(language, plan.mark.amount)}`],
    ),
    ...(point.kind === "plan" ? [["period", status(point.status)] as const] : []),
    ["period", isBare ? String(point.year) : texts.value(language, point.period)],
  ];
  return lines.flatMap(([style, text]) => {
    const { fontSize, fontWeight } = styles[style];
    return brokenLines(text, fontSize, fontWeight > 400, width).map((part): ColumnLine => [style, part]);
  });
}

function widthOf([style, text]: ColumnLine, styles: ColumnStyles): number {
  const { fontSize, fontWeight } = styles[style];
  return textWidth(text, fontSize, fontWeight > 400);
}
