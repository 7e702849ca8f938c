import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { enqueue, type NewDelivery } from "../../../src/db/queries/enqueue.ts";
import { outbox } from "../../../src/db/schema/delivery.ts";
import { sources } from "../../../src/db/schema/sources.ts";
import { chats } from "../../../src/db/schema/telegram.ts";
import type { Fault } from "../../../src/local-telegram/call-log.ts";
import type { OutboxRow, Outgoing } from "../../../src/surfaces/outgoing.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

const ADMIN = 100_001;
/** For machines that have other things to do. */
const PATIENT = { timeout: 15_000 };

/** Tells the items of the rows, a line each. */
const tellItems = async (rows: readonly OutboxRow[]): Promise<Outgoing> => ({
  method: "send",
  answer: {
    blocks: rows.map(({ item, kind }) => ({
      kind: "text",
      line: { kind: "line", message: "bot-apology", values: { eventId: `${kind} ${item}` } },
    })),
    actions: [],
  },
});

describe("the outbox", () => {
  let test: TestBot;
  const started = new Date("2026-03-02T10:00:00Z");
  let now = started;
  /** A person of each test. */
  let person = 500_000;
  beforeAll(async () => {
    test = await startTestBot({ tell: tellItems, now: () => now, adminIds: [ADMIN] });
    await test.telegram.ask({ user: ADMIN, chat: ADMIN, text: "/start" });
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    now = started;
    await test.telegram.clearFaults();
    await test.database.db.delete(outbox);
    person += 1;
    await test.telegram.setUser({ id: person, first_name: "Reader", language_code: "en" });
    await test.telegram.ask({ user: person, chat: person, text: "/start" });
  });

  const put = (item: string, over: Partial<NewDelivery> = {}) =>
    enqueue(test.database.db, [
      { chatId: person, item, kind: "alert", payload: {}, dueAt: now, orderAt: now, createdAt: now, ...over },
    ]);
  const told = async (chat = person) =>
    (await test.telegram.history({ user: chat > 0 ? chat : person, chat })).flatMap(({ message }) => {
      const items = [...(message.text ?? "").matchAll(/ (\S+ \S+)\. (?:Попробуйте|Please)/g)].map(
        (match) => match[1],
      );
      return items.length === 0 ? [] : [items.join(", ")];
    });
  const rows = () => test.database.db.select().from(outbox).orderBy(asc(outbox.id));
  const fail = (fault: Partial<Fault> & { kind: Fault["kind"] }) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fault with the method and chat of these tests
    test.telegram.addFault({ method: "sendMessage", chatId: person, ...fault } as Fault);
  const untilTold = (expected: string[], chat = person) =>
    expect.poll(() => told(chat), PATIENT).toEqual(expected);

  it("sends what is due, in the order of publication, once each", async () => {
    const at = (minute: number) => ({ orderAt: new Date(Date.UTC(2026, 2, 1, 10, minute)) });
    const common = { chatId: person, kind: "alert", payload: {}, dueAt: now, createdAt: now } as const;
    await enqueue(test.database.db, [
      { ...common, item: "third", ...at(3) },
      { ...common, item: "first", ...at(1) },
      { ...common, item: "second", ...at(2) },
    ]);
    expect(await put("first")).toBe(0);
    expect(await put("tomorrow", { dueAt: new Date("2026-03-03T10:00Z") })).toBe(1);
    await untilTold(["alert first", "alert second", "alert third"]);
    const [row] = await rows();
    expect(row).toMatchObject({ state: "sent", attempts: 1, messageId: expect.any(Number) });
    now = new Date("2026-03-03T10:00Z");
    await untilTold(["alert first", "alert second", "alert third", "alert tomorrow"]);
  });

  it.each<{ name: string; fault: Partial<Fault> & { kind: Fault["kind"] }; row: object }>([
    {
      name: "when Telegram asks to wait",
      fault: { kind: "too-many-requests", retryAfter: 1 },
      row: { state: "sent", attempts: 1, repeatedAt: null },
    },
    {
      name: "when the server fails",
      fault: { kind: "error", code: 500, description: "Internal Server Error", times: 2 },
      row: { state: "sent", attempts: 3, repeatedAt: null },
    },
    {
      name: "when the request is lost, and marked as repeated",
      fault: { kind: "drop-request" },
      row: { state: "sent", attempts: 2, repeatedAt: expect.any(Date) },
    },
    {
      name: "when a proxy breaks, and marked as repeated",
      fault: { kind: "bad-gateway" },
      row: { state: "sent", attempts: 2, repeatedAt: expect.any(Date) },
    },
  ])("arrives once, and before what was published later, $name", async ({ fault, row }) => {
    await fail(fault);
    await put("first");
    await put("second", { orderAt: new Date(now.getTime() + 1) });
    await untilTold(["alert first", "alert second"]);
    await expect.poll(async () => (await rows())[0], PATIENT).toMatchObject(row);
  });

  it("may arrive twice when the answer is lost, and then says so in its row", async () => {
    await fail({ kind: "drop-reply", times: 2 });
    await put("first");
    await put("second", { orderAt: new Date(now.getTime() + 1) });
    await untilTold(["alert first", "alert first", "alert second"]);
    expect((await rows())[0]).toMatchObject({ state: "unknown", endedAt: expect.any(Date) });
  });

  it("waits for who has blocked the bot, and comes in one message when they start it again", async () => {
    await test.telegram.setBotStatus({ user: person, status: "kicked" });
    await put("old", { orderAt: new Date("2026-02-20T10:00Z") });
    await put("first");
    await put("second", { orderAt: new Date(now.getTime() + 1) });
    const held = async () => (await rows()).map(({ heldFor }) => heldFor);
    await expect.poll(held, PATIENT).toEqual(["suspended", "suspended", "suspended"]);
    await put("other", { chatId: ADMIN });
    await expect.poll(() => told(ADMIN), PATIENT).toContain("alert other");
    await test.telegram.setBotStatus({ user: person, status: "member" });
    await test.telegram.say({ user: person, text: "/start" });
    await untilTold(["alert first, alert second"]);
    const [old, first, second] = await rows();
    expect(old).toMatchObject({ state: "failed", failure: "out-of-date" });
    expect(first?.messageId).toBe(second?.messageId);
  });

  it("gives up after ninety days of being blocked", async () => {
    await test.telegram.setBotStatus({ user: person, status: "kicked" });
    await put("first");
    await expect.poll(async () => (await rows())[0]?.heldFor, PATIENT).toBe("suspended");
    now = new Date("2026-06-01T10:00:00Z");
    await expect
      .poll(async () => (await rows())[0], PATIENT)
      .toMatchObject({ state: "failed", failure: "suspended" });
  });

  it("waits for the end of quiet hours, and comes in one message; what is urgent does not wait", async () => {
    const settings = { quietFrom: "22:00", quietTo: "08:00" };
    await test.database.db.update(chats).set(settings).where(eq(chats.id, person));
    now = new Date("2026-03-02T20:00:00Z"); // midnight in Baku
    await put("first");
    await put("second", { orderAt: new Date(now.getTime() + 1) });
    await put("fire", { urgent: true });
    await untilTold(["alert fire"]);
    await expect.poll(async () => (await rows())[1]?.heldFor, PATIENT).toBe("quiet-hours");
    now = new Date("2026-03-03T04:00:00Z");
    await untilTold(["alert fire", "alert first, alert second"]);
  });

  it("gives a group so many posts an hour, and the others in one message when the hour is over", async () => {
    const { id: group } = await test.telegram.addChat({ title: "Group", memberIds: [person] });
    await test.telegram.ask({ user: person, chat: group, text: "/start" });
    await test.database.db.update(chats).set({ postsPerHour: 2 }).where(eq(chats.id, group));
    for (let n = 1; n <= 5; n++) await put(`${n}`, { chatId: group, orderAt: new Date(now.getTime() + n) });
    await expect.poll(async () => (await rows()).at(-1)?.heldFor, PATIENT).toBe("group-budget");
    expect(await told(group)).toEqual(["alert 1", "alert 2"]);
    now = new Date(now.getTime() + 3_600_000);
    await untilTold(["alert 1", "alert 2", "alert 3, alert 4, alert 5"], group);
  });

  it("follows a group to the supergroup that it became, in order", async () => {
    const { id: group } = await test.telegram.addChat({ title: "Group", type: "group", memberIds: [person] });
    await test.telegram.ask({ user: person, chat: group, text: "/start" });
    await test.bot.stop();
    const moved = await test.telegram.migrate({ chat: group });
    await put("first", { chatId: group });
    await put("second", { chatId: group, orderAt: new Date(now.getTime() + 1) });
    await test.restart();
    await untilTold(["alert first", "alert second"], moved);
    expect((await rows()).map(({ chatId }) => chatId)).toEqual([moved, moved]);
  });

  it("is sent as plain words where Telegram refuses the markup", async () => {
    await fail({ kind: "error", code: 400, description: "Bad Request: can't parse entities: oops" });
    await put("first");
    await untilTold(["alert first"]);
    expect((await test.telegram.calls({ method: "sendMessage" })).at(-1)?.parameters).not.toHaveProperty(
      "parse_mode",
    );
  });

  it("is set aside where Telegram refuses even those, and an administrator is told", async () => {
    await fail({ kind: "error", code: 400, description: "Bad Request: message is too long", times: 2 });
    await put("first");
    const [row] = await rows();
    await expect.poll(() => told(ADMIN), PATIENT).toContain(`alarm undelivered:${row?.id}`);
    expect((await rows())[0]).toMatchObject({ state: "failed", failure: "refused" });
  });

  it("does not leave a group whose topic is closed: an administrator is told, once a day", async () => {
    const closed = { kind: "error", code: 400, description: "Bad Request: TOPIC_CLOSED", times: 2 } as const;
    await fail(closed);
    await put("first", { threadId: 7 });
    await put("second", { threadId: 7 });
    await put("third");
    await untilTold(["alert third"]);
    await expect.poll(() => told(ADMIN), PATIENT).toContain(`alarm undelivered:topic:${person}:7@2026-03-02`);
    expect((await rows()).filter(({ kind }) => kind === "alarm")).toHaveLength(1);
  });

  it("goes on after an outage with what waited, once each", async () => {
    await test.telegram.addFault({ method: "*", kind: "drop-request", times: 5 });
    for (let n = 1; n <= 4; n++) await put(`${n}`, { orderAt: new Date(now.getTime() + n) });
    await untilTold(["alert 1", "alert 2", "alert 3", "alert 4"]);
  });

  it("is sent by one process at a time, by another one when that ends", async () => {
    const first = test.bot;
    await test.restart({ soleOwner: false });
    for (let n = 1; n <= 6; n++) await put(`${n}`, { orderAt: new Date(now.getTime() + n) });
    await untilTold(["alert 1", "alert 2", "alert 3", "alert 4", "alert 5", "alert 6"]);
    await first.stop();
    await put("7", { orderAt: new Date(now.getTime() + 7) });
    await expect.poll(async () => (await told()).at(-1), PATIENT).toBe("alert 7");
  });

  it("is sent again, and marked, when the process that was sending it has died", async () => {
    await test.bot.stop();
    await put("first");
    await test.database.db.update(outbox).set({ state: "claimed", leaseOwner: "a dead process" });
    await test.restart();
    await untilTold(["alert first"]);
    await expect
      .poll(async () => (await rows())[0])
      .toMatchObject({ state: "sent", repeatedAt: expect.any(Date) });
  });

  it("tells a chat by /log what came, what is held and what failed, and nobody else's", async () => {
    await put("first");
    await untilTold(["alert first"]);
    await fail({ kind: "error", code: 400, description: "Bad Request: message is too long", times: 2 });
    await put("second");
    await expect.poll(async () => (await rows())[1]?.state, PATIENT).toBe("failed");
    await put("third", { kind: "digest" });
    const settings = { heldFor: "quiet-hours", dueAt: new Date(now.getTime() + 3 * 3_600_000) } as const;
    await test.database.db.update(outbox).set(settings).where(eq(outbox.item, "third"));
    await put("other", { chatId: ADMIN });
    const { text } = await test.telegram.ask({ user: person, chat: person, text: "/log" });
    expect(text?.split("\n").map((said) => said.replace(/^• /, ""))).toEqual([
      "What came to this chat",
      "Digest, comes in 3 h, after the quiet hours",
      "News, not sent, 0 s ago: Telegram did not take the text",
      "News, sent 0 s ago",
    ]);
  });

  it("tells everybody by /status how quickly alerts come", async () => {
    await test.database.db
      .insert(sources)
      .values({ key: "trend", name: "Trend", variants: [], tier: "agency", timeZone: "UTC" });
    for (const [n, minutes] of [2, 3, 10].entries()) {
      const causedAt = new Date(now.getTime() - minutes * 60_000);
      await put(`${n}`, { causedAt, sourceKey: "trend", orderAt: causedAt });
    }
    await expect
      .poll(async () => (await rows()).map(({ state }) => state), PATIENT)
      .toEqual(["sent", "sent", "sent"]);
    await put("tomorrow", { dueAt: new Date(now.getTime() + 24 * 3_600_000) });
    const { text } = await test.telegram.ask({ user: person, chat: person, text: "/status" });
    expect(text).toContain("usually 3 min, in 95 of 100 cases no longer than 9 min");
    expect(text).toContain("Nothing waits to be sent.");
    expect(text).toContain("Sent in the last hour: 3. Held back until a better time: 0");
    expect(text).toContain("Trend: 3 min, in 95 of 100 cases up to 9 min; alerts: 3");
  });
});
