import { beforeEach, describe, expect, it } from "vitest";
import { withdraw } from "../../src/pipeline/collecting/withdrawal.ts";
import { gatherDigests } from "../../src/pipeline/telling/gather-digests.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";
import { Newsroom, newsOn, watchOn } from "./support/newsroom.ts";

const turnover = (value: string, year = "2025") =>
  `Товарооборот между Азербайджаном и Казахстаном в ${year} году составил ${value} долларов, сообщил министр энергетики Азербайджана Парвиз Шахбазов. Стороны обсудили новые поставки и договорились о встрече рабочей группы в следующем месяце в Баку.`;

describeOnDatabases("telling", (database) => {
  let room: Newsroom;
  beforeEach(async () => {
    await emptyTables(database());
    room = new Newsroom(database().db);
    await room.open();
  });

  describe("news", () => {
    it("reaches each chat once, whatever number of its subscriptions it fits", async () => {
      await room.subscribe(1, newsOn({ topics: ["turnover"] }));
      await room.subscribe(1, newsOn({ people: ["Shahbazov"] }));
      await room.subscribe(2, newsOn({ topics: ["oil"] }));
      await room.publish({ title: "Товарооборот вырос", text: turnover("486 млн") });
      const told = await room.deliver();
      expect(told.map(({ chatId, kind }) => [chatId, kind])).toEqual([[1, "alert"]]);
      expect(told[0]?.text).toMatch(/Товарооборот вырос[\s\S]*486 млн/u);
      expect(await room.deliver()).toEqual([]);
    });

    it("is not what a first reading saw, nor what a new version of the extractor reads again", async () => {
      await room.subscribe(1, newsOn({}));
      await room.publish({ text: turnover("486 млн"), archive: true });
      expect(await room.deliver()).toEqual([]);
    });

    it.each([
      ["headline", /^Товарооборот вырос[^«]*$/u],
      [
        "brief",
        /Товарооборот между Азербайджаном и Казахстаном в 2025 году составил 486 млн долларов, сообщил/u,
      ],
      ["facts", /486 млн \$[\s\S]*«Товарооборот/u],
    ] as const)("looks as its subscription says: %s", async (layout, look) => {
      await room.subscribe(1, newsOn({}), { layout });
      await room.publish({ title: "Товарооборот вырос", text: turnover("486 млн") });
      expect((await room.deliver())[0]?.text).toMatch(look);
    });

    it("shows beside a figure what others say of the same", async () => {
      await room.publish({ source: "vesti", text: turnover("более 500 млн") });
      await room.subscribe(1, newsOn({}));
      await room.publish({ text: turnover("486 млн") });
      expect((await room.deliver())[0]?.text).toMatch(/Другая цифра: более 500 млн \$, 2025 год/u);
    });

    it("goes to the topic of a forum that asked", async () => {
      await room.subscribe(-5, newsOn({}), { threadId: 7 });
      await room.subscribe(-5, newsOn({}), { threadId: 8 });
      await room.publish({ text: turnover("486 млн") });
      expect((await room.deliver()).map(({ chatId }) => chatId)).toEqual([-5, -5]);
    });
  });

  describe("a story", () => {
    it("is told once; later outlets change the message", async () => {
      await room.subscribe(1, newsOn({}));
      await room.publish({ text: turnover("486 млн") });
      const [alert] = await room.deliver();
      room.later(10);
      await room.publish({ source: "report", text: turnover("486 млн") });
      const [edit, ...more] = await room.deliver();
      expect(edit).toMatchObject({ kind: "alert-edit", method: "edit", messageId: alert?.messageId });
      expect(edit?.text).toMatch(/Также: Report/u);
      expect(more).toEqual([]);
    });

    it("is told with all its outlets where it still waits", async () => {
      await room.subscribe(1, newsOn({}));
      await room.publish({ text: turnover("486 млн") });
      await room.publish({ source: "report", text: turnover("486 млн") });
      const told = await room.deliver();
      expect(told.map(({ kind }) => kind)).toEqual(["alert"]);
      expect(told[0]?.text).toMatch(/Также: Report/u);
    });

    it("is another one where the figures differ, or where one source tells twice", async () => {
      await room.subscribe(1, newsOn({}));
      await room.publish({ text: turnover("486 млн") });
      await room.publish({ source: "report", text: turnover("529 млн") });
      await room.publish({ id: "2", text: turnover("486 млн") });
      expect((await room.deliver()).map(({ kind }) => kind)).toEqual(["alert", "alert", "alert"]);
    });

    it("is told to who asked only for the later outlet", async () => {
      await room.subscribe(1, newsOn({ sources: ["trend"] }));
      await room.subscribe(2, newsOn({ sources: ["report"] }));
      await room.publish({ text: turnover("486 млн") });
      await room.deliver();
      await room.publish({ source: "report", text: turnover("486 млн") });
      const told = (await room.deliver()).map(({ chatId, kind }) => [chatId, kind]);
      expect(told.toSorted(([a = 0], [b = 0]) => Number(a) - Number(b))).toEqual([
        [1, "alert-edit"],
        [2, "alert"],
      ]);
    });
  });

  describe("a correction", () => {
    it("answers the very message that carried the old figure, once, with the difference", async () => {
      await room.subscribe(1, newsOn({}));
      await room.publish({ text: turnover("486 млн") });
      const [alert] = await room.deliver();
      await room.subscribe(2, newsOn({}));
      room.later(30);
      await room.publish({ text: turnover("529 млн") });
      const told = await room.deliver();
      expect(told).toMatchObject([{ chatId: 1, kind: "correction", replyTo: alert?.messageId }]);
      expect(told[0]?.text).toMatch(/^Уточнение[\s\S]*было 486 млн \$, стало 529 млн \$ — Trend/u);
      expect(await room.deliver()).toEqual([]);
    });

    it("is not sent where the old version still waits: the alert says the new figure", async () => {
      await room.subscribe(1, newsOn({}));
      await room.publish({ text: turnover("486 млн") });
      await room.publish({ text: turnover("529 млн") });
      const told = await room.deliver();
      expect(told.map(({ kind }) => kind)).toEqual(["alert"]);
      expect(told[0]?.text).toMatch(/529 млн/u);
    });

    it("tells of a new headline, and not of other changes in the words", async () => {
      await room.subscribe(1, newsOn({}));
      await room.publish({ title: "Товарооборот вырос", text: turnover("486 млн") });
      await room.deliver();
      await room.publish({
        title: "Товарооборот вырос",
        text: `${turnover("486 млн")} Об этом говорилось на встрече.`,
      });
      expect(await room.deliver()).toEqual([]);
      await room.publish({ title: "Товарооборот упал", text: turnover("486 млн") });
      expect((await room.deliver())[0]?.text).toMatch(
        /Заголовок был «Товарооборот вырос», стал «Товарооборот упал»/u,
      );
    });

    it("tells that the publisher has taken the article away", async () => {
      await room.subscribe(1, newsOn({}));
      const id = await room.publish({ title: "Товарооборот вырос", text: turnover("486 млн") });
      const [alert] = await room.deliver();
      await database().db.transaction((tx) => withdraw(tx, id, room.now));
      const told = await room.deliver();
      expect(told).toMatchObject([{ kind: "correction", replyTo: alert?.messageId }]);
      expect(told[0]?.text).toMatch(/Издание убрало статью «Товарооборот вырос»/u);
    });
  });

  describe("a watch", () => {
    const watched = async (condition: Parameters<typeof watchOn>[0]) => {
      await room.subscribe(1, watchOn(condition));
    };
    const kinds = async () => (await room.deliver()).map(({ text }) => text.split("\n")[1]);

    it("is met by a new figure, and by another one for the same period", async () => {
      await watched({ kind: "vintage" });
      await room.publish({ text: turnover("486 млн") });
      expect(await kinds()).toEqual(["Новая цифра"]);
      room.later(60);
      await room.publish({ text: turnover("529 млн") });
      expect(await kinds()).toEqual(["Новая цифра; до сих пор считалось: 486 млн $"]);
    });

    it("is met when a threshold is crossed, and once", async () => {
      await watched({ kind: "threshold", side: "over", value: "600000000", unit: "USD" });
      await room.publish({ text: turnover("486 млн") });
      expect(await kinds()).toEqual([]);
      await room.publish({ text: turnover("612 млн") });
      expect(await kinds()).toEqual(["Порог пройден: больше 600 млн $"]);
      room.later(60);
      await room.publish({ id: "2", source: "report", text: turnover("615 млн") });
      expect(await kinds()).toEqual([]);
    });

    it("is met by a change of so many per cent, against what was believed or the year before", async () => {
      await watched({ kind: "change", percent: 10 });
      await room.publish({ id: "0", text: turnover("400 млн", "2024"), archive: true });
      await room.publish({ text: turnover("420 млн") });
      expect(await kinds()).toEqual([]);
      await room.publish({ text: turnover("470 млн") });
      expect(await kinds()).toEqual(["Изменение на 10 % или больше; до сих пор считалось: 420 млн $"]);
    });

    it("is met when sources contradict one another", async () => {
      await watched({ kind: "contradiction" });
      await room.publish({ text: turnover("486 млн") });
      expect(await kinds()).toEqual([]);
      await room.publish({ source: "report", text: turnover("529 млн") });
      expect(await kinds()).toEqual(["Источники расходятся"]);
    });

    it("is met by a target, and by its move", async () => {
      const target = (value: string) =>
        `Азербайджан и Казахстан намерены довести товарооборот до ${value} долларов к 2030 году, заявил министр энергетики Азербайджана Парвиз Шахбазов.`;
      await watched({ kind: "target" });
      await room.publish({ text: target("1 млрд") });
      expect(await kinds()).toEqual(["Названа цель"]);
      room.later(60);
      await room.publish({ id: "2", text: target("2 млрд") });
      expect(await kinds()).toEqual(["Цель изменилась; была: 1 млрд $"]);
    });
  });

  describe("a digest", () => {
    it("comes at its local time, figures first, and not where there is no news", async () => {
      await room.subscribe(1, newsOn({}), { schedule: { kind: "daily", at: "18:00" } });
      await room.subscribe(1, newsOn({ topics: ["turnover"] }), { schedule: { kind: "daily", at: "18:00" } });
      await room.publish({ title: "Товарооборот вырос", text: turnover("486 млн") });
      await room.publish({ source: "report", title: "Рост товарооборота", text: turnover("486 млн") });
      await gatherDigests(database().db, room.now);
      expect(await room.deliver()).toEqual([]);
      room.later(6 * 60 + 1); // 18:01 in Baku
      await gatherDigests(database().db, room.now);
      const told = await room.deliver();
      expect(told.map(({ kind }) => kind)).toEqual(["digest"]);
      expect(told[0]?.text).toMatch(
        /^Главное к 2 мар. 2026[\s\S]*Цифры[\s\S]*486 млн \$ · 2025 год[\s\S]*Новости\s+Товарооборот вырос[\s\S]*ещё 1 издание$/u,
      );
      room.later(24 * 60);
      await gatherDigests(database().db, room.now);
      expect(await room.deliver()).toEqual([]);
    });
  });
});
