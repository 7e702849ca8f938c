import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectLocalTelegram } from "../src/local-telegram/connect.ts";
import { type DelilProcess, runDelil, startDelil } from "./support/process.ts";

/** A start on an empty folder creates a database cluster; other tests may keep both cores busy. */
const START_MS = 60_000;

describe("the real process", () => {
  let folder: string;
  const running: DelilProcess[] = [];
  const start = async () => {
    const delil = await startDelil({ DATA_DIR: folder });
    running.push(delil);
    return { delil, people: connectLocalTelegram(delil.url) };
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "delil-main-"));
  });
  afterAll(async () => {
    for (const delil of running) await delil.end("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  it(
    "answers on an empty folder, survives a kill, and answers again without saying anything twice",
    async () => {
      const first = await start();
      const began = performance.now();
      const answer = await first.people.ask({ text: "/turnover 2024", timeoutMs: 20_000 });
      const firstAnswerMs = first.delil.startedAfterMs + performance.now() - began;
      expect(answer.text).toContain("470");
      expect(answer.text).toContain("500");
      await first.delil.end("SIGKILL");

      const second = await start();
      const again = performance.now();
      const answerAgain = await second.people.ask({ text: "/turnover 2024", timeoutMs: 20_000 });
      const secondAnswerMs = second.delil.startedAfterMs + performance.now() - again;
      expect(answerAgain.text).toBe(answer.text);
      const answers = (await second.people.history()).filter(({ message }) => message.text === answer.text);
      expect(answers).toHaveLength(2);
      expect(await second.people.problems()).toEqual([]);
      process.stdout.write(
        `first answer ${Math.round(firstAnswerMs)} ms after start on an empty folder, ${Math.round(secondAnswerMs)} ms on an existing one\n`,
      );
    },
    2 * START_MS,
  );

  it(
    "handles after the restart what it had stored before the kill",
    async () => {
      const [delil] = running.slice(-1);
      if (!delil) throw new Error("no process");
      const people = connectLocalTelegram(delil.url);
      const asked = await Promise.all(
        ["/corridor", "/oil", "/investment"].map((text) => people.say({ text })),
      );
      await delil.end("SIGKILL");
      const restarted = await start();
      const after = asked[0]?.message_id ?? 0;
      for (const text of ["4,5", "3,4", "300"]) {
        await restarted.people.waitForMessage({ text, after, timeoutMs: 20_000 });
      }
    },
    START_MS,
  );

  it(
    "lets a second process of the same folder ask through the first, and refuses a second bot",
    async () => {
      const question = await runDelil(["ask", "/turnover 2024", "--lang", "en"], { DATA_DIR: folder });
      expect(question).toMatchObject({ code: 0, stdout: expect.stringContaining("$470") });
      const second = await runDelil([], { DATA_DIR: folder });
      expect(second.code).toBe(1);
      expect(second.stderr).toContain(`process ${running.at(-1)?.child.pid}`);
    },
    START_MS,
  );

  it("says how it is to who monitors it", async () => {
    const url = running.at(-1)?.url ?? "";
    expect(await (await fetch(new URL("/healthz", url))).json()).toEqual({ status: "ok" });
    expect((await fetch(new URL("/readyz", url))).status).toBe(200);
    expect(await (await fetch(new URL("/metrics", url))).text()).toMatch(
      /delil_rows\{kind="articles"\} [1-9]/,
    );
  });

  it(
    "stops in good order on SIGTERM, and writes neither token nor message to the log",
    async () => {
      const delil = running.at(-1);
      await connectLocalTelegram(delil?.url ?? "").ask({ text: "совершенно секретно", timeoutMs: 10_000 });
      expect(await delil?.end("SIGTERM")).toBe(0);
      const log = running.map((each) => each.stderr()).join("");
      expect(log).toContain("stopping");
      expect(log).not.toMatch(/секретно|\d{6,}:[\w-]{30,}/);
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
