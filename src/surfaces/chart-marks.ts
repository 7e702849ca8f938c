import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from "echarts";
import type { ChartMark, ChartPoint } from "../core/answers/chart.ts";
import type { Palette } from "./chart-look.ts";
import type { Slot } from "./chart-slots.ts";

const LARGEST_BAR = 72;
const SYMBOL = 16;
const ARROW = 18;
const CAP = 7;
/** So far right of the middle that marks of one time do not cover one another. */
const BESIDE = 20;
const STEM = 4;
const SHORTEST_WHISKER = 12;

/** What is drawn as one kind: the words of the legend's entry are found by its name. */
export type SeriesName = "chart-actual" | "chart-partial" | "chart-plan" | "chart-other";

/** How far right of the middle a plan stands that came to its time. */
interface Beside {
  palette: Palette;
  aside: number;
}

interface Placed {
  place: number;
  point: ChartPoint;
}

/** Everything that stands above the axis: figures, the open marks of plans, rivals, and how far words leave them open. */
export function chartSeries(
  slots: readonly Slot[],
  { shape, palette, word }: { shape: "bars" | "line"; palette: Palette; word: (name: SeriesName) => string },
) {
  const points = slots.flatMap(({ points: here }, place) => here.map((point): Placed => ({ place, point })));
  const ofKind = (kind: ChartPoint["kind"]) => points.filter(({ point }) => point.kind === kind);
  // On a line it would come to stand with the next year.
  const aside = shape === "line" ? 0 : BESIDE;
  const years =
    shape === "line"
      ? curve(word("chart-actual"), slots, palette)
      : bars(word("chart-actual"), ofKind("year"), { color: palette.actual });
  return [
    years,
    bars(word("chart-partial"), ofKind("part"), hatched(palette)),
    stems(ofKind("plan"), palette),
    openMarks(word("chart-plan"), points, { palette, aside }),
    rivals(word("chart-other"), points, palette),
    reaches(points, { palette, aside }),
  ].filter(({ data }) => data.length > 0);
}

/** Which kinds are drawn, with the sign that the legend shows for each. */
export function drawnKinds(
  slots: readonly Slot[],
  shape: "bars" | "line",
): { name: SeriesName; icon: string }[] {
  const points = slots.flatMap((slot) => slot.points);
  const others = points.flatMap((point) => point.others);
  const has = (kind: ChartPoint["kind"]) => points.some((point) => point.kind === kind);
  const upwards = others.every(({ amount }) => amount.bound === "over");
  const all: { name: SeriesName; icon: string; isDrawn: boolean }[] = [
    { name: "chart-actual", icon: shape === "line" ? "circle" : "roundRect", isDrawn: has("year") },
    { name: "chart-partial", icon: "roundRect", isDrawn: has("part") },
    {
      name: "chart-plan",
      icon: "circle",
      isDrawn: has("plan") || points.some(({ plans }) => plans.length > 0),
    },
    { name: "chart-other", icon: upwards ? "triangle" : "diamond", isDrawn: others.length > 0 },
  ];
  return all.filter(({ isDrawn }) => isDrawn);
}

/** Part of a year is pale and hatched: told apart without colour too. */
function hatched({ actual, part }: Palette) {
  const decal = {
    symbol: "rect",
    dashArrayX: [1, 0],
    dashArrayY: [2, 6],
    rotation: Math.PI / 4,
    color: actual,
  };
  return { color: part, borderColor: actual, borderWidth: 1, decal };
}

function bars(name: string, points: readonly Placed[], itemStyle: object) {
  const data = points.map(({ place, point }) => [String(place), valueOf(point.mark)]);
  return { type: "bar", name, data, itemStyle, barMaxWidth: LARGEST_BAR, barGap: "-100%" };
}

/** Years that nobody told of leave a gap: a line across them would tell of them. */
function curve(name: string, slots: readonly Slot[], { actual }: Palette) {
  const data = slots.flatMap(({ points }, place) => {
    if (points.some(({ kind }) => kind === "part")) return [];
    const year = points.find(({ kind }) => kind === "year");
    return [[String(place), year === undefined ? null : valueOf(year.mark)]];
  });
  return {
    type: "line",
    name,
    data,
    symbol: "circle",
    symbolSize: 8,
    lineStyle: { color: actual, width: 3 },
    itemStyle: { color: actual },
  };
}

/** Lead the eye from an open mark down to what it is of. */
function stems(points: readonly Placed[], { grid }: Palette) {
  return {
    type: "custom",
    data: points.map(({ place, point }) => [String(place), valueOf(point.mark)]),
    z: 1,
    silent: true,
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
      const [x1 = 0, y1 = 0] = api.coord([api.value(0), api.value(1)]);
      const [x2 = x1, y2 = y1] = api.coord([api.value(0), 0]);
      return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: grid, lineWidth: STEM } };
    },
  };
}

/** Open marks: where something is to be, at its deadline; beside the figure where that time has come. */
function openMarks(name: string, points: readonly Placed[], { palette: { ink, paper }, aside }: Beside) {
  const data = points.flatMap(({ place, point }) => [
    ...(point.kind === "plan" ? [{ value: [String(place), valueOf(point.mark)] }] : []),
    ...point.plans.map(({ mark }) => ({ value: [String(place), valueOf(mark)], symbolOffset: [aside, 0] })),
  ]);
  const itemStyle = { color: paper, borderColor: ink, borderWidth: 2.5, opacity: 1 };
  return { type: "scatter", name, data, symbol: "circle", symbolSize: SYMBOL, itemStyle, z: 5 };
}

/** Figures that do not fit: a diamond at the value, an arrow where all above or below it is meant. */
function rivals(name: string, points: readonly Placed[], { other, paper }: Palette) {
  const data = points.flatMap(({ place, point: { others } }) =>
    others.map((mark) => ({ value: [String(place), valueOf(mark)], ...rivalSymbol(mark) })),
  );
  const itemStyle = { color: other, opacity: 1, borderColor: paper, borderWidth: 1.5 };
  return { type: "scatter", name, data, symbolSize: SYMBOL, itemStyle, z: 6 };
}

function rivalSymbol({ amount: { bound } }: ChartMark) {
  switch (bound) {
    case "over":
      return { symbol: "triangle", symbolOffset: [0, "-50%"] };
    case "under":
      return { symbol: "triangle", symbolRotate: 180, symbolOffset: [0, "50%"] };
    case "exact":
    case "about":
    case "range":
      return { symbol: "diamond", symbolOffset: [0, 0] };
  }
}

interface Reached {
  value: [place: string, low: number, high: number];
  /** Where it has no end. */
  open: "up" | "down" | null;
  /** Points to the right of the middle of its place. */
  aside: number;
  color: string;
}

/** Whiskers over what "about" and a range leave open, arrows where "over" and "under" leave it without end. */
function reaches(points: readonly Placed[], { palette: { ink, other }, aside }: Beside) {
  const data = points.flatMap(({ place, point }) => [
    ...reached(place, point.mark, ink),
    ...point.plans.flatMap(({ mark }) => reached(place, mark, ink).map((each) => ({ ...each, aside }))),
    // A rival without end is an arrow already.
    ...point.others.flatMap((mark) => reached(place, mark, other)).filter(({ open }) => open === null),
  ]);
  return {
    type: "custom",
    data,
    z: 4,
    silent: true,
    encode: { x: 0, y: [1, 2] },
    renderItem: ({ dataIndex }: { dataIndex: number }, api: CustomSeriesRenderItemAPI) =>
      reachShape(api, data[dataIndex]),
  };
}

function reached(place: number, mark: ChartMark, color: string): Reached[] {
  if (mark.reach === null) return [];
  const { low, high } = mark.reach;
  const value = valueOf(mark);
  return [
    {
      value: [String(place), low === null ? value : Number(low), high === null ? value : Number(high)],
      open: high === null ? "up" : low === null ? "down" : null,
      aside: 0,
      color,
    },
  ];
}

function reachShape(
  api: CustomSeriesRenderItemAPI,
  drawn: Reached | undefined,
): CustomSeriesRenderItemReturn {
  const [middle = 0, low = 0] = api.coord([api.value(0), api.value(1)]);
  const x = middle + (drawn?.aside ?? 0);
  const [, high = low] = api.coord([api.value(0), api.value(2)]);
  const style = { stroke: drawn?.color ?? "", lineWidth: 2, fill: "none" };
  const path = (...points: [number, number][]) => ({ type: "polyline" as const, shape: { points }, style });
  const cap = (y: number) => path([x - CAP, y], [x + CAP, y]);
  const arrow = (tip: number, head: number) => [
    path([x, low], [x, tip]),
    path([x - CAP, head], [x, tip], [x + CAP, head]),
  ];
  const whisker = (from: number, to: number) => {
    // "About" must be seen, however little it leaves open.
    const more = Math.max(0, (SHORTEST_WHISKER - (from - to)) / 2);
    return [path([x, from + more], [x, to - more]), cap(from + more), cap(to - more)];
  };
  switch (drawn?.open) {
    // In pixels what is higher is less.
    case "up":
      return { type: "group", children: arrow(low - ARROW, low - ARROW + CAP) };
    case "down":
      return { type: "group", children: arrow(low + ARROW, low + ARROW - CAP) };
    case null:
    case undefined:
      return { type: "group", children: whisker(low, high) };
  }
}

function valueOf({ amount }: ChartMark): number {
  return Number(amount.value);
}
