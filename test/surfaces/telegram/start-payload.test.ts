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
