import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dropLease, releaseLease, takeLease } from "../../../src/db/queries/leases.ts";
import {
  claimUpdates,
  deleteFinishedUpdates,
  finishUpdate,
  freeUpdates,
  renewUpdates,
  storeUpdates,
} from "../../../src/db/queries/updates.ts";
import { leases, updates } from "../../../src/db/schema/telegram.ts";
import { engines, type TestDatabase } from "../../support/databases.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);
const lease = (owner: string, from: number, to: number) => ({ owner, now: at(from), expiresAt: at(to) });
const update = (updateId: number, queue = "a") => ({ updateId, queue, payload: { updateId } });

describe.each(engines)("updates on $name", (engine) => {
  const { available } = engine;
  let database: TestDatabase;
  beforeAll(async () => {
    if (available) database = await engine.open();
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    await database?.db.delete(updates);
    await database?.db.delete(leases);
  });
  const claimed = async (owner: string, now: number, limit = 10) =>
    (await claimUpdates(database.db, limit, lease(owner, now, now + 10))).map(({ updateId }) => updateId);

  it.skipIf(!available)("are stored once", async () => {
    expect(await storeUpdates(database.db, [update(1), update(2)], at(0))).toBe(2);
    expect(await storeUpdates(database.db, [update(2), update(3)], at(1))).toBe(1);
    expect(await storeUpdates(database.db, [], at(1))).toBe(0);
  });

  it.skipIf(!available)(
    "are claimed by queue, the oldest first, and the next only after the end",
    async () => {
      await storeUpdates(
        database.db,
        [update(3, "b"), update(2, "a"), update(1, "a"), update(4, "c")],
        at(0),
      );
      expect(await claimed("me", 0)).toEqual([1, 3, 4]);
      expect(await claimed("you", 0)).toEqual([]);
      await finishUpdate(database.db, { updateId: 1, owner: "me", state: "failed", now: at(1) });
      expect(await claimed("you", 1, 1)).toEqual([2]);
    },
  );

  it.skipIf(!available)("are claimed by one of many who ask at once", async () => {
    await storeUpdates(
      database.db,
      Array.from({ length: 60 }, (_, i) => update(i, `${i % 30}`)),
      at(0),
    );
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => claimed(`owner ${i}`, 0, 6)));
    const ids = all.flat();
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id % 30)).size).toBe(ids.length);
  });

  it.skipIf(!available)("of a dead owner are free when the lease has run out, unless renewed", async () => {
    await storeUpdates(database.db, [update(1)], at(0));
    await claimed("dead", 0);
    await freeUpdates(database.db, { now: at(9), all: false });
    expect(await claimed("me", 9)).toEqual([]);
    await renewUpdates(database.db, lease("dead", 9, 19));
    await freeUpdates(database.db, { now: at(11), all: false });
    expect(await claimed("me", 11)).toEqual([]);
    await freeUpdates(database.db, { now: at(20), all: false });
    expect(await claimed("me", 20)).toEqual([1]);
    // The dead one wakes up: the end is told by who works on it now.
    await finishUpdate(database.db, { updateId: 1, owner: "dead", state: "handled", now: at(21) });
    expect((await database.db.select().from(updates))[0]).toMatchObject({
      state: "started",
      leaseOwner: "me",
    });
  });

  it.skipIf(!available)("that bring the process down three times are given up", async () => {
    await storeUpdates(database.db, [update(1), update(2)], at(0));
    for (const _ of [1, 2, 3]) {
      expect(await claimed("me", 0)).toEqual([1]);
      await freeUpdates(database.db, { now: at(0), all: true });
    }
    expect(await claimed("me", 0)).toEqual([2]);
  });

  it.skipIf(!available)("are forgotten some time after their end", async () => {
    await storeUpdates(database.db, [update(1, "a"), update(2, "b"), update(3, "c")], at(0));
    await claimed("me", 0, 2);
    await finishUpdate(database.db, { updateId: 1, owner: "me", state: "handled", now: at(10) });
    await finishUpdate(database.db, { updateId: 2, owner: "me", state: "handled", now: at(20) });
    await deleteFinishedUpdates(database.db, at(15));
    const left = await database.db.select({ id: updates.updateId }).from(updates).orderBy(updates.updateId);
    expect(left).toEqual([{ id: 2 }, { id: 3 }]);
  });

  it.skipIf(!available)("a lease has one holder", async () => {
    const take = (owner: string, from: number) =>
      takeLease(database.db, { name: "poll", ...lease(owner, from, from + 10) });
    expect(await take("me", 0)).toBe(true);
    expect(await take("you", 5)).toBe(false);
    expect(await take("me", 8)).toBe(true);
    expect(await take("you", 15)).toBe(false);
    expect(await take("you", 19)).toBe(true);
    await releaseLease(database.db, { name: "poll", owner: "me" });
    expect(await take("me", 20)).toBe(false);
    await releaseLease(database.db, { name: "poll", owner: "you" });
    expect(await take("me", 20)).toBe(true);
    await dropLease(database.db, "poll");
    expect(await take("you", 20)).toBe(true);
  });
});
