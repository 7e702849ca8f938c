import { guardedDispatcher } from "../../../src/sources/address-guard.ts";
import type { Clock } from "../../../src/sources/clock.ts";
import { createHttp, type Http, type HttpSettings } from "../../../src/sources/http.ts";

/** A clock that stands still, but for what is slept and what a test adds. */
export interface TestClock extends Clock {
  slept: number[];
  add: (ms: number) => void;
}

export function testClock(start = "2026-03-02T09:00:00Z"): TestClock {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    add: (ms) => {
      now += ms;
    },
  };
}

const guard = { allowLoopback: true, ports: [] };

/** The real thing, with loopback allowed, a still clock and no chance in it. */
export function testHttp(over: Partial<HttpSettings> = {}): Http {
  return createHttp({
    guard,
    dispatcher: guardedDispatcher(over.guard ?? guard),
    userAgent: "Delil/0.1 (+https://example.com/contact)",
    clock: testClock(),
    random: () => 0,
    ...over,
  });
}
