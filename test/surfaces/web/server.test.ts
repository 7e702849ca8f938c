import { describe, expect, it } from "vitest";
import { createLog } from "../../../src/log.ts";
import { createWeb, type Health } from "../../../src/surfaces/web/server.ts";

const NOW = Date.parse("2026-03-01T10:00:00Z");
const health = (over: Partial<Health> = {}): Health => ({
  databaseAnswers: () => Promise.resolve(true),
  lastPollAt: () => NOW - 20_000,
  counts: () =>
    Promise.resolve({ articles: 5, claims: 22, revisions_waiting: 0, updates_waiting: 1, updates_failed: 0 }),
  delivery: () =>
    Promise.resolve({
      outbox: { waiting: 3, held: 2, sentLastHour: 40, oldestDueAt: new Date(NOW - 7_000) },
      delay: { medianMs: 42_000, p95Ms: 95_000 },
    }),
  ...over,
});
const get = async (path: string, over: Partial<Health> = {}) =>
  await createWeb({ health: health(over), log: createLog("silent"), now: () => NOW }).request(path);

describe("health", () => {
  it("/healthz says that the process runs", async () => {
    expect(await (await get("/healthz")).json()).toEqual({ status: "ok" });
  });

  it.each([
    { name: "all answers", over: {}, status: 200, checks: { database: true, telegram: true } },
    {
      name: "a webhook needs no poll",
      over: { lastPollAt: () => null },
      status: 200,
      checks: { database: true, telegram: true },
    },
    {
      name: "the database is gone",
      over: { databaseAnswers: () => Promise.reject(new Error("ECONNREFUSED")) },
      status: 503,
      checks: { database: false, telegram: true },
    },
    {
      name: "Telegram has been silent",
      over: { lastPollAt: () => NOW - 121_000 },
      status: 503,
      checks: { database: true, telegram: false },
    },
  ])("/readyz: $name", async ({ over, status, checks }) => {
    const response = await get("/readyz", over);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ checks });
  });

  it("/metrics prints rows by kind and the age of the last poll for Prometheus", async () => {
    const response = await get("/metrics");
    const text = await response.text();
    expect(response.headers.get("Content-Type")).toContain("text/plain");
    expect(text).toContain('delil_rows{kind="claims"} 22');
    expect(text).toContain("delil_last_poll_age_seconds 20");
    expect(text.indexOf("delil_alert_delay_seconds")).toBeLessThan(text.indexOf("process_cpu"));
    expect(text).toContain('delil_alert_delay_seconds{quantile="0.95"} 95');
    expect(text).toContain("delil_outbox_age_seconds 7");
    expect(text).toContain('delil_outbox_messages{state="held"} 2');
  });
});
