import { describe, expect, it } from "vitest";
import { believedOn } from "../../../src/core/reconciliation/belief.ts";
import type { RevisedClaim } from "../../../src/core/reconciliation/continued-claims.ts";
import { observationKeyOf } from "../../../src/core/reconciliation/observation-key.ts";
import { claimOf } from "../../support/starter-claims.ts";

const version = (
  revision: number,
  day: number,
  given: Parameters<typeof claimOf>[0],
  more: Parameters<typeof claimOf>[1] = {},
): RevisedClaim => ({
  revision,
  publishedAt: null,
  claim: claimOf(given, { knownFrom: `2025-03-${String(day).padStart(2, "0")}T09:00:00.000Z`, ...more }),
});
const key = observationKeyOf(claimOf({}));
const on = (day: number, claims: readonly RevisedClaim[]) =>
  believedOn(key, claims, `2025-03-${String(day).padStart(2, "0")}`);

describe("what was known on a day", () => {
  it("is nothing before anybody said anything", () => {
    expect(on(9, [version(1, 10, {})])).toBeNull();
  });

  it("is told in the words that stood then, not in those of a later version", () => {
    const claims = [
      version(
        1,
        10,
        { quote: "470 млн" },
        { title: "Первая редакция", withdrawnAt: "2025-03-12T09:00:00.000Z" },
      ),
      version(2, 12, { quote: "470 миллионов" }, { title: "Вторая редакция" }),
    ];
    expect(on(11, claims)?.claims).toMatchObject([
      {
        rank: "preferred",
        claim: { quote: "470 млн", evidence: { title: "Первая редакция", withdrawnAt: null } },
      },
    ]);
    expect(on(12, claims)?.claims).toMatchObject([
      {
        rank: "preferred",
        claim: {
          quote: "470 миллионов",
          evidence: { title: "Вторая редакция", knownFrom: "2025-03-10T09:00:00.000Z" },
        },
      },
    ]);
  });

  it("has nothing of a correction that came later", () => {
    const claims = [
      version(1, 10, { value: "486" }, { withdrawnAt: "2025-03-12T09:00:00.000Z" }),
      version(2, 12, { value: "470" }),
    ];
    expect(on(11, claims)?.claims.map(({ claim, rank }) => [claim.value, rank])).toEqual([
      ["486", "preferred"],
    ]);
    expect(on(12, claims)?.claims.map(({ claim, rank }) => [claim.value, rank])).toEqual([
      ["470", "preferred"],
      ["486", "deprecated"],
    ]);
  });

  it.each([
    { day: 14, rank: "preferred", withdrawn: null },
    { day: 15, rank: "deprecated", withdrawn: "2025-03-15T09:00:00.000Z" },
  ])("day $day: a withdrawal counts from its day", ({ day, rank, withdrawn }) => {
    const claims = [version(1, 10, {}, { withdrawnAt: "2025-03-15T09:00:00.000Z" })];
    expect(on(day, claims)?.claims).toMatchObject([
      { rank, claim: { evidence: { withdrawnAt: withdrawn } } },
    ]);
  });

  it("counts the day of the publisher's calendar", () => {
    const atNight = version(1, 10, {}, { knownFrom: "2025-03-10T20:30:00.000Z", timeZone: "Asia/Baku" });
    expect(on(10, [atNight])).toBeNull();
    expect(on(11, [atNight])?.claims).toHaveLength(1);
  });
});
