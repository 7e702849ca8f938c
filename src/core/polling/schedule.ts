const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const SHORTEST_MS = 2 * MINUTE_MS;
const LONGEST_MS = 60 * MINUTE_MS;
/** Before enough is known. */
const UNLEARNED_MS = 15 * MINUTE_MS;
const BACKOFF_CAP_MS = DAY_MS;
const LEARNED_FROM = 8;
const LEARNED_OVER_MS = 14 * DAY_MS;
const JITTER = 0.1;

/** Why a source waits as long as it does; each has its text for administrators. */
export type WaitReason =
  | "publishing-rate"
  | "not-learned-yet"
  | "cache-headers"
  | "ttl"
  | "backoff"
  | "retry-after"
  | "push";

/** How the last poll went. */
export type PollOutcome =
  | {
      status: "succeeded";
      /** From the reply's cache headers; 0 where there are none. */
      freshForMs: number;
      /** What the feed itself asks for. */
      ttlMs: number | null;
    }
  | { status: "failed"; retryAtMs: number | null };

export interface PollingFacts {
  outcome: PollOutcome;
  /** Failures in a row before this poll. */
  failures: number;
  /** Instants of the source's latest articles, in any order; two weeks of them are looked at. */
  publishedMs: readonly number[];
  /** Whose mornings and nights count: the source's IANA zone. */
  timeZone: string;
  nowMs: number;
  /** Whether a hub tells about what is new: then polling only makes sure. */
  isPushed: boolean;
  /** In [0, 1): keeps sources from polling in step. */
  chance: number;
}

export interface NextPoll {
  atMs: number;
  reason: WaitReason;
  /** Failures in a row after this poll: 0 again after a success. */
  failures: number;
}

/** When to read a source again, and why then. It never gives up: a dead source is asked once a day. */
export function nextPoll(facts: PollingFacts): NextPoll {
  const { outcome, nowMs } = facts;
  const own = learnedInterval(facts);
  const waits: { ms: number; reason: WaitReason }[] = [own];
  let failures = 0;
  if (outcome.status === "succeeded") {
    waits.push(
      { ms: outcome.freshForMs, reason: "cache-headers" },
      { ms: outcome.ttlMs ?? 0, reason: "ttl" },
    );
    if (facts.isPushed) waits.push({ ms: LONGEST_MS, reason: "push" });
  } else {
    failures = facts.failures + 1;
    // 2^20 minutes are past the cap already.
    const backoff = Math.min(own.ms * 2 ** Math.min(failures, 20), BACKOFF_CAP_MS);
    waits.push({ ms: backoff, reason: "backoff" });
    waits.push({ ms: (outcome.retryAtMs ?? nowMs) - nowMs, reason: "retry-after" });
  }
  const longest = waits.reduce((a, b) => (b.ms > a.ms ? b : a));
  const capped = Math.min(longest.ms, BACKOFF_CAP_MS);
  // Only later, so that nobody is asked before the time that he named.
  return { atMs: nowMs + Math.round(capped * (1 + JITTER * facts.chance)), reason: longest.reason, failures };
}

/** How long the source has been silent against its usual gap; null while the gap is not known. */
export function silence(
  publishedMs: readonly number[],
  nowMs: number,
): { usualGapMs: number; silentForMs: number; isAlarming: boolean } | null {
  const inOrder = [...new Set(publishedMs)].filter((at) => at <= nowMs).toSorted((a, b) => a - b);
  const last = inOrder.at(-1);
  if (last === undefined || inOrder.length < LEARNED_FROM) return null;
  const gaps = inOrder.slice(1).map((at, index) => at - (inOrder[index] ?? at));
  // Nearly the longest, because nights and weekends are usual too.
  const usualGapMs = gaps.toSorted((a, b) => a - b)[Math.floor(0.9 * (gaps.length - 1))] ?? 0;
  const silentForMs = nowMs - last;
  return { usualGapMs, silentForMs, isAlarming: silentForMs > 3 * Math.max(usualGapMs, HOUR_MS) };
}

// Twice as often as the source publishes at this hour of its day.
function learnedInterval(facts: PollingFacts): { ms: number; reason: WaitReason } {
  const { nowMs } = facts;
  const recent = facts.publishedMs.filter((at) => at > nowMs - LEARNED_OVER_MS && at <= nowMs);
  if (recent.length < LEARNED_FROM) return { ms: UNLEARNED_MS, reason: "not-learned-yet" };
  const hourOf = hourIn(facts.timeZone);
  const hour = hourOf(nowMs);
  const days = Math.max((nowMs - Math.min(...recent)) / DAY_MS, 1);
  // The neighbours too: a fortnight has few articles of one hour.
  const near = recent.filter((at) => [23, 0, 1].includes((hourOf(at) - hour + 24) % 24)).length;
  const perHour = near / (3 * days);
  const halfGapMs = perHour === 0 ? LONGEST_MS : HOUR_MS / perHour / 2;
  return { ms: Math.min(Math.max(halfGapMs, SHORTEST_MS), LONGEST_MS), reason: "publishing-rate" };
}

function hourIn(timeZone: string): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", hourCycle: "h23" });
  return (instantMs) => Number(format.format(instantMs));
}
