import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredClaim } from "../../../src/core/model/observation.ts";
import { believedOn } from "../../../src/core/reconciliation/belief.ts";
import { heldClaims } from "../../../src/core/reconciliation/holding.ts";
import {
  keyText,
  observationKeyOf,
  publicationDay,
} from "../../../src/core/reconciliation/observation-key.ts";
import { claimOf, observationsOf, starterClaims } from "../../support/starter-claims.ts";

/** A claim of a day of 2025, about a year. */
const told = (day: string, value: string, given: Partial<StoredClaim> = {}, year = 2024) =>
  claimOf(
    { value, from: `${year}-01-01`, to: `${year}-12-31`, ...given },
    { knownFrom: `2025-${day}T09:00:00.000Z`, sourceKey: `s${day}`, articleId: Number(day.replace("-", "")) },
  );
const reasons = (claims: readonly StoredClaim[]) => {
  const held = heldClaims(claims);
  return claims.map(({ id }) => held.get(id) ?? null);
};

describe("what waits for an editor", () => {
  it.each([
    {
      about: "billion for million, of the same year",
      claims: [told("01-10", "470000000"), told("02-10", "470000000000")],
      held: [null, "scale-slip"],
    },
    {
      about: "of the year before",
      claims: [told("01-10", "463000000", {}, 2023), told("02-10", "470000")],
      held: [null, "scale-slip"],
    },
    {
      about: "of a time too long ago to compare",
      claims: [told("01-10", "463000000", {}, 2012), told("02-10", "470000")],
      held: [null, null],
    },
    {
      about: "one who counts more is believed against one who counts less",
      claims: [told("01-10", "470000000000"), told("02-10", "470000000", { tier: "statistics" })],
      held: [null, null],
    },
    {
      about: "and after that everybody else of that size",
      claims: [
        told("01-10", "470000000000"),
        told("02-10", "470000000", { tier: "statistics" }),
        told("03-10", "471000000"),
      ],
      held: [null, null, null],
    },
    {
      about: "doubling is growth",
      claims: [told("01-10", "235000000", {}, 2023), told("02-10", "470000000")],
      held: [null, null],
    },
    {
      about: "a hundredfold is not a slip of thousands",
      claims: [told("01-10", "4700000"), told("02-10", "470000000")],
      held: [null, null],
    },
    {
      about: "half a year beside a year is another thing",
      claims: [told("01-10", "470000000"), told("02-10", "470000", { from: "2024-01-01", to: "2024-06-30" })],
      held: [null, null],
    },
    {
      about: "projects may cost whatever they cost",
      claims: [
        told("01-10", "500000", { metric: "investment.project" }),
        told("02-10", "500000000", { metric: "investment.project" }),
      ],
      held: [null, null],
    },
    {
      about: "figures of no time are of any",
      claims: [
        told("01-10", "470000000", { from: null, to: null }),
        told("02-10", "470000", { from: null, to: null }),
      ],
      held: [null, null],
    },
    {
      about: "plans of one thing are one thing, whenever they are due",
      claims: [
        told("01-10", "1000000000", { status: "target", from: null, to: null }),
        told("02-10", "1000000", { status: "target", from: null, to: "2030-12-31" }),
      ],
      held: [null, "scale-slip"],
    },
    {
      about: "an editor has looked at it",
      claims: [told("01-10", "470000000"), told("02-10", "470000000000", { accepted: true })],
      held: [null, null],
    },
    {
      about: "what was put back holds nobody",
      claims: [
        told("01-10", "470000000000", { override: { rank: "deprecated", why: "slip" } }),
        told("02-10", "470000000"),
      ],
      held: [null, null],
    },
    {
      about: "a share above the whole",
      claims: [told("01-10", "140", { metric: "other", unit: "%" })],
      held: ["share-over-whole"],
    },
    { about: "less than nothing", claims: [told("01-10", "-5")], held: ["below-nothing"] },
    { about: "done before it began", claims: [told("01-10", "5", {}, 2026)], held: ["from-the-future"] },
    { about: "the running year is no future", claims: [told("01-10", "470000000", {}, 2025)], held: [null] },
    { about: "a year that nobody means", claims: [told("01-10", "5", {}, 1204)], held: ["out-of-time"] },
  ])("$about", ({ claims, held }) => expect(reasons(claims)).toEqual(held));

  it("is nothing of the starter articles, and the amount without a currency stays visible", () => {
    const observations = observationsOf(starterClaims());
    expect(observations.flatMap(({ claims }) => claims).filter(({ reason }) => reason === "held")).toEqual(
      [],
    );
    const unnamed = observations.find(({ key }) => key.unit === null);
    expect(unnamed?.claims).toMatchObject([{ rank: "preferred", conflicts: false }]);
  });

  const anyClaims = fc.array(
    fc.record({
      day: fc.integer({ min: 10, max: 28 }),
      value: fc.constantFrom("470000000", "463000000", "470000", "470000000000", "529000000"),
      tier: fc.constantFrom("statistics", "government", "press"),
      year: fc.constantFrom(2022, 2023, 2024),
    } as const),
    { maxLength: 8 },
  );

  it("does not depend on the order of arrival, and an earlier day sees it as it was then", () => {
    fc.assert(
      fc.property(anyClaims, fc.nat(), fc.integer({ min: 9, max: 28 }), (given, seed, day) => {
        const claims = given.map(({ day: on, value, tier, year }) => told(`03-${on}`, value, { tier }, year));
        const shuffled = claims.toSorted((a, b) => ((a.id * 31 + seed) % 7) - ((b.id * 31 + seed) % 7));
        expect(heldClaims(shuffled)).toEqual(heldClaims(claims));
        const asOf = `2025-03-${day}`;
        const held = heldClaims(claims);
        const stored = claims.map((claim) => ({ ...claim, held: held.get(claim.id) ?? null }));
        const until = stored.filter(({ evidence }) => publicationDay(evidence) <= asOf);
        for (const observation of observationsOf(until)) {
          const same = stored.filter(
            (claim) => keyText(observationKeyOf(claim)) === keyText(observation.key),
          );
          const revised = same.map((claim) => ({ claim, revision: 1, publishedAt: null }));
          const doubtless = observation.claims.map(({ doubt: _doubt, ...ranked }) => ranked);
          const then = believedOn(observation.key, revised, asOf);
          expect(then?.claims.map(({ doubt: _doubt, ...ranked }) => ranked)).toEqual(doubtless);
        }
      }),
      { numRuns: 60 },
    );
  });
});
