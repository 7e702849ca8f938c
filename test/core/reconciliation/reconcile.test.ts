import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation, StoredClaim } from "../../../src/core/model/observation.ts";
import { TIERS } from "../../../src/core/model/reference-data.ts";
import { observationKeyOf } from "../../../src/core/reconciliation/observation-key.ts";
import { reconcile } from "../../../src/core/reconciliation/reconcile.ts";
import { stoodAt } from "../../../src/core/reconciliation/vintages.ts";
import { claimOf } from "../../support/starter-claims.ts";

const day = (number: number) => `2025-01-${String(number).padStart(2, "0")}T00:00:00.000Z`;
const known = (number: number, given: Parameters<typeof claimOf>[0]) =>
  claimOf({ step: "1", ...given }, { knownFrom: day(number) });

function observationOf(claims: readonly StoredClaim[]): Observation {
  const [first] = claims;
  if (first === undefined) throw new Error("no claims");
  return reconcile(observationKeyOf(first), claims);
}

describe("the preferred figure", () => {
  it.each([
    {
      why: "stands alone",
      claims: [known(1, { value: "1" })],
      preferred: "1",
      reason: "only-figure",
    },
    {
      why: "comes from the higher tier, though it is older and rounded",
      claims: [
        known(1, { value: "500", bound: "over", tier: "statistics" }),
        known(2, { value: "470", tier: "press" }),
      ],
      preferred: "500",
      reason: "higher-tier",
    },
    {
      why: "is a minister's, not the paper's",
      claims: [known(2, { value: "470", tier: "government" }), known(1, { value: "500", bound: "over" })],
      preferred: "470",
      reason: "higher-tier",
    },
    {
      why: "is exact, though a rounded one came later",
      claims: [known(1, { value: "470" }), known(2, { value: "500", bound: "over" })],
      preferred: "470",
      reason: "exact-over-rounded",
    },
    {
      why: "is the later of two exact ones",
      claims: [known(1, { value: "486" }), known(2, { value: "470" })],
      preferred: "470",
      reason: "later",
    },
  ])("$why", ({ claims, preferred, reason }) => {
    const [first] = observationOf(claims).claims;
    expect(first).toMatchObject({ claim: { value: preferred }, rank: "preferred", reason });
  });
});

describe("conflict", () => {
  const pair = { a: { value: "470" }, b: { value: "500", bound: "over" } } as const;
  it.each([
    { what: "figures that happened", more: {}, conflicts: true },
    { what: "plans", more: { status: "target" }, conflicts: false },
    { what: "amounts without a currency", more: { unit: null }, conflicts: false },
    { what: "figures of no named time", more: { from: null, to: null }, conflicts: false },
    { what: "things that no metric fits", more: { metric: "other" }, conflicts: false },
  ] as const)("between $what: $conflicts", ({ more, conflicts }) => {
    const { claims } = observationOf([known(1, { ...pair.a, ...more }), known(2, { ...pair.b, ...more })]);
    expect(claims.map((ranked) => ranked.conflicts)).toEqual([false, conflicts]);
  });

  it("is none where the preferred figure fits the rounded one", () => {
    const { claims } = observationOf([known(1, { value: "501" }), known(2, { value: "500", bound: "over" })]);
    expect(claims.map(({ conflicts }) => conflicts)).toEqual([false, false]);
  });
});

describe("a withdrawn claim", () => {
  const older = known(1, { value: "486" });
  const withdrawn = claimOf({ value: "470", step: "1" }, { knownFrom: day(2), withdrawnAt: day(3) });

  it("stays on record, deprecated, and what was before is preferred again", () => {
    expect(observationOf([older, withdrawn]).claims).toMatchObject([
      { claim: { value: "486" }, rank: "preferred" },
      { claim: { value: "470" }, rank: "deprecated", reason: "withdrawn", conflicts: false },
    ]);
  });

  it("was believed while it stood", () => {
    expect(observationOf([withdrawn, older]).vintages).toMatchObject([
      { value: "486", knownFrom: day(1), knownTo: day(2) },
      { value: "470", knownFrom: day(2), knownTo: day(3) },
      { value: "486", knownFrom: day(3), knownTo: null },
    ]);
  });

  it("leaves nothing to believe where it was the only one", () => {
    expect(observationOf([withdrawn])).toMatchObject({
      claims: [{ rank: "deprecated" }],
      vintages: [{ value: "470", knownTo: day(3) }],
    });
  });
});

it("needs a claim", () => {
  expect(() => reconcile(observationKeyOf(claimOf({})), [])).toThrow(RangeError);
});

const anyClaims = fc
  .array(
    fc.record({
      value: fc.integer({ min: 1, max: 50 }).map(String),
      bound: fc.constantFrom("exact", "about", "over", "under"),
      tier: fc.constantFrom(...TIERS),
      from: fc.integer({ min: 1, max: 20 }),
      lasts: fc.option(fc.integer({ min: 1, max: 7 })),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ value, bound, tier, from, lasts }) =>
      claimOf(
        { value, bound, tier },
        { knownFrom: day(from), withdrawnAt: lasts === null ? null : day(from + lasts) },
      ),
    ),
  );

const standing = (all: readonly StoredClaim[]) =>
  observationOf(all)
    .claims.filter(({ rank }) => rank !== "deprecated")
    .map(({ claim, ...ranking }) => [claim.id, ranking]);

describe("whatever claims there are", () => {
  it("the order of arrival changes nothing", () => {
    const shuffled = anyClaims.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, ([claims, other]) => {
        expect(observationOf(other)).toEqual(observationOf(claims));
      }),
    );
  });

  it("a vintage is what a database of that day would prefer", () => {
    fc.assert(
      fc.property(anyClaims, fc.integer({ min: 1, max: 28 }).map(day), (claims, instant) => {
        const then = claims
          .filter((claim) => stoodAt(claim, instant))
          .map((claim) => ({ ...claim, evidence: { ...claim.evidence, withdrawnAt: null } }));
        const believed = observationOf(claims).vintages.find(
          ({ knownFrom, knownTo }) => knownFrom <= instant && (knownTo === null || knownTo > instant),
        );
        const preferred = then.length === 0 ? undefined : observationOf(then).claims[0]?.claim.id;
        expect(believed?.claimId).toBe(preferred);
      }),
    );
  });

  it("withdrawing a claim restores what was before it", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const one = claimOf({ value: "1", tier: "statistics" }, { knownFrom: day(25), withdrawnAt: day(27) });
        expect(standing([...claims, one])).toEqual(standing(claims));
      }),
    );
  });
});
