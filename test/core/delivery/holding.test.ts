import { describe, expect, it } from "vitest";
import { type ChatRules, heldBy, hourlyBudget, overBudget } from "../../../src/core/delivery/holding.ts";
import type { DeliveryKind } from "../../../src/core/model/delivery.ts";

const chat = (over: Partial<ChatRules> = {}): ChatRules => ({
  type: "private",
  timeZone: "Asia/Baku", // UTC+4 all year
  quietFrom: null,
  quietTo: null,
  mutedUntil: null,
  goneAt: null,
  postsPerHour: null,
  ...over,
});
const night = chat({ quietFrom: "22:00", quietTo: "08:00" });
const siesta = chat({ quietFrom: "13:00", quietTo: "14:30" });
const message = (kind: DeliveryKind, urgent = false) => ({ kind, urgent });

describe("what is due waits", () => {
  it.each([
    ["for the morning, late in the evening", night, "2026-03-01T18:30Z", "2026-03-02T04:00Z"],
    ["for the morning, after midnight", night, "2026-03-01T21:00Z", "2026-03-02T04:00Z"],
    ["not at the minute at which quiet ends", night, "2026-03-02T04:00Z", null],
    ["not by day", night, "2026-03-02T10:00Z", null],
    ["for the end of a rest by day", siesta, "2026-03-02T09:15Z", "2026-03-02T10:30Z"],
    ["not without quiet hours", chat(), "2026-03-01T21:00Z", null],
    [
      "not in quiet hours of no length",
      chat({ quietFrom: "08:00", quietTo: "08:00" }),
      "2026-03-02T04:00Z",
      null,
    ],
    [
      "by the chat's own clock, also where it is put forward that night",
      chat({ timeZone: "Europe/Berlin", quietFrom: "22:00", quietTo: "08:00" }),
      "2026-03-28T22:00Z",
      "2026-03-29T06:00Z",
    ],
    [
      "while the chat is muted",
      chat({ mutedUntil: new Date("2026-03-03T00:00Z") }),
      "2026-03-02T10:00Z",
      "2026-03-03T00:00Z",
    ],
    ["not after that", chat({ mutedUntil: new Date("2026-03-02T10:00Z") }), "2026-03-02T10:00Z", null],
    [
      "ninety days for who has blocked the bot",
      chat({ goneAt: new Date("2026-01-01T00:00Z") }),
      "2026-03-02T10:00Z",
      "2026-04-01T00:00Z",
    ],
  ])("%s", (_, rules, now, until) => {
    const held = heldBy(message("alert"), rules, new Date(now));
    expect(held?.until.getTime() ?? null).toBe(until === null ? null : Date.parse(until));
  });

  it.each([
    ["what is urgent", message("alert", true)],
    ["a change of what is there already", message("alert-edit")],
  ])("but not %s", (_, urgent) => {
    expect(heldBy(urgent, night, new Date("2026-03-01T21:00Z"))).toBeNull();
    const gone = chat({ goneAt: new Date("2026-03-01T00:00Z") });
    expect(heldBy(urgent, gone, new Date("2026-03-01T21:00Z"))?.reason).toBe("suspended");
  });
});

describe("an hour's budget", () => {
  it.each([
    ["ten in a group", message("alert"), chat({ type: "supergroup" }), 10],
    ["as set", message("digest"), chat({ type: "group", postsPerHour: 3 }), 3],
    ["none in a private chat", message("alert"), chat(), null],
    ["none for what is urgent", message("alert", true), chat({ type: "group" }), null],
    ["none for a mirror", message("mirror"), chat({ type: "group" }), null],
  ])("is %s", (_, what, rules, budget) => {
    expect(hourlyBudget(what, rules)).toBe(budget);
  });

  it("frees when the post that fills it is an hour old", () => {
    const posts = [0, 10, 20].map((minute) => new Date(Date.UTC(2026, 2, 1, 12, minute)));
    expect(overBudget(posts, 4)).toBeNull();
    expect(overBudget(posts, 3)?.until).toEqual(new Date("2026-03-01T13:00Z"));
    expect(overBudget(posts, 2)?.until).toEqual(new Date("2026-03-01T13:10Z"));
  });
});
