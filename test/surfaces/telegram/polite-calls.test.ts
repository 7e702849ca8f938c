import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chats } from "../../../src/db/schema/telegram.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

let test: TestBot;
let nextPerson = 300_000;
beforeAll(async () => {
  test = await startTestBot();
});
afterAll(() => test.stop());
afterEach(() => test.telegram.clearFaults());

async function person(): Promise<number> {
  const { id } = await test.telegram.setUser({ id: nextPerson++, first_name: "Person", language_code: "en" });
  return id;
}
const botMessages = async (user: number) =>
  (await test.telegram.history({ user, chat: user })).filter(({ message }) => message.from?.is_bot);

describe("a command is answered once", () => {
  it.each([
    {
      name: "when Telegram asks to wait a second",
      fault: { kind: "too-many-requests", retryAfter: 1 },
      sent: 1,
    },
    {
      name: "when the answer is lost: it may have arrived, and it has",
      fault: { kind: "drop-reply" },
      sent: 1,
    },
    // What may have arrived is not sent again; the person asks again.
    { name: "at most, when the request is lost", fault: { kind: "drop-request" }, sent: 0 },
    { name: "at most, when a proxy breaks", fault: { kind: "bad-gateway" }, sent: 0 },
  ] as const)("$name", async ({ sent, fault }) => {
    const user = await person();
    await test.telegram.addFault({ method: "sendMessage", chatId: user, ...fault });
    const logged = test.logged.length;
    await test.telegram.say({ user, text: "/turnover" });
    const told = () => test.logged.slice(logged).some((line) => line.includes("sendMessage"));
    await expect.poll(told, { timeout: 4000 }).toBe(true);
    await expect.poll(async () => (await botMessages(user)).length, { timeout: 4000 }).toBe(sent);
    // And the next one is.
    const next = await test.telegram.ask({ user, text: "/oil" });
    expect(next.text).toBe("Oil through Azerbaijan");
    expect(await botMessages(user)).toHaveLength(sent + 1);
  });
});

it("when Telegram asks to wait for long, nothing is sent to anybody meanwhile", async () => {
  const other = await startTestBot();
  const fault = { method: "sendMessage", kind: "too-many-requests", retryAfter: 60 } as const;
  await other.telegram.addFault(fault);
  await other.telegram.say({ text: "/turnover" });
  await expect.poll(() => other.logged.join("")).toContain("Telegram asked to wait");
  await other.telegram.say({ user: 100_002, text: "/turnover" });
  await expect.poll(() => other.logged.join("")).toContain("own limit");
  expect(await other.telegram.calls({ method: "sendMessage" })).toHaveLength(1);
  await other.stop();
});

it("a lost answer to a press is asked for again: a second one does no harm", async () => {
  const user = await person();
  const start = await test.telegram.ask({ user, text: "/start" });
  await test.telegram.addFault({ method: "answerCallbackQuery", kind: "drop-request" });
  await test.telegram.addFault({ method: "editMessageText", kind: "drop-reply" });
  const { answer } = await test.telegram.press({ user, messageId: start.message_id, data: "l:kk" });
  expect(answer?.text).toBe("Тіл: қазақша");
  const edited = await test.telegram.waitForMessage({
    user,
    chat: user,
    messageId: start.message_id,
    edits: 1,
  });
  expect(edited.text).toBe("Командалар мен мысалдар");
});

it("markup that Telegram refuses is sent as plain words, and logged", async () => {
  const user = await person();
  await test.telegram.addFault({
    method: "sendMessage",
    chatId: user,
    kind: "error",
    code: 400,
    description: `Bad Request: can't parse entities: Unsupported start tag "p" at byte offset 0`,
  });
  const answer = await test.telegram.ask({ user, text: "/turnover" });
  expect(answer.text).toBe("Trade between Azerbaijan and Kazakhstan");
  expect(answer.entities).toBeUndefined();
  expect(test.logged.join("")).toContain("markup refused");
});

it("a person who has blocked the bot meanwhile is remembered, and gets no apology", async () => {
  const user = await person();
  await test.telegram.addFault({
    method: "sendMessage",
    chatId: user,
    kind: "error",
    code: 403,
    description: "Forbidden: bot was blocked by the user",
  });
  await test.telegram.say({ user, text: "/turnover" });
  const row = async () => (await test.database.db.select().from(chats)).find(({ id }) => id === user);
  await expect.poll(row).toMatchObject({ blockedAt: expect.any(Date) });
  expect(await botMessages(user)).toEqual([]);
});

it("an answer follows its group to the supergroup that it became", async () => {
  const { id } = await test.telegram.addChat({ title: "Old", type: "group" });
  await test.telegram.ask({ chat: id, text: "/start" });
  const { id: moved } = await test.telegram.addChat({ title: "New" });
  await test.telegram.addFault({
    method: "sendMessage",
    chatId: id,
    kind: "error",
    code: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    migrateTo: moved,
  });
  await test.telegram.say({ chat: id, text: "/turnover" });
  const answer = await test.telegram.waitForMessage({ chat: moved });
  expect(answer.text).toContain("Товарооборот");
});
