import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Chart, figuresChart } from "../../src/core/answers/chart.ts";
import type { FigureTopic, YearRange } from "../../src/core/answers/question.ts";
import { LANGUAGES, type Language } from "../../src/core/model/language.ts";
import type { StoredClaim } from "../../src/core/model/observation.ts";
import { chartCaption, drawChart } from "../../src/surfaces/chart-image.ts";
import { CHART_THEMES, type ChartTheme, PALETTES } from "../../src/surfaces/chart-look.ts";
import { chartDrawing } from "../../src/surfaces/chart-option.ts";
import { brokenLines, textWidth } from "../../src/surfaces/text-width.ts";
import { createTexts } from "../../src/surfaces/texts.ts";
import { claimOf, observationsOf, reference, starterClaims } from "../support/starter-claims.ts";

const texts = await createTexts(join(import.meta.dirname, "..", "..", "locales"));

function chartOf(
  claims: readonly StoredClaim[],
  topic: FigureTopic = "turnover",
  years: YearRange | null = null,
) {
  return figuresChart({ kind: "figures", topic, years, view: "cards" }, observationsOf(claims), reference);
}
function drawn(claims: readonly StoredClaim[], topic: FigureTopic = "turnover"): Chart {
  const chart = chartOf(claims, topic);
  if (chart === null) throw new Error("nothing to draw");
  return chart;
}
const year = (of: number, value: string, more: Parameters<typeof claimOf>[0] = {}) =>
  claimOf({ value, from: `${of}-01-01`, to: `${of}-12-31`, ...more });
const values = (chart: Chart) => chart.points.map(({ kind, mark }) => `${kind} ${mark.amount.value}`);

describe("what is drawn", () => {
  it("of the starter articles' turnover: a year with its rival, half a year, a target", () => {
    const { points, publishers } = drawn(starterClaims());
    expect(points).toMatchObject([
      {
        kind: "year",
        mark: { amount: { value: "470000000" }, reach: null },
        others: [{ amount: { value: "500000000" }, reach: { low: "500000000", high: null } }],
      },
      { kind: "part", year: 2025, mark: { amount: { value: "501000000" } }, others: [] },
      { kind: "plan", year: null, mark: { amount: { value: "1000000000" } }, others: [] },
    ]);
    expect(publishers).toEqual(["Trend", "Vesti.az", "Zakon.kz"]);
  });

  it.each([
    {
      what: "amounts without a currency are left out",
      claims: [year(2022, "1500000000", { unit: null }), year(2023, "2"), year(2024, "3")],
      shown: ["year 2", "year 3"],
    },
    {
      what: "a whole year stands for its parts",
      claims: [
        year(2024, "3"),
        claimOf({ value: "2", from: "2024-01-01", to: "2024-06-30" }),
        year(2023, "1"),
      ],
      shown: ["year 1", "year 3"],
    },
    {
      what: "without a whole year the longest part stands",
      claims: [
        claimOf({ value: "2", from: "2025-01-01", to: "2025-06-30" }),
        claimOf({ value: "3", from: "2025-01-01", to: "2025-07-31" }),
        year(2024, "1"),
      ],
      shown: ["year 1", "part 3"],
    },
    {
      what: "a total of several years is no column",
      claims: [claimOf({ value: "9", from: "2023-01-01", to: null }), year(2023, "1"), year(2024, "2")],
      shown: ["year 1", "year 2"],
    },
    {
      what: "plans stand last, by deadline",
      claims: [
        claimOf({ value: "9", from: null, to: null, status: "target" }),
        claimOf({ value: "7", from: null, to: "2027-12-31", status: "target" }),
        year(2024, "2"),
      ],
      shown: ["year 2", "plan 7", "plan 9"],
    },
    {
      what: "an old plan for a year that has been told of is left out",
      claims: [year(2022, "5", { status: "forecast" }), year(2022, "4"), year(2023, "6")],
      shown: ["year 4", "year 6"],
    },
    {
      what: "of very many years the newest are drawn",
      claims: Array.from({ length: 25 }, (_, place) => year(2000 + place, String(place + 1))),
      shown: Array.from({ length: 20 }, (_, place) => `year ${place + 6}`),
    },
    {
      what: "a total that still ran on the last of December is no whole year",
      claims: [
        claimOf({ value: "3", from: "2024-01-01", to: null }, { knownFrom: "2024-12-31T08:00:00.000Z" }),
        year(2023, "2"),
      ],
      shown: ["year 2", "part 3"],
    },
  ])("$what", ({ claims, shown }) => {
    expect(values(drawn(claims))).toEqual(shown);
  });

  it.each([
    { what: "one figure", claims: [year(2024, "1")] },
    { what: "two currencies", claims: [year(2024, "1"), year(2024, "2", { unit: "KZT" })] },
    { what: "growth alone", claims: [year(2024, "1", { statistic: "change", unit: "%" }), year(2023, "1")] },
    { what: "figures of no named time", claims: [claimOf({ from: null, to: null }), year(2024, "1")] },
  ])("nothing of $what", ({ claims }) => {
    expect(chartOf(claims)).toBeNull();
  });

  it("only what was asked for", () => {
    const claims = [2021, 2022, 2023, 2024].map((of) => year(of, String(of)));
    const chart = chartOf(claims, "turnover", { from: 2022, to: 2023 });
    expect(chart && values(chart)).toEqual(["year 2022", "year 2023"]);
  });
});

describe("time", () => {
  it.each([
    { years: 7, shape: "bars" },
    { years: 8, shape: "line" },
  ])("$years years are drawn as $shape", ({ years, shape }) => {
    const claims = Array.from({ length: years }, (_, place) => year(2010 + place, String(place + 1)));
    expect(drawn(claims).shape).toBe(shape);
  });

  it("a target for a year that came stands with that year's figure, one for a later year after it", () => {
    const claims = [
      year(2023, "9", { status: "target", from: null }),
      year(2023, "5"),
      year(2024, "6"),
      year(2027, "12", { status: "target", from: null }),
    ];
    expect(drawn(claims).points).toMatchObject([
      { year: 2023, mark: { amount: { value: "5" } }, plans: [{ mark: { amount: { value: "9" } } }] },
      { year: 2024, plans: [] },
      { kind: "plan", year: 2027, mark: { amount: { value: "12" } } },
    ]);
  });

  it("a target for the year keeps a place of its own beside a part of that year", () => {
    const claims = [
      claimOf({ value: "5", from: "2025-01-01", to: "2025-06-30" }),
      year(2025, "9", { status: "target", from: null }),
    ];
    expect(drawn(claims).points).toMatchObject([
      { kind: "part", year: 2025, plans: [] },
      { kind: "plan", year: 2025 },
    ]);
  });
});

describe("how far words leave a figure open", () => {
  it.each([
    { bound: "exact", value: "470000000", reach: null },
    { bound: "about", value: "500000000", reach: { low: "450000000", high: "550000000" } },
    { bound: "over", value: "500000000", reach: { low: "500000000", high: null } },
    { bound: "under", value: "500000000", reach: { low: null, high: "500000000" } },
  ] as const)("$bound", ({ bound, value, reach }) => {
    const { points } = drawn([year(2024, value, { bound }), year(2023, "1")]);
    expect(points.at(-1)?.mark.reach).toEqual(reach);
  });
});

/** What ECharts is told to draw, by the words of the legend. */
function options(chart: Chart, language: Language = "en", theme: ChartTheme = "light") {
  const { option } = chartDrawing(chart, { texts, language, theme });
  return Options.parse(option);
}

const Options = z.object({
  title: z.object({ text: z.string() }),
  legend: z.object({ data: z.array(z.object({ name: z.string() })) }),
  series: z.array(
    z.object({ type: z.string(), name: z.string().optional(), data: z.array(z.unknown()) }).loose(),
  ),
});

describe("the drawing", () => {
  const legendOf = (chart: Chart, language: Language) =>
    options(chart, language).legend.data.map(({ name }) => name);

  it("tells kinds apart: bars, hatched parts, open marks, rivals, reaches", () => {
    const { series } = options(drawn(starterClaims()));
    const named = series.map(({ type, name, data }) => `${type} ${name ?? ""} ${data.length}`);
    expect(named).toEqual([
      "bar actual 1",
      "bar part of a year 1",
      "custom  1",
      "scatter target or forecast 1",
      "scatter another figure 1",
    ]);
    expect(series[1]?.["itemStyle"]).toHaveProperty("decal");
    expect(series[0]?.["itemStyle"]).not.toHaveProperty("decal");
  });

  it("leaves a gap in a line where no year is told of, and no part of a year is on it", () => {
    const claims = [
      ...[2010, 2011, 2012, 2013, 2014, 2015, 2016, 2018].map((of) => year(of, String(of))),
      claimOf({ value: "7", from: "2019-01-01", to: "2019-06-30" }),
    ];
    const [curve, parts] = options(drawn(claims)).series;
    expect(curve?.type).toBe("line");
    expect(curve?.data.slice(-3)).toEqual([
      ["6", 2016],
      ["7", null],
      ["8", 2018],
    ]);
    expect(parts).toMatchObject({ type: "bar", data: [["9", 7]] });
  });

  it("draws reaches as far as they go, and arrows where they have no end", () => {
    const claims = [
      year(2022, "300", { bound: "range", max: "420", step: "20" }),
      year(2023, "400", { bound: "over" }),
      year(2024, "500", { bound: "under" }),
    ];
    const reaches = options(drawn(claims)).series.find(({ type }) => type === "custom");
    expect(reaches?.data).toMatchObject([
      { value: ["0", 290, 430], open: null },
      { value: ["1", 400, 400], open: "up" },
      { value: ["2", 500, 500], open: "down" },
    ]);
  });

  it.each([
    { years: 3, aside: 20, where: "beside a bar" },
    { years: 9, aside: 0, where: "on its year of a line" },
  ])("shows a plan that came to its time $where", ({ years, aside }) => {
    const told = Array.from({ length: years }, (_, place) => year(2010 + place, `${place + 5}`));
    const { series } = options(drawn([...told, year(2011, "9", { status: "target", from: null })]));
    expect(series.find(({ name }) => name === "target or forecast")?.data).toEqual([
      { value: ["1", 9], symbolOffset: [aside, 0] },
    ]);
  });

  it("says as of which day", () => {
    const chart = figuresChart(
      { kind: "figures", topic: "turnover", years: null, view: "cards", asOf: "2025-11-01" },
      observationsOf(starterClaims()),
      reference,
    );
    expect(chart && options(chart).title.text.replaceAll(/\s/gu, " ")).toContain("as known on 1 Nov 2025");
  });

  it.each([
    { language: "ru", words: ["факт", "часть года", "цель или прогноз", "другая цифра"] },
    { language: "kk", words: ["іс жүзінде", "жылдың бір бөлігі", "мақсат немесе болжам", "басқа дерек"] },
    { language: "az", words: ["faktiki", "ilin bir hissəsi", "hədəf və ya proqnoz", "başqa rəqəm"] },
    { language: "en", words: ["actual", "part of a year", "target or forecast", "another figure"] },
  ] as const)("explains its marks in $language", ({ language, words }) => {
    expect(legendOf(drawn(starterClaims()), language)).toEqual(words);
  });

  it("grows where close plans of a line are named below one another", () => {
    const years = Array.from({ length: 15 }, (_, place) => year(2010 + place, `${place + 1}00000000`));
    const plans = [2025, 2026].map((of) => year(of, "2000000000", { status: "target", from: null }));
    const height = (claims: readonly StoredClaim[]) =>
      chartDrawing(drawn(claims), { texts, language: "az", theme: "light" }).height;
    const half = claimOf({ value: "900000000", from: "2025-01-01", to: "2025-06-30" });
    expect(height([...years, half, ...plans])).toBeGreaterThan(height(years));
  });
});

describe.each(CHART_THEMES)("the %s palette", (theme) => {
  const palette = PALETTES[theme];
  it.each(["ink", "quiet", "actual", "other"] as const)("%s can be read on the paper", (name) => {
    // The least contrast of text by WCAG 2.2, level AA.
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast ratio of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("the caption", () => {
  it("says in words all that is drawn", () => {
    const caption = chartCaption(drawn(starterClaims()), texts, "ru").replaceAll("\u00a0", " ");
    expect(caption).toBe(
      [
        "График. Товарооборот: Азербайджан — Казахстан",
        "2024 год: 470 млн $ (другая цифра: более 500 млн $)",
        "I полугодие 2025: 501 млн $",
        "цель, срок не назван: 1 млрд $",
      ].join("\n"),
    );
  });
});

describe("the picture", () => {
  it.each(LANGUAGES)("is a PNG of Telegram's width in %s", async (language) => {
    const png = Buffer.from(await drawChart(drawn(starterClaims()), { texts, language, theme: "light" }));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1280);
    // A white sheet of this size is smaller than 10 kB.
    expect(png.length).toBeGreaterThan(20_000);
  });

  it("is the same for the same figures, and another in the dark", async () => {
    const draw = async (theme: ChartTheme) =>
      Buffer.from(await drawChart(drawn(starterClaims(), "corridor"), { texts, language: "en", theme }));
    const once = await draw("light");
    expect((await draw("light")).equals(once)).toBe(true);
    expect((await draw("dark")).equals(once)).toBe(false);
  });
});

describe("lines", () => {
  it("break at spaces, not between a number and its unit", () => {
    expect(brokenLines("более 500\u00a0млн\u00a0$", 14, false, 100)).toEqual([
      "более",
      "500\u00a0млн\u00a0$",
    ]);
  });

  it("fit, where their words do", () => {
    const text = "Транспортировка нефти: Казахстан → Азербайджан, Баку — Тбилиси — Джейхан";
    const lines = brokenLines(text, 20, true, 300);
    expect(lines.join(" ")).toBe(text);
    for (const each of lines) expect(textWidth(each, 20, true)).toBeLessThanOrEqual(300);
  });
});
