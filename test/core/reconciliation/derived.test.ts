import { describe, expect, it } from "vitest";
import { derivedBase, derivedGrowth } from "../../../src/core/reconciliation/derived.ts";
import { claimOf } from "../../support/starter-claims.ts";

const percent = (value: string) => claimOf({ statistic: "change", value, unit: "%", step: "1" });
const level = claimOf({ value: "470000000", step: "1000000" });

describe("the base of a growth", () => {
  it.each([
    { says: "470 after +50 %", level, growth: percent("50"), value: "313333000", from: "2023-01-01" },
    {
      says: "501 after 4.2 times",
      level: claimOf({ value: "501000000", from: "2025-01-01", to: "2025-06-30" }),
      growth: claimOf({ statistic: "change", value: "4.2", unit: "x", step: "0.1" }),
      value: "119286000",
      from: "2024-01-01",
    },
    {
      says: "70 after −30 %",
      level: claimOf({ value: "70" }),
      growth: percent("-30"),
      value: "100",
      from: "2023-01-01",
    },
    {
      says: "a leap day",
      level: claimOf({ value: "3", from: "2024-01-01", to: "2024-02-29" }),
      growth: percent("50"),
      value: "2",
      from: "2023-01-01",
    },
  ])("$says is $value", ({ level: given, growth, value, from }) => {
    expect(derivedBase(given, growth)).toMatchObject({ value, from });
  });

  it("ends a year earlier, on a day that exists", () => {
    const ofFebruary = claimOf({ value: "3", from: "2024-02-01", to: "2024-02-29" });
    expect(derivedBase(ofFebruary, percent("50"))?.to).toBe("2023-02-28");
  });

  it("reaches as far as both roundings allow", () => {
    // 469.5 ÷ 1.505 and 470.5 ÷ 1.495 million
    const { low, high } = derivedBase(level, percent("50"))?.interval ?? {};
    expect(Number(low)).toBeCloseTo(311_960_133, -1);
    expect(Number(high)).toBeCloseTo(314_715_719, -1);
  });

  it("is open where the level is", () => {
    const over = claimOf({ value: "500", bound: "over" });
    expect(derivedBase(over, percent("50"))?.interval.high).toBeNull();
  });

  it.each([
    { why: "the period is open", level: claimOf({ from: "2024-01-01", to: null }), growth: percent("50") },
    { why: "all was lost", level, growth: percent("-100") },
    {
      why: "the growth is an amount",
      level,
      growth: claimOf({ statistic: "change", value: "40", unit: "USD" }),
    },
    { why: "the growth is a range", level, growth: { ...percent("10"), max: "15" } },
  ])("is not computed where $why", ({ level: given, growth }) => {
    expect(derivedBase(given, growth)).toBeNull();
  });
});

describe("the growth that two levels leave", () => {
  const at = (value: string, bound: "exact" | "about" | "over" | "under" = "exact") =>
    claimOf({ value, bound });
  it.each([
    { from: at("529.4"), to: at("470"), leaves: { value: "-11.2", bound: "exact" } },
    { from: at("460", "about"), to: at("470"), leaves: { value: "2.17", bound: "about" } },
    { from: at("2.7", "over"), to: at("4.5"), leaves: { value: "66.7", bound: "under" } },
    { from: at("2.7"), to: at("4.5", "over"), leaves: { value: "66.7", bound: "over" } },
    { from: at("2.7", "under"), to: at("4.5", "over"), leaves: { value: "66.7", bound: "over" } },
    { from: at("2.7", "over"), to: at("4.5", "over"), leaves: null },
    { from: at("0"), to: at("4.5"), leaves: null },
    { from: claimOf({ value: "2", max: "3", bound: "range" }), to: at("4.5"), leaves: null },
  ])("$from.bound $from.value → $to.bound $to.value", ({ from, to, leaves }) => {
    expect(derivedGrowth(from, to)).toEqual(leaves);
  });
});
