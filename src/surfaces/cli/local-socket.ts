import { randomUUID } from "node:crypto";
import { chmod, rm } from "node:fs/promises";
import { createConnection, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES, type Language } from "../../core/model/language.ts";

/** What a command-line command wants of the process that holds the embedded database. */
export type LocalQuestion = { words: string; language: Language } | { sources: string[] };

/** `unreachable`: nobody listens there (any more), or no answer came in time. */
export type LocalReply =
  | { status: "answered"; answer: string }
  | { status: "failed" }
  | { status: "unreachable"; cause: unknown };

export interface LocalDoor {
  /** Where questions are asked; only this user may. */
  path: string;
  close(): Promise<void>;
}

const Asked = z.union([
  z.object({ words: z.string(), language: z.enum(LANGUAGES) }),
  z.object({ sources: z.array(z.string()) }),
]);
const Reply = z.discriminatedUnion("status", [
  z.object({ status: z.literal("answered"), answer: z.string() }),
  z.object({ status: z.literal("failed") }),
]);

const LONGEST_QUESTION_BYTES = 64_000;
const LONGEST_ANSWER_BYTES = 16_000_000;
const QUESTION_TIMEOUT_MS = 5_000;

/** A path that no other process uses: a socket's path may have a hundred bytes, so not in the data's folder. */
export function freshSocketPath(): string {
  const name = `delil-${randomUUID()}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Answers questions of this user's other processes, one line of JSON each way, until closed. */
export async function serveLocalQuestions(
  path: string,
  answer: Answering,
  runSources: RunSources = () => Promise.reject(new Error("no sources are read here")),
): Promise<LocalDoor> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    // Who asks and goes away loses the answer, nothing else.
    socket.on("error", () => socket.destroy());
    socket.setTimeout(QUESTION_TIMEOUT_MS, () => socket.destroy());
    void replyTo(socket, answer, runSources);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  if (process.platform !== "win32") await chmod(path, 0o600);
  // Questions may be answered while the process runs; they are no reason for it to run.
  server.unref();
  return {
    path,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (process.platform !== "win32") await rm(path, { force: true });
    },
  };
}

type Answering = (words: string, language: Language) => Promise<string>;
type RunSources = (args: readonly string[]) => Promise<string>;

async function replyTo(socket: Socket, answer: Answering, runSources: RunSources): Promise<void> {
  const line = await readLine(socket, LONGEST_QUESTION_BYTES).catch(() => null);
  const asked = Asked.safeParse(jsonOrNull(line));
  // The question has come; from now on it is we who take the time.
  socket.setTimeout(0);
  socket.end(`${JSON.stringify(await replied(asked, answer, runSources))}\n`);
}

async function replied(
  asked: z.ZodSafeParseResult<LocalQuestion>,
  answer: Answering,
  runSources: RunSources,
): Promise<z.infer<typeof Reply>> {
  if (!asked.success) return { status: "failed" };
  try {
    const { data } = asked;
    const text = "sources" in data ? runSources(data.sources) : answer(data.words, data.language);
    return { status: "answered", answer: await text };
  } catch {
    // `answer` has logged why: here is nobody to tell but the other process.
    return { status: "failed" };
  }
}

/** Asks the process that listens at a path; never throws for what that process may be up to. */
export async function askRunningProcess(
  path: string,
  question: LocalQuestion,
  { timeoutMs = 60_000 }: { timeoutMs?: number } = {},
): Promise<LocalReply> {
  const socket = createConnection(path);
  try {
    const line = readLine(socket, LONGEST_ANSWER_BYTES);
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`no answer within ${timeoutMs} ms`)));
    socket.write(`${JSON.stringify(question)}\n`);
    const reply = Reply.safeParse(jsonOrNull(await line));
    return reply.success ? reply.data : { status: "failed" };
  } catch (cause) {
    return { status: "unreachable", cause };
  } finally {
    socket.destroy();
  }
}

function readLine(socket: Socket, longestBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (chunk.includes(LINE_FEED)) resolve(Buffer.concat(chunks).toString("utf8"));
      else if (bytes > longestBytes) reject(new Error("the line is too long"));
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("the connection closed before the line ended")));
  });
}

const LINE_FEED = 10;

function jsonOrNull(line: string | null): unknown {
  if (line === null) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
