import { describe, expect, it } from "vitest";
import { keyText, observationKeyOf } from "../../../src/core/reconciliation/observation-key.ts";
import { claimOf } from "../../support/starter-claims.ts";

const told = (knownFrom: string) =>
  keyText(observationKeyOf(claimOf({ from: "2023-01-01", to: null }, { knownFrom })));

describe("the period of an observation", () => {
  it.each([
    { what: "a year", from: "2024-01-01", to: "2024-12-31", status: "actual", closes: "2024-12-31" },
    { what: "a running total", from: "2023-01-01", to: null, status: "actual", closes: "2025-10-14" },
    { what: "a plan without an end", from: "2026-01-01", to: null, status: "target", closes: null },
    { what: "no period", from: null, to: null, status: "actual", closes: null },
  ] as const)("$what ends on $closes", ({ from, to, status, closes }) => {
    // 20:00 UTC is midnight in Baku: the day is the publisher's.
    const claim = claimOf({ from, to, status }, { knownFrom: "2025-10-13T20:00:00.000Z" });
    expect(observationKeyOf(claim).to).toBe(closes);
  });

  it("makes two observations of one running total told in two years", () => {
    expect(told("2024-10-13T20:00:00.000Z")).not.toBe(told("2025-10-13T20:00:00.000Z"));
  });
});

describe("the text of a key", () => {
  const same = { from: "2024-01-01", to: "2024-12-31" } as const;
  const key = (given: Parameters<typeof claimOf>[0]) =>
    keyText(observationKeyOf(claimOf({ ...same, ...given })));

  it.each([
    { metric: "trade.exports" },
    { refArea: "KZ" },
    { counterpart: "UZ" },
    { place: "TITR" },
    { product: "grain" },
    { statistic: "change" },
    { unit: "EUR" },
    { unit: null },
    { status: "target" },
    { from: "2024-02-01" },
    { to: "2024-11-30" },
  ] as const)("tells %o apart", (difference) => {
    expect(key(difference)).not.toBe(key({}));
  });

  it.each([{ value: "1" }, { bound: "over" }, { speaker: "Кто-то" }, { quote: "иначе" }] as const)(
    "is the same whatever %o",
    (difference) => {
      expect(key(difference)).toBe(key({}));
    },
  );
});
