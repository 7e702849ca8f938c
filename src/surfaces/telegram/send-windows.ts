import type { Db } from "../../db/open.ts";
import { isWindowFull, pauseWindow, takeMoment } from "../../db/queries/send-windows.ts";

/** At most so many messages in any window of so many milliseconds. */
export interface Limit {
  most: number;
  windowMs: number;
}

/** When messages were sent lately, by the name of what is limited: a group, or all together. */
export interface SendWindows {
  /**
   * Reserves the next free moment and gives the milliseconds until it; null, and nothing reserved, if that is later
   * than the caller can wait.
   */
  take: (name: string, limit: Limit, atMostMs: number) => Promise<number | null>;
  /** Whether one more message would have to wait. */
  isFull: (name: string, limit: Limit) => Promise<boolean>;
  /** Nothing goes out for so long. */
  pause: (name: string, ms: number) => Promise<void>;
}

interface Window {
  /** Oldest first; the latest may still be to come. */
  recentMs: number[];
  pausedUntilMs: number;
}

const MAX_KNOWN = 10_000;
/** Longer than every window. */
const IDLE_AFTER_MS = 120_000;

/** For what only one process sends, on a clock that never goes back (milliseconds). */
export function memoryWindows(nowMs: () => number): SendWindows {
  const windows = new Map<string, Window>();
  const windowOf = (name: string): Window => {
    const known = windows.get(name);
    if (known !== undefined) return known;
    if (windows.size >= MAX_KNOWN) forgetIdle(windows, nowMs());
    const window = { recentMs: [], pausedUntilMs: 0 };
    windows.set(name, window);
    return window;
  };
  return {
    async take(name, limit, atMostMs) {
      const now = nowMs();
      const window = windowOf(name);
      const at = Math.max(now, window.pausedUntilMs, freeAt(window, limit));
      if (at - now > atMostMs) return null;
      window.recentMs = [...window.recentMs, at].slice(-limit.most);
      return at - now;
    },
    async isFull(name, limit) {
      return freeAt(windowOf(name), limit) > nowMs();
    },
    async pause(name, ms) {
      windowOf(name).pausedUntilMs = nowMs() + ms;
    },
  };
}

/** For processes that send side by side, or one after the other: they share the clock and the rows of their database. */
export function sharedWindows(db: Db): SendWindows {
  return {
    take: (name, limit, atMostMs) => takeMoment(db, name, limit, atMostMs),
    isFull: (name, limit) => isWindowFull(db, name, limit),
    pause: (name, ms) => pauseWindow(db, name, ms),
  };
}

function freeAt({ recentMs }: Window, { most, windowMs }: Limit): number {
  const [oldest] = recentMs;
  return oldest === undefined || recentMs.length < most ? 0 : oldest + windowMs;
}

function forgetIdle(windows: Map<string, Window>, now: number): void {
  for (const [name, { recentMs, pausedUntilMs }] of windows) {
    if (Math.max(pausedUntilMs, recentMs.at(-1) ?? 0) + IDLE_AFTER_MS < now) windows.delete(name);
  }
}
