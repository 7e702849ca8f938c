import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FIGURE_TOPICS,
  FIGURE_VIEWS,
  ONE_FIGURE_VIEWS,
  type Question,
  SUMMARY_LENGTHS,
  YEAR_PARTS,
} from "../../../src/core/answers/question.ts";
import { EVENT_TYPES } from "../../../src/core/model/event.ts";
import { LANGUAGES } from "../../../src/core/model/language.ts";
import { CHART_THEMES } from "../../../src/surfaces/chart-look.ts";
import {
  type Press,
  packPress,
  type StoredQuestion,
  type UnpackedPress,
  unpackPress,
} from "../../../src/surfaces/telegram/bot/callback-data.ts";
import { StoredQuestionJson } from "../../../src/surfaces/telegram/bot/question-json.ts";

const years = fc.option(
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.nat(50))
      .map(([from, span]) => ({ from, to: from + span })),
    fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom(...YEAR_PARTS))
      .map(([year, part]) => ({ from: year, to: year, part })),
  ),
);
const filter = {
  metric: fc.constantFrom("trade.exports", "corridor.transit_time"),
  countries: fc.constantFrom(["KZ"], ["AZ", "KZ"]),
  place: fc.constantFrom("Aktau", "North-South", "Kazakhstan-China pipeline"),
  product: fc.constantFrom("grain", "other_product"),
  asOf: fc.constantFrom("2025-03-01", "2024-02-29"),
};
const named = <Keys extends string>(...keys: Keys[]) => ({ requiredKeys: keys });
const words = fc.string({ unit: "grapheme", maxLength: 300 });
const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record(
    {
      kind: fc.constant("figures" as const),
      topic: fc.constantFrom(...FIGURE_TOPICS),
      years,
      view: fc.constantFrom(...FIGURE_VIEWS),
      ...filter,
    },
    named("kind", "topic", "years", "view"),
  ),
  fc.record(
    {
      kind: fc.constant("unsure" as const),
      words,
      years,
      topics: fc.subarray([...FIGURE_TOPICS]),
      ...filter,
    },
    named("kind", "words", "years", "topics"),
  ),
  fc.record(
    {
      kind: fc.constant("timeline" as const),
      years,
      place: filter.place,
      person: fc.constant("kassym-jomart-tokayev"),
      type: fc.constantFrom(...EVENT_TYPES),
    },
    named("kind", "years"),
  ),
  fc.record({
    kind: fc.constant("figure" as const),
    id: fc.integer({ min: 1 }),
    view: fc.constantFrom(...ONE_FIGURE_VIEWS),
  }),
  fc.record({
    kind: fc.constant("compare" as const),
    topic: fc.constantFrom(...FIGURE_TOPICS, null),
    years: fc.constantFrom({ from: 2023, to: 2024 }, { from: 1990, to: 2025 }),
  }),
  fc.record({
    kind: fc.constant("export" as const),
    format: fc.constantFrom("csv" as const, "ics" as const, null),
    topic: fc.constantFrom(...FIGURE_TOPICS, null),
  }),
  fc.record({ kind: fc.constant("who" as const), person: fc.constant("ilham-aliyev") }),
  fc.record({ kind: fc.constant("promises" as const), topic: fc.constantFrom(...FIGURE_TOPICS, null) }),
  fc.record({ kind: fc.constant("event" as const), id: fc.integer({ min: 1 }) }),
  fc.record(
    {
      kind: fc.constant("article" as const),
      id: fc.integer({ min: 1 }),
      summary: fc.constantFrom(...SUMMARY_LENGTHS),
    },
    { requiredKeys: ["kind", "id"] },
  ),
  fc.record({ kind: fc.constant("search" as const), words }),
  fc.record(
    { kind: fc.constant("check" as const), words, day: fc.constant("2025-03-01") },
    { requiredKeys: ["kind", "words"] },
  ),
  fc.record({ kind: fc.constantFrom("menu", "latest", "sources", "help", "start", "language") }),
  fc.record({
    kind: fc.constant("misunderstood" as const),
    topic: fc.constantFrom(
      ...FIGURE_TOPICS,
      "timeline" as const,
      "article" as const,
      "search" as const,
      null,
    ),
    unknown: words,
  }),
);
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ kind: fc.constant("ask" as const), question, page: fc.nat(9999) }),
  fc.record({ kind: fc.constant("chart" as const), question, theme: fc.constantFrom(...CHART_THEMES) }),
  fc.record({ kind: fc.constant("language" as const), language: fc.constantFrom(...LANGUAGES) }),
);

describe("a button's data", () => {
  it("comes back as it was packed, in at most 64 bytes", () => {
    fc.assert(
      fc.property(press, (press) => {
        const { data, stored } = packPress(press);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(data.length).toBeGreaterThan(0);
        expect(readBack(unpackPress(data), stored)).toEqual(press);
      }),
      { numRuns: 1000 },
    );
  });

  it("is refused or harmless whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 64 }), forged), (data) => {
        const unpacked = unpackPress(data);
        if (unpacked === null || unpacked.kind === "stored-ask" || unpacked.kind === "stored-chart") return;
        expect(() => packPress(unpacked)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "",
    "l:de",
    "q0:f:turnover:2024:tables",
    "q0:f:weather::cards",
    "q0:f:turnover:2025-2022:cards",
    "q0:f:turnover:20245:cards",
    "q0:f:turnover:2024H3:cards",
    "q0:f:turnover:2024:cards:c=kz",
    "q0:f:turnover:2024:cards:d=2025-02-30",
    "q0:f:turnover:2024:cards:z=1",
    "q0:u:turnover:2024",
    "q0:a:-1",
    "q0:a:1:whole",
    "q0:a:1e9999",
    "q0:a:",
    "q99999:latest",
    "q0#short",
    "q:latest",
    "constructor",
    "q0:__proto__",
    "x:latest",
  ])("%j is no button of ours", (data) => expect(unpackPress(data)).toBeNull());
});

/** What a button asks after a restart: what was stored went through JSON. */
function readBack(unpacked: UnpackedPress | null, stored: StoredQuestion | null): Press | null {
  if (unpacked?.kind !== "stored-ask" && unpacked?.kind !== "stored-chart") return unpacked;
  if (stored?.hash !== unpacked.hash) throw new Error("not stored under the button's hash");
  const question = StoredQuestionJson.parse(JSON.parse(JSON.stringify(stored.question)));
  return unpacked.kind === "stored-chart"
    ? { kind: "chart", question, theme: unpacked.theme }
    : { kind: "ask", question, page: unpacked.page };
}

const forged = fc
  .tuple(
    fc.constantFrom("q0:", "q9999:", "c:", "cd:", "l:", "q1#", "c#", "q0:f:", "q0:t:", "c:m:"),
    fc.string({ unit: "binary", maxLength: 60 }),
  )
  .map(([prefix, rest]) => prefix + rest);
