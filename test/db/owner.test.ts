import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { currentOwner, takeOwnership } from "../../src/db/owner.ts";
import { stateOf, thisProcess } from "../../src/db/process-identity.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "delil-owner-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ownerFile = (name: string, owner: object) =>
  writeFile(
    join(folder, `owner-${name}.json`),
    JSON.stringify({ socketPath: null, settled: true, ...owner }),
  );

describe("the owner of an embedded folder", () => {
  it("is one at a time; who comes second learns who it is and where it listens", async () => {
    const first = await takeOwnership(folder);
    if (first.status !== "owned") throw new Error("the folder is free");
    await first.announce("/tmp/questions.sock");
    expect(await takeOwnership(folder)).toEqual({
      status: "held",
      owner: { ...(await thisProcess()), socketPath: "/tmp/questions.sock", settled: true },
    });
    await first.release();
    expect(await currentOwner(folder)).toBeNull();
    expect((await takeOwnership(folder)).status).toBe("owned");
  });

  it("is exactly one of many that start at the same moment", async () => {
    for (let round = 0; round < 20; round++) {
      const taken = await Promise.all(Array.from({ length: 6 }, () => takeOwnership(folder)));
      const owners = taken.filter((ownership) => ownership.status === "owned");
      expect(owners).toHaveLength(1);
      for (const owner of owners) await owner.release();
    }
  });

  it.each([
    { name: "died", file: async () => ({ ...(await thisProcess()), pid: 2 ** 22 + 1 }) },
    {
      name: "died, and its id was given to another process",
      file: async () => ({ ...(await thisProcess()), startedAt: "another boot/1" }),
    },
  ])("is free again when its owner $name", async ({ file }) => {
    await ownerFile("dead", await file());
    const taken = await Promise.all([takeOwnership(folder), takeOwnership(folder), takeOwnership(folder)]);
    expect(taken.filter(({ status }) => status === "owned")).toHaveLength(1);
    expect((await readdir(folder)).filter((name) => name.includes("dead"))).toEqual([]);
  });

  it("on another machine is believed as long as it gives signs of life", async () => {
    const file = join(folder, "owner-elsewhere.json");
    await ownerFile("elsewhere", { pid: 1, host: `not-${hostname()}`, startedAt: null });
    const signs = setInterval(() => void utimes(file, new Date(), new Date()), 50);
    expect(await takeOwnership(folder, { silenceMs: 500 })).toMatchObject({
      status: "held",
      owner: { pid: 1 },
    });
    clearInterval(signs);
    expect((await takeOwnership(folder, { silenceMs: 500 })).status).toBe("owned");
  });

  it("left unreadable by a power cut keeps nobody out", async () => {
    await writeFile(join(folder, "owner-1-x.json"), "");
    expect((await takeOwnership(folder, { silenceMs: 100 })).status).toBe("owned");
  });

  it.skipIf(process.platform === "win32")("is dead as soon as it is killed, asked for or not", async () => {
    const child = spawn(process.execPath, ["-e", "process.stdout.write('up'); setInterval(() => {}, 1000)"]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const identity = { ...(await thisProcess()), pid: child.pid!, startedAt: null };
    expect(await stateOf(identity)).toBe("alive");
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(await stateOf(identity)).toBe("dead");
  });
});
