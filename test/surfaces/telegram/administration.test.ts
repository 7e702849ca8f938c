import { afterEach, describe, expect, it } from "vitest";
import { addInlet } from "../../../src/db/queries/inlets.ts";
import { inlets } from "../../../src/db/schema/collecting.ts";
import { sources } from "../../../src/db/schema/sources.ts";
import type { Administration } from "../../../src/surfaces/telegram/bot/administration/administrator.ts";
import { tellDelivery } from "../../../src/surfaces/tell-delivery.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { NO_REFERENCE } from "../../support/database-constants.ts";

const NOTHING = { figures: [], events: [] };

function administration(adminIds: number[], asked: string[]): Administration {
  return {
    adminIds,
    reference: NO_REFERENCE,
    desk: {
      add: async (address) => {
        asked.push(address);
        return address.includes("bad")
          ? { status: "cannot", reason: "no-feed" }
          : { status: "added", number: 7, name: "Лента", kind: "feed", address };
      },
      wake: () => {},
      exportOpml: async () => "<opml/>",
      importOpml: async () => ({ added: 1, known: 0, refused: 0 }),
      readLink: async () => ({ status: "cannot", reason: "address-refused" }),
      readWords: (words) => ({ ...words, ...NOTHING, language: "ru" }),
      storePost: async ({ id }) => void asked.push(`post ${id}`),
      storeForwarded: async ({ id }) => void asked.push(`post ${id}`),
    },
  };
}

describe("administration", () => {
  let test: TestBot;
  afterEach(() => test.stop());
  const start = async (isAdmin: boolean) => {
    const asked: string[] = [];
    const adminIds: number[] = [];
    test = await startTestBot({
      administration: administration(adminIds, asked),
      tell: (rows) =>
        tellDelivery(
          { ...test.deps, db: test.database.db, reference: NO_REFERENCE, extract: () => ({ claims: [] }) },
          rows,
        ),
    });
    // Alone with a person, the chat has the person's id.
    const { chat } = await test.telegram.ask({ text: "/start" });
    if (isAdmin) adminIds.push(chat.id);
    return asked;
  };
  const addOne = async () => {
    const { db } = test.database;
    await db
      .insert(sources)
      .values({ key: "a", name: "Лента", variants: [], tier: "press", timeZone: "UTC" });
    const address = "https://a.example/feed";
    const common = { language: null, addedBy: null, addedAt: new Date() };
    return addInlet(db, { sourceKey: "a", kind: "feed", address, host: "a.example", ...common });
  };

  it.each(["/addsource https://a.example/feed", "/poll"])(
    "%s is refused politely to anybody else",
    async (text) => {
      const asked = await start(false);
      const { text: answer } = await test.telegram.ask({ text });
      expect(answer).toContain("администраторы");
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ["/addsource https://a.example/feed", "№ 7: Лента"],
    ["/addsource https://bad.example", "ленты нет"],
    ["/addsource", "Какой адрес?"],
  ])("%s", async (text, answer) => {
    await start(true);
    expect((await test.telegram.ask({ text })).text).toContain(answer);
  });

  it("/poll answers at once, and again when all is read", async () => {
    await start(true);
    await addOne();
    const { text, message_id } = await test.telegram.ask({ text: "/poll" });
    expect(text).toContain("Читаю 1 адрес");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const early = await test.telegram.history();
    expect(early.some(({ message }) => message.text?.includes("Чтение закончено"))).toBe(false);
    await test.database.db.update(inlets).set({ nextPollAt: new Date(Date.now() + 3_600_000) });
    await test.telegram.waitForMessage({
      after: message_id,
      text: "Чтение закончено",
      timeoutMs: 5_000,
    });
  });

  it("answers a forwarded or linked text, and says why a link cannot be read", async () => {
    await start(true);
    expect((await test.telegram.ask({ text: "http://10.0.0.1/x" })).text).toContain("Прочитать нельзя");
  });
});
