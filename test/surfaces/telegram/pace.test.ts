import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPace } from "../../../src/surfaces/telegram/pace.ts";
import { memoryWindows } from "../../../src/surfaces/telegram/send-windows.ts";

const FOREVER = Number.POSITIVE_INFINITY;

function paceAt(nowMs: () => number) {
  return createPace(memoryWindows(nowMs), nowMs);
}
async function times(count: number, turn: () => Promise<number | null>): Promise<(number | null)[]> {
  const at: (number | null)[] = [];
  while (at.length < count) at.push(await turn());
  return at;
}

describe("the pace of messages", () => {
  it("lets a person have five at once, then one a second", async () => {
    const pace = paceAt(() => 0);
    expect(await times(8, () => pace.chatTurn(1, FOREVER))).toEqual([0, 0, 0, 0, 0, 1000, 2000, 3000]);
    expect(await pace.chatTurn(2, FOREVER)).toBe(0);
  });

  it("lets all together have 25 a second, evenly", async () => {
    const pace = paceAt(() => 0);
    const at = await times(26, () => pace.overallTurn(FOREVER));
    expect(at.slice(3, 11)).toEqual([0, 0, 206, 206, 206, 206, 206, 412]);
    expect(at[25]).toBeGreaterThan(1000);
  });

  it("lets who pays have forty times as many, apart from the others", async () => {
    const pace = paceAt(() => 0);
    const at = await times(1001, () => pace.paidTurn(FOREVER));
    expect(at[999]).toBeLessThan(1000);
    expect(at[1000]).toBeGreaterThan(1000);
    expect(await pace.overallTurn(FOREVER)).toBe(0);
  });

  it("lets what comes late and all at once leave one by one", async () => {
    const pace = paceAt(() => performance.now());
    const left: number[] = [];
    const leave = async () => {
      await pace.leave();
      left.push(performance.now());
    };
    await Promise.all(Array.from({ length: 40 }, leave));
    const windows = left.slice(25).map((at, place) => at - (left[place] ?? 0));
    expect(Math.min(...windows)).toBeGreaterThanOrEqual(1000);
  });

  it("lets a group have 18 a minute", async () => {
    const pace = paceAt(() => 0);
    const at = await times(20, () => pace.chatTurn(-1, FOREVER));
    expect(at.slice(16)).toEqual([12_000, 13_000, 60_000, 60_000]);
  });

  it("reserves nothing for who can't wait so long", async () => {
    const pace = paceAt(() => 0);
    await times(5, () => pace.chatTurn(1, FOREVER));
    expect(await pace.chatTurn(1, 500)).toBeNull();
    expect(await pace.chatTurn(1, 1000)).toBe(1000);
  });

  it("pauses everybody after a refusal below the chat's own limit, else that chat", async () => {
    let now = 0;
    const pace = paceAt(() => now);
    await pace.chatTurn(1, FOREVER);
    await pace.refused(1, 3000);
    expect(await pace.overallTurn(2999)).toBeNull();
    expect(await pace.paidTurn(2999)).toBeNull();
    expect(await pace.overallTurn(FOREVER)).toBe(3000);
    now = 10_000;
    await times(5, () => pace.chatTurn(3, FOREVER));
    await pace.refused(3, 3000);
    expect(await pace.overallTurn(FOREVER)).toBe(0);
    expect(await pace.chatTurn(3, FOREVER)).toBe(3000);
  });

  it("never lets more than 25 go in any second, nor 18 in any minute of a group", async () => {
    const asked = fc.array(fc.nat(400), { minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(asked, async (pauses) => {
        let now = 0;
        const pace = paceAt(() => now);
        const overall: number[] = [];
        const inGroup: number[] = [];
        for (const pauseMs of pauses) {
          now += pauseMs;
          overall.push(now + ((await pace.overallTurn(FOREVER)) ?? 0));
          inGroup.push(now + ((await pace.chatTurn(-1, FOREVER)) ?? 0));
        }
        expect(most(overall, 1000)).toBeLessThanOrEqual(25);
        expect(most(inGroup, 60_000)).toBeLessThanOrEqual(18);
      }),
    );
  });
});

/** The most that any window of time holds. */
function most(moments: number[], windowMs: number): number {
  return Math.max(
    0,
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + windowMs).length),
  );
}
