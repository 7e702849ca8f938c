import type { outbox } from "../../src/db/schema/delivery.ts";
import type { CallRecord } from "../../src/local-telegram/call-log.ts";

export type RowAtEnd = typeof outbox.$inferSelect;

/** What arrived, and how fast. */
export interface Delivered {
  kills: number;
  alerts: number;
  /** Alerts that are in no chat. */
  lost: number;
  /** Alerts that are there more than once, and how many of these do not say so in their row. */
  doubled: number;
  doubledUnmarked: number;
  /** Answers that the stand-in carried out and did not give: each may double one. */
  repliesLost: number;
  /** Alerts that came after one that was published later. */
  outOfOrder: number;
  /** Rows by what became of them. */
  ends: Record<string, number>;
  mostASecond: number;
  mostAGroupMinute: number;
  /** Messages a second from the first to the last. */
  perSecond: number;
}

/** Holds what chats show against what was to be told; `told` has the numbers of the alerts as they came. */
export function judgeDelivery(
  rows: readonly RowAtEnd[],
  told: ReadonlyMap<number, readonly number[]>,
  calls: readonly CallRecord[],
): Omit<Delivered, "kills"> {
  const numberOf = ({ item }: RowAtEnd) => Number(item.replaceAll("#", ""));
  const timesTold = (row: RowAtEnd) =>
    (told.get(row.chatId) ?? []).filter((number) => number === numberOf(row)).length;
  const doubled = rows.filter((row) => timesTold(row) > 1);
  const carriedOut = calls.filter(({ ok, fault }) => ok === true || fault === "drop-reply");
  const sentMs = carriedOut.map(({ atMs }) => atMs);
  const seconds = (Math.max(...sentMs) - Math.min(...sentMs)) / 1000;
  return {
    alerts: rows.length,
    lost: rows.filter((row) => timesTold(row) === 0).length,
    doubled: doubled.length,
    doubledUnmarked: doubled.filter(({ repeatedAt, state }) => repeatedAt === null && state !== "unknown")
      .length,
    repliesLost: calls.filter(({ fault }) => fault === "drop-reply").length,
    outOfOrder: [...told.values()].reduce((sum, numbers) => sum + overtaken(numbers), 0),
    ends: Object.fromEntries(
      [
        ...Map.groupBy(rows, ({ state, failure }) => (state === "sent" ? state : `${state} (${failure})`)),
      ].map(([end, each]) => [end, each.length]),
    ),
    mostASecond: mostWithin(sentMs, 1000),
    mostAGroupMinute: Math.max(
      0,
      ...[...Map.groupBy(carriedOut, ({ parameters }) => Number(parameters["chat_id"]))]
        .filter(([chatId]) => chatId < 0)
        .map(([, each]) =>
          mostWithin(
            each.map(({ atMs }) => atMs),
            60_000,
          ),
        ),
    ),
    perSecond: Number((sentMs.length / seconds).toFixed(2)),
  };
}

/** First arrivals that came after one with a higher number. */
function overtaken(numbers: readonly number[]): number {
  const first = [...new Set(numbers)];
  return first.filter((number, place) => first.slice(0, place).some((earlier) => earlier > number)).length;
}

/** The most that any window of time holds. */
function mostWithin(moments: readonly number[], windowMs: number): number {
  const sorted = moments.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [to, moment] of sorted.entries()) {
    while (moment - (sorted[from] ?? moment) >= windowMs) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
