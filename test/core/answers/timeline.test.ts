import { expect, it } from "vitest";
import { timelineAnswer } from "../../../src/core/answers/timeline.ts";
import type { StoredEvent } from "../../../src/core/model/stored-article.ts";
import { claimOf, reference } from "../../support/starter-claims.ts";

const { evidence } = claimOf({});
let lastId = 0;
function event(date: string, status: "past" | "planned", title = `${status} ${date}`): StoredEvent {
  lastId += 1;
  const mention = {
    type: "meeting",
    date,
    status,
    title,
    place: null,
    participants: [],
    start: 0,
    end: 1,
    rule: "test",
  } as const;
  return { id: lastId, mention: { ...mention, participants: [] }, evidence: [evidence] };
}

/** Headings and dates, in the order shown. */
function shown(events: readonly StoredEvent[], today: string): string[] {
  const { blocks } = timelineAnswer({ kind: "timeline", years: null }, events, reference, today);
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [block.line.message];
    if (block.kind !== "item") return [];
    const event = block.line.values["event"];
    const date = typeof event === "object" && event.kind === "line" ? event.values["date"] : undefined;
    return [typeof date === "object" && date.kind === "date" ? date.date : "?"];
  });
}

it("sets what is ahead, what happened and what nobody reported apart", () => {
  const events = [
    event("2025-10-14", "past"),
    event("2026", "planned"),
    event("2025-11", "planned"),
    event("2023-04-10", "past"),
    event("2025-12-20", "planned"),
  ];
  expect(shown(events, "2025-12-05")).toEqual([
    "timeline-ahead",
    "2025-12-20",
    "2026",
    "timeline-past",
    "2025-10-14",
    "2023-04-10",
    "timeline-overdue",
    "2025-11",
  ]);
});

it.each([
  { today: "2025-11-30", heading: "timeline-ahead" }, // the month is not over
  { today: "2025-12-01", heading: "timeline-overdue" },
])("what was planned for November is on $today under $heading", ({ today, heading }) => {
  expect(shown([event("2025-11", "planned")], today)).toEqual([heading, "2025-11"]);
});

it("tells one happening once", () => {
  const twice = [event("2025-10-14", "past", "заседание"), event("2025-10-14", "past", "заседание")];
  expect(shown(twice, "2026-01-01")).toEqual(["timeline-past", "2025-10-14"]);
});

it("says so where there is nothing", () => {
  const { blocks } = timelineAnswer(
    { kind: "timeline", years: { from: 2010, to: 2010 } },
    [],
    reference,
    "2026-01-01",
  );
  expect(blocks).toMatchObject([{ kind: "text", line: { message: "timeline-empty-period" } }]);
});
