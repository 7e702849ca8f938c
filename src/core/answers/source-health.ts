import type { InletAlarm, InletHealth } from "../model/inlet.ts";
import type { WaitReason } from "../polling/schedule.ts";
import type { Answer, Block, Line } from "./answer.ts";
import { line } from "./line.ts";
import { failureLine } from "./source-answers.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WAIT_REASONS: readonly WaitReason[] = [
  "publishing-rate",
  "not-learned-yet",
  "cache-headers",
  "ttl",
  "backoff",
  "retry-after",
  "push",
];

/** What cannot be read now, a line for each reason, for everybody who asks where the news comes from. */
export function unreachableBlocks(inlets: readonly InletHealth[]): Block[] {
  const failing = inlets.filter(({ failureReason, isPaused }) => failureReason !== null && !isPaused);
  const byReason = Map.groupBy(failing, ({ failureReason }) => failureReason ?? "internal");
  return [...byReason].map(([reason, each]): Block => {
    const names = [...new Set(each.map(({ name }) => name))];
    const values = { names: { kind: "list", values: names } as const, reason: failureLine(reason) };
    return { kind: "text", line: line("sources-unreachable", values) };
  });
}

/** Inlets with their health, for administrators; `total` where these are a page of more. */
export function healthAnswer(
  inlets: readonly InletHealth[],
  nowMs: number,
  total: number = inlets.length,
): Answer {
  const blocks: Block[] = [{ kind: "title", line: line("health-title", { count: total }) }];
  if (inlets.length === 0) blocks.push({ kind: "text", line: line("health-none") });
  for (const inlet of inlets) {
    blocks.push({ kind: "entry", name: nameOf(inlet), url: addressOf(inlet), note: stateLine(inlet, nowMs) });
  }
  return { blocks, actions: [] };
}

/** One inlet, with all that is known of its reading. */
export function inletAnswer(inlet: InletHealth, nowMs: number): Answer {
  const { number, name, articlesAWeek, lagMs, movedTo } = inlet;
  const lines: Line[] = [inletLine(inlet), stateLine(inlet, nowMs)];
  lines.push(line("health-week", { count: articlesAWeek }));
  if (lagMs !== null) lines.push(line("health-lag", { time: durationLine(lagMs) }));
  if (movedTo !== null) lines.push(line("health-moved", { address: movedTo }));
  return {
    blocks: [
      { kind: "title", line: line("health-inlet", { number: String(number), name }) },
      ...lines.map((text): Block => ({ kind: "text", line: text })),
    ],
    actions: [],
  };
}

/** What happened to one source, for administrators. */
export function alarmAnswer(alarm: InletAlarm | "recovered", inlet: InletHealth, nowMs: number): Answer {
  const { blocks, actions } = inletAnswer(inlet, nowMs);
  return { blocks: [{ kind: "title", line: line(`alarm-${alarm}`) }, ...blocks], actions };
}

/** The week in sources: the busiest first, the silent ones last. */
export function reportAnswer(inlets: readonly InletHealth[], nowMs: number): Answer {
  const inOrder = inlets.toSorted((a, b) => b.articlesAWeek - a.articlesAWeek || a.number - b.number);
  const total = inlets.reduce((sum, { articlesAWeek }) => sum + articlesAWeek, 0);
  const { blocks, actions } = healthAnswer(inOrder, nowMs);
  const lines = [line("report-title"), line("health-week", { count: total })];
  return { blocks: [...lines.map((text): Block => ({ kind: "text", line: text })), ...blocks], actions };
}

function nameOf({ number, name, kind, address }: InletHealth): string {
  return `${number}. ${name}${kind === "channel" ? ` @${address}` : ""}`;
}

function addressOf({ kind, address }: InletHealth): string {
  return kind === "channel" ? `https://t.me/${address}` : address;
}

export function inletLine({ kind, address }: Pick<InletHealth, "kind" | "address">): Line {
  return line(`inlet-${kind}`, { address: kind === "channel" ? `@${address}` : address });
}

function stateLine(inlet: InletHealth, nowMs: number): Line {
  const { isPaused, lastSuccessMs, lastAttemptMs, failureReason, failures } = inlet;
  if (isPaused) return line("health-paused");
  if (lastAttemptMs === null) return line("health-not-yet");
  const next = durationLine(inlet.nextPollMs - nowMs);
  const why = reasonLine(inlet.waitReason);
  if (failureReason === null || lastSuccessMs === lastAttemptMs)
    return line("health-read", { ago: durationLine(nowMs - lastAttemptMs), next, why });
  const failed = { reason: failureLine(failureReason), times: failures, next, why };
  if (lastSuccessMs === null) return line("health-never", failed);
  return line("health-failing", { ...failed, ago: durationLine(nowMs - lastSuccessMs) });
}

function reasonLine(reason: string | null): Line {
  return line(`wait-${WAIT_REASONS.find((known) => known === reason) ?? "not-learned-yet"}`);
}

/** A time of any length in its own unit. */
export function durationLine(ms: number): Line {
  const length = Math.max(ms, 0);
  if (length < 90 * SECOND_MS) return line("duration-seconds", { number: Math.round(length / SECOND_MS) });
  if (length < 90 * MINUTE_MS) return line("duration-minutes", { number: Math.round(length / MINUTE_MS) });
  if (length < 2 * DAY_MS) return line("duration-hours", { number: Math.round(length / HOUR_MS) });
  return line("duration-days", { number: Math.round(length / DAY_MS) });
}
