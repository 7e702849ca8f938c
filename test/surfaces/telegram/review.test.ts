import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareLexicon } from "../../../src/core/extraction/claim-lexicon.ts";
import { extract, mentions } from "../../../src/core/extraction/extract.ts";
import { addArticle } from "../../../src/db/queries/add-article.ts";
import { loggedDecisions } from "../../../src/db/queries/decisions.ts";
import { observationsFor } from "../../../src/db/queries/observations.ts";
import { storeReferenceData } from "../../../src/db/queries/store-reference-data.ts";
import { choose, decide, undoDecision } from "../../../src/pipeline/decide.ts";
import { type Understander, understandAll } from "../../../src/pipeline/understand.ts";
import { answerQuestion, answerWords } from "../../../src/surfaces/answer-question.ts";
import type { TelegramDeps } from "../../../src/surfaces/telegram/create-telegram.ts";
import { tellDelivery } from "../../../src/surfaces/tell-delivery.ts";
import { buttonInChat, startTestBot, type TestBot } from "../../support/bot.ts";
import { reference } from "../../support/starter-claims.ts";

const NOW = new Date("2025-12-05T09:00:00Z");
const lexicon = prepareLexicon(reference);
const EDITOR = 501;
const OTHER_EDITOR = 502;
const READER = 503;

let test: TestBot;
let options: Partial<TelegramDeps>;
let answering: Parameters<typeof answerQuestion>[0];
beforeEach(async () => {
  test = await startTestBot({ startBot: false });
  const { db } = test.database;
  await storeReferenceData(db, reference);
  const understander: Understander = {
    db,
    reference,
    extract: (article) => extract(article, lexicon),
    extractorVersion: "test",
    now: () => NOW,
  };
  const publish = (sourceKey: string, day: string, text: string) =>
    addArticle(
      db,
      {
        sourceKey,
        url: null,
        externalId: text,
        wording: "original",
        language: "ru",
        title: "Итоги года",
        text,
        publishedAt: new Date(`2025-${day}T09:00:00Z`),
      },
      NOW,
    );
  await publish(
    "trend",
    "03-01",
    "Товарооборот Азербайджана и Казахстана в 2024 году составил 470 млн долларов.",
  );
  await publish(
    "vesti",
    "04-01",
    "Товарооборот Азербайджана и Казахстана в 2024 году составил 470 млрд долларов.",
  );
  await understandAll(understander);
  answering = {
    ...test.deps,
    db,
    reference,
    extract: (article) => extract(article, lexicon),
  };
  options = {
    now: () => NOW,
    answer: (asked) => answerQuestion(answering, asked),
    tell: (rows) => tellDelivery({ ...answering, now: () => NOW }, rows),
    administration: {
      adminIds: [EDITOR, OTHER_EDITOR],
      reference,
      desk: {
        add: async () => ({ status: "cannot", reason: "no-feed" }),
        wake: () => {},
        exportOpml: async () => "",
        importOpml: async () => null,
        readLink: async () => ({ status: "cannot", reason: "address-refused" }),
        readWords: (words) => ({ ...words, figures: [], events: [], language: "ru" }),
        storePost: async () => {},
        storeForwarded: async () => {},
      },
    },
    editors: {
      decide: (deciding) => decide(understander, deciding),
      choose: (choosing) => choose(understander, choosing),
      undo: (id, by) => undoDecision(understander, id, by),
      quantitiesIn: (text, language) =>
        mentions({ text, language, title: "", source: "", published: null }, lexicon).filter(
          (mention) => mention.type !== "date",
        ),
    },
  };
  await test.restart(options);
  for (const id of [EDITOR, OTHER_EDITOR, READER])
    await test.telegram.setUser({ id, first_name: "Имя", language_code: "ru" });
});
afterEach(() => test.stop());

const ask = (user: number, text: string, replyTo?: number) =>
  test.telegram.ask({ user, text, ...(replyTo === undefined ? {} : { replyTo }) });
const turnover = async () => (await ask(READER, "/turnover 2024")).text?.replaceAll("\u00a0", " ") ?? "";
const observationId = async () => {
  const [observation] = await observationsFor(test.database.db, { metrics: null, years: null });
  return observation?.id ?? 0;
};

describe("/review", () => {
  it("shows what waits with its words and its reason; readers do not see it", async () => {
    expect(await turnover()).not.toContain("млрд");
    const card = await ask(EDITOR, "/review");
    expect(card.text).toContain("На проверке: 1 из 1");
    expect(card.text).toContain("В тысячу или в миллион раз");
    expect(card.text).toContain("470 млрд долларов");
    expect(card.text).toContain("Vesti");
  });

  it.each([
    { button: "Опубликовать", shown: true },
    { button: "Отклонить", shown: false },
  ])("$button: at once, and taken back by a press", async ({ button, shown }) => {
    await ask(EDITOR, "/review");
    await test.telegram.press({ user: EDITOR, text: button });
    expect((await turnover()).includes("470 млрд")).toBe(shown);
    expect((await ask(EDITOR, "/review")).text).toContain("Проверять нечего");
    expect((await ask(EDITOR, "/review log")).text).toContain(`администратор ${EDITOR}`);
    const [decision] = await loggedDecisions(test.database.db, { purpose: "review", limit: 1 });
    await ask(EDITOR, `/review undo ${decision?.id}`);
    expect((await ask(EDITOR, "/review")).text).toContain("На проверке: 1 из 1");
  });

  it("of two editors one decides, the other is told so", async () => {
    for (const user of [EDITOR, OTHER_EDITOR]) await ask(user, "/review");
    const first = await test.telegram.press({ user: EDITOR, text: "Опубликовать" });
    const second = await test.telegram.press({ user: OTHER_EDITOR, text: "Отклонить" });
    expect(first.answer?.text).toBe("Опубликовано");
    expect(second.answer).toMatchObject({ showAlert: true, text: expect.stringContaining("уже принято") });
    expect(await loggedDecisions(test.database.db, { purpose: "review", limit: 9 })).toHaveLength(1);
  });

  it("corrects by a line of words, also after a restart; what is not understood changes nothing", async () => {
    await ask(EDITOR, "/review");
    await test.telegram.press({ user: EDITOR, text: "Исправить" });
    const [question] = (await test.telegram.history({ user: EDITOR })).slice(-1);
    expect(question?.message.text).toContain("Как правильно?");
    await test.bot.stop();
    await test.restart(options);
    const refused = await ask(EDITOR, "сколько-нибудь; когда-то", question?.message.message_id);
    expect(refused.text).toContain("Не понял «сколько-нибудь»");
    const done = await ask(EDITOR, "463 млн долларов; 2023", refused.message_id);
    expect(done.text).toContain("Исправлено, решение №");
    expect((await ask(READER, "/turnover 2023")).text?.replaceAll("\u00a0", " ")).toContain("463 млн $");
    const rows = await answerWords(answering, "/export review", "ru");
    expect(JSON.parse(rows)).toMatchObject({
      verdict: "fix",
      quote: expect.stringContaining("470 млрд"),
      read: { value: "470000000000" },
      right: { value: "463000000", from: "2023-01-01", to: "2023-12-31" },
    });
    expect(rows).not.toContain(String(EDITOR));
  });

  it("is refused to anybody else, by command and by forged buttons", async () => {
    expect((await ask(READER, "/review")).text).toContain("администраторы");
    await ask(EDITOR, "/review");
    const [card] = (await test.telegram.history({ user: EDITOR })).slice(-1);
    const data = card?.message.reply_markup?.inline_keyboard
      .flat()
      .flatMap((button) => ("callback_data" in button ? [button.callback_data] : []));
    await ask(READER, "/help");
    for (const forged of [...(data ?? []), "v:a:1:zzzzzzzzzzzz", "v:u:1"]) {
      await buttonInChat(test, READER, forged);
      const { answer } = await test.telegram.press({ user: READER, data: forged });
      expect(answer).toMatchObject({ showAlert: true, text: expect.stringContaining("администраторы") });
    }
    await buttonInChat(test, READER, "v:a:x");
    const { answer } = await test.telegram.press({ user: READER, data: "v:a:x" });
    expect(answer?.text).toContain("устарела");
    expect(await loggedDecisions(test.database.db, { purpose: "review", limit: 9 })).toEqual([]);
  });
});

describe("this is wrong", () => {
  const report = async (user: number) => {
    const card = await test.telegram.ask({ user, text: `/figure ${await observationId()}` });
    return test.telegram.press({ user, messageId: card.message_id, text: "Здесь ошибка" });
  };

  it("reaches the editors with the reader's words, and the reader is told what came of it", async () => {
    expect((await report(READER)).answer?.text).toBe("Передано редакции");
    const question = await test.telegram.waitForMessage({ user: READER, text: "Что именно не так?" });
    const added = await ask(READER, "Должно быть 480", question.message_id);
    expect(added.text).toContain("Добавлено");
    const card = await ask(EDITOR, "/review");
    expect(card.text).toContain("1 читатель считает");
    expect(card.text).toContain("Должно быть 480");
    await test.telegram.press({ user: EDITOR, text: "Отклонить" });
    const told = await test.telegram.waitForMessage({
      user: READER,
      text: "цифра убрана",
      timeoutMs: 10_000,
    });
    expect(told.text).toContain("Ваше сообщение об ошибке");
  });

  it("is taken once of one person and figure", async () => {
    await report(READER);
    await test.telegram.waitForMessage({ user: READER, text: "Что именно не так?" });
    expect((await report(READER)).answer?.text).toContain("уже сообщали");
    expect((await report(OTHER_EDITOR)).answer?.text).toBe("Передано редакции");
    expect((await ask(EDITOR, "/review")).text).toContain("2 читателя считают");
  });

  it("of a figure that does not exist is refused", async () => {
    await ask(READER, "/help");
    await buttonInChat(test, READER, "w:999999");
    const { answer } = await test.telegram.press({ user: READER, data: "w:999999" });
    expect(answer).toMatchObject({ showAlert: true, text: expect.stringContaining("999999") });
  });
});

describe("/rank", () => {
  it("prefers with a reason that readers see, in a public log that names nobody", async () => {
    await ask(EDITOR, "/review");
    await test.telegram.press({ user: EDITOR, text: "Опубликовать" });
    const id = await observationId();
    const listed = await ask(EDITOR, `/rank ${id}`);
    expect(listed.text).toContain("предпочтена");
    expect((await ask(EDITOR, `/rank ${id} prefer 2`)).text).toContain("Нужна причина");
    const decided = await ask(EDITOR, `/rank ${id} prefer 2 уточнённые данные`);
    // The decision is said first, and what it made of the figure after it.
    await test.telegram.waitForMessage({ user: EDITOR, after: decided.message_id, text: "решение редакции" });
    const shown = await turnover();
    expect(shown.indexOf("470 млрд")).toBeLessThan(shown.indexOf("470 млн"));
    expect(shown).toContain("предпочла редакция: уточнённые данные");
    const log = await ask(READER, "/rank log");
    expect(log.text).toContain("уточнённые данные");
    expect(log.text).not.toContain(String(EDITOR));
    const [choice] = await loggedDecisions(test.database.db, { purpose: "rank", limit: 1 });
    expect((await ask(EDITOR, `/rank undo ${choice?.id}`)).text).toContain("отменено");
    expect(await turnover()).not.toContain("редакция");
  });

  it.each(["/rank 1", "/rank 1 prefer 2 x", "/rank undo 1", "/rank"])("%s is for editors", async (text) => {
    expect((await ask(READER, text)).text).toContain("администраторы");
  });
});
