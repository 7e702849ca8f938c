import { rm, stat, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import {
  askRunningProcess,
  freshSocketPath,
  type LocalDoor,
  serveLocalQuestions,
} from "../../../src/surfaces/cli/local-socket.ts";

let door: LocalDoor | null = null;
afterEach(async () => {
  await door?.close();
  door = null;
});
const serve = async (answer: (words: string, language: string) => Promise<string>) => {
  door = await serveLocalQuestions(freshSocketPath(), answer);
  return door.path;
};

describe("questions to the running process", () => {
  it.each(["/turnover 2024", "сколько?\nвторая строка", "\u2028 \0 😀", "x".repeat(20_000)])(
    "come there and back as they are: %j",
    async (words) => {
      const path = await serve(async (asked, language) => `${language}: ${asked}\n`);
      expect(await askRunningProcess(path, { words, language: "kk" })).toEqual({
        status: "answered",
        answer: `kk: ${words}\n`,
      });
    },
  );

  it("may be many at once, with answers of any length", async () => {
    const path = await serve(async (words) => words.repeat(50_000));
    const asked = ["a", "б", "ə"].map((words) => askRunningProcess(path, { words, language: "ru" }));
    const answers = await Promise.all(asked);
    expect(
      answers.map((reply) => (reply.status === "answered" ? [reply.answer.length, reply.answer[0]] : reply)),
    ).toEqual([
      [50_000, "a"],
      [50_000, "б"],
      [50_000, "ə"],
    ]);
  });

  it("that cannot be answered are told so, and the next one is answered", async () => {
    const path = await serve(async (words) => {
      if (words === "bad") throw new Error("no");
      return "good";
    });
    expect(await askRunningProcess(path, { words: "bad", language: "ru" })).toEqual({ status: "failed" });
    expect(await askRunningProcess(path, { words: "", language: "ru" })).toEqual({
      status: "answered",
      answer: "good",
    });
  });

  it.each(["nothing there", "a plain file"])("find nobody: %s", async (what) => {
    const path = freshSocketPath();
    if (what === "a plain file") await writeFile(path, "");
    expect(await askRunningProcess(path, { words: "", language: "ru" })).toMatchObject({
      status: "unreachable",
    });
    await rm(path, { force: true });
  });

  it("get no answer in time", async () => {
    const path = await serve(() => new Promise(() => {}));
    const reply = await askRunningProcess(path, { words: "", language: "ru" }, { timeoutMs: 100 });
    expect(reply).toMatchObject({ status: "unreachable" });
  });

  it("that are none harm nobody", async () => {
    const path = await serve(async () => "good");
    for (const rubbish of ["{\n", "null\n", '{"words":1}\n', "x".repeat(100_000)]) {
      await new Promise<void>((resolve) => {
        const socket = createConnection(path, () => socket.write(rubbish));
        socket.on("error", () => resolve());
        socket.on("close", () => resolve());
        socket.resume();
      });
    }
    expect(await askRunningProcess(path, { words: "", language: "ru" })).toMatchObject({
      status: "answered",
    });
  });

  it.skipIf(process.platform === "win32")(
    "may be asked by this user only, and leave no file behind",
    async () => {
      const path = await serve(async () => "");
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      await door?.close();
      await expect(stat(path)).rejects.toThrow("ENOENT");
    },
  );
});
