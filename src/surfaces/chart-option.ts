import Big from "big.js";
import type { EChartsCoreOption } from "echarts/core";
import type { Chart } from "../core/answers/chart.ts";
import { line } from "../core/answers/line.ts";
import { decimal } from "../core/model/decimal.ts";
import type { Language } from "../core/model/language.ts";
import {
  type ChartTheme,
  type ColumnStyles,
  columnStyles,
  HEIGHT,
  MARGIN,
  PALETTES,
  type Palette,
  WIDTH,
} from "./chart-look.ts";
import { chartSeries, drawnKinds, type SeriesName } from "./chart-marks.ts";
import { type ColumnLine, heightOf, type Slot, slotsOf } from "./chart-slots.ts";
import { brokenLines, textWidth } from "./text-width.ts";
import type { Texts } from "./texts.ts";

const TITLE = { fontSize: 20, lineHeight: 26 };
const FOOTER_HEIGHT = 74;
const MAX_FOOTER_LINES = 2;
const AXIS_FONT_SIZE = 13;
const AXIS_GAP = 16;
/** The text below the last mark of a line is wider than its place. */
const LINE_MARGIN = 48;
/** However many words stand below. */
const LOWEST_PLOT = 220;
/** So many that each gets small type. */
const MANY = Number.POSITIVE_INFINITY;
const unlabelled = { show: false };

/** Whose eyes a chart is drawn for. */
export interface ChartReader {
  texts: Texts;
  language: Language;
  theme: ChartTheme;
}

/**
 * How ECharts is to draw a chart. All values stand as text below their columns, so that no label can run into
 * a bar, a mark or another label.
 */
export function chartDrawing(
  chart: Chart,
  reader: ChartReader,
): { option: EChartsCoreOption; height: number } {
  const { texts, language } = reader;
  const palette = PALETTES[reader.theme];
  const inner = WIDTH - 2 * MARGIN;
  const right = chart.shape === "line" ? LINE_MARGIN : MARGIN;
  const title = brokenLines(texts.line(language, chart.title), TITLE.fontSize, true, inner);
  const scale = chart.shape === "line" ? amountAxis(chart, reader) : { width: 0, axis: unlabelled };
  const styles = columnStyles(chart.shape === "line" ? MANY : chart.points.length, palette);
  const slots = slotsOf(chart, { texts, language, styles, width: WIDTH - MARGIN - scale.width - right });
  const labels = Math.max(...slots.map(({ lines }) => heightOf(lines, styles)));
  const word = (name: SeriesName) => texts.line(language, line(name));
  const footer = sources(chart, reader);
  const top = 34 + title.length * TITLE.lineHeight;
  const bottom = FOOTER_HEIGHT + labels + 18;
  const option = {
    animation: false,
    backgroundColor: palette.paper,
    title: {
      text: title.join("\n"),
      left: MARGIN - 5,
      top: 14,
      textStyle: { fontFamily: "Inter", fontWeight: 600, color: palette.ink, ...TITLE },
    },
    legend: legend(drawnKinds(slots, chart.shape), word, palette),
    graphic: { ...footer, style: { ...footer.style, fill: palette.quiet } },
    grid: {
      left: MARGIN + scale.width,
      right,
      top,
      bottom,
      outerBoundsMode: "none",
    },
    xAxis: timeAxis(slots, styles, palette),
    yAxis: {
      type: "value",
      ...(chart.points.every(({ mark }) => Number(mark.amount.value) >= 0) ? { min: 0 } : {}),
      // Arrows and marks need room above the greatest value.
      boundaryGap: [0, "8%"],
      splitNumber: 4,
      splitLine: { lineStyle: { color: palette.grid } },
      axisLabel: { fontFamily: "Inter", fontSize: AXIS_FONT_SIZE, color: palette.quiet, ...scale.axis },
    },
    series: chartSeries(slots, { shape: chart.shape, palette, word }),
  };
  return { option, height: Math.max(HEIGHT, top + LOWEST_PLOT + bottom) };
}

/** The years of a line have no room for their values: an axis tells how high they are. */
function amountAxis({ points, unit }: Chart, { texts, language }: ChartReader) {
  const worded = (value: number) =>
    texts.value(language, {
      kind: "amount",
      value: decimal(new Big(value).toFixed()),
      max: null,
      unit,
      bound: "exact",
      statistic: "level",
    });
  const greatest = Math.max(...points.map(({ mark }) => Number(mark.amount.value)));
  // The axis goes a little higher, in round numbers.
  const steps = [1.2, 0.9, 0.6, 0.3].map((share) => Number((greatest * share).toPrecision(1)));
  const widest = Math.max(...steps.map((step) => textWidth(worded(step), AXIS_FONT_SIZE, false)));
  return { width: widest + AXIS_GAP, axis: { show: true, formatter: worded } };
}

function timeAxis(slots: readonly Slot[], styles: ColumnStyles, { quiet }: Palette) {
  const rich = Object.entries(styles).map(([name, style]) => [
    name,
    { fontFamily: "Inter", align: "center", ...style },
  ]);
  return {
    type: "category",
    data: slots.map((_, place) => String(place)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: quiet } },
    axisLabel: {
      interval: 0,
      margin: 8,
      formatter: (place: string) => richText(slots[Number(place)]?.lines ?? []),
      rich: Object.fromEntries(rich),
    },
  };
}

function legend(
  kinds: ReturnType<typeof drawnKinds>,
  word: (name: SeriesName) => string,
  { quiet }: Palette,
) {
  return {
    data: kinds.map(({ name, icon }) => ({ name: word(name), icon })),
    bottom: 44,
    left: MARGIN - 5,
    itemWidth: 14,
    itemHeight: 14,
    itemGap: 16,
    selectedMode: false,
    textStyle: { fontFamily: "Inter", fontSize: 14, color: quiet },
  };
}

function richText(lines: readonly ColumnLine[]): string {
  // ECharts would read braces and bars as its own signs.
  return lines.map(([style, text]) => `{${style}|${text.replaceAll(/[{}|]/gu, " ")}}`).join("\n");
}

function sources({ publishers }: Chart, { texts, language }: ChartReader) {
  const named = { kind: "list", values: publishers } as const;
  const text = texts.line(language, line("chart-sources", { publishers: named }));
  const lines = brokenLines(text, 13, false, WIDTH - 2 * MARGIN).slice(0, MAX_FOOTER_LINES);
  return {
    type: "text",
    left: MARGIN,
    bottom: 12,
    style: { text: lines.join("\n"), font: "13px Inter", lineHeight: 16 },
  };
}
