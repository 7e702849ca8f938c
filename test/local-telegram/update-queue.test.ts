import { createServer, type Server } from "node:http";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";
import { callApi } from "./call-api.ts";

let telegram: LocalTelegram;
beforeEach(async () => {
  telegram = await startLocalTelegram();
});
afterEach(() => telegram.stop());

const updates = (parameters: object = {}) => callApi<Update[]>(telegram, "getUpdates", parameters);
const texts = async (parameters: object = {}) =>
  (await updates(parameters)).result.map((update) => update.message?.text);

describe("getUpdates", () => {
  it("gives updates until they are confirmed", async () => {
    await telegram.say({ text: "one" });
    await telegram.say({ text: "two" });
    const [first] = (await updates({ limit: 1 })).result;
    const next = (first?.update_id ?? 0) + 1;
    expect(await texts()).toEqual(["one", "two"]);
    expect(await texts({ offset: next })).toEqual(["two"]);
    expect(await texts({ offset: next + 1 })).toEqual([]);
    expect(await texts()).toEqual([]);
  });

  it("takes a negative offset from the end, and forgets the rest", async () => {
    for (const text of ["one", "two", "three"]) await telegram.say({ text });
    expect(await texts({ offset: -2 })).toEqual(["two", "three"]);
    expect(await texts()).toEqual(["two", "three"]);
  });

  it("waits for an update", async () => {
    const waiting = texts({ timeout: 5 });
    setTimeout(() => void telegram.say({ text: "late" }), 100);
    expect(await waiting).toEqual(["late"]);
  });

  it("sends the older of two pollers away", async () => {
    const older = updates({ timeout: 5 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const newer = updates({ timeout: 1 });
    expect(await older).toMatchObject({
      error_code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
    expect(await newer).toMatchObject({ ok: true });
  });

  it("keeps the asked types, and leaves out chat_member unless asked", async () => {
    await updates({ allowed_updates: ["callback_query"] });
    await telegram.say({ text: "unwanted" });
    await updates();
    await telegram.say({ text: "unwanted too" });
    await updates({ allowed_updates: [] });
    await telegram.say({ text: "wanted" });
    expect(await texts()).toEqual(["wanted"]);
  });
});

describe("a webhook", () => {
  let hook: Server;
  let arrived: { text: string | undefined; secret: unknown }[];
  let answers: (text: string | undefined) => number;

  beforeEach(async () => {
    arrived = [];
    answers = () => 200;
    hook = createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        const update: Update = JSON.parse(body);
        const text = update.message?.text;
        arrived.push({ text, secret: request.headers["x-telegram-bot-api-secret-token"] });
        response.writeHead(answers(text)).end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => new Promise((resolve) => hook.close(resolve)));

  const set = (extra: object = {}) => {
    const address = hook.address();
    const port = typeof address === "object" ? address?.port : undefined;
    return callApi(telegram, "setWebhook", { url: `http://127.0.0.1:${port}/hook`, ...extra });
  };

  it("gets updates with the secret, in order, and again after a failure", async () => {
    let failures = 1;
    answers = (text) => (text === "one" && failures-- > 0 ? 500 : 200);
    await set({ secret_token: "s3cret" });
    await telegram.say({ text: "one" });
    await telegram.say({ text: "two" });
    await telegram.say({ user: 100_002, text: "other chat" });
    await expect.poll(() => arrived.length).toBe(4);
    expect(arrived.map(({ text }) => text).filter((text) => text !== "other chat")).toEqual([
      "one",
      "one",
      "two",
    ]);
    expect(new Set(arrived.map(({ secret }) => secret))).toEqual(new Set(["s3cret"]));
    expect(await callApi(telegram, "getWebhookInfo", {})).toMatchObject({
      result: { pending_update_count: 0 },
    });
  });

  it("excludes getUpdates, and ends one that waits", async () => {
    const waiting = updates({ timeout: 5 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await set();
    expect(await waiting).toMatchObject({ description: "Conflict: terminated by setWebhook request" });
    expect(await updates()).toMatchObject({
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await callApi(telegram, "deleteWebhook", {});
    expect(await updates()).toMatchObject({ ok: true });
  });
});
