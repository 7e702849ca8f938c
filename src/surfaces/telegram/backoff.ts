import { setTimeout as delay } from "node:timers/promises";
import { GrammyError } from "grammy";
import type { Log } from "../../log.ts";
import { failureOf, loggable } from "./telegram-errors.ts";

const FIRST_MS = 500;
const MAX_MS = 30_000;

/** How long to wait after so many failures in a row; at least what Telegram asked for. */
export function backoffMs(error: unknown, failures: number): number {
  const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  const grown = Math.min(MAX_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  // Jitter keeps several processes that failed together from coming back together.
  return Math.max(asked, grown * (0.5 + Math.random() / 2));
}

/** Waits, or returns early when stopped. */
export async function pause(ms: number, stopped: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: stopped }).catch(() => undefined);
}

/** Makes a call again until Telegram answers it; what Telegram refuses is thrown. */
export async function untilAnswered<T>(call: () => Promise<T>, log: Log, stopped: AbortSignal): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await call();
    } catch (error) {
      const failure = failureOf(error);
      if (stopped.aborted || (failure !== "lost" && failure !== "too-many")) throw error;
      const pauseMs = backoffMs(error, failures);
      log.warn({ pauseMs, err: loggable(error) }, "Telegram can't be reached; tried again after a pause");
      await pause(pauseMs, stopped);
    }
  }
}
