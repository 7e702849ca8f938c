import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

const Line = z.object({ status: z.string(), pid: z.number().optional(), id: z.string().optional() });
export type Said = z.infer<typeof Line>;

/** A process of its own on an embedded folder; see `embedded-owner.ts`. */
export interface OwnerProcess {
  process: ChildProcess;
  /** What it has said so far. */
  said: Said[];
  /** Waits until it says this; fails when it ends before. */
  until(status: string): Promise<Said>;
  /** Ends it and waits: politely, or as a power key would. */
  end(how: "politely" | "SIGKILL"): Promise<void>;
}

export function startOwner(folder: string, mode: "hold" | "write"): OwnerProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, "embedded-owner.ts"), folder, mode], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    said.push(Line.parse(JSON.parse(line)));
    for (const look of waiting) look();
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    process: child,
    said,
    async until(status) {
      const found = () => said.find((line) => line.status === status);
      while (found() === undefined) {
        const news = Promise.withResolvers<void>();
        waiting.add(news.resolve);
        const over = await Promise.race([news.promise.then(() => false), closed.then(() => true)]);
        waiting.delete(news.resolve);
        if (over && found() === undefined) throw new Error(`it ended without "${status}": ${errors}`);
      }
      return found()!;
    },
    async end(how) {
      if (how === "SIGKILL") child.kill("SIGKILL");
      else child.stdin.end();
      await closed;
    },
  };
}
