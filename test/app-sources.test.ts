import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { inletHealth } from "../src/db/queries/inlet-health.ts";
import { claims } from "../src/db/schema/claims.ts";
import { chores, inlets as inletRows } from "../src/db/schema/collecting.ts";
import { type Knowledge, openKnowledge } from "../src/knowledge.ts";
import { connectLocalTelegram } from "../src/local-telegram/connect.ts";
import type { LocalControls } from "../src/local-telegram/controls.ts";
import { createLog } from "../src/log.ts";
import { reportSources, watchSources } from "../src/pipeline/watch-sources.ts";
import { type NewsSite, pageHtml, startNewsSite } from "./pipeline/support/news-site.ts";
import { runDelil } from "./support/process.ts";

const ADMIN = 100_001;
const first = { id: "1", title: "Товарооборот Казахстана и Азербайджана вырос", millions: 481 };
const second = { id: "2", title: "Новые цифры торговли", millions: 529 };
const html = { "content-type": "text/html; charset=utf-8" };

// One story told in order by the whole program: an administrator, a site, and no way to the internet.
describe("an administrator and the sources", { timeout: 180_000 }, () => {
  let folder: string;
  let site: NewsSite;
  let app: App;
  let knowledge: Knowledge;
  let people: LocalControls;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "delil-sources-"));
    site = await startNewsSite();
    const reading = readConfig({
      DATA_DIR: folder,
      PORT: "0",
      ADMIN_IDS: String(ADMIN),
      SOURCES_ALLOW_LOOPBACK: "1",
      TELEGRAM_PREVIEW_HOSTS: `${site.web.origin}/telegram`,
    });
    if (!reading.ok) throw new Error(reading.mistakes.join());
    const log = createLog("silent");
    const opening = await openKnowledge({ databaseUrl: undefined, dataDir: folder }, log);
    if (opening.status !== "open") throw new Error("a new folder has no owner");
    ({ knowledge } = opening);
    app = await startApp(reading.config, knowledge, log);
    people = connectLocalTelegram(app.address);
    await people.setUser({ id: 100_002, language_code: "ru" });
  }, 90_000);
  afterAll(async () => {
    await app.stop();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  const plain = (text = "") => text.replaceAll("\u00a0", " ");
  const ask = async (text: string) => plain((await people.ask({ text, timeoutMs: 20_000 })).text);
  /** Somebody who is no administrator. */
  const reader = { user: 100_002, chat: 100_002 };
  const read = async (text: string) => plain((await people.ask({ ...reader, text, timeoutMs: 20_000 })).text);
  const poll = async () => {
    const { message_id } = await people.ask({ text: "/poll" });
    const report = { after: message_id, text: "Чтение закончено", timeoutMs: 90_000 };
    return plain((await people.waitForMessage(report)).text);
  };
  const inlets = () => inletHealth(knowledge.database.db, new Date());
  const inletAt = async (address: string) =>
    (await inlets()).find((inlet) => inlet.address === address) ?? null;
  const until = async (holds: () => Promise<boolean>) => {
    for (let left = 200; left > 0; left -= 1) {
      if (await holds()) return;
      await delay(50);
    }
    throw new Error("it never came to be");
  };
  /** The message with the list of sources, whichever page it shows. */
  const press = (data: string) => people.press({ data });
  const shown = async () => (await people.history()).at(-1)?.message.text ?? "";

  it("without a network /sources says in words what cannot be reached, and questions are answered", async () => {
    await until(async () => (await inlets()).every(({ lastAttemptMs }) => lastAttemptMs !== null));
    expect(await ask("/sources")).toMatch(
      /Сейчас не читается: .*Trend.*\((?:сайт недоступен|сайт не отвечает)/,
    );
    expect(await ask("/turnover 2024")).toContain("470");
  });

  it("/addsource, and what the archive says is known at once", async () => {
    site.publish([first]);
    expect(await ask(`/addsource ${site.feed}`)).toContain("Новости — лента");
    await until(async () => ((await inletAt(site.feed))?.articlesAWeek ?? 0) > 0);
    expect(await ask(`/addsource ${site.web.origin}/nothing`)).toContain("по этому адресу ничего нет");
    expect(await ask("/addsource http://169.254.169.254/latest")).toContain("этот адрес читать нельзя");
  });

  it("/poll tells what is new, what was changed and what was taken away, and groups what is not read", async () => {
    site.publish([second, first]);
    const added = await poll();
    expect(added).toContain("Новых: 1. Изменено: 0. Отозвано: 0.");
    expect(added).toContain(second.title);
    expect(added.match(/сайт недоступен/g)?.length ?? 0).toBeLessThanOrEqual(1);
    site.web.routes.set("/a/2", { headers: html, body: pageHtml({ ...second, millions: 533 }) });
    expect(await poll()).toContain("было 529 млн $, стало 533 млн $");
    site.web.routes.set("/a/2", { status: 404 });
    expect(await poll()).toMatch(/Отозвано: 1[^]*Отозвано издателем[^]*Новые цифры торговли/);
  });

  it("buttons pause, resume, poll and remove one source", async () => {
    const { number = 0 } = (await inletAt(site.feed)) ?? {};
    await people.ask({ text: "/sources" });
    await people.waitForMessage({ text: "Источники: 9" });
    await press("s:l:1");
    await press(`s:v:${number}`);
    expect((await press(`s:p:${number}`)).answer?.text).toBe("Приостановлено");
    await until(async () => (await shown()).includes("Чтение приостановлено"));
    const asked = site.web.requests.length;
    await poll();
    expect(site.web.requests.slice(asked).filter(({ path }) => path === "/feed.xml")).toEqual([]);
    await press(`s:r:${number}`);
    await until(async () => site.web.requests.slice(asked).some(({ path }) => path === "/feed.xml"));
    const before = site.web.requests.length;
    expect((await press(`s:n:${number}`)).answer?.text).toBe("Читается");
    await until(async () => site.web.requests.slice(before).some(({ path }) => path === "/feed.xml"));
    await press(`s:x:${number}`);
    expect(await inletAt(site.feed)).toBeNull();
    expect(await ask("/latest")).toContain(first.title);
  });

  it("the list goes out and comes in as OPML", async () => {
    await people.ask({ text: "/sources" });
    await people.waitForMessage({ text: "Источники: 8" });
    await press("s:o");
    const file = (await people.history()).findLast(({ message }) => message.document)?.message.document;
    const { base64 } = await people.file({ fileId: file?.file_id ?? "" });
    const opml = Buffer.from(base64, "base64").toString();
    expect(opml).toContain('xmlUrl="https://www.trend.az/feeds/index.rss"');
    const extended = opml.replace(
      "</body>",
      `<outline text="Папка"><outline type="rss" text="Своя" xmlUrl="${site.feed}"/></outline><outline type="rss" text="x" xmlUrl="http://10.1.2.3/rss"/></body>`,
    );
    const { message_id } = await people.sendFile({
      kind: "document",
      base64: Buffer.from(extended).toString("base64"),
      name: "feeds.opml",
    });
    await people.waitForMessage({
      after: message_id,
      text: "Лент добавлено: 1. Уже читались: 6. Отклонено: 1.",
    });
    expect(await inletAt(site.feed)).toMatchObject({ kind: "feed" });
  });

  it("an address that anybody sends is read for them, or it is said why not", async () => {
    site.web.routes.set("/z/1", { headers: html, body: pageHtml({ ...second, millions: 777 }) });
    expect(await read(`${site.web.origin}/z/1`)).toMatch(/777 млн \$[^]*«/);
    expect(await read(`${site.web.origin}/z/2`)).toContain("Прочитать нельзя");
    expect(await read("http://[::1]:1/")).toContain("Прочитать нельзя");
  });

  it("a forwarded post is answered with what it says, whoever wrote it", async () => {
    const channel = await people.addChat({ title: "Порт", type: "channel", username: "port_news" });
    const words = `Товарооборот между Азербайджаном и Казахстаном в 2023 году составил 345 млн долларов, сообщил министр.`;
    const post = await people.post({ channel: channel.id, text: words });
    const { message_id } = await people.forward({
      ...reader,
      fromChat: channel.id,
      messageId: post.message_id,
    });
    const answer = await people.waitForMessage({ ...reader, after: message_id, text: "345 млн" });
    expect(answer.text).toContain("Порт");
    const said = await people.say({ ...reader, text: words });
    for (const hidesAuthor of [false, true]) {
      const again = await people.forward({
        ...reader,
        fromChat: 100_002,
        messageId: said.message_id,
        hidesAuthor,
      });
      await people.waitForMessage({ ...reader, after: again.message_id, text: "345 млн" });
    }
  });

  it("posts of a channel where the bot is an administrator are articles, edits are versions", async () => {
    const named = await people.addChat({
      title: "Наш канал",
      type: "channel",
      username: "aqorda_resmi",
      botStatus: "administrator",
    });
    const unnamed = await people.addChat({ title: "Без имени", type: "channel", botStatus: "administrator" });
    const isClaimed = async (value: string) =>
      (await knowledge.database.db.$count(claims, eq(claims.value, value))) > 0;
    const words = (millions: number) =>
      `Товарооборот между Азербайджаном и Казахстаном в 2021 году составил ${millions} млн долларов.`;
    const { message_id } = await people.post({ channel: named.id, text: words(331) });
    await people.post({ channel: unnamed.id, text: words(999) });
    await until(() => isClaimed("331000000"));
    await people.edit({ chat: named.id, messageId: message_id, text: words(332) });
    await until(() => isClaimed("332000000"));
    const { message_id: asked } = await people.say({ ...reader, text: "/turnover 2021" });
    const answer = plain((await people.waitForMessage({ ...reader, after: asked, text: "332" })).text);
    expect(answer).toContain("332 млн");
    expect(answer).not.toContain("999");
    expect(await people.problems()).toEqual([]);
  });

  it("administrators are told of a source that stopped, and once a week of all", async () => {
    const { db } = knowledge.database;
    const { message_id = 0 } = (await people.history()).at(-1)?.message ?? {};
    const now = new Date();
    const yesterday = new Date(now.getTime() - 24 * 3_600_000);
    await watchSources(db, [ADMIN], now);
    await reportSources(db, [ADMIN], now);
    await db.update(chores).set({ nextAt: yesterday });
    const failing = { failures: 3, failureReason: "timeout", lastSuccessAt: yesterday, pausedAt: null };
    await db.update(inletRows).set(failing).where(eq(inletRows.address, site.feed));
    await watchSources(db, [ADMIN], now);
    await reportSources(db, [ADMIN], now);
    const alarm = await people.waitForMessage({
      after: message_id,
      text: "Источник не читается",
      timeoutMs: 20_000,
    });
    expect(alarm.text).toMatch(/Новости[^]*сайт не отвечает вовремя/);
    const report = await people.waitForMessage({
      after: message_id,
      text: "Источники за неделю",
      timeoutMs: 20_000,
    });
    expect(report.text).toContain("Trend");
  });

  it("from the command line all articles are understood anew, without a moment in which figures are missing", async () => {
    const { db } = knowledge.database;
    const before = await db.$count(claims);
    const [one] = await db.select().from(claims).orderBy(asc(claims.id)).limit(1);
    await db.update(claims).set({ value: "424242" }).where(eq(claims.id, one!.id));
    const counts = new Set<number>();
    const command = runDelil(["sources", "reprocess"], { DATA_DIR: folder });
    const over = new AbortController();
    void command.finally(() => over.abort());
    while (!over.signal.aborted) {
      counts.add(await db.$count(claims));
      await delay(5);
    }
    expect(await command).toMatchObject({ code: 0, stdout: expect.stringMatching(/\d+/) });
    expect([...counts]).toEqual([before]);
    expect(await db.$count(claims, eq(claims.value, "424242"))).toBe(0);
  });
});
