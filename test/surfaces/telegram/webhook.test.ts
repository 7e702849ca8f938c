import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { updates } from "../../../src/db/schema/telegram.ts";
import { createLog } from "../../../src/log.ts";
import { createTelegram, type Telegram } from "../../../src/surfaces/telegram/create-telegram.ts";
import { createWebhook } from "../../../src/surfaces/telegram/webhook.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

const SECRET = "0123456789abcdefSECRET";
// Nobody listens there: the updates of this test are brought by itself.
const URL = "https://127.0.0.1:9/telegram";

let test: TestBot;
let telegram: Telegram;
beforeAll(async () => {
  test = await startTestBot({ startBot: false });
  telegram = createTelegram({ ...test.deps, webhook: { url: URL, secret: SECRET } });
  await telegram.start();
  await test.telegram.setUser({ id: 500, first_name: "Reader" });
  await test.telegram.say({ user: 500, text: "hello" });
});
afterAll(async () => {
  await telegram.stop();
  await test.stop();
});
afterEach(() => test.database.db.delete(updates));

const post = async (body: string, headers: Record<string, string> = {}) => {
  const request = { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
  return (await telegram.webhook?.request("/", request))?.status;
};
const secret = (value: string) => ({ "x-telegram-bot-api-secret-token": value });
const message = (update_id: number, text: string) => ({
  update_id,
  message: {
    message_id: update_id,
    date: 0,
    text,
    entities: [{ type: "bot_command", offset: 0, length: text.length }],
    chat: { id: 500, type: "private", first_name: "Reader" },
    from: { id: 500, is_bot: false, first_name: "Reader", language_code: "az" },
  },
});
const stored = async () => (await test.database.db.select().from(updates)).length;

it("is set at the start, with its secret and the kinds of updates", async () => {
  const [call] = await test.telegram.calls({ method: "setWebhook" });
  expect(call?.parameters).toMatchObject({ url: URL, secret_token: SECRET });
  expect(JSON.stringify(call?.parameters["allowed_updates"])).toContain("callback_query");
});

describe("a request", () => {
  it("with an update is stored, answered with 200 and handled, once", async () => {
    const body = JSON.stringify(message(11, "/turnover"));
    expect(await Promise.all([post(body, secret(SECRET)), post(body, secret(SECRET))])).toEqual([200, 200]);
    const answer = await test.telegram.waitForMessage({ user: 500, chat: 500 });
    expect(answer.text).toBe("Azərbaycanla Qazaxıstanın ticarət dövriyyəsi");
    expect(await test.telegram.calls({ method: "sendMessage" })).toHaveLength(1);
  });

  it("with a kind of update that nobody knows yet is stored too", async () => {
    const body = JSON.stringify({ update_id: 12, hologram: { chat: { id: 1 }, beams: [1, 2] } });
    expect(await post(body, secret(SECRET))).toBe(200);
    await expect.poll(async () => (await test.database.db.select().from(updates))[0]?.state).toBe("handled");
  });

  it.each([
    { name: "without the secret", body: JSON.stringify(message(1, "/oil")), headers: {}, status: 401 },
    {
      name: "with a wrong secret",
      body: JSON.stringify(message(1, "/oil")),
      headers: secret("wrong"),
      status: 401,
    },
    {
      name: "with half of the secret",
      body: JSON.stringify(message(1, "/oil")),
      headers: secret(SECRET.slice(0, 9)),
      status: 401,
    },
    { name: "that is no JSON", body: "{", headers: secret(SECRET), status: 400 },
    { name: "that is no update", body: `{"update_id":"1"}`, headers: secret(SECRET), status: 400 },
    {
      name: "of more than a megabyte",
      body: JSON.stringify(message(1, "x".repeat(1_000_001))),
      headers: secret(SECRET),
      status: 413,
    },
  ])("$name is refused", async ({ body, headers, status }) => {
    expect(await post(body, headers)).toBe(status);
    expect(await stored()).toBe(0);
  });

  it("that can't be stored is answered with 500, so that Telegram sends it again", async () => {
    const webhook = createWebhook({
      secret: SECRET,
      log: createLog("silent"),
      receive: () => Promise.reject(new Error("the database is away")),
    });
    const request = { method: "POST", body: `{"update_id":1}`, headers: secret(SECRET) };
    expect((await webhook.request("/", request)).status).toBe(500);
  });
});
