import { setTimeout as delay } from "node:timers/promises";
import { GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../src/db/open.ts";
import { claimUpdates, storeUpdates } from "../../../src/db/queries/updates.ts";
import { updates } from "../../../src/db/schema/telegram.ts";
import { createLog } from "../../../src/log.ts";
import { createInbox, type Inbox, type InboxDeps } from "../../../src/surfaces/telegram/inbox.ts";
import { queueOf } from "../../../src/surfaces/telegram/update-queue.ts";
import { openEmbedded } from "../../support/databases.ts";

let database: Database;
let inbox: Inbox | undefined;
let handled: number[];
let apologies: { updateId: number; eventId: string }[];
let logged: string[];
beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(updates);
  handled = [];
  apologies = [];
  logged = [];
});
afterEach(() => inbox?.stop(1000));

const person = (id: number) => ({ id, is_bot: false, first_name: "Reader" });
const message = (update_id: number, chat: number, text = "/turnover"): Update => ({
  update_id,
  message: {
    message_id: update_id,
    date: 0,
    text,
    chat: { id: chat, type: "private", first_name: "Reader" },
    from: person(chat),
  },
});

/** An inbox whose handler notes what it has handled, after what `before` does. */
async function start(
  before: (update: Update) => unknown = () => undefined,
  changes: Partial<InboxDeps> = {},
) {
  inbox = createInbox({
    db: database.db,
    log: createLog("debug", { write: (line) => void logged.push(line) }),
    now: () => new Date(),
    soleOwner: true,
    handle: async (update) => {
      await before(update);
      handled.push(update.update_id);
    },
    apologize: async ({ update_id }, eventId) => void apologies.push({ updateId: update_id, eventId }),
    ...changes,
  });
  await inbox.start();
  return inbox;
}

const refused = (error_code: number, description: string) =>
  new GrammyError("Call failed", { ok: false, error_code, description }, "sendMessage", { text: "secret" });

const query = (update_id: number, user: number): Update => ({
  update_id,
  inline_query: { id: `${update_id}`, from: person(user), query: "secret", offset: "" },
});

const lease = (owner: string, ms: number) => ({
  owner,
  now: new Date(),
  expiresAt: new Date(Date.now() + ms),
});

const states = async () =>
  Object.fromEntries((await database.db.select().from(updates)).map((row) => [row.updateId, row.state]));

describe("in order, side by side", () => {
  it("a chat's updates are handled one after another, whatever they take", async () => {
    const box = await start((update) => delay(update.update_id === 1 ? 100 : 0));
    await box.receive([message(1, 10), message(2, 10), message(3, 10)]);
    await expect.poll(() => handled).toEqual([1, 2, 3]);
  });

  it("a slow chat stalls no other", async () => {
    const box = await start((update) => update.update_id === 1 && delay(700));
    await box.receive([message(1, 10), message(2, 10), message(3, 20), message(4, 30)]);
    await expect.poll(() => handled.toSorted((a, b) => a - b), { timeout: 500 }).toEqual([3, 4]);
    await expect.poll(() => handled.slice(2), { timeout: 2000 }).toEqual([1, 2]);
  });

  it("many slow chats stall the rest only until one is done", async () => {
    const box = await start((update) => delay(update.update_id <= 16 ? 200 : 0));
    await box.receive(Array.from({ length: 40 }, (_, i) => message(i + 1, i + 100)));
    await expect.poll(() => handled.length, { timeout: 3000 }).toBe(40);
  });
});

describe("nothing twice, nothing lost", () => {
  it("an update that Telegram sends again is handled once, also afterwards", async () => {
    const box = await start();
    await Promise.all([box.receive([message(1, 10)]), box.receive([message(1, 10), message(2, 10)])]);
    await expect.poll(() => handled).toEqual([1, 2]);
    await expect.poll(states).toEqual({ 1: "handled", 2: "handled" });
    await box.receive([message(1, 10), message(3, 10)]);
    await expect.poll(() => handled).toEqual([1, 2, 3]);
  });

  it("what was stored when the process died is handled at the next start", async () => {
    const stored = [message(1, 10), message(2, 20)].map((update) => ({
      updateId: update.update_id,
      queue: queueOf(update),
      payload: update,
    }));
    await storeUpdates(database.db, stored, new Date());
    // The first was in somebody's hands, with a lease that runs on: on an embedded database they are dead.
    await claimUpdates(database.db, 1, lease("dead", 60_000));
    await start();
    await expect.poll(() => handled.toSorted((a, b) => a - b)).toEqual([1, 2]);
    await delay(50);
    expect(handled).toHaveLength(2);
  });

  it("with other processes alive, only leases that ran out are taken over", async () => {
    const rows = [message(1, 10), message(2, 20)].map((update) => ({
      updateId: update.update_id,
      queue: queueOf(update),
      payload: update,
    }));
    await storeUpdates(database.db, rows, new Date());
    await claimUpdates(database.db, 1, lease("dead", -1));
    await claimUpdates(database.db, 1, lease("alive", 60_000));
    await start(undefined, { soleOwner: false });
    await expect.poll(() => handled).toEqual([1]);
    expect(await states()).toEqual({ 1: "handled", 2: "started" });
  });

  it("letters that the database can't hold lose nothing else", async () => {
    const texts: string[] = [];
    const box = await start((update) => texts.push(update.message?.text ?? ""));
    await box.receive([message(1, 10, "half \ud83d of a pair"), message(2, 20, "a\0b")]);
    await expect.poll(() => texts.toSorted()).toEqual(["ab", "half \ufffd of a pair"]);
  });

  it("what people wrote is kept no longer than it is needed", async () => {
    const box = await start();
    await box.receive([message(1, 10, "secret")]);
    await expect.poll(states).toEqual({ 1: "handled" });
    expect(JSON.stringify(await database.db.select().from(updates))).not.toContain("secret");
  });

  it("stopping waits for what is being handled", async () => {
    const box = await start(() => delay(300));
    await box.receive([message(1, 10)]);
    await delay(50);
    await box.stop(2000);
    expect(handled).toEqual([1]);
    expect(await states()).toEqual({ 1: "handled" });
  });
});

describe("failures", () => {
  const address = "https://api.telegram.org/bot123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/sendMessage";
  it.each([
    { name: "a mistake of ours", error: new Error("no such column"), state: "failed", apologized: true },
    {
      name: "a refused call",
      error: refused(400, "Bad Request: chat_id is empty"),
      state: "failed",
      apologized: true,
    },
    {
      name: "a person who blocked the bot",
      error: refused(403, "Forbidden: bot was blocked by the user"),
      state: "handled",
      apologized: false,
    },
    {
      name: "too many messages",
      error: refused(429, "Too Many Requests: retry after 30"),
      state: "failed",
      apologized: false,
    },
    {
      name: "a lost answer",
      error: new HttpError("failed", new Error(address)),
      state: "failed",
      apologized: false,
    },
  ])("$name", async ({ error, state, apologized }) => {
    const box = await start((update) => {
      if (update.update_id === 1) throw error;
    });
    await box.receive([message(1, 10, "secret"), message(2, 10)]);
    await expect.poll(states).toEqual({ 1: state, 2: "handled" });
    expect(handled).toEqual([2]);
    expect(apologies.map(({ updateId }) => updateId)).toEqual(apologized ? [1] : []);
    const log = logged.join("");
    expect(log).not.toContain("secret");
    expect(log).not.toContain("AAAAAAAA");
    for (const { eventId } of apologies) expect(log).toContain(eventId);
  });

  it("a handler without an end is given up", async () => {
    const box = await start((update) => update.update_id === 1 && new Promise(() => undefined), {
      deadlineMs: 100,
    });
    await box.receive([message(1, 10), message(2, 10)]);
    await expect.poll(() => handled).toEqual([2]);
    expect(apologies).toHaveLength(1);
    expect(await states()).toMatchObject({ 1: "failed" });
  });

  it("an apology that fails too stalls nobody", async () => {
    const box = await start(
      (update) => {
        if (update.update_id === 1) throw new Error("first");
      },
      { apologize: () => Promise.reject(new Error("second")) },
    );
    await box.receive([message(1, 10), message(2, 10)]);
    await expect.poll(() => handled).toEqual([2]);
  });
});

describe("inline queries", () => {
  it("are answered without being stored, the newest of each person", async () => {
    const box = await start(() => delay(50));
    await box.receive([1, 2, 3, 4, 5, 6].map((id) => query(id, id === 6 ? 1 : id)));
    await expect.poll(() => handled.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    handled = [];
    // Four are being answered, so the fifth person waits, and types on.
    await box.receive([...[11, 12, 13, 14].map((id) => query(id, id)), query(15, 5), query(16, 5)]);
    await expect.poll(() => handled.toSorted((a, b) => a - b)).toEqual([11, 12, 13, 14, 16]);
    expect(await states()).toEqual({});
  });

  it("are dropped when nobody sees the answer any more", async () => {
    let time = Date.now();
    const box = await start((update) => update.update_id <= 4 && delay(100), { now: () => new Date(time) });
    await box.receive([1, 2, 3, 4, 5].map((id) => query(id, id)));
    time += 11_000;
    await box.receive([query(6, 6)]);
    await expect.poll(() => handled.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 6]);
  });
});
