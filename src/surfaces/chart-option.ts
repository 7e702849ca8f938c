import type { EChartsCoreOption } from "echarts/core";
import type { Chart, ChartPoint } from "../core/answers/chart.ts";
import { line } from "../core/answers/line.ts";
import type { Language } from "../core/model/language.ts";
import { brokenLines } from "./text-width.ts";
import type { Texts } from "./texts.ts";

/** Points of the drawing; sizes of type are chosen for a phone's width. */
export const WIDTH = 640;
export const HEIGHT = 480;

const INK = "#1c2733";
const QUIET = "#66717d";
const GRID = "#e6eaee";
const PAPER = "#ffffff";
const ACTUAL = "#2f6f9f";
const PART = "#9dc0da";
const OTHER = "#c2571a";
const MARGIN = 24;
const LARGEST_BAR = 72;
const TITLE = { fontSize: 20, lineHeight: 26 };
const FOOTER_HEIGHT = 74;
const MAX_FOOTER_LINES = 2;

type ColumnStyle = "value" | "other" | "period";
type ColumnLine = readonly [style: ColumnStyle, text: string];
type ColumnStyles = Record<
  ColumnStyle,
  { fontSize: number; lineHeight: number; color: string; fontWeight: number }
>;

/** How the lines under a column look, the preferred figure first. */
const WIDE_COLUMNS: ColumnStyles = {
  value: { fontSize: 16, lineHeight: 22, color: INK, fontWeight: 600 },
  other: { fontSize: 14, lineHeight: 19, color: OTHER, fontWeight: 400 },
  period: { fontSize: 14, lineHeight: 19, color: QUIET, fontWeight: 400 },
};
const NARROW_COLUMNS: ColumnStyles = {
  value: { ...WIDE_COLUMNS.value, fontSize: 13, lineHeight: 18 },
  other: { ...WIDE_COLUMNS.other, fontSize: 12, lineHeight: 16 },
  period: { ...WIDE_COLUMNS.period, fontSize: 12, lineHeight: 16 },
};
const MAX_WIDE_COLUMNS = 5;

/**
 * How ECharts is to draw a chart. All values stand as text below their columns, so that no label can run into
 * a bar, a mark or another label.
 */
export function chartOption(chart: Chart, texts: Texts, language: Language): EChartsCoreOption {
  const { points } = chart;
  const inner = WIDTH - 2 * MARGIN;
  const title = brokenLines(texts.line(language, chart.title), TITLE.fontSize, true, inner);
  const styles = points.length > MAX_WIDE_COLUMNS ? NARROW_COLUMNS : WIDE_COLUMNS;
  const columns = points.map((point) =>
    columnTexts(point, texts, language).flatMap((each) => broken(each, styles, inner / points.length - 4)),
  );
  const labels = Math.max(...columns.map((lines) => columnHeight(lines, styles)));
  return {
    animation: false,
    backgroundColor: PAPER,
    title: {
      text: title.join("\n"),
      left: MARGIN - 5,
      top: 14,
      textStyle: { fontFamily: "Inter", fontWeight: 600, color: INK, ...TITLE },
    },
    legend: legend(chart, texts, language),
    graphic: sources(chart, texts, language),
    grid: {
      left: MARGIN,
      right: MARGIN,
      top: 34 + title.length * TITLE.lineHeight,
      bottom: FOOTER_HEIGHT + labels + 18,
    },
    xAxis: columnAxis(columns, styles),
    yAxis: {
      type: "value",
      min: 0,
      axisLabel: { show: false },
      splitNumber: 4,
      splitLine: { lineStyle: { color: GRID } },
    },
    series: seriesOf(chart, texts, language),
  };
}

function columnAxis(columns: readonly ColumnLine[][], styles: ColumnStyles) {
  const rich = Object.entries(styles).map(([name, style]) => [
    name,
    { fontFamily: "Inter", align: "center", ...style },
  ]);
  return {
    type: "category",
    data: columns.map((_, place) => String(place)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: QUIET } },
    axisLabel: {
      interval: 0,
      margin: 8,
      formatter: (place: string) => richText(columns[Number(place)] ?? []),
      rich: Object.fromEntries(rich),
    },
  };
}

function seriesOf({ points }: Chart, texts: Texts, language: Language) {
  const word = (message: string) => texts.line(language, line(message));
  const planned = { color: "transparent", borderColor: ACTUAL, borderWidth: 2, borderType: [6, 4] };
  return [
    bars(word("chart-actual"), points, "year", { color: ACTUAL }),
    bars(word("chart-partial"), points, "part", { color: PART }),
    bars(word("chart-plan"), points, "plan", planned),
    marks(word("chart-other"), points),
  ].filter(({ data }) => data.length > 0);
}

function bars(name: string, points: readonly ChartPoint[], kind: ChartPoint["kind"], itemStyle: object) {
  const data = points.flatMap((point, place) =>
    point.kind === kind ? [[String(place), Number(point.amount.max ?? point.amount.value)]] : [],
  );
  return { type: "bar", name, data, itemStyle, barMaxWidth: LARGEST_BAR, barGap: "-100%" };
}

/** Figures that do not fit: a diamond at the value, an arrow upwards where all above it is meant. */
function marks(name: string, points: readonly ChartPoint[]) {
  const data = points.flatMap(({ others }, place) =>
    others.map(({ value, bound }) => ({
      value: [String(place), Number(value)],
      symbol: bound === "over" ? "triangle" : "diamond",
      symbolOffset: bound === "over" ? [0, "-50%"] : [0, 0],
    })),
  );
  const itemStyle = { color: OTHER, opacity: 1, borderColor: PAPER, borderWidth: 1.5 };
  return { type: "scatter", name, data, symbolSize: 18, itemStyle, z: 5 };
}

function legend({ points }: Chart, texts: Texts, language: Language) {
  const others = points.flatMap((point) => point.others);
  const has = (kind: ChartPoint["kind"]) => points.some((point) => point.kind === kind);
  const upwards = others.every(({ bound }) => bound === "over");
  const shown = [
    { name: "chart-actual", icon: "roundRect", is: has("year") },
    { name: "chart-partial", icon: "roundRect", is: has("part") },
    { name: "chart-plan", icon: "roundRect", is: has("plan") },
    { name: "chart-other", icon: upwards ? "triangle" : "diamond", is: others.length > 0 },
  ].filter(({ is }) => is);
  return {
    data: shown.map(({ name, icon }) => ({ name: texts.line(language, line(name)), icon })),
    bottom: 44,
    left: MARGIN - 5,
    itemWidth: 14,
    itemHeight: 14,
    itemGap: 16,
    selectedMode: false,
    textStyle: { fontFamily: "Inter", fontSize: 14, color: QUIET },
  };
}

function columnTexts(point: ChartPoint, texts: Texts, language: Language): ColumnLine[] {
  return [
    ["value", texts.value(language, point.amount)],
    ...point.others.map((other): ColumnLine => ["other", texts.value(language, other)]),
    ...(point.kind === "plan"
      ? [["period", texts.line(language, line(`status-${point.status}`))] as const]
      : []),
    ["period", texts.value(language, point.period)],
  ];
}

function broken([style, text]: ColumnLine, styles: ColumnStyles, width: number): ColumnLine[] {
  const { fontSize, fontWeight } = styles[style];
  return brokenLines(text, fontSize, fontWeight > 400, width).map((part) => [style, part]);
}

function columnHeight(lines: readonly ColumnLine[], styles: ColumnStyles): number {
  return lines.reduce((sum, [style]) => sum + styles[style].lineHeight, 0);
}

function richText(lines: readonly ColumnLine[]): string {
  // ECharts would read braces and bars as its own signs.
  return lines.map(([style, text]) => `{${style}|${text.replaceAll(/[{}|]/gu, " ")}}`).join("\n");
}

function sources({ publishers }: Chart, texts: Texts, language: Language) {
  const named = { kind: "list", values: publishers } as const;
  const text = texts.line(language, line("chart-sources", { publishers: named }));
  const lines = brokenLines(text, 13, false, WIDTH - 2 * MARGIN).slice(0, MAX_FOOTER_LINES);
  return {
    type: "text",
    left: MARGIN,
    bottom: 12,
    style: { text: lines.join("\n"), font: "13px Inter", lineHeight: 16, fill: QUIET },
  };
}
