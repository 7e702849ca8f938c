import { Hono } from "hono";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Log } from "../../log.ts";

/** What the operator's monitoring may ask; each is read when asked. */
export interface Health {
  /** Rejects or says false when the database does not answer. */
  databaseAnswers(): Promise<boolean>;
  /** Instant of the last answer from Telegram to our polling, in ms since 1970; null before the first, or with a webhook. */
  lastPollAt(): number | null;
  counts(): Promise<Readonly<Record<CountName, number>>>;
}
const COUNTS = {
  articles: "Articles stored",
  claims: "Claims in force",
  revisions_waiting: "Revisions not yet understood by this version of the extractor",
  updates_waiting: "Updates stored and not yet handled",
  updates_failed: "Updates whose handling failed",
} as const;
export type CountName = keyof typeof COUNTS;

/** Without an answer for longer than two long polls, the bot is deaf: not ready. */
const DEAF_AFTER_MS = 120_000;

interface WebDependencies {
  health: Health;
  log: Log;
  now: () => number;
}

/** `/healthz` (the process runs), `/readyz` (database and Telegram answer), `/metrics` (Prometheus). */
export function createWeb({ health, log, now }: WebDependencies): Hono {
  const app = new Hono();
  const registry = metricsOf(health, now);
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const polled = health.lastPollAt();
    const checks = {
      database: await health.databaseAnswers().catch(() => false),
      telegram: polled === null || now() - polled < DEAF_AFTER_MS,
    };
    const ready = Object.values(checks).every(Boolean);
    return c.json({ status: ready ? "ready" : "not ready", checks }, ready ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    const text = await registry.metrics();
    return c.body(text, 200, { "Content-Type": registry.contentType });
  });
  app.onError((err, c) => {
    log.error({ err, path: c.req.path }, "web request failed");
    return c.json({ status: "error" }, 500);
  });
  return app;
}

function metricsOf(health: Health, now: () => number): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const rows = new Gauge({
    name: "delil_rows",
    help:
      "Rows by kind: " +
      Object.entries(COUNTS)
        .map(([name, help]) => `${name} = ${help}`)
        .join("; "),
    labelNames: ["kind"],
    registers: [],
    async collect() {
      for (const [kind, count] of Object.entries(await health.counts())) this.set({ kind }, count);
    },
  });
  const age = new Gauge({
    name: "delil_last_poll_age_seconds",
    help: "Seconds since Telegram last answered the polling; -1 where there is none",
    registers: [],
    collect() {
      const polled = health.lastPollAt();
      this.set(polled === null ? -1 : (now() - polled) / 1000);
    },
  });
  registry.registerMetric(rows);
  registry.registerMetric(age);
  return registry;
}
