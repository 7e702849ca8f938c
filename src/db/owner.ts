import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type ProcessIdentity, stateOf, thisProcess } from "./process-identity.ts";

const OwnerFile = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  startedAt: z.string().nullable(),
  socketPath: z.string().nullable(),
  /** Whether it has looked for others and found none. */
  settled: z.boolean(),
});

/** Who holds an embedded folder. */
export interface Owner extends ProcessIdentity {
  /** Where it listens to questions of command-line commands; null until it does. */
  socketPath: string | null;
  /** Whether it holds the folder, or is only just trying to. */
  settled: boolean;
}

export type Ownership =
  | { status: "owned"; announce: (socketPath: string) => Promise<void>; release: () => Promise<void> }
  | { status: "held"; owner: Owner };

const SIGN_OF_LIFE_MS = 2_000;
/** An owner in another container or on another machine counts as dead after this long without a sign of life. */
const SILENCE_MS = 9_000;
const ATTEMPTS = 50;

/**
 * Takes an embedded folder for this process, or says who holds it.
 *
 * Each starter writes a file of its own name first and looks for others afterwards, so of two starters
 * at least the later one sees the other and gives way. Nobody ever removes a living process's file:
 * that is why there is no race between two that find a dead one's.
 */
export async function takeOwnership(folder: string, { silenceMs = SILENCE_MS } = {}): Promise<Ownership> {
  const identity = await thisProcess();
  for (let attempt = 1; ; attempt++) {
    const file = join(folder, `owner-${identity.pid}-${randomUUID()}.json`);
    await writeOwner(file, { ...identity, socketPath: null, settled: false });
    const other = await livingOwner(folder, { except: file, silenceMs });
    if (other === null) return owned(file, identity);
    await rm(file, { force: true });
    // Two that start together both give way; after unequal waits one of them is first.
    if (other.settled || attempt === ATTEMPTS) return { status: "held", owner: other };
    await sleep(20 + Math.random() * 80);
  }
}

/** Who holds the folder now; null when it is free. */
export function currentOwner(folder: string): Promise<Owner | null> {
  return livingOwner(folder, { except: null, silenceMs: SILENCE_MS });
}

async function owned(file: string, identity: ProcessIdentity): Promise<Ownership> {
  await writeOwner(file, { ...identity, socketPath: null, settled: true });
  const signs = setInterval(() => {
    const now = new Date();
    // A missed sign is made up by the next one.
    utimes(file, now, now).catch(() => {});
  }, SIGN_OF_LIFE_MS);
  signs.unref();
  return {
    status: "owned",
    announce: (socketPath) => writeOwner(file, { ...identity, socketPath, settled: true }),
    async release() {
      clearInterval(signs);
      await rm(file, { force: true });
    },
  };
}

interface Search {
  /** The file of the one who looks. */
  except: string | null;
  silenceMs: number;
}

async function livingOwner(folder: string, { except, silenceMs }: Search): Promise<Owner | null> {
  const names = (await readdir(folder)).filter((name) => /^owner-.*\.json$/.test(name));
  for (const name of names.toSorted()) {
    const file = join(folder, name);
    if (file === except) continue;
    const owner = await readOwner(file);
    if (owner === null) continue;
    if (await isAlive(file, owner, silenceMs)) return owner;
    await rm(file, { force: true });
    if (owner.socketPath !== null) await rm(owner.socketPath, { force: true });
  }
  return null;
}

async function isAlive(file: string, owner: Owner, silenceMs: number): Promise<boolean> {
  const state = await stateOf(owner);
  if (state !== "elsewhere") return state === "alive";
  // Clocks of two machines may differ, so the sign of life is waited for instead of dated.
  const before = await lastSign(file);
  await sleep(silenceMs);
  return before !== null && (await lastSign(file)) !== before;
}

async function lastSign(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that nobody reads half of it. */
async function writeOwner(file: string, owner: Owner): Promise<void> {
  const draft = `${file}.draft`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
  await rename(draft, file);
}

/** Null when the file is gone. One that a power cut left empty is an owner of whom only life signs can tell. */
async function readOwner(file: string): Promise<Owner | null> {
  const content = await readFile(file, "utf8").catch(() => null);
  if (content === null) return null;
  const parsed = OwnerFile.safeParse(jsonOrNull(content));
  return parsed.success ? parsed.data : unknownOwner;
}

const unknownOwner: Owner = { pid: 0, host: "", startedAt: null, socketPath: null, settled: true };

function jsonOrNull(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
