import { beforeEach, expect, it } from "vitest";
import { NO_CRITERIA } from "../../../src/core/matching/terms.ts";
import type { Criteria, NewSubscription, Subject } from "../../../src/core/model/subscription.ts";
import { moveChat, seeChat } from "../../../src/db/queries/chats.ts";
import {
  addSubscription,
  deleteSubscription,
  deleteSubscriptions,
  MOST_SUBSCRIPTIONS,
  pauseSubscription,
  rescheduleDigests,
  subscriptionById,
  subscriptionsFor,
  subscriptionsOf,
} from "../../../src/db/queries/subscriptions.ts";
import { subscriptions } from "../../../src/db/schema/subscriptions.ts";
import { describeOnDatabases, emptyTables } from "../../support/databases.ts";

const CHAT = 100;
/** A Thursday; in Baku it is 14:00. */
const at = { now: new Date("2025-10-16T10:00:00Z"), timeZone: "Asia/Baku" };

const about = (wanted: Partial<Criteria>): Subject => ({
  kind: "news",
  filter: { wanted: { ...NO_CRITERIA, ...wanted }, unwanted: NO_CRITERIA },
});
const subscription = (changes: Partial<NewSubscription> = {}): NewSubscription => ({
  chatId: CHAT,
  threadId: null,
  createdBy: CHAT,
  subject: about({ places: ["Aktau"] }),
  schedule: { kind: "now" },
  layout: "brief",
  silent: true,
  urgent: false,
  ...changes,
});

describeOnDatabases("subscriptions", (database) => {
  const db = () => database().db;
  beforeEach(async () => {
    await emptyTables(database());
    for (const id of [CHAT, 200]) await seeChat(db(), { id, type: "supergroup", title: "A", seenAt: at.now });
  });

  it("come back as they were kept, those of topics too", async () => {
    const weekly = subscription({ threadId: 7, schedule: { kind: "weekly", at: "09:00", weekday: 1 } });
    await addSubscription(db(), subscription(), at);
    await addSubscription(db(), weekly, at);
    expect(await subscriptionsOf(db(), CHAT)).toMatchObject([
      { ...subscription(), pausedAt: null, createdAt: at.now },
      weekly,
    ]);
  });

  it("are kept once, however often and at once they are asked for", async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => addSubscription(db(), subscription(), at)));
    expect(all.filter((each) => each?.isNew)).toHaveLength(1);
    const [known] = await subscriptionsOf(db(), CHAT);
    await pauseSubscription(db(), { id: known?.id ?? 0, chatId: CHAT }, at.now);
    const again = subscription({ layout: "facts", schedule: { kind: "daily", at: "08:30" } });
    expect(await addSubscription(db(), again, at)).toEqual({ id: known?.id, isNew: false });
    expect(await subscriptionsOf(db(), CHAT)).toMatchObject([{ ...again, pausedAt: null }]);
  });

  it("are found by their terms; those to everything always, paused ones never", async () => {
    const ids = [];
    for (const wanted of [{ places: ["Aktau"] }, { places: ["Baku"] }, {}, { places: ["Aktau", "Baku"] }])
      ids.push((await addSubscription(db(), subscription({ subject: about(wanted) }), at))?.id ?? 0);
    await pauseSubscription(db(), { id: ids[3] ?? 0, chatId: CHAT }, at.now);
    const found = await subscriptionsFor(db(), "news", ["places:Aktau", "=порт"]);
    expect(found.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(await subscriptionsFor(db(), "watch", ["places:Aktau"])).toEqual([]);
  });

  it("of another chat are not touched by a forged number", async () => {
    const { id = 0 } = (await addSubscription(db(), subscription(), at)) ?? {};
    const forged = { id, chatId: 200 };
    expect(await subscriptionById(db(), forged)).toBeNull();
    expect(await pauseSubscription(db(), forged, at.now)).toBe(false);
    expect(await deleteSubscription(db(), forged)).toBe(false);
    expect(await deleteSubscriptions(db(), 200)).toEqual({ news: 0, watches: 0 });
    expect(await subscriptionsOf(db(), CHAT)).toHaveLength(1);
  });

  it("that another version of the program wrote keep nobody else from news", async () => {
    await addSubscription(db(), subscription(), at);
    await db()
      .update(subscriptions)
      .set({ what: { wanted: "everything" }, whatHash: "other" });
    await addSubscription(db(), subscription({ chatId: 200 }), at);
    expect(await subscriptionsFor(db(), "news", ["places:Aktau"])).toMatchObject([{ chatId: 200 }]);
    expect(await subscriptionsOf(db(), CHAT)).toEqual([]);
    expect(await deleteSubscriptions(db(), CHAT)).toEqual({ news: 1, watches: 0 });
  });

  it("are bounded in number", async () => {
    for (let n = 0; n < MOST_SUBSCRIPTIONS; n += 1)
      await addSubscription(db(), subscription({ subject: about({ phrases: [`word ${n}`] }) }), at);
    expect(await addSubscription(db(), subscription(), at)).toBeNull();
  });

  it.each([
    {
      schedule: { kind: "daily", at: "09:00" },
      due: "2025-10-17T05:00:00.000Z",
      inAlmaty: "2025-10-17T04:00:00.000Z",
    },
    {
      schedule: { kind: "daily", at: "14:30" },
      due: "2025-10-16T10:30:00.000Z",
      inAlmaty: "2025-10-17T09:30:00.000Z",
    },
    {
      schedule: { kind: "weekly", at: "09:00", weekday: 4 },
      due: "2025-10-23T05:00:00.000Z",
      inAlmaty: "2025-10-23T04:00:00.000Z",
    },
  ] as const)("gathered for $schedule.kind $schedule.at are due by the chat's clocks", async (row) => {
    await addSubscription(db(), subscription({ schedule: row.schedule }), at);
    const due = async () =>
      (await db().select({ due: subscriptions.nextDigestAt }).from(subscriptions))[0]?.due?.toISOString();
    expect(await due()).toBe(row.due);
    await rescheduleDigests(db(), CHAT, { ...at, timeZone: "Asia/Almaty" });
    expect(await due()).toBe(row.inAlmaty);
  });

  it("move with their group, where the new one has them already only once", async () => {
    await addSubscription(db(), subscription(), at);
    await addSubscription(db(), subscription({ subject: about({}) }), at);
    await addSubscription(db(), subscription({ chatId: 200 }), at);
    await moveChat(db(), CHAT, 200);
    expect((await subscriptionsOf(db(), 200)).map(({ subject }) => subject)).toEqual([
      about({}),
      about({ places: ["Aktau"] }),
    ]);
    expect(await subscriptionsOf(db(), CHAT)).toEqual([]);
  });
});
