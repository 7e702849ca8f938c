import { join } from "node:path";
import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionParser } from "../../../src/core/answers/parse-question.ts";
import { prepareLexicon } from "../../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../../src/core/extraction/extract.ts";
import { LANGUAGES, type Language } from "../../../src/core/model/language.ts";
import { prepareDatabase } from "../../../src/db/prepare.ts";
import { loadReferenceData, loadStarterArticles } from "../../../src/db/reference-files.ts";
import { storedQuestions, updates } from "../../../src/db/schema/telegram.ts";
import { collectStarterArticles } from "../../../src/pipeline/collect.ts";
import { understandAll } from "../../../src/pipeline/understand.ts";
import { type AnsweringDeps, answerQuestion, chartFor } from "../../../src/surfaces/answer-question.ts";
import { inlineAnswers } from "../../../src/surfaces/inline-answers.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { MIGRATIONS_FOLDER } from "../../support/databases.ts";

const SEEDS_FOLDER = join(import.meta.dirname, "../../../seeds");

const now = () => new Date("2025-12-05T09:00:00Z");

let test: TestBot;
beforeAll(async () => {
  test = await startTestBot({ startBot: false });
  const { db } = test.database;
  const reference = await loadReferenceData(SEEDS_FOLDER);
  await prepareDatabase(test.database, { migrationsFolder: MIGRATIONS_FOLDER, reference });
  await collectStarterArticles(db, await loadStarterArticles(SEEDS_FOLDER), now);
  const lexicon = prepareLexicon(reference);
  await understandAll({
    db,
    reference,
    extract: (article) => extract(article, lexicon),
    extractorVersion: "test",
    now,
  });
  const answering: AnsweringDeps = {
    db,
    reference,
    texts: test.texts,
    now,
    parse: questionParser(reference),
    extract: (article) => extract(article, lexicon),
  };
  await test.restart({
    answer: (asked) => answerQuestion(answering, asked),
    chart: (asked, theme) => chartFor(answering, asked, theme),
    inline: (words, language) => inlineAnswers(answering, words, language),
  });
}, 60_000);
afterAll(() => test.stop());

let nextReader = 900_000;

/** Somebody new each time: one person may not ask so much in so short a time. */
async function reader(language: Language): Promise<number> {
  const id = nextReader++;
  await test.telegram.setUser({ id, first_name: "Reader", language_code: language });
  return id;
}

const COMMANDS = [
  "/start",
  "/help",
  "/language",
  "/turnover",
  "/turnover 2024",
  "/turnover 1999",
  "/turnover вчераа",
  "/corridor",
  "/oil 2022-2025",
  "/investment",
  "/timeline",
  "/latest",
  "/article 1",
  "/article 999",
  "/search Казахстаном",
  "/search zzzz",
  "/sources",
  "/nothing",
];

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(COMMANDS)("%s, and every button below it, are answered", async (text) => {
    const answer = await test.telegram.ask({ user: await reader(language), text });
    expect(answer.text?.length).toBeGreaterThan(10);
    for (const data of callbackData(answer)) {
      const user = await reader(language);
      await test.telegram.ask({ user, text });
      await test.telegram.press({ user, data });
    }
    expect(await test.telegram.problems()).toEqual([]);
    const failed = (await test.database.db.select().from(updates)).filter(({ state }) => state === "failed");
    expect(failed).toEqual([]);
  });

  it("/turnover tells the figures and the one that disagrees", async () => {
    const answer = await test.telegram.ask({ user: await reader(language), text: "/turnover 2024" });
    expect(answer.text).toContain("470");
    expect(answer.text).toContain("500");
    expect(answer.text).toContain("Trend");
  });

  it("/article tells one sentence of its text, and more of them in its place", async () => {
    const user = await reader(language);
    const { message_id, text = "", ...answer } = await test.telegram.ask({ user, text: "/article 4" });
    const { text: article } = (await loadStarterArticles(SEEDS_FOLDER))[3] ?? { text: "" };
    const told = (shown: string) =>
      shown.split("\n").filter((each) => each.length > 40 && article.includes(each));
    expect(told(text)).toHaveLength(1);
    const longer = callbackData({ ...answer, message_id, text }).find((data) => data.endsWith(":long"));
    await test.telegram.press({ user, messageId: message_id, data: longer ?? "" });
    const history = await test.telegram.history({ user, chat: user });
    const edited = history.find(({ message }) => message.message_id === message_id)?.message.text ?? "";
    expect(told(edited).length).toBeGreaterThan(3);
    expect(told(edited)).toEqual(expect.arrayContaining(told(text)));
  });

  it("inline mode shows values before anything is sent, and sends a cited answer", async () => {
    const user = await reader(language);
    const found = await test.telegram.inlineQuery({ user, query: "turnover 2024" });
    const first = found.results[0];
    if (first?.type !== "article") throw new Error("no article");
    expect(first.title).toMatch(/\d/);
    expect(first.description).toContain("Trend");
    const sent = await test.telegram.chooseInlineResult({
      user,
      queryId: found.queryId,
      resultId: first.id,
    });
    expect(sent.text).toContain("Trend");
    expect(found.isPersonal).toBe(true);
    expect(found.cacheTimeS).toBeLessThanOrEqual(30);
  });

  it("inline mode without words offers figures and articles, and without results a way to help", async () => {
    const user = await reader(language);
    const unasked = await test.telegram.inlineQuery({ user, query: "" });
    expect(unasked.results.length).toBeGreaterThan(3);
    expect(new Set(unasked.results.map(({ id }) => id)).size).toBe(unasked.results.length);
    const nothing = await test.telegram.inlineQuery({ user, query: "qqqqqqqq" });
    expect(nothing.results).toEqual([]);
    expect(nothing.button?.start_parameter).toBe("help");
    expect(await test.telegram.problems()).toEqual([]);
  });
});

describe("/check", () => {
  const STATEMENT = "Товарооборот с Азербайджаном и Казахстаном в 2024 году составил 600 млн долларов";

  it("with the words behind it", async () => {
    const answer = await test.telegram.ask({ user: await reader("ru"), text: `/check ${STATEMENT}` });
    expect(answer.text).toContain("Расходится с источниками");
    expect(answer.text).toMatch(/470.млн/);
    const [card = ""] = callbackData(answer);
    expect(card).toMatch(/^q0:o:\d+:card$/);
  });

  it("as a reply in a group, to what somebody else wrote, with no trace of the words kept", async () => {
    const user = await reader("ru");
    const { id: chat } = await test.telegram.addChat({
      title: "Спор",
      memberIds: [user],
      botStatus: "member",
    });
    const { message_id: replyTo } = await test.telegram.say({ user, chat, text: STATEMENT });
    const answer = await test.telegram.ask({ user, chat, replyTo, text: "/check" });
    expect(answer.text).toContain("Расходится с источниками");
    expect(await test.database.db.select().from(storedQuestions)).toEqual([]);
  });

  it.each(LANGUAGES)("%s: says what to do where there is nothing to check", async (language) => {
    const user = await reader(language);
    for (const text of ["/check", "/check завтра в 15 часов"])
      expect((await test.telegram.ask({ user, text })).text).toContain("/check");
  });
});

it("what is sent in inline mode in a private chat is not taken for a question", async () => {
  const user = await reader("ru");
  await test.telegram.ask({ user, text: "/start" });
  const found = await test.telegram.inlineQuery({ user, chat: user, query: "товарооборот" });
  const sent = await test.telegram.chooseInlineResult({
    user,
    chat: user,
    queryId: found.queryId,
    resultId: found.results[0]?.id ?? "",
  });
  await test.telegram.ask({ user, text: "/help" });
  const later = await test.telegram.history({ user, chat: user, after: sent.message_id });
  expect(later).toHaveLength(2);
});

const callbackData = (message: Message): string[] =>
  (message.reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) =>
    "callback_data" in button ? [button.callback_data] : [],
  );
