import { beforeEach, expect, it } from "vitest";
import { moveChat } from "../../../src/db/queries/chats.ts";
import { alertDelays, outboxState } from "../../../src/db/queries/delivery-state.ts";
import { enqueue, type NewDelivery } from "../../../src/db/queries/enqueue.ts";
import { claimHead, type End, endDelivery, freeClaims } from "../../../src/db/queries/outbox.ts";
import { headsOfChats } from "../../../src/db/queries/outbox-heads.ts";
import { holdLike, postsSince } from "../../../src/db/queries/outbox-holds.ts";
import { outbox } from "../../../src/db/schema/delivery.ts";
import { sources } from "../../../src/db/schema/sources.ts";
import { chats } from "../../../src/db/schema/telegram.ts";
import { describeOnDatabases, emptyTables } from "../../support/databases.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const OWNER = { owner: "me", now: NOW, together: [] };

describeOnDatabases("the outbox", (database) => {
  const db = () => database().db;
  beforeEach(async () => {
    await emptyTables(database());
    const chat = { type: "group" as const, firstSeenAt: NOW };
    await db()
      .insert(chats)
      .values([1, 2, 3].map((id) => ({ id, ...chat })));
  });
  const put = (rows: (Partial<NewDelivery> & { item: string })[]) =>
    enqueue(
      db(),
      rows.map((row) => ({
        chatId: 1,
        kind: "alert",
        payload: {},
        dueAt: NOW,
        orderAt: NOW,
        createdAt: NOW,
        ...row,
      })),
    );
  const rows = () => db().select().from(outbox).orderBy(outbox.id);
  const heads = async (over: { without?: number[]; now?: Date } = {}) => {
    const found = await headsOfChats(db(), { now: NOW, without: [], limit: 10, ...over });
    const items = new Map((await rows()).map(({ id, item }) => [id, item]));
    return found.map(({ id }) => items.get(id));
  };

  it("takes each item of a kind once for a chat and topic, and only for chats that are known", async () => {
    expect(await put([{ item: "a" }, { item: "a", threadId: 5 }, { item: "a", kind: "digest" }])).toBe(3);
    expect(await put([{ item: "a" }, { item: "a", threadId: 5 }, { item: "a", chatId: 99 }])).toBe(0);
  });

  it("gives of each chat what was published first; the urgent first, what is not due never", async () => {
    await put([
      { item: "late", orderAt: at(-1) },
      { item: "early", orderAt: at(-5) },
      { item: "tomorrow", orderAt: at(-9), dueAt: at(1) },
      { item: "other", chatId: 2, dueAt: at(-3) },
      { item: "urgent", chatId: 3, urgent: true },
      { item: "not so", chatId: 3, orderAt: at(-9) },
    ]);
    expect(await heads()).toEqual(["urgent", "other", "early"]);
    expect(await heads({ without: [1, 3] })).toEqual(["other"]);
    expect(await heads({ now: at(1), without: [2, 3] })).toEqual(["tomorrow"]);
  });

  it("is claimed by one of two who try at once", async () => {
    await put([{ item: "a" }]);
    const [head] = await headsOfChats(db(), { now: NOW, without: [], limit: 1 });
    const tries = ["me", "you"].map((owner) => claimHead(db(), { id: head?.id ?? 0 }, { ...OWNER, owner }));
    expect((await Promise.all(tries)).flat()).toHaveLength(1);
  });

  it("frees what others were sending, to be sent once more and marked", async () => {
    await put([{ item: "a" }]);
    const [{ id } = { id: 0 }] = await rows();
    await claimHead(db(), { id }, OWNER);
    expect(await freeClaims(db(), "me")).toBe(0);
    expect(await freeClaims(db(), "you")).toBe(1);
    expect(await rows()).toMatchObject([{ state: "unknown", leaseOwner: null, failure: "interrupted" }]);
    expect(await claimHead(db(), { id }, { ...OWNER, owner: "you" })).toMatchObject([{ repeatedAt: NOW }]);
    // Who lost the lease writes nothing any more.
    const end = { state: "sent" as const, endedAt: NOW, messageIds: [5], textHash: null } satisfies End;
    await endDelivery(db(), { ids: [id], owner: "me" }, end);
    expect(await rows()).toMatchObject([{ state: "claimed" }]);
  });

  it("takes what was held together up together, of one topic and in order; it is one post", async () => {
    await put([
      { item: "b", orderAt: at(-1) },
      { item: "a", orderAt: at(-2) },
      { item: "elsewhere", threadId: 5 },
      { item: "digest", kind: "digest" },
    ]);
    const like = { chatId: 1, kind: "alert", urgent: false } as const;
    await holdLike(db(), like, { until: at(60), reason: "quiet-hours", now: NOW });
    expect(await heads()).toEqual(["digest"]);
    const [head] = await headsOfChats(db(), { now: at(60), without: [], limit: 1 });
    const claim = { owner: "me", now: at(60), together: ["alert"] } as const;
    const claimed = await claimHead(db(), { id: head?.id ?? 0 }, claim);
    expect(claimed.map(({ item }) => item)).toEqual(["a", "b"]);
    const ids = claimed.map(({ id }) => id);
    const end = { state: "sent" as const, endedAt: at(60), messageIds: [7], textHash: null } satisfies End;
    await endDelivery(db(), { ids, owner: "me" }, end);
    expect(await postsSince(db(), 1, { since: NOW, kinds: ["alert"] })).toEqual([at(60)]);
  });

  it("moves with its chat, once where the new one has it already", async () => {
    await put([{ item: "a" }, { item: "b" }, { item: "b", chatId: 2 }]);
    await moveChat(db(), 1, 2);
    expect((await rows()).map(({ chatId, item }) => [chatId, item])).toEqual([
      [2, "a"],
      [2, "b"],
    ]);
  });

  it("tells how far it is behind, and how long alerts took by source", async () => {
    const source = { name: "Trend", variants: [], tier: "agency" as const, timeZone: "UTC" };
    await db()
      .insert(sources)
      .values({ key: "trend", ...source });
    await put([
      ...[1, 2, 30].map((minutes) => ({ item: `${minutes}`, causedAt: at(-minutes), sourceKey: "trend" })),
      { item: "waits", dueAt: at(-4), chatId: 2 },
    ]);
    for (const { id, item } of await rows()) {
      if (item === "waits") continue;
      await claimHead(db(), { id }, OWNER);
      const end = { state: "sent" as const, endedAt: NOW, messageIds: [id], textHash: null } satisfies End;
      await endDelivery(db(), { ids: [id], owner: "me" }, end);
    }
    expect(await outboxState(db(), NOW)).toEqual({
      waiting: 1,
      held: 0,
      oldestDueAt: at(-4),
      sentLastHour: 3,
    });
    const [delay] = await alertDelays(db(), at(-60));
    expect(delay).toMatchObject({ source: "Trend", alerts: 3, medianMs: 120_000 });
    expect(delay?.p95Ms).toBeCloseTo(27.2 * 60_000, 0);
  });
});
