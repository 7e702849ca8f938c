import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPace } from "../../../src/surfaces/telegram/pace.ts";

const FOREVER = Number.POSITIVE_INFINITY;

describe("the pace of messages", () => {
  it("lets a person have five at once, then one a second", () => {
    const pace = createPace(() => 0);
    const at = Array.from({ length: 8 }, () => pace.chatTurn(1, FOREVER));
    expect(at).toEqual([0, 0, 0, 0, 0, 1000, 2000, 3000]);
    expect(pace.chatTurn(2, FOREVER)).toBe(0);
  });

  it("lets all together have 25 a second", () => {
    const pace = createPace(() => 0);
    const at = Array.from({ length: 51 }, () => pace.overallTurn(FOREVER));
    expect(at.slice(23)).toEqual([0, 0, ...Array<number>(25).fill(1000), 2000]);
  });

  it("lets a group have 18 a minute", () => {
    const pace = createPace(() => 0);
    const at = Array.from({ length: 20 }, () => pace.chatTurn(-1, FOREVER));
    expect(at.slice(16)).toEqual([12_000, 13_000, 60_000, 60_000]);
  });

  it("reserves nothing for who can't wait so long", () => {
    const pace = createPace(() => 0);
    for (let i = 0; i < 5; i++) pace.chatTurn(1, FOREVER);
    expect(pace.chatTurn(1, 500)).toBeNull();
    expect(pace.chatTurn(1, 1000)).toBe(1000);
  });

  it("pauses everybody after a refusal below the chat's own limit, else that chat", () => {
    let now = 0;
    const pace = createPace(() => now);
    pace.chatTurn(1, FOREVER);
    pace.refused(1, 3000);
    expect(pace.overallTurn(2999)).toBeNull();
    expect(pace.overallTurn(FOREVER)).toBe(3000);
    now = 10_000;
    for (let i = 0; i < 5; i++) pace.chatTurn(3, FOREVER);
    pace.refused(3, 3000);
    expect(pace.overallTurn(FOREVER)).toBe(0);
    expect(pace.chatTurn(3, FOREVER)).toBe(3000);
  });

  it("never lets more than 25 go in any second, nor 18 in any minute of a group", () => {
    const asked = fc.array(fc.nat(400), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(asked, (pauses) => {
        let now = 0;
        const pace = createPace(() => now);
        const overall: number[] = [];
        const inGroup: number[] = [];
        for (const pauseMs of pauses) {
          now += pauseMs;
          overall.push(now + (pace.overallTurn(FOREVER) ?? 0));
          inGroup.push(now + (pace.chatTurn(-1, FOREVER) ?? 0));
        }
        expect(most(overall, 1000)).toBeLessThanOrEqual(25);
        expect(most(inGroup, 60_000)).toBeLessThanOrEqual(18);
      }),
    );
  });
});

/** The most that any window of time holds. */
function most(times: number[], windowMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
}
