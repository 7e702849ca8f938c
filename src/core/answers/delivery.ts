import type { AlertDelay, LoggedDelivery, OutboxState } from "../model/delivery-state.ts";
import type { Answer, Block, Line } from "./answer.ts";
import { line } from "./line.ts";
import { durationLine } from "./source-health.ts";
import { kindLine } from "./undelivered.ts";

const FAILURES = [
  "nothing-to-tell",
  "out-of-date",
  "suspended",
  "message-gone",
  "topic-gone",
  "refused",
  "server-error",
] as const;

/** What a chat was told lately, or will be; `linkOf` finds the message, where Telegram has addresses for them. */
export function logAnswer(
  deliveries: readonly LoggedDelivery[],
  nowMs: number,
  linkOf: (delivery: LoggedDelivery) => string | null,
): Answer {
  const entries = deliveries.map(
    (delivery): Block => ({
      kind: "entry",
      name: delivery.title ?? "",
      url: linkOf(delivery) ?? delivery.url,
      note: line("delivery-log-entry", { kind: kindLine(delivery.kind), fate: fateLine(delivery, nowMs) }),
    }),
  );
  // Without a title there is nothing to be linked.
  const blocks = entries.map(
    (entry): Block =>
      entry.kind === "entry" && entry.name === "" ? { kind: "item", line: entry.note } : entry,
  );
  const none: Block[] = blocks.length === 0 ? [{ kind: "text", line: line("delivery-log-none") }] : [];
  return { blocks: [{ kind: "title", line: line("delivery-log-title") }, ...none, ...blocks], actions: [] };
}

function fateLine(delivery: LoggedDelivery, nowMs: number): Line {
  const { state, heldFor, failure, endedAt, dueAt, isRepeated } = delivery;
  const ago = durationLine(nowMs - (endedAt ?? dueAt).getTime());
  if (state === "sent")
    return line(isRepeated ? "delivery-log-sent-perhaps-twice" : "delivery-log-sent", { ago });
  if (state === "failed") return line("delivery-log-failed", { ago, reason: reasonLine(failure) });
  if (state === "unknown" && endedAt !== null) return line("delivery-log-unknown", { ago });
  if (heldFor !== null && dueAt.getTime() > nowMs) {
    return line(`delivery-log-held-${heldFor}`, { time: durationLine(dueAt.getTime() - nowMs) });
  }
  return line("delivery-log-waiting");
}

function reasonLine(failure: string | null): Line {
  return line(`delivery-log-failure-${FAILURES.find((known) => known === failure) ?? "ours"}`);
}

const MOST_SOURCES = 12;

/** How quick the bot is, for everybody: from publication to the alert, and what still waits. */
export function statusAnswer(
  {
    outbox,
    delay,
    bySource,
  }: {
    outbox: OutboxState;
    delay: { medianMs: number; p95Ms: number } | null;
    bySource: readonly AlertDelay[];
  },
  nowMs: number,
): Answer {
  const { waiting, held, oldestDueAt, sentLastHour } = outbox;
  const lines: Line[] = [
    delay === null ? line("status-no-alerts") : line("status-delay", timesOf(delay)),
    oldestDueAt === null
      ? line("status-nothing-waits")
      : line("status-waits", { count: waiting, time: durationLine(nowMs - oldestDueAt.getTime()) }),
    line("status-counts", { sent: sentLastHour, held }),
  ];
  const sources = bySource.slice(0, MOST_SOURCES).map(
    (each): Block => ({
      kind: "item",
      line: line("status-source", { source: each.source, count: each.alerts, ...timesOf(each) }),
    }),
  );
  const heading: Block[] = sources.length === 0 ? [] : [{ kind: "heading", line: line("status-by-source") }];
  return {
    blocks: [
      { kind: "title", line: line("status-title") },
      ...lines.map((each): Block => ({ kind: "text", line: each })),
      ...heading,
      ...sources,
    ],
    actions: [],
  };
}

function timesOf({ medianMs, p95Ms }: { medianMs: number; p95Ms: number }) {
  return { median: durationLine(medianMs), p95: durationLine(p95Ms) };
}
