import { Hono } from "hono";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { OutboxState } from "../../core/model/delivery-state.ts";
import type { Log } from "../../log.ts";

/** What the operator's monitoring may ask; each is read when asked. */
export interface Health {
  /** Rejects or says false when the database does not answer. */
  databaseAnswers(): Promise<boolean>;
  /** Instant of the last answer from Telegram to our polling, in ms since 1970; null before the first, or with a webhook. */
  lastPollAt(): number | null;
  counts(): Promise<Readonly<Record<CountName, number>>>;
  /** How far the outbox is behind; the delay is from publication to the alert, over the last hour. */
  delivery(): Promise<{ outbox: OutboxState; delay: { medianMs: number; p95Ms: number } | null }>;
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
  // First what says whether people get their news in time.
  for (const gauge of deliveryGauges(health, now)) registry.registerMetric(gauge);
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

function deliveryGauges(health: Health, now: () => number): Gauge[] {
  const delay = new Gauge({
    name: "delil_alert_delay_seconds",
    help: "From an article's publication to its alerts, of the last hour",
    labelNames: ["quantile"],
    registers: [],
    async collect() {
      const { delay: measured } = await health.delivery();
      this.reset();
      if (measured === null) return;
      this.set({ quantile: "0.5" }, measured.medianMs / 1000);
      this.set({ quantile: "0.95" }, measured.p95Ms / 1000);
    },
  });
  const age = new Gauge({
    name: "delil_outbox_age_seconds",
    help: "For how long the longest waiting message of the outbox has been due; 0 where none waits",
    registers: [],
    async collect() {
      const { oldestDueAt } = (await health.delivery()).outbox;
      this.set(oldestDueAt === null ? 0 : Math.max(0, now() - oldestDueAt.getTime()) / 1000);
    },
  });
  const messages = new Gauge({
    name: "delil_outbox_messages",
    help: "Messages of the outbox: waiting = due and not sent; held = kept back for their chat; sent = in the last hour",
    labelNames: ["state"],
    registers: [],
    async collect() {
      const { waiting, held, sentLastHour } = (await health.delivery()).outbox;
      this.set({ state: "waiting" }, waiting);
      this.set({ state: "held" }, held);
      this.set({ state: "sent" }, sentLastHour);
    },
  });
  return [delay, age, messages];
}
