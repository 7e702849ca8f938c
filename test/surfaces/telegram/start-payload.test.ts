import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStartPayload, startPayload } from "../../../src/surfaces/telegram/bot/start-payload.ts";

describe("what a link asks for", () => {
  it.each([
    { payload: "article-12", question: { kind: "article", id: 12 }, show: "answer" },
    {
      payload: "turnover",
      question: { kind: "figures", topic: "turnover", years: null, view: "cards" },
      show: "answer",
    },
    {
      payload: "chart-corridor-2022-2025",
      question: { kind: "figures", topic: "corridor", years: { from: 2022, to: 2025 }, view: "cards" },
      show: "chart",
    },
    {
      payload: "timeline-2024",
      question: { kind: "timeline", years: { from: 2024, to: 2024 } },
      show: "answer",
    },
    {
      payload: "turnover-2025H1",
      question: {
        kind: "figures",
        topic: "turnover",
        years: { from: 2025, to: 2025, part: "H1" },
        view: "cards",
      },
      show: "answer",
    },
    {
      payload: "exports-2024__m-trade-exports__c-KZ-UZ__g-other_product",
      question: {
        kind: "figures",
        topic: "exports",
        years: { from: 2024, to: 2024 },
        view: "cards",
        metric: "trade.exports",
        countries: ["KZ", "UZ"],
        product: "other_product",
      },
      show: "answer",
    },
    {
      payload: "oil__p-Kazakhstan-China_pipeline__d-2025-03-01",
      question: {
        kind: "figures",
        topic: "oil",
        years: null,
        view: "cards",
        place: "Kazakhstan-China pipeline",
        asOf: "2025-03-01",
      },
      show: "answer",
    },
    { payload: "event-5", question: { kind: "event", id: 5 }, show: "answer" },
    { payload: "figure-12", question: { kind: "figure", id: 12, view: "card" }, show: "answer" },
    { payload: "figure-12-history", question: { kind: "figure", id: 12, view: "history" }, show: "answer" },
    {
      payload: "who-kassym-jomart-tokayev",
      question: { kind: "who", person: "kassym-jomart-tokayev" },
      show: "answer",
    },
    { payload: "promises", question: { kind: "promises", topic: null }, show: "answer" },
    { payload: "help", question: { kind: "help" }, show: "answer" },
  ] as const)("$payload", ({ payload, ...asked }) => {
    expect(readStartPayload(payload)).toEqual(asked);
    expect(startPayload(asked)).toBe(payload);
  });

  it.each([
    "",
    "weather",
    "article-",
    "article-0x1",
    "turnover-2025-2022",
    "help-2024",
    "turnover-2025H3",
    "turnover__x-1",
    "timeline__c-KZ",
    "__proto__",
    "chart-",
  ])("%j is no link of ours", (payload) => expect(readStartPayload(payload)).toBeNull());

  it("is read back as it was written, whatever it was", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{0,64}$/), (payload) => {
        const asked = readStartPayload(payload);
        const written = asked && startPayload(asked);
        expect(written && readStartPayload(written)).toEqual(asked);
      }),
    );
  });
});
