import { Api } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../../../src/log.ts";
import { createTelegram, type Telegram } from "../../../src/surfaces/telegram/create-telegram.ts";
import { createPolling, TokenRefused, WebhookInTheWay } from "../../../src/surfaces/telegram/polling.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

let test: TestBot;
beforeEach(async () => {
  test = await startTestBot({ startBot: false, soleOwner: false });
});
afterEach(() => test.stop());

/** Another process with the same token and database. */
async function another(): Promise<Telegram> {
  const telegram = createTelegram(test.deps);
  await telegram.start();
  return telegram;
}

describe("polling goes on", () => {
  it.each([
    { name: "after a broken connection", fault: { kind: "drop-reply" } },
    { name: "after a proxy's page", fault: { kind: "bad-gateway" } },
    {
      name: "after a server's error",
      fault: { kind: "error", code: 500, description: "Internal Server Error" },
    },
    {
      name: "after a conflict",
      fault: { kind: "error", code: 409, description: "Conflict: terminated by other getUpdates request" },
    },
    { name: "after it was asked to wait", fault: { kind: "too-many-requests", retryAfter: 1 } },
  ] as const)("$name", async ({ fault }) => {
    await test.telegram.addFault({ method: "getUpdates", ...fault });
    await test.restart();
    const answer = await test.telegram.ask({ text: "/oil" });
    expect(answer.text).toBe("Нефть через Азербайджан");
    expect(test.bot.lastPollAt()).toBeInstanceOf(Date);
    const again = await test.telegram.calls({ method: "sendMessage" });
    expect(again).toHaveLength(1);
  });

  it("also when Telegram can't be reached at the start", async () => {
    await test.telegram.addFault({ method: "getMe", kind: "drop-request" });
    await test.telegram.addFault({ method: "getWebhookInfo", kind: "bad-gateway" });
    await test.restart();
    expect((await test.telegram.ask({ text: "/oil" })).text).toBe("Нефть через Азербайджан");
  });

  it("and confirms nothing that could not be stored", async () => {
    const received: Update[][] = [];
    const polling = createPolling({
      ...test.deps,
      api: new Api(test.telegram.token, { apiRoot: test.telegram.apiRoot }),
      botId: 1,
      log: createLog("silent"),
      receive: async (updates) => {
        received.push([...updates]);
        if (received.length === 1) throw new Error("the database is away");
      },
    });
    const run = polling.run();
    await test.telegram.say({ text: "/oil" });
    await expect.poll(() => received.length, { timeout: 4000 }).toBe(2);
    expect(received[1]).toEqual(received[0]);
    await test.telegram.say({ text: "/turnover" });
    await expect.poll(() => received.length).toBe(3);
    expect(received[2]?.map(({ message }) => message?.text)).toEqual(["/turnover"]);
    await polling.stop();
    await run;
  });
});

it("asks for what it handles, explicitly", async () => {
  await test.restart();
  await test.telegram.ask({ text: "/oil" });
  const [poll] = await test.telegram.calls({ method: "getUpdates" });
  expect(poll?.parameters).toMatchObject({ timeout: 30, limit: 100 });
  expect(JSON.stringify(poll?.parameters["allowed_updates"])).toContain("my_chat_member");
});

describe("polling ends", () => {
  it("when Telegram never knew the token", async () => {
    const token = `7000000001:${"A".repeat(35)}`;
    await expect(createTelegram({ ...test.deps, token }).start()).rejects.toThrow(TokenRefused);
  });

  it("when the token is revoked", async () => {
    const telegram = createTelegram(test.deps);
    const { ended } = await telegram.start();
    await test.telegram.addFault({
      method: "getUpdates",
      kind: "error",
      code: 401,
      description: "Unauthorized",
    });
    await Promise.all([expect(ended).rejects.toThrow(TokenRefused), test.telegram.say({ text: "/oil" })]);
    await telegram.stop();
  });

  it("before it begins, when a webhook is set: it may be another copy's", async () => {
    const api = new Api(test.telegram.token, { apiRoot: test.telegram.apiRoot });
    await api.setWebhook("https://bot.example.org/telegram/1");
    const start = createTelegram(test.deps).start();
    await expect(start).rejects.toThrow(WebhookInTheWay);
    await expect(start).rejects.toThrow("bot.example.org");
    expect((await api.getWebhookInfo()).url).toBe("https://bot.example.org/telegram/1");
  });
});

it("one of several processes polls, and another follows when it stops", async () => {
  const first = await another();
  const second = await another();
  await test.telegram.ask({ text: "/oil" });
  expect(first.lastPollAt()).toBeInstanceOf(Date);
  expect(second.lastPollAt()).toBeNull();
  await first.stop();
  const answer = await test.telegram.ask({ text: "/turnover", timeoutMs: 8000 });
  expect(answer.text).toBe("Товарооборот Азербайджана и Казахстана");
  await second.stop();
  const conflicts = (await test.telegram.calls({ method: "getUpdates" })).filter(({ error }) => error);
  expect(conflicts).toEqual([]);
});
