import type { Message } from "grammy/types";
import { afterAll, beforeAll, expect, it } from "vitest";
import { subscriptionsOf } from "../../../src/db/queries/subscriptions.ts";
import { tellDelivery } from "../../../src/surfaces/tell-delivery.ts";
import { Newsroom } from "../../pipeline/support/newsroom.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

let test: TestBot;
let room: Newsroom;
beforeAll(async () => {
  test = await startTestBot({ tell: (delivery) => tellDelivery(room.answering, delivery) });
  room = new Newsroom(test.database.db);
  room.now = new Date();
  await room.open();
});
afterAll(async () => {
  // oxlint-disable-next-line vitest/no-standalone-expect -- nothing was sent that Telegram refuses
  expect(await test.telegram.problems()).toEqual([]);
  await test.stop();
});

const text = (value: string) =>
  `Товарооборот между Азербайджаном и Казахстаном в 2025 году составил ${value} долларов, сообщил министр энергетики Азербайджана Парвиз Шахбазов.`;
const person = async (id: number, language_code: string) => {
  await test.telegram.setUser({ id, is_bot: false, first_name: "Reader", language_code });
  return id;
};
/** What the bot says to a pressed button. */
const press = async (user: number, { chat, message_id }: Message, label: string) =>
  (await test.telegram.press({ user, chat: chat.id, messageId: message_id, text: label })).answer?.text;

it.each([
  { language: "ru", id: 401_001, also: "Также: Report", was: "было 486", correction: "Уточнение" },
  { language: "en", id: 401_002, also: "Also in: Report", was: "was $486", correction: "Correction" },
  { language: "kk", id: 401_003, also: "Сондай-ақ: Report", was: "бұрын 486", correction: "Түзету" },
  { language: "az", id: 401_004, also: "Həmçinin: Report", was: "əvvəl 486", correction: "Dəqiqləşdirmə" },
])("a reader in $language is told, told where else, and told of a correction", async (given) => {
  const user = await person(given.id, given.language);
  await test.telegram.ask({ user, text: "/subscribe all" });
  await room.publish({ id: given.language, title: "Товарооборот вырос", text: text("486 млн") });
  const alert = await test.telegram.waitForMessage({ chat: user, text: "Товарооборот вырос" });
  await room.publish({ source: "report", id: given.language, text: text("486 млн") });
  await test.telegram.waitForMessage({ chat: user, messageId: alert.message_id, text: given.also });
  await room.publish({ id: given.language, title: "Товарооборот вырос", text: text("529 млн") });
  const correction = await test.telegram.waitForMessage({ chat: user, text: given.correction });
  expect(correction.reply_to_message?.message_id).toBe(alert.message_id);
  expect(correction.text).toContain(given.was);
  await test.telegram.ask({ user, text: "/stop" });
});

it("says why, leaves out what is not wanted, and is quiet for a day", async () => {
  const user = await person(402_001, "en");
  await test.telegram.ask({ user, text: "/subscribe Shahbazov" });
  await room.publish({ id: "why", title: "Новость дня", text: text("486 млн") });
  const alert = await test.telegram.waitForMessage({ chat: user, text: "Новость дня" });
  expect(await press(user, alert, "Why this?")).toMatch(/^Sent because of your subscription: No\. \d+ — /u);
  await press(user, alert, "Less like this");
  expect(await press(user, alert, "Without “Trend”")).toContain("No more of this: Trend");
  expect(await subscriptionsOf(test.database.db, user)).toMatchObject([
    { subject: { filter: { unwanted: { sources: ["trend"] } } } },
  ]);
  expect(await press(user, alert, "Quiet until tomorrow")).toContain("Quiet until midnight");
  expect(await press(user, alert, "Quiet until tomorrow")).toBe("Messages are coming again.");
});
