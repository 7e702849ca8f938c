import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/model/claim.ts";
import { doubtOf } from "../../../src/core/reconciliation/plausibility.ts";

type Figure = Pick<Claim, "statistic" | "unit" | "value" | "max">;
const level = (value: string, unit: Claim["unit"] = "USD"): Figure => ({
  statistic: "level",
  unit,
  value,
  max: null,
});
const change = (value: string, unit: Claim["unit"] = "%"): Figure => ({
  ...level(value, unit),
  statistic: "change",
});

describe("figures that are to be doubted", () => {
  it.each([
    {
      about: "billion for million",
      figure: level("470000000000"),
      others: ["463000000"],
      doubt: "scale-slip",
    },
    { about: "thousand for million", figure: level("4500", "t"), others: ["4100000"], doubt: "scale-slip" },
    { about: "a million times", figure: level("1500000000"), others: ["1700"], doubt: "scale-slip" },
    { about: "ten times is growth", figure: level("5000000"), others: ["500000"], doubt: null },
    {
      about: "a hundred times is a doubt for people",
      figure: level("470000000"),
      others: ["4700000"],
      doubt: null,
    },
    { about: "the same", figure: level("470000000"), others: ["470000000"], doubt: null },
    { about: "nothing beside it", figure: level("470000000000"), others: [], doubt: null },
    { about: "nothing at all", figure: level("0"), others: ["470"], doubt: null },
    { about: "a share above the whole", figure: level("140", "%"), others: [], doubt: "share-over-whole" },
    { about: "the whole", figure: level("100", "%"), others: [], doubt: null },
    { about: "growth may be any", figure: change("340"), others: [], doubt: null },
    { about: "a fall by more than all", figure: change("-140"), others: [], doubt: "fell-below-nothing" },
  ])("$about", ({ figure, others, doubt }) => {
    expect(doubtOf(figure, others)).toBe(doubt);
  });
});
