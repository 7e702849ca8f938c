import { describe, expect, it } from "vitest";
import type { Claim, DoubtfulClaim } from "../../../src/core/model/claim.ts";
import type { Decision, Verdict } from "../../../src/core/model/decision.ts";
import { applyDecisions } from "../../../src/core/reconciliation/apply-decisions.ts";
import { claimOf } from "../../support/starter-claims.ts";

function claim(given: Partial<Claim> = {}): Claim {
  const {
    id: _id,
    evidence: _evidence,
    speakerKey: _key,
    tier: _tier,
    compiler: _compiler,
    ...read
  } = claimOf(given);
  return read;
}
const unsure = (given: Partial<Claim> = {}): DoubtfulClaim => ({ ...claim(given), reason: "two metrics" });
const decided = (verdict: Verdict, about: Claim, correction: Decision["correction"] = null): Decision => ({
  verdict,
  claim: about,
  correction,
  why: "because",
});
const values = (claims: readonly Claim[]) => claims.map(({ value }) => value);

describe("decisions of editors on a reading", () => {
  const read = claim();
  const other = claim({ value: "5", quote: "пять", metric: "trade.exports" });

  it.each([
    { verdict: "accept", left: [{ value: read.value, accepted: true, override: null }] },
    { verdict: "reject", left: [] },
    { verdict: "prefer", left: [{ accepted: false, override: { rank: "preferred", why: "because" } }] },
    { verdict: "deprecate", left: [{ accepted: false, override: { rank: "deprecated", why: "because" } }] },
  ] as const)("$verdict", ({ verdict, left }) => {
    const { claims } = applyDecisions({ claims: [read, other], doubtful: [] }, [decided(verdict, read)]);
    expect(claims).toMatchObject([...left, { value: "5", accepted: false, override: null }]);
  });

  it("a correction replaces what it names and nothing else", () => {
    const correction = { value: "529000000", from: "2023-01-01", to: "2023-12-31" };
    const { claims } = applyDecisions({ claims: [read], doubtful: [] }, [decided("fix", read, correction)]);
    expect(claims).toEqual([{ ...read, ...correction, accepted: true, override: null }]);
  });

  it("what was uncertain is published once accepted, and gone once rejected", () => {
    const found = { claims: [], doubtful: [unsure(), unsure({ value: "7", quote: "семь" })] };
    const accepted = applyDecisions(found, [decided("accept", read)]);
    expect(values(accepted.claims)).toEqual([read.value]);
    expect(values(accepted.doubtful)).toEqual(["7"]);
    const rejected = applyDecisions(found, [decided("reject", read)]);
    expect([values(rejected.claims), values(rejected.doubtful)]).toEqual([[], ["7"]]);
  });

  it.each([
    {
      about: "quotes more of the sentence",
      now: { quote: `Вчера сообщили: ${read.quote}, говорится в отчёте` },
      found: true,
    },
    { about: "finds another subject for the same words", now: { metric: "trade.exports" }, found: true },
    { about: "reads another number", now: { value: "471000000" }, found: false },
    { about: "reads it elsewhere", now: { quote: "объём торговли — 470 млн долларов" }, found: false },
  ])("survives an extractor that $about: $found", ({ now, found }) => {
    const { claims } = applyDecisions({ claims: [claim(now)], doubtful: [] }, [decided("reject", read)]);
    expect(claims).toHaveLength(found ? 0 : 1);
  });

  it("of one number said of two things means the one that it was about", () => {
    const exported = claim({ metric: "trade.exports" });
    const { claims } = applyDecisions({ claims: [read, exported], doubtful: [] }, [
      decided("reject", exported),
    ]);
    expect(claims.map(({ metric }) => metric)).toEqual(["trade.turnover"]);
  });
});
