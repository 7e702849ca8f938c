import { describe, expect, it } from "vitest";
import {
  independentOutlets,
  type OutletReport,
} from "../../../src/core/reconciliation/independent-outlets.ts";

const report = (articleId: number, sourceKey: string, over: Partial<OutletReport> = {}): OutletReport => ({
  articleId,
  sourceKey,
  leadId: articleId,
  cites: [],
  ...over,
});

describe("who reports on their own", () => {
  it.each([
    { name: "nobody", reports: [], outlets: [] },
    { name: "two outlets", reports: [report(1, "trend"), report(2, "zakon")], outlets: ["trend", "zakon"] },
    {
      name: "two articles of one outlet",
      reports: [report(1, "trend"), report(2, "trend")],
      outlets: ["trend"],
    },
    {
      name: "a wire text in three outlets",
      reports: [report(1, "trend"), report(2, "zakon", { leadId: 1 }), report(3, "vesti", { leadId: 1 })],
      outlets: ["trend"],
    },
    {
      name: "who cites one of the others",
      reports: [report(1, "trend"), report(2, "zakon", { cites: ["trend"] })],
      outlets: ["trend"],
    },
    {
      name: "who cites somebody that is not among them",
      reports: [report(1, "trend"), report(2, "zakon", { cites: ["reuters"] })],
      outlets: ["trend", "zakon"],
    },
    {
      name: "two that cite each other",
      reports: [report(1, "trend", { cites: ["zakon"] }), report(2, "zakon", { cites: ["trend"] })],
      outlets: ["zakon"],
    },
    {
      name: "a chain of citations",
      reports: [
        report(1, "a"),
        report(2, "b", { cites: ["a"] }),
        report(3, "c", { cites: ["b"] }),
        report(4, "d"),
      ],
      outlets: ["a", "d"],
    },
    {
      name: "a copy whose lead does not give the figure",
      reports: [report(2, "zakon", { leadId: 1 }), report(3, "vesti", { leadId: 1 })],
      outlets: ["zakon"],
    },
    {
      name: "who cites itself",
      reports: [report(1, "trend", { cites: ["trend"] })],
      outlets: ["trend"],
    },
  ])("$name", ({ reports, outlets }) => {
    expect(independentOutlets(reports)).toEqual(outlets);
  });
});
