import type { EChartsCoreOption } from "echarts/core";
import type { Chart, ChartPoint } from "../core/answers/chart.ts";
import { line } from "../core/answers/line.ts";
import type { Language } from "../core/model/language.ts";
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

/**
 * How ECharts is to draw a chart. All values stand as text below their columns, so that no label can run into
 * a bar, a mark or another label.
 */
export function chartOption(chart: Chart, texts: Texts, language: Language): EChartsCoreOption {
  const { points } = chart;
  const word = (message: string) => texts.line(language, line(message));
  const columnWidth = (WIDTH - 2 * MARGIN) / points.length - 6;
  return {
    animation: false,
    backgroundColor: PAPER,
    textStyle: { fontFamily: "Inter", color: INK },
    title: {
      text: texts.line(language, chart.title),
      left: MARGIN,
      top: 18,
      textStyle: { fontFamily: "Inter", fontSize: 20, fontWeight: 600, color: INK, width: WIDTH - 2 * MARGIN, overflow: "break", lineHeight: 25 },
    },
    legend: {
      bottom: 40,
      left: MARGIN,
      itemWidth: 14,
      itemHeight: 14,
      itemGap: 18,
      selectedMode: false,
      textStyle: { fontFamily: "Inter", fontSize: 14, color: QUIET },
    },
    graphic: sourcesText(chart, texts, language),
    grid: { left: MARGIN, right: MARGIN, top: 84, bottom: 160 },
    xAxis: {
      type: "category",
      data: points.map((_, place) => String(place)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: QUIET } },
      axisLabel: {
        interval: 0,
        margin: 10,
        width: columnWidth,
        overflow: "break",
        color: INK,
        formatter: (place: string) => columnText(points[Number(place)], texts, language),
        rich: {
          value: { fontFamily: "Inter", fontSize: 16, fontWeight: 600, color: INK, lineHeight: 21, width: columnWidth, overflow: "break", align: "center" },
          other: { fontFamily: "Inter", fontSize: 14, color: OTHER, lineHeight: 18, align: "center" },
          period: { fontFamily: "Inter", fontSize: 14, color: QUIET, lineHeight: 18, align: "center" },
        },
      },
    },
    yAxis: { type: "value", min: 0, axisLabel: { show: false }, splitNumber: 4, splitLine: { lineStyle: { color: GRID } } },
    series: [
      bars(word("chart-actual"), points, "year", { color: ACTUAL }),
      bars(word("chart-partial"), points, "part", { color: PART }),
      bars(word("chart-plan"), points, "plan", { color: "#ffffff00", borderColor: ACTUAL, borderWidth: 2, borderType: [6, 4] }),
      marks(word("chart-other"), points),
    ].filter(({ data }) => data.length > 0),
  };
}

function bars(name: string, points: readonly ChartPoint[], kind: ChartPoint["kind"], itemStyle: object) {
  const data = points.flatMap((point, place) =>
    point.kind === kind ? [[String(place), Number(point.amount.max ?? point.amount.value)]] : [],
  );
  return { type: "bar", name, data, itemStyle, barMaxWidth: LARGEST_BAR, barGap: "-100%", color: ACTUAL };
}

/** Figures that do not fit: a diamond at the value, an arrow upwards where all above it is meant. */
function marks(name: string, points: readonly ChartPoint[]) {
  const data = points.flatMap(({ others }, place) =>
    others.map(({ value, bound }) => ({
      value: [String(place), Number(value)],
      symbol: bound === "over" ? "triangle" : "diamond",
    })),
  );
  const itemStyle = { color: OTHER, borderColor: PAPER, borderWidth: 1.5 };
  return { type: "scatter", name, data, symbolSize: 17, itemStyle, z: 5, color: OTHER };
}

function columnText(point: ChartPoint | undefined, texts: Texts, language: Language): string {
  if (point === undefined) return "";
  const lines = [`{value|${texts.value(language, point.amount)}}`];
  for (const other of point.others) lines.push(`{other|${texts.value(language, other)}}`);
  if (point.kind === "plan") lines.push(`{period|${texts.line(language, line(`status-${point.status}`))}}`);
  lines.push(`{period|${texts.value(language, point.period)}}`);
  return lines.join("\n");
}

function sourcesText({ publishers }: Chart, texts: Texts, language: Language) {
  const named = { kind: "list", values: publishers } as const;
  return {
    type: "text",
    left: MARGIN,
    bottom: 14,
    style: {
      text: texts.line(language, line("chart-sources", { publishers: named })),
      font: "13px Inter",
      fill: QUIET,
      width: WIDTH - 2 * MARGIN,
      overflow: "truncate",
    },
  };
}
