import type { Message } from "grammy/types";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareLexicon } from "../../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../../src/core/extraction/extract.ts";
import { addArticle } from "../../../src/db/queries/add-article.ts";
import { storeReferenceData } from "../../../src/db/queries/store-reference-data.ts";
import { understandAll } from "../../../src/pipeline/understand.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { reference } from "../../support/starter-claims.ts";

const DAY_MS = 24 * 3_600_000;
const USER = 100_001;

let test: TestBot;
beforeAll(async () => {
  test = await startTestBot();
  const { db } = test.database;
  await storeReferenceData(db, reference);
  const days = {
    "В Актау открыли новый терминал": 1,
    "Порт Актау увеличил перевалку": 3,
    "Актау: планы порта": 9,
  };
  for (const [title, age] of Object.entries(days)) {
    const text = `${title}. В 2024 году порт Актау перевалил 4,5 млн тонн грузов, сообщил министр. Новость номер ${age}.`;
    const publishedAt = new Date(Date.now() - age * DAY_MS);
    const article = { sourceKey: "trend", url: `https://trend.az/${age}`, externalId: null, title, text };
    await addArticle(db, { ...article, wording: "original", language: "ru", publishedAt }, publishedAt);
  }
  const lexicon = prepareLexicon(reference);
  const { failed } = await understandAll({
    db,
    reference,
    extract: (article) => extract(article, lexicon),
    extractorVersion: "test",
    now: () => new Date(),
  });
  if (failed.length > 0) throw new Error("an article is not understood", { cause: failed });
});
afterAll(() => test.stop());

it("shows a stored article in every layout, and what the last seven days would have brought", async () => {
  await test.telegram.ask({ user: USER, text: "/subscribe" });
  const question = await test.telegram.ask({ user: USER, text: "порт Актау" });
  let edits = 0;
  const next = async (choice: string): Promise<Message> => {
    const of = { chat: USER, messageId: question.message_id };
    await test.telegram.press({ user: USER, ...of, data: `a:${choice}` });
    edits += 1;
    return test.telegram.waitForMessage({ ...of, edits });
  };
  const layouts = (await next("now")).text ?? "";
  expect(layouts).toMatch(/Заголовок\n+В Актау открыли новый терминал/u);
  expect(layouts).toMatch(/Кратко\n+В Актау открыли новый терминал/u);
  expect(layouts).toMatch(/С цифрами\n+В Актау открыли новый терминал[\s\S]*4,5\u00A0млн\u00A0т/u);
  await next("brief");
  const preview = (await next("silent")).text ?? "";
  expect(preview).toContain("За последние 7 дней пришло бы 2 сообщения. Например:");
  expect(preview).toContain("Порт Актау увеличил перевалку");
  // Nine days old.
  expect(preview).not.toContain("планы порта");
  expect(await test.telegram.problems()).toEqual([]);
});
