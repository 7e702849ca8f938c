import { eq } from "drizzle-orm";
import type { Message } from "grammy/types";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chatSettings } from "../../../src/db/queries/chat-settings.ts";
import { subscriptionsOf } from "../../../src/db/queries/subscriptions.ts";
import { subscriptions } from "../../../src/db/schema/subscriptions.ts";
import { chats } from "../../../src/db/schema/telegram.ts";
import { buttonInChat, startTestBot, type TestBot } from "../../support/bot.ts";

/** Administers the groups of these tests; the other is a member. */
const ADMINISTRATOR = 100_001;
const MEMBER = 100_002;
const ANONYMOUS = 1_087_968_824;

let test: TestBot;
let nextPerson = 300_000;
beforeAll(async () => {
  test = await startTestBot();
  await test.telegram.setUser({ id: ANONYMOUS, is_bot: true, first_name: "Group" });
  // The first answer takes longest; the tests wait for theirs as people would.
  await test.telegram.ask({ text: "/help", timeoutMs: 15_000 });
});
afterAll(() => test.stop());
afterEach(async () => {
  // Every press is answered, and nothing is sent that Telegram refuses.
  // oxlint-disable-next-line vitest/no-standalone-expect -- true of each test here
  expect(await test.telegram.problems()).toEqual([]);
});

async function person(language_code: string): Promise<number> {
  const id = nextPerson++;
  await test.telegram.setUser({ id, is_bot: false, first_name: `Person ${id}`, language_code });
  return id;
}
const kept = (chat: number) => subscriptionsOf(test.database.db, chat);
const pressed = (user: number, message: Message, data: string) =>
  test.telegram.press({ user, chat: message.chat.id, messageId: message.message_id, data });
/** Waits until a message shows the words. */
const shows = (message: Message, text: string) =>
  test.telegram.waitForMessage({ chat: message.chat.id, messageId: message.message_id, text });
/** A message of the bot with a button that its own code would not have put there. */
const forged = (chat: number, data: string) => buttonInChat(test, chat, data);

describe("in one line", () => {
  it.each([
    { language: "ru", text: "/subscribe Актау контейнеры -нефть", says: "Подписка оформлена. № " },
    { language: "kk", text: "/subscribe Ақтау контейнер -мұнай", says: "Жазылым рәсімделді. № " },
    { language: "az", text: "/subscribe Aktau konteyner -neft", says: "Abunəlik yaradıldı. № " },
    { language: "en", text: "/subscribe Aktau containers -oil", says: "Subscribed. No. " },
  ])("$language: $text", async ({ language, text, says }) => {
    const user = await person(language);
    expect((await test.telegram.ask({ user, text })).text).toContain(says);
    const filter = {
      wanted: { places: ["Aktau"], products: ["containers"], phrases: [] },
      unwanted: { products: ["oil"] },
    };
    expect(await kept(user)).toMatchObject([
      { createdBy: user, threadId: null, subject: { kind: "news", filter } },
    ]);
  });

  it.each([
    { language: "ru", text: "/subscribe коридор 25:00", says: "Не понял «25:00». Примеры: /subscribe" },
    { language: "kk", text: "/watch ақша > 5 млн т", says: "«ақша» түсініксіз. Мысалдар: /watch" },
    { language: "az", text: "/watch", says: "Nümunələr: /watch" },
    { language: "en", text: "/watch turnover > 10 t", says: "“10 t” was not understood. Examples: /watch" },
  ])("$language: $text is answered with examples", async ({ language, text, says }) => {
    const user = await person(language);
    expect((await test.telegram.ask({ user, text })).text).toContain(says);
    expect(await kept(user)).toEqual([]);
  });

  it.each([
    ["/subscribe all", "all news — at once · brief · silently"],
    ["/subscribe KZ-UZ turnover daily 09:00", "Uzbekistan — daily at 09:00 · brief · silently"],
    ["/subscribe Tokayev weekly friday 18:30 with sound", "weekly, Friday, 18:30 · brief · with sound"],
    ["/watch turnover > 600 mln USD", "over $600\u00a0mn"],
    ["/watch corridor change 10%", "a change of 10% or more"],
    ["/watch turnover contradiction", "figures disagree"],
    ["/watch events tomorrow", "the day before an event"],
  ])("%s says what was understood", async (text, says) => {
    const user = await person("en");
    expect((await test.telegram.ask({ user, text })).text).toContain(says);
  });

  it("the same twice is one subscription", async () => {
    const user = await person("en");
    await test.telegram.ask({ user, text: "/subscribe corridor" });
    const again = await test.telegram.ask({ user, text: "/subscribe corridor daily 08:00" });
    expect(again.text).toContain("exists already");
    expect(await kept(user)).toMatchObject([{ schedule: { kind: "daily", at: "08:00" } }]);
  });
});

describe("in groups", () => {
  const group = (topics?: Record<string, string>) =>
    test.telegram.addChat({
      title: "Newsroom",
      memberIds: [ADMINISTRATOR, MEMBER, ANONYMOUS],
      adminIds: [ADMINISTRATOR],
      ...(topics ? { topics } : {}),
    });

  it("only administrators subscribe, also those who speak in the group's name", async () => {
    const { id: chat } = await group();
    const ask = async (user: number, text: string) => (await test.telegram.ask({ user, chat, text })).text;
    expect(await ask(MEMBER, "/subscribe corridor")).toBe("Qrupda bunu yalnız administratorlar edə bilər.");
    expect(await ask(MEMBER, "/stop")).toBe("Qrupda bunu yalnız administratorlar edə bilər.");
    expect(await kept(chat)).toEqual([]);
    expect(await ask(ADMINISTRATOR, "/subscribe коридор")).toContain("Подписка оформлена");
    expect(await ask(ANONYMOUS, "/subscribe oil")).toContain("Subscribed");
    expect(await kept(chat)).toMatchObject([{ createdBy: ADMINISTRATOR }, { createdBy: null }]);
  });

  it("every press is checked again", async () => {
    const { id: chat } = await group();
    await test.telegram.ask({ user: ADMINISTRATOR, chat, text: "/subscribe коридор" });
    await test.telegram.ask({ user: ADMINISTRATOR, chat, text: "/subscriptions" });
    const [{ id } = { id: 0 }] = await kept(chat);
    const refused = await pressed(MEMBER, await forged(chat, `u:x:${id}`), `u:x:${id}`);
    expect(refused.answer).toEqual({
      text: "Qrupda bunu yalnız administratorlar edə bilər.",
      showAlert: true,
    });
    expect(await kept(chat)).toHaveLength(1);
  });

  it("/here takes the news into the topic of a forum", async () => {
    const { id: chat } = await group({ "7": "Коридор" });
    const outside = await test.telegram.ask({ user: ADMINISTRATOR, chat, text: "/here коридор" });
    expect(outside.text).toContain("пишется в теме форума");
    await test.telegram.ask({ user: ADMINISTRATOR, chat, thread: 7, text: "/here коридор" });
    expect(await kept(chat)).toMatchObject([{ threadId: 7 }]);
  });
});

describe("/subscriptions", () => {
  it("pauses, resumes and deletes by buttons", async () => {
    const user = await person("ru");
    await test.telegram.ask({ user, text: "/subscribe коридор" });
    const list = await test.telegram.ask({ user, text: "/subscriptions" });
    const [{ id } = { id: 0 }] = await kept(user);
    await pressed(user, list, `u:v:${id}`);
    await test.telegram.waitForMessage({ chat: user, messageId: list.message_id, edits: 1 });
    expect((await pressed(user, list, `u:p:${id}`)).answer?.text).toBe("Приостановлено");
    await shows(list, "приостановлено");
    expect((await kept(user))[0]?.pausedAt).not.toBeNull();
    expect((await pressed(user, list, `u:r:${id}`)).answer?.text).toBe("Возобновлено");
    await test.telegram.waitForMessage({ chat: user, messageId: list.message_id, edits: 3 });
    expect((await kept(user))[0]?.pausedAt).toBeNull();
    expect((await pressed(user, list, `u:x:${id}`)).answer?.text).toBe("Удалено");
    await shows(list, "Подписок нет");
    expect(await kept(user)).toEqual([]);
  });

  it("refuses forged numbers, of others and of nobody", async () => {
    const [user, other] = [await person("ru"), await person("ru")];
    await test.telegram.ask({ user: other, text: "/subscribe коридор" });
    await test.telegram.ask({ user, text: "/subscriptions" });
    const [{ id } = { id: 0 }] = await kept(other);
    for (const data of [`u:x:${id}`, "u:p:999999999"]) {
      const { answer } = await pressed(user, await forged(user, data), data);
      expect(answer).toEqual({ text: "Этой подписки больше нет.", showAlert: true });
    }
    const unknown = await pressed(user, await forged(user, "u:q:1"), "u:q:1");
    expect(unknown.answer?.text).toContain("Эта кнопка устарела");
    expect(await kept(other)).toHaveLength(1);
  });

  it("two presses at once do what one does", async () => {
    const user = await person("ru");
    await test.telegram.ask({ user, text: "/subscribe коридор" });
    await test.telegram.ask({ user, text: "/subscribe нефть" });
    const list = await test.telegram.ask({ user, text: "/subscriptions" });
    const [{ id } = { id: 0 }] = await kept(user);
    await pressed(user, list, `u:v:${id}`);
    await test.telegram.waitForMessage({ chat: user, messageId: list.message_id, edits: 1 });
    const answers = await Promise.all([1, 2].map(() => pressed(user, list, `u:x:${id}`)));
    expect(answers.map(({ answer }) => answer?.text)).toEqual(["Удалено", "Этой подписки больше нет."]);
    expect(await kept(user)).toHaveLength(1);
  });
});

describe("subscriptions as a file", () => {
  const send = (user: number, name: string, text: string) =>
    test.telegram.sendFile({ user, kind: "document", name, base64: Buffer.from(text).toString("base64") });
  const answerTo = async (user: number, name: string, text: string) => {
    const { message_id } = await send(user, name, text);
    return (await test.telegram.waitForMessage({ user, after: message_id })).text;
  };

  it("go out of one chat and into another", async () => {
    const [user, other] = [await person("ru"), await person("ru")];
    await test.telegram.ask({ user, text: '/subscribe "Средний коридор" -нефть еженедельно четверг 8:00' });
    await test.telegram.ask({ user, text: "/watch turnover > 600 mln USD" });
    const list = await test.telegram.ask({ user, text: "/subscriptions" });
    await pressed(user, list, "u:f");
    const { document } = await test.telegram.waitForMessage({ user, text: "Подписки этого чата." });
    const { base64 } = await test.telegram.file({ fileId: document?.file_id ?? "" });
    const file = Buffer.from(base64, "base64").toString();
    expect(await answerTo(other, "mine.json", file)).toBe("Принято: 2. Уже были: 0. Не приняты: 0.");
    expect(await answerTo(other, "mine.json", file)).toBe("Принято: 0. Уже были: 2. Не приняты: 0.");
    const withoutPlace = async (chat: number) =>
      (await kept(chat)).map(({ subject, schedule, layout }) => ({ subject, schedule, layout }));
    expect(await withoutPlace(other)).toEqual(await withoutPlace(user));
  });

  it.each([
    { name: "a.json", text: "{", says: "This is no file of Delil subscriptions." },
    {
      name: "a.json",
      text: '{"delil":"subscriptions","version":2,"subscriptions":[]}',
      says: "This is no file",
    },
    { name: "a.json", text: `"${"x".repeat(200_001)}"`, says: "This is no file" },
    {
      name: "a.json",
      text: '{"delil":"subscriptions","version":1,"subscriptions":[{"subject":{"kind":"news","filter":{}}},7]}',
      says: "Taken: 0. Already there: 0. Not taken: 2.",
    },
    { name: "a.txt", text: "hello", says: "I understand commands" },
  ])("not taken: $text", async ({ name, text, says }) => {
    const user = await person("en");
    await test.telegram.ask({ user, text: "/start" });
    expect(await answerTo(user, name, text)).toContain(says);
    expect(await kept(user)).toEqual([]);
  });
});

describe("/settings", () => {
  const settingsOf = (chat: number) => chatSettings(test.database.db, chat);

  it("are set in words, and digests follow the chat's clocks", async () => {
    const user = await person("en");
    await test.telegram.ask({ user, text: "/subscribe corridor daily 09:00" });
    const due = async () => {
      const rows = await test.database.db.select().from(subscriptions).where(eq(subscriptions.chatId, user));
      return rows[0]?.nextDigestAt?.toISOString().slice(11, 16);
    };
    expect(await due()).toBe("05:00");
    const { text } = await test.telegram.ask({ user, text: "/settings asia/almaty 22:00-7:30" });
    expect(text).toContain("Time zone: Asia/Almaty");
    expect(text).toContain("Quiet hours: 22:00 to 07:30");
    expect(await settingsOf(user)).toEqual({
      timeZone: "Asia/Almaty",
      quiet: { from: "22:00", to: "07:30" },
    });
    expect(await due()).toBe("04:00");
  });

  it.each(["Asia/Nowhere", "25:00-07:00", "07:00-07:00", "yes"])(
    "%s is answered with examples",
    async (words) => {
      const user = await person("en");
      const { text } = await test.telegram.ask({ user, text: `/settings ${words}` });
      expect(text).toContain(`“${words}” was not understood. In words too: /settings Asia/Almaty`);
      expect((await settingsOf(user))?.timeZone).toBe("Asia/Baku");
    },
  );

  it("are set by buttons; forged ones set nothing", async () => {
    const user = await person("kk");
    await test.telegram.ask({ user, text: "/subscribe дәліз" });
    const shown = await test.telegram.ask({ user, text: "/settings" });
    for (const [choose, set, shows_] of [
      ["g:z", "g:=Asia/Tashkent", "Asia/Tashkent"],
      ["g:q", "g:=23:00-08:00", "23:00–08:00"],
      ["g:l", "g:=facts", "Баптаулар"],
      ["g:q", "g:=no-quiet", "Тыныш сағаттар жоқ"],
    ] as const) {
      await pressed(user, shown, choose);
      await shows(shown, "?");
      expect((await pressed(user, shown, set)).answer?.text).toBe("Сақталды");
      await shows(shown, shows_);
    }
    expect(await settingsOf(user)).toEqual({ timeZone: "Asia/Tashkent", quiet: null });
    expect(await kept(user)).toMatchObject([{ layout: "facts" }]);
    const { answer } = await pressed(user, await forged(user, "g:=Mars/Base"), "g:=Mars/Base");
    expect(answer?.showAlert).toBe(true);
    expect((await settingsOf(user))?.timeZone).toBe("Asia/Tashkent");
  });
});

describe("leaving", () => {
  it("/stop ends everything at once, and /start brings nothing back", async () => {
    const user = await person("ru");
    await test.telegram.ask({ user, text: "/subscribe коридор" });
    await test.telegram.ask({ user, text: "/watch oil target" });
    const { text } = await test.telegram.ask({ user, text: "/stop" });
    expect(text).toContain("подписок — 1, слежений — 1, зеркал — 0, неотправленных сообщений — 0");
    await test.telegram.ask({ user, text: "/start" });
    expect(await kept(user)).toEqual([]);
    expect((await test.telegram.ask({ user, text: "/stop" })).text).toContain("Останавливать нечего");
  });

  it("/forget erases the chat after a press, and gives a receipt", async () => {
    const user = await person("ru");
    await test.telegram.ask({ user, text: "/subscribe коридор" });
    expect((await test.telegram.ask({ user, text: "/privacy" })).text).toContain("/forget");
    const asked = await test.telegram.ask({ user, text: "/forget" });
    await pressed(user, asked, "f:no");
    await shows(asked, "Отменено");
    expect(await kept(user)).toHaveLength(1);
    const again = await test.telegram.ask({ user, text: "/forget" });
    await pressed(user, again, "f:yes");
    await shows(again, "Стёрто: подписок и слежений — 1");
    expect(await kept(user)).toEqual([]);
    const known = await test.database.db.select({ id: chats.id }).from(chats);
    expect(known.map(({ id }) => id)).not.toContain(user);
  });
});
