import { describe, expect, it } from "vitest";
import { knownOn } from "../../../src/core/reconciliation/belief.ts";
import { publicationDay } from "../../../src/core/reconciliation/observation-key.ts";
import { claimOf, observationsOf, starterClaims } from "../../support/starter-claims.ts";

const DAYS = ["2023-04-09", "2023-04-10", "2024-01-01", "2025-03-11", "2025-10-14", "2025-10-21"];

describe("what was known on a day", () => {
  it.each(DAYS)("%s: the same as a database built only from what was published until then", (day) => {
    const claims = starterClaims();
    const until = claims.filter(({ evidence }) => publicationDay(evidence) <= day);
    expect(knownOn(observationsOf(claims), day)).toEqual(observationsOf(until));
  });

  it.each([
    { day: "2025-02-28", rank: "preferred", withdrawn: null },
    { day: "2025-03-01", rank: "deprecated", withdrawn: "2025-03-01T09:00:00.000Z" },
  ])("$day: a withdrawal counts from its day", ({ day, rank, withdrawn }) => {
    const claim = claimOf(
      {},
      { knownFrom: "2025-01-10T09:00:00.000Z", withdrawnAt: "2025-03-01T09:00:00.000Z" },
    );
    const [known] = knownOn(observationsOf([claim]), day);
    expect(known?.claims).toMatchObject([{ rank, claim: { evidence: { withdrawnAt: withdrawn } } }]);
  });
});
