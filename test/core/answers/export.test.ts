import { describe, expect, it } from "vitest";
import { exportAnswer } from "../../../src/core/answers/export.ts";
import { csvOf, timePeriod } from "../../../src/core/answers/export-rows.ts";
import { events } from "../../support/starter-articles.ts";
import { observationsOf, starterClaims } from "../../support/starter-claims.ts";

const NOW = "2025-12-05T12:00:00.000Z";
const exported = (format: "csv" | "json" | "ics") => {
  const question = { kind: "export", format, topic: null } as const;
  return exportAnswer(question, observationsOf(starterClaims()), events, NOW).files?.[0]?.content ?? "";
};

describe("figures as files", () => {
  it("has a row for each claim, under SDMX's names", () => {
    const rows = JSON.parse(exported("json")) as Record<string, string>[];
    expect(rows.length).toBe(starterClaims().length);
    expect(rows.find(({ OBS_VALUE }) => OBS_VALUE === "470000000")).toMatchObject({
      REF_AREA: "AZ",
      COUNTERPART_AREA: "KZ",
      INDICATOR: "trade.turnover",
      TIME_PERIOD: "2024",
      UNIT_MEASURE: "USD",
      OBS_STATUS: "actual",
      RANK: "preferred",
      WORDING: "retold",
      PREFERRED_FROM: "2025-10-13T20:00:00.000Z",
      PREFERRED_TO: "",
    });
    expect(exported("csv").split("\r\n").length).toBe(rows.length + 2);
  });

  it.each([
    { value: 'сказал: "да", и ушёл', field: '"сказал: ""да"", и ушёл"' },
    { value: "=1+1", field: "'=1+1" },
    { value: "-30", field: "-30" },
    { value: "две\nстроки", field: '"две\nстроки"' },
  ])("writes $value so that a spreadsheet reads it back", ({ value, field }) => {
    expect(csvOf([{ A: value, B: "b" }])).toBe(`A,B\r\n${field},b\r\n`);
  });

  it.each([
    ["2024-01-01", "2024-12-31", "2024"],
    ["2025-01-01", "2025-06-30", "2025-S1"],
    ["2025-07-01", "2025-09-30", "2025-Q3"],
    ["2024-02-01", "2024-02-29", "2024-02"],
    ["2025-01-01", "2025-07-31", "2025-01-01/2025-07-31"],
    [null, "2027-12-31", "../2027-12-31"],
    [null, null, ""],
  ])("%s to %s is %s", (from, to, period) => expect(timePeriod(from, to)).toBe(period));
});

describe("planned events as a calendar", () => {
  it("holds the planned ones only, as long as they are vague", () => {
    const calendar = exported("ics").replaceAll("\r\n ", "");
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBe(2);
    expect(calendar).toContain("DTSTART;VALUE=DATE:20251101\r\nDTEND;VALUE=DATE:20251201");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20270101");
    expect(calendar).toContain("DTSTAMP:20251205T120000Z");
  });

  it("has no line longer than 75 bytes", () => {
    for (const each of exported("ics").split("\r\n")) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
  });
});
