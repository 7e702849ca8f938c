import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { isWindowFull, pauseWindow, takeMoment } from "../../../src/db/queries/send-windows.ts";
import { describeOnDatabases, emptyTables } from "../../support/databases.ts";

const LIMIT = { most: 3, windowMs: 60_000 };
const FOREVER = Number.POSITIVE_INFINITY;

describeOnDatabases("moments that processes share", (database) => {
  beforeEach(() => emptyTables(database()));
  const take = (atMostMs = FOREVER, name = "all") => takeMoment(database().db, name, LIMIT, atMostMs);

  it("are dealt out so that no window holds more than its limit", async () => {
    const waits: (number | null)[] = [];
    for (let n = 0; n < 7; n++) waits.push(await take());
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    // A little less than one window, and than two: the queries take time as well.
    for (const [from, windows] of [
      [3, 1],
      [6, 2],
    ] as const) {
      expect(waits[from]).toBeGreaterThan(windows * 60_000 - 30_000);
      expect(waits[from]).toBeLessThanOrEqual(windows * 60_000);
    }
    expect(await take(FOREVER, "another")).toBe(0);
  });

  it("are not reserved for who can't wait so long", async () => {
    for (let n = 0; n < 3; n++) await take();
    expect(await isWindowFull(database().db, "all", LIMIT)).toBe(true);
    expect(await take(1_000)).toBeNull();
    expect(await take()).toBeLessThanOrEqual(60_000);
  });

  it("are given to each of many who ask at once, never more than the limit at a time", async () => {
    const waits = await Promise.all(Array.from({ length: 9 }, () => take()));
    expect(waits.filter((ms) => ms === 0)).toHaveLength(3);
    expect(waits.filter((ms) => ms !== null && ms > 60_000)).toHaveLength(3);
  });

  it("stop while Telegram asks for silence", async () => {
    await pauseWindow(database().db, "all", 120_000);
    expect(await isWindowFull(database().db, "all", LIMIT)).toBe(true);
    expect(await take(60_000)).toBeNull();
    expect(await take()).toBeGreaterThan(60_000);
  });

  it("go on when the clock was set back: what lies far ahead is not believed", async () => {
    for (let n = 0; n < 3; n++) await take();
    await database().db.execute(
      sql`update send_windows set recent = array(select at + interval '1 hour' from unnest(recent) at)`,
    );
    expect(await take(0)).toBe(0);
  });
});
