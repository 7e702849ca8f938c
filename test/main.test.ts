import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectLocalTelegram } from "../src/local-telegram/connect.ts";
import { type LocalTelegram, startLocalTelegram } from "../src/local-telegram/start.ts";
import { type DelilProcess, runDelil, startDelil } from "./support/process.ts";

/** A start on an empty folder creates a database cluster; other tests may keep both cores busy. */
const START_MS = 60_000;

describe("the process and Telegram", () => {
  let folder: string;
  let telegram: LocalTelegram;
  const running: DelilProcess[] = [];
  const start = async () => {
    const delil = await startDelil({
      DATA_DIR: folder,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
    });
    running.push(delil);
    return delil;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "delil-main-"));
    telegram = await startLocalTelegram();
  });
  afterAll(async () => {
    for (const delil of running) await delil.end("SIGKILL");
    await telegram.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    "answers on an empty folder, and after a kill answers again, everything once",
    async () => {
      const answer = await askTimed(telegram, await start(), "on an empty folder");
      expect(answer).toContain("470");
      expect(answer).toContain("500");
      // An answer may come again if the kill falls between Telegram's "ok" and its record: give that its moment.
      await sleep(500);
      await running[0]?.end("SIGKILL");
      expect(await askTimed(telegram, await start(), "on an existing folder")).toBe(answer);
      const shown = await telegram.history();
      expect(shown.filter(({ message }) => message.text === answer)).toHaveLength(2);
      expect(await telegram.problems()).toEqual([]);
    },
    2 * START_MS,
  );

  it(
    "answers after the restart what came around the kill, losing nothing",
    async () => {
      const questions = ["/corridor", "/oil", "/investment", "/timeline", "/latest", "/sources"];
      const before = (await telegram.history()).length;
      for (const text of questions) await telegram.say({ text });
      await running.at(-1)?.end("SIGKILL");
      await start();
      const { message_id } = await telegram.say({ text: "/turnover 2022" });
      await telegram.waitForMessage({ after: message_id, text: "Казахстан, 2022", timeoutMs: 20_000 });
      const answers = (await telegram.history()).slice(before).filter(({ message }) => message.from?.is_bot);
      // Only what was being answered in the moment of the kill can have been answered twice.
      expect(answers.length).toBeGreaterThanOrEqual(questions.length + 1);
      expect(answers.length).toBeLessThanOrEqual(questions.length + 2);
    },
    START_MS,
  );

  it(
    "stops in good order on SIGTERM, and writes neither token nor message to the log",
    async () => {
      await telegram.ask({ text: "совершенно секретно", timeoutMs: 10_000 });
      expect(await running.at(-1)?.end("SIGTERM")).toBe(0);
      const log = running.map((each) => each.stderr()).join("");
      expect(log).toContain("stopping");
      expect(log).not.toMatch(/секретно|\d{6,}:[\w-]{30,}/);
    },
    START_MS,
  );
});

/** Asks as soon as the process says where it is, and prints how long a newcomer waits. */
async function askTimed(telegram: LocalTelegram, delil: DelilProcess, where: string): Promise<string> {
  const asked = performance.now();
  const { text = "" } = await telegram.ask({ text: "/turnover 2024", timeoutMs: 20_000 });
  const waitedMs = delil.startedAfterMs + performance.now() - asked;
  process.stdout.write(`first answer after ${Math.round(waitedMs)} ms ${where}\n`);
  return text;
}

describe("without a token", () => {
  let folder: string;
  let delil: DelilProcess;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "delil-local-"));
    delil = await startDelil({ DATA_DIR: folder });
  }, START_MS);
  afterAll(async () => {
    await delil.end("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  it("talks to the chat page that it serves", async () => {
    const people = connectLocalTelegram(delil.url);
    expect((await people.ask({ text: "/turnover", timeoutMs: 20_000 })).text).toContain("470");
    expect((await fetch(delil.url)).headers.get("content-type")).toContain("text/html");
  });

  it(
    "answers questions of a second process, and refuses a second bot on the same folder",
    async () => {
      const question = await runDelil(["ask", "/turnover 2024", "--lang", "en"], { DATA_DIR: folder });
      expect(question).toMatchObject({ code: 0, stdout: expect.stringContaining("$470") });
      const second = await runDelil([], { DATA_DIR: folder });
      expect(second.code).toBe(1);
      expect(second.stderr).toContain(`process ${delil.child.pid}`);
    },
    START_MS,
  );

  it("says how it is to who monitors it", async () => {
    expect(await (await fetch(new URL("/healthz", delil.url))).json()).toEqual({ status: "ok" });
    expect((await fetch(new URL("/readyz", delil.url))).status).toBe(200);
    expect(await (await fetch(new URL("/metrics", delil.url))).text()).toMatch(
      /delil_rows\{kind="articles"\} [1-9]/,
    );
  });

  it(
    "keeps the chat over a restart",
    async () => {
      expect(await delil.end("SIGTERM")).toBe(0);
      delil = await startDelil({ DATA_DIR: folder });
      const people = connectLocalTelegram(delil.url);
      expect((await people.history()).length).toBeGreaterThan(0);
      expect((await people.ask({ text: "/oil", timeoutMs: 20_000 })).text).toContain("3,4");
    },
    START_MS,
  );
});

describe("wrong settings", () => {
  it("are all named, and nothing starts", async () => {
    const { code, stderr } = await runDelil([], { PORT: "many", TELEGRAM_BOT_TOKEN: "abc" });
    expect(code).toBe(1);
    expect(stderr).toContain("TELEGRAM_BOT_TOKEN");
    expect(stderr).toContain("PORT");
  });
});
