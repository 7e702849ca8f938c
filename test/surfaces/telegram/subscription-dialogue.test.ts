import { eq } from "drizzle-orm";
import type { Message } from "grammy/types";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { subscriptionsOf } from "../../../src/db/queries/subscriptions.ts";
import { conversations } from "../../../src/db/schema/subscriptions.ts";
import { buttonInChat, startTestBot, type TestBot } from "../../support/bot.ts";

const ADMINISTRATOR = 100_001;
const MEMBER = 100_002;
const ANONYMOUS = 1_087_968_824;

let test: TestBot;
let nextPerson = 400_000;
beforeAll(async () => {
  test = await startTestBot();
  await test.telegram.setUser({ id: ANONYMOUS, is_bot: true, first_name: "Group" });
  // The first answer takes longest; the tests wait for theirs as people would.
  await test.telegram.ask({ text: "/help", timeoutMs: 15_000 });
});
afterAll(() => test.stop());
afterEach(async () => {
  // oxlint-disable-next-line vitest/no-standalone-expect -- true of each test here
  expect(await test.telegram.problems()).toEqual([]);
});

async function person(language_code: string): Promise<number> {
  const id = nextPerson++;
  await test.telegram.setUser({ id, is_bot: false, first_name: `Person ${id}`, language_code });
  return id;
}
const kept = (chat: number) => subscriptionsOf(test.database.db, chat);

const conversationsIn = async (chat: number) =>
  (await test.database.db.select().from(conversations).where(eq(conversations.chatId, chat))).length;

/** A message of the bot with a button that may be forged, or older than what it is about. */
const botSays = (chat: number, data: string) => buttonInChat(test, chat, data);

/** A message of the bot that is pressed again and again; each press waits for what it changes. */
function pressing(user: number, message: Message) {
  let edits = 0;
  const of = { chat: message.chat.id, messageId: message.message_id };
  const press = (data: string, by = user) => test.telegram.press({ user: by, ...of, data });
  return {
    press,
    async next(data: string, text = "") {
      await press(data);
      edits += 1;
      const shown = await test.telegram.waitForMessage({ ...of, edits, text });
      return shown.text ?? "";
    },
  };
}

describe("subscribing by buttons", () => {
  it.each([
    {
      language: "ru",
      asks: [
        "О чём присылать",
        "Когда присылать?",
        "Как показывать",
        "Со звуком",
        "За последние 7 дней не пришло бы ничего",
        "Подписка оформлена. № ",
      ],
    },
    {
      language: "kk",
      asks: [
        "Қандай жаңалықтар",
        "Қашан келсін?",
        "Жаңалықтар қалай",
        "Дыбыспен бе",
        "Соңғы 7 күнде ештеңе",
        "Жазылым рәсімделді. № ",
      ],
    },
    {
      language: "az",
      asks: [
        "Hansı xəbərlər",
        "Nə vaxt gəlsin?",
        "Xəbərlər necə",
        "Səslə, yoxsa",
        "Son 7 gündə heç nə",
        "Abunəlik yaradıldı. № ",
      ],
    },
    {
      language: "en",
      asks: [
        "What news do you want?",
        "When?",
        "How should news look",
        "With sound or silently?",
        "In the last 7 days nothing",
        "Subscribed. No. ",
      ],
    },
  ])("$language", async ({ language, asks }) => {
    const user = await person(language);
    const asked = await test.telegram.ask({ user, text: "/subscribe" });
    const said = [asked.text ?? ""];
    const { next } = pressing(user, asked);
    for (const choice of ["corridor", "now", "facts", "urgent", "confirm"])
      said.push(await next(`a:${choice}`));
    for (const [place, words] of asks.entries()) expect(said[place]).toContain(words);
    expect(await kept(user)).toMatchObject([
      {
        subject: { kind: "news", filter: { wanted: { topics: ["corridor"] } } },
        schedule: { kind: "now" },
        layout: "facts",
        silent: false,
        urgent: true,
      },
    ]);
    await expect.poll(() => conversationsIn(user)).toBe(0);
  });

  it("takes words where they are asked for, and says what it does not understand", async () => {
    const user = await person("en");
    await test.telegram.ask({ user, text: "/subscribe" });
    expect((await test.telegram.ask({ user, text: "turnover 2024" })).text).toContain(
      "“2024” was not understood",
    );
    const when = await test.telegram.ask({ user, text: "Aktau port -oil" });
    expect(when.text).toBe("Ports and fleet, Aktau · except: oil. When?");
    const { next: choose } = pressing(user, when);
    expect(await choose("a:weekly")).toBe("On which day of the week?");
    expect(await choose("a:5")).toContain("At what time?");
    expect((await test.telegram.ask({ user, text: "25:00" })).text).toContain(
      "There is no such time: “25:00”",
    );
    const layout = await test.telegram.ask({ user, text: "7.45" });
    const { next } = pressing(user, layout);
    for (const choice of ["brief", "silent", "confirm"]) await next(`a:${choice}`);
    expect(await kept(user)).toMatchObject([{ schedule: { kind: "weekly", at: "07:45", weekday: 5 } }]);
  });

  it("goes on after a restart in the middle, in another process on the same database", async () => {
    const user = await person("ru");
    const { next } = pressing(user, await test.telegram.ask({ user, text: "/subscribe" }));
    await next("a:oil");
    await test.bot.stop();
    await test.restart();
    for (const choice of ["now", "headline"]) await next(`a:${choice}`);
    await test.bot.stop();
    await test.restart();
    for (const choice of ["sound", "confirm"]) await next(`a:${choice}`);
    expect(await kept(user)).toMatchObject([{ layout: "headline", silent: false }]);
  });

  it("lets another command through and waits on", async () => {
    const user = await person("ru");
    const { next } = pressing(user, await test.telegram.ask({ user, text: "/subscribe" }));
    await next("a:oil");
    expect((await test.telegram.ask({ user, text: "/turnover" })).text).toContain("Товарооборот");
    expect((await test.telegram.ask({ user, text: "порты" })).text).toContain("Порты");
    expect(await next("a:now")).toContain("Как показывать новости");
  });

  it("ends by /cancel, by its button and by a new /subscribe; old buttons then say so", async () => {
    const user = await person("en");
    const first = await test.telegram.ask({ user, text: "/subscribe" });
    expect((await test.telegram.ask({ user, text: "/cancel" })).text).toContain("Cancelled");
    expect((await test.telegram.ask({ user, text: "/cancel" })).text).toContain("nothing to cancel");
    const over = {
      text: "This conversation is over, or not yours. To begin one: /subscribe",
      showAlert: true,
    };
    expect((await pressing(user, first).press("a:oil")).answer).toEqual(over);
    const second = await test.telegram.ask({ user, text: "/subscribe" });
    const third = await test.telegram.ask({ user, text: "/subscribe" });
    expect((await pressing(user, second).press("a:oil")).answer).toEqual(over);
    expect(await pressing(user, third).next("a:cancel")).toContain("Cancelled");
    expect(await kept(user)).toEqual([]);
  });

  it("leaves nothing of itself behind when everything is stopped or erased in the middle", async () => {
    const user = await person("en");
    const first = await test.telegram.ask({ user, text: "/subscribe" });
    await test.telegram.ask({ user, text: "/stop" });
    expect(await conversationsIn(user)).toBe(0);
    expect((await pressing(user, first).press("a:oil")).answer?.text).toContain("This conversation is over");
    await test.telegram.ask({ user, text: "/subscribe" });
    const { next } = pressing(user, await test.telegram.ask({ user, text: "/forget" }));
    expect(await next("f:yes")).toContain("conversations — 1");
    expect(await conversationsIn(user)).toBe(0);
  });

  it("is over when nobody answers for half an hour", async () => {
    const user = await person("ru");
    const { press } = pressing(user, await test.telegram.ask({ user, text: "/subscribe" }));
    await test.bot.stop();
    await test.restart({ now: () => new Date(Date.now() + 31 * 60_000) });
    expect((await press("a:oil")).answer?.text).toContain("Этот разговор закончен");
    await test.bot.stop();
    await test.restart();
  });

  it("two presses at once answer one question", async () => {
    const user = await person("ru");
    const { press, next } = pressing(user, await test.telegram.ask({ user, text: "/subscribe" }));
    const answers = await Promise.all(["a:oil", "a:agri"].map((data) => press(data)));
    expect(answers[1]?.answer?.text).toContain("Эта кнопка устарела");
    for (const choice of ["now", "brief", "silent"]) await next(`a:${choice}`);
    await Promise.all([press("a:confirm"), press("a:confirm")]);
    expect(await kept(user)).toMatchObject([{ subject: { filter: { wanted: { topics: ["oil"] } } } }]);
  });

  it.each([
    {
      text: "/subscribe corridor",
      asks: "Middle Corridor. When?",
      choices: ["now", "headline", "sound", "confirm"],
      becomes: { schedule: { kind: "now" }, layout: "headline", silent: false },
    },
    {
      text: "/watch oil target",
      asks: "With sound or silently?",
      choices: ["urgent", "confirm"],
      becomes: { schedule: { kind: "now" }, urgent: true },
    },
  ])("edits what $text has made", async ({ text, asks, choices, becomes }) => {
    const user = await person("en");
    await test.telegram.ask({ user, text });
    const [{ id } = { id: 0 }] = await kept(user);
    const data = `u:e:${id}`;
    const shown = await botSays(user, data);
    await pressing(user, shown).press(data);
    const { next } = pressing(user, await test.telegram.waitForMessage({ chat: user, text: asks }));
    for (const choice of choices) await next(`a:${choice}`);
    expect(await kept(user)).toMatchObject([{ id, ...becomes }]);
  });

  it("edits nothing that is another chat's", async () => {
    const [user, other] = [await person("en"), await person("en")];
    await test.telegram.ask({ user: other, text: "/subscribe corridor" });
    await test.telegram.ask({ user, text: "/subscriptions" });
    const data = `u:e:${(await kept(other))[0]?.id}`;
    const { answer } = await pressing(user, await botSays(user, data)).press(data);
    expect(answer).toEqual({ text: "This subscription no longer exists.", showAlert: true });
  });
});

describe("in groups", () => {
  const group = (topics: Record<string, string> = {}) =>
    test.telegram.addChat({
      title: "Newsroom",
      memberIds: [ADMINISTRATOR, MEMBER, ANONYMOUS],
      adminIds: [ADMINISTRATOR],
      topics,
    });

  it("each person has a conversation of their own, and only administrators begin one", async () => {
    const { id: chat } = await group();
    const refused = await test.telegram.ask({ user: MEMBER, chat, text: "/subscribe" });
    expect(refused.text).toBe("Qrupda bunu yalnız administratorlar edə bilər.");
    const asked = await test.telegram.ask({ user: ADMINISTRATOR, chat, text: "/subscribe" });
    const { press } = pressing(ADMINISTRATOR, asked);
    expect((await press("a:oil", MEMBER)).answer?.text).toContain("siz başlamamısınız");
    expect(await conversationsIn(chat)).toBe(1);
  });

  it("an administrator who speaks in the group's name presses under their own", async () => {
    const { id: chat } = await group();
    const asked = await test.telegram.ask({ user: ANONYMOUS, chat, text: "/subscribe" });
    const { press, next } = pressing(ADMINISTRATOR, asked);
    expect((await press("A:oil", MEMBER)).answer?.text).toBe(
      "Qrupda bunu yalnız administratorlar edə bilər.",
    );
    for (const choice of ["oil", "now", "brief", "silent", "confirm"]) await next(`A:${choice}`);
    expect(await kept(chat)).toHaveLength(1);
  });

  it("in a topic of a forum the news comes there, and words are a reply to the question", async () => {
    const { id: chat } = await group({ "7": "Коридор" });
    const asked = await test.telegram.ask({ user: ADMINISTRATOR, chat, thread: 7, text: "/subscribe" });
    expect(asked.text).toContain("ответьте на это сообщение");
    const replyTo = asked.message_id;
    const when = await test.telegram.ask({ user: ADMINISTRATOR, chat, thread: 7, replyTo, text: "Актау" });
    const { next } = pressing(ADMINISTRATOR, when);
    for (const choice of ["now", "brief", "silent", "confirm"]) await next(`a:${choice}`);
    expect(await kept(chat)).toMatchObject([{ threadId: 7 }]);
  });
});
