import { describe, expect, it } from "vitest";
import type { StoredClaim } from "../../../src/core/model/observation.ts";
import { promisesOf } from "../../../src/core/reconciliation/promises.ts";
import { claimOf, observationsOf, starterClaims } from "../../support/starter-claims.ts";

const TODAY = "2025-12-05";
const target = (by: string | null, value: string, told: string) =>
  claimOf({ status: "target", value, from: null, to: by }, { knownFrom: `${told}T09:00:00.000Z` });
const actual = (year: number, value: string, more: Partial<StoredClaim> = {}) =>
  claimOf({ value, from: `${year}-01-01`, to: `${year}-12-31`, ...more });
const outcomes = (...claims: StoredClaim[]) =>
  promisesOf(observationsOf(claims), TODAY).map(({ outcome }) => outcome.kind);

describe("promises", () => {
  it("the billion of 2023 and 2025 is one promise with its history", () => {
    const turnover = observationsOf(starterClaims()).filter(({ key }) => key.metric === "trade.turnover");
    const [billion, ...others] = promisesOf(turnover, TODAY);
    expect(others).toEqual([]);
    expect(billion?.steps.map(({ evidence }) => evidence.publisher)).toEqual([
      "Trend",
      "Vesti.az",
      "Zakon.kz",
    ]);
    expect(billion?.outcome).toMatchObject({ kind: "open", latest: { value: "501000000" } });
  });

  it("a deadline that moved is the same promise", () => {
    const [moved, ...others] = promisesOf(
      observationsOf([
        target("2024-12-31", "1000000000", "2023-01-01"),
        target("2030-12-31", "1000000000", "2025-01-01"),
      ]),
      TODAY,
    );
    expect(others).toEqual([]);
    expect(moved?.steps.map(({ to }) => to)).toEqual(["2024-12-31", "2030-12-31"]);
    expect(moved?.outcome.kind).toBe("ahead");
  });

  it.each([
    { about: "reached", claims: [actual(2024, "1100000000")], outcome: "kept" },
    { about: "not reached", claims: [actual(2024, "470000000")], outcome: "missed" },
    {
      about: "only 'over 500'",
      claims: [actual(2024, "500000000", { bound: "over" })],
      outcome: "unreported",
    },
    { about: "only 'over 1.2 bn'", claims: [actual(2024, "1200000000", { bound: "over" })], outcome: "kept" },
    { about: "only another year", claims: [actual(2023, "1100000000")], outcome: "unreported" },
    {
      about: "another currency",
      claims: [actual(2024, "1100000000", { unit: "EUR" })],
      outcome: "unreported",
    },
    { about: "nothing", claims: [], outcome: "unreported" },
  ])("due in 2024, told: $about", ({ claims, outcome }) => {
    expect(outcomes(target("2024-12-31", "1000000000", "2023-01-01"), ...claims)).toEqual([outcome]);
  });

  it("days on the way are to become fewer", () => {
    const days = { metric: "corridor.transit_time", unit: "d", place: "TITR" } as const;
    const aim = { ...days, status: "target", value: "15", from: null, to: "2024-12-31" } as const;
    expect(outcomes(claimOf(aim), actual(2024, "12", days))).toEqual(["kept"]);
    expect(outcomes(claimOf(aim), actual(2024, "18", days))).toEqual(["missed"]);
  });
});
