import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GraphicComponent, GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../core/answers/chart.ts";
import type { Language } from "../core/model/language.ts";
import { WIDTH } from "./chart-look.ts";
import { type ChartReader, chartDrawing } from "./chart-option.ts";
import { textWidth } from "./text-width.ts";
import type { Texts } from "./texts.ts";

use([
  BarChart,
  LineChart,
  ScatterChart,
  CustomChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  GraphicComponent,
  SVGRenderer,
]);

// On a server ECharts guesses widths as if all letters were Latin.
setPlatformAPI({
  measureText: (text, font = "") => ({
    width: textWidth(text, Number(/([\d.]+)px/u.exec(font)?.[1] ?? 12), /\b(600|700|bold)\b/u.test(font)),
  }),
});

/** Telegram shows photos up to 1280 pixels wide. */
const PIXEL_RATIO = 2;

// Fonts come with the project: a server has none, and another machine's would change the picture.
const FONT_FILES = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)),
);

/** Draws a chart as PNG, with its words in the reader's language. */
export async function drawChart(chart: Chart, reader: ChartReader): Promise<Uint8Array> {
  const { option, height } = chartDrawing(chart, reader);
  const drawing = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  drawing.setOption(option);
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: PIXEL_RATIO },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: "Inter" },
  });
  return image.render().asPng();
}

/** The chart in words, for those who can't see it. */
export function chartCaption(chart: Chart, texts: Texts, language: Language): string {
  return chart.caption.map((each) => texts.line(language, each)).join("\n");
}
