import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Chart, figuresChart } from "../../src/core/answers/chart.ts";
import type { FigureTopic, YearRange } from "../../src/core/answers/question.ts";
import { LANGUAGES } from "../../src/core/model/language.ts";
import type { StoredClaim } from "../../src/core/model/observation.ts";
import { chartCaption, drawChart } from "../../src/surfaces/chart-image.ts";
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
const values = (chart: Chart) => chart.points.map(({ kind, amount }) => `${kind} ${amount.value}`);

describe("what is drawn", () => {
  it("of the starter articles' turnover: a year with its rival, half a year, a target", () => {
    const { points, publishers } = drawn(starterClaims());
    expect(points).toMatchObject([
      { kind: "year", amount: { value: "470000000" }, others: [{ value: "500000000", bound: "over" }] },
      { kind: "part", amount: { value: "501000000" }, others: [] },
      { kind: "plan", amount: { value: "1000000000" }, others: [] },
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
      what: "of many years the newest are drawn",
      claims: Array.from({ length: 12 }, (_, place) => year(2010 + place, String(place + 1))),
      shown: [6, 7, 8, 9, 10, 11, 12].map((value) => `year ${value}`),
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

describe("the caption", () => {
  it("says in words all that is drawn", () => {
    const caption = chartCaption(drawn(starterClaims()), texts, "ru").replaceAll("\u00a0", " ");
    expect(caption).toBe(
      [
        "Товарооборот: Азербайджан — Казахстан",
        "2024 год: 470 млн $ (другие цифры: более 500 млн $)",
        "I полугодие 2025: 501 млн $",
        "цель, срок не назван: 1 млрд $",
      ].join("\n"),
    );
  });
});

describe("the picture", () => {
  it.each(LANGUAGES)("is a PNG of Telegram's width in %s", async (language) => {
    const png = Buffer.from(await drawChart(drawn(starterClaims()), texts, language));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1280);
    // A white sheet of this size is smaller than 10 kB.
    expect(png.length).toBeGreaterThan(20_000);
  });

  it("is the same for the same figures", async () => {
    const once = await drawChart(drawn(starterClaims(), "corridor"), texts, "en");
    expect(Buffer.from(await drawChart(drawn(starterClaims(), "corridor"), texts, "en")).equals(once)).toBe(
      true,
    );
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
