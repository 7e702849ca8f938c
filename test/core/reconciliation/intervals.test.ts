import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/model/claim.ts";
import { intervalOf, intervalsMeet } from "../../../src/core/reconciliation/intervals.ts";

type Stated = Pick<Claim, "value" | "max" | "bound" | "step">;
const exact = (value: string, step = "1"): Stated => ({ value, max: null, bound: "exact", step });
const about = (value: string, step = "1"): Stated => ({ value, max: null, bound: "about", step });
const over = (value: string): Stated => ({ value, max: null, bound: "over", step: "1" });
const under = (value: string): Stated => ({ value, max: null, bound: "under", step: "1" });
const range = (value: string, max: string): Stated => ({ value, max, bound: "range", step: "1" });

describe("the interval of a claim", () => {
  it.each([
    { says: "1,5 млрд", claim: exact("1500000000", "100000000"), low: "1450000000", high: "1550000000" },
    { says: "470", claim: exact("470"), low: "469.5", high: "470.5" },
    { says: "около 500", claim: about("500"), low: "450", high: "550" },
    { says: "около 463", claim: about("463"), low: "462", high: "464" },
    { says: "почти 1,5 млн", claim: about("1500000", "100000"), low: "1400000", high: "1600000" },
    { says: "от 30 до 35", claim: range("30", "35"), low: "29.5", high: "35.5" },
    { says: "более 500", claim: over("500"), low: "500", high: null },
    { says: "менее 500", claim: under("500"), low: null, high: "500" },
    { says: "−30", claim: exact("-30"), low: "-30.5", high: "-29.5" },
  ])("«$says» is $low to $high", ({ claim, low, high }) => {
    expect(intervalOf(claim)).toMatchObject({ low, high });
  });
});

describe("two claims", () => {
  it.each([
    { a: exact("470"), b: over("500"), meet: false },
    { a: exact("501"), b: over("500"), meet: true },
    { a: exact("500"), b: over("500"), meet: true }, // 500 printed may be 500.4
    { a: over("500"), b: under("500"), meet: false },
    { a: over("400"), b: under("500"), meet: true },
    { a: exact("463.3", "0.1"), b: exact("460", "10"), meet: true },
    { a: exact("463.3", "0.1"), b: exact("460", "1"), meet: false },
    { a: about("500"), b: exact("463.3", "0.1"), meet: true },
    { a: about("500"), b: exact("430"), meet: false },
    { a: range("30", "35"), b: exact("34"), meet: true },
    { a: range("30", "35"), b: exact("37"), meet: false },
  ])("$a.bound $a.value and $b.bound $b.value can both be right: $meet", ({ a, b, meet }) => {
    expect(intervalsMeet(intervalOf(a), intervalOf(b))).toBe(meet);
    expect(intervalsMeet(intervalOf(b), intervalOf(a))).toBe(meet);
  });

  it("agree with themselves, whatever they say", () => {
    const stated = fc.record({
      value: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
      max: fc.constant(null),
      bound: fc.constantFrom("exact", "about", "over", "under"),
      step: fc.constantFrom("1", "10", "0.1"),
    });
    fc.assert(
      fc.property(stated, (claim) => {
        expect(intervalsMeet(intervalOf(claim), intervalOf(claim))).toBe(true);
      }),
    );
  });
});
