import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const project = join(import.meta.dirname, "../..");

/** The real program as a child process, as a newcomer starts it. */
export interface DelilProcess {
  child: ChildProcess;
  /** Address of the chat page that it printed. */
  url: string;
  /** From the start until it printed the address. */
  startedAfterMs: number;
  stderr(): string;
  /** Sends the signal and waits for the end; gives the exit code (null when killed). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** The settings of the machine do not count: a token in the environment must not reach the real Telegram. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, PORT: "0", LOG_LEVEL: "info", ...settings };
}

export async function startDelil(settings: Record<string, string>): Promise<DelilProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, ["src/main.ts"], { cwd: project, env: environment(settings) });
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      stdout += data.toString();
      const address = /http:\/\/\S+/.exec(stdout)?.[0];
      if (address) resolve(address);
    });
    child.once("exit", (code) =>
      reject(new Error(`ended with ${code} before it was ready:\n${stdout}${stderr}`)),
    );
  });
  return {
    child,
    url,
    startedAfterMs: performance.now() - began,
    stderr: () => stderr,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Runs the program to its end. */
export async function runDelil(
  args: readonly string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ["src/main.ts", ...args], {
    cwd: project,
    env: environment(settings),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  await once(child, "close");
  return { code: child.exitCode, stdout, stderr };
}
