import { describe, expect, it } from "vitest";
import { nextPoll, type PollingFacts, silence } from "../../../src/core/polling/schedule.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Monday, 14:00 in Baku.
const now = Date.parse("2026-03-02T10:00:00Z");
/** Every so often over the last days, ending just now. */
const every = (gap: number, days = 10) =>
  Array.from({ length: Math.floor((days * DAY) / gap) }, (_, n) => now - n * gap);
const unchanged = { status: "succeeded", freshForMs: 0, ttlMs: null } as const;
const failed = { status: "failed", retryAtMs: null } as const;
const facts = (over: Partial<PollingFacts>): PollingFacts => ({
  outcome: unchanged,
  failures: 0,
  publishedMs: every(30 * MINUTE),
  timeZone: "Asia/Baku",
  nowMs: now,
  isPushed: false,
  chance: 0,
  ...over,
});

describe("the next poll", () => {
  it.each([
    { name: "an article every half hour", over: {}, minutes: 15, reason: "publishing-rate" },
    {
      name: "an article a minute",
      over: { publishedMs: every(MINUTE, 2) },
      minutes: 2,
      reason: "publishing-rate",
    },
    {
      name: "an article a day",
      over: { publishedMs: every(DAY, 12) },
      minutes: 60,
      reason: "publishing-rate",
    },
    { name: "nothing known yet", over: { publishedMs: [] }, minutes: 15, reason: "not-learned-yet" },
    {
      name: "only old articles",
      over: { publishedMs: every(HOUR).map((at) => at - 30 * DAY) },
      minutes: 15,
      reason: "not-learned-yet",
    },
    {
      name: "fresh for an hour by its headers",
      over: { outcome: { ...unchanged, freshForMs: 90 * MINUTE } },
      minutes: 90,
      reason: "cache-headers",
    },
    {
      name: "fresh for less than its own rate",
      over: { outcome: { ...unchanged, freshForMs: MINUTE } },
      minutes: 15,
      reason: "publishing-rate",
    },
    {
      name: "a ttl longer than the headers",
      over: { outcome: { ...unchanged, freshForMs: HOUR, ttlMs: 2 * HOUR } },
      minutes: 120,
      reason: "ttl",
    },
    {
      name: "headers of a year",
      over: { outcome: { ...unchanged, freshForMs: 365 * DAY } },
      minutes: 1_440,
      reason: "cache-headers",
    },
    { name: "a hub tells", over: { isPushed: true }, minutes: 60, reason: "push" },
    {
      name: "a hub tells, but nobody answers",
      over: { isPushed: true, outcome: failed },
      minutes: 30,
      reason: "backoff",
    },
    { name: "the first failure", over: { outcome: failed }, minutes: 30, reason: "backoff" },
    { name: "the third failure", over: { outcome: failed, failures: 2 }, minutes: 120, reason: "backoff" },
    {
      name: "the hundredth failure: once a day, for ever",
      over: { outcome: failed, failures: 99 },
      minutes: 1_440,
      reason: "backoff",
    },
    {
      name: "asked to wait",
      over: { outcome: { status: "failed", retryAtMs: now + 3 * HOUR } },
      minutes: 180,
      reason: "retry-after",
    },
    {
      name: "asked to wait less than the backoff",
      over: { outcome: { status: "failed", retryAtMs: now + MINUTE } },
      minutes: 30,
      reason: "backoff",
    },
    { name: "a success after failures", over: { failures: 50 }, minutes: 15, reason: "publishing-rate" },
  ] as const)("$name: in $minutes minutes, for $reason", ({ over, minutes, reason }) => {
    const next = nextPoll(facts(over));
    expect([Math.round((next.atMs - now) / MINUTE), next.reason]).toEqual([minutes, reason]);
  });

  it("failures are counted, and forgotten by the first success", () => {
    expect(nextPoll(facts({ outcome: failed, failures: 4 })).failures).toBe(5);
    expect(nextPoll(facts({ failures: 4 })).failures).toBe(0);
  });

  it("by the hours of the source: rare at night, often by day", () => {
    // Four an hour from 9 to 18 in Baku, nothing at night.
    const publishedMs = every(15 * MINUTE).filter((at) => {
      const hour = (new Date(at).getUTCHours() + 4) % 24;
      return hour >= 9 && hour < 18;
    });
    const at = (nowMs: number) => nextPoll(facts({ publishedMs, nowMs })).atMs - nowMs;
    expect(at(now)).toBeLessThan(10 * MINUTE);
    expect(at(now + 12 * HOUR)).toBe(HOUR);
  });

  it("chance only makes it later, by a tenth at most", () => {
    const soonest = nextPoll(facts({})).atMs;
    const latest = nextPoll(facts({ chance: 0.999 })).atMs;
    expect(latest).toBeGreaterThan(soonest);
    expect(latest - now).toBeLessThanOrEqual((soonest - now) * 1.1);
  });
});

describe("silence", () => {
  it.each([
    { name: "as usual", published: every(HOUR), later: 2 * HOUR, alarms: false },
    { name: "three usual gaps, not more", published: every(HOUR), later: 3 * HOUR, alarms: false },
    { name: "more than three usual gaps", published: every(HOUR), later: 3 * HOUR + 1, alarms: true },
    {
      name: "a source of the day is quiet over night",
      published: every(6 * HOUR),
      later: 12 * HOUR,
      alarms: false,
    },
    {
      name: "a busy source is not called dead after minutes",
      published: every(MINUTE, 1),
      later: 2 * HOUR,
      alarms: false,
    },
    { name: "a weekly source", published: every(7 * DAY, 100), later: 10 * DAY, alarms: false },
  ])("$name", ({ published, later, alarms }) => {
    expect(silence(published, now + later)?.isAlarming).toBe(alarms);
  });

  it.each([{ published: [] }, { published: every(DAY, 5) }])(
    "not judged with too few articles",
    ({ published }) => {
      expect(silence(published, now + 100 * DAY)).toBeNull();
    },
  );
});
