import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventMention } from "../../../src/core/model/event.ts";
import {
  daysOf,
  eventBucket,
  eventsOf,
  type StoredMention,
} from "../../../src/core/reconciliation/same-event.ts";
import { claimOf } from "../../support/starter-claims.ts";

let lastId = 0;
/** A mention in an article of its own, unless a test says which. */
function mentionOf(given: Partial<EventMention>, articleId?: number): StoredMention {
  lastId += 1;
  const mention: EventMention = {
    type: "signing",
    date: "2025-10-21",
    status: "past",
    title: "Подписаны документы в Астане",
    place: "Astana",
    participants: [],
    start: 0,
    end: 10,
    rule: "test",
    ...given,
  };
  const { evidence } = claimOf({}, { articleId: articleId ?? 1_000 + lastId, title: `Article ${lastId}` });
  return { id: lastId, mention, evidence };
}

describe("mentions of one day and type", () => {
  it.each<{
    name: string;
    a: Partial<EventMention>;
    b: Partial<EventMention>;
    sameArticle?: boolean;
    events: number;
  }>([
    { name: "like titles", a: {}, b: { title: "В Астане подписали документы" }, events: 1 },
    { name: "a place that only one names", a: { place: null }, b: {}, events: 1 },
    { name: "two places", a: { place: "Baku" }, b: {}, events: 2 },
    { name: "unlike titles", a: {}, b: { title: "Soglashenie o kabele" }, events: 2 },
    {
      name: "unlike titles, the same people",
      a: { participants: ["Ильхам Алиев"] },
      b: { title: "Soglashenie o kabele", participants: ["Ильхам Алиев"] },
      events: 1,
    },
    { name: "one article that tells of two", a: {}, b: { start: 20, end: 30 }, sameArticle: true, events: 2 },
  ])("$name: $events", ({ a, b, sameArticle = false, events }) => {
    const first = mentionOf(a);
    const mentions = [first, mentionOf(b, sameArticle ? first.evidence.articleId : undefined)];
    expect(eventsOf(eventBucket(first.mention), mentions)).toHaveLength(events);
  });

  it("make a plan happen when one reports it as done, and that one leads", () => {
    const plan = mentionOf({ status: "planned" });
    const report = mentionOf({});
    const [event] = eventsOf("signing|2025-10-21", [plan, report]);
    expect(event).toMatchObject({ key: "signing|2025-10-21|1", status: "past", mentions: [report, plan] });
  });

  it("are grouped alike in any order", () => {
    const titles = [
      "Подписаны документы",
      "Документы подписали",
      "Соглашение о кабеле",
      "Кабель: соглашение",
      "Иное",
    ];
    const mentions = titles.map((title) => mentionOf({ title }));
    const expected = eventsOf("b", mentions);
    fc.assert(
      fc.property(fc.shuffledSubarray(mentions, { minLength: mentions.length }), (shuffled) => {
        expect(eventsOf("b", shuffled)).toEqual(expected);
      }),
    );
    expect(expected).toHaveLength(3);
  });
});

it.each([
  ["2025-10-21", "2025-10-21", "2025-10-21"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2026", "2026-01-01", "2026-12-31"],
])("%s is %s to %s", (date, from, to) => {
  expect(daysOf(date)).toEqual({ from, to });
});
