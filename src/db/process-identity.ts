import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { promisify } from "node:util";

/** A process, told apart from a later one that was given the same id. */
export interface ProcessIdentity {
  pid: number;
  /** Machine or container: ids of another one say nothing here. */
  host: string;
  /** When the system started it, in the system's own words; null where the system does not tell. */
  startedAt: string | null;
}

export async function thisProcess(): Promise<ProcessIdentity> {
  return { pid: process.pid, host: hostname(), startedAt: await startOf(process.pid) };
}

/** `elsewhere`: on another machine or container, so that only its signs of life can tell. */
export async function stateOf(identity: ProcessIdentity): Promise<"alive" | "dead" | "elsewhere"> {
  if (identity.host !== hostname()) return "elsewhere";
  if (!answersSignals(identity.pid)) return "dead";
  const startedAt = await startOf(identity.pid);
  if (startedAt === "zombie") return "dead";
  const reused = startedAt !== null && identity.startedAt !== null && startedAt !== identity.startedAt;
  return reused ? "dead" : "alive";
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Refused (EPERM) is an answer too: the process is somebody else's.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

async function startOf(pid: number): Promise<string | null> {
  if (process.platform === "linux") return startOnLinux(pid);
  // Windows has neither: there a reused id is taken for its former owner.
  return process.platform === "win32" ? null : startByPs(pid);
}

async function startOnLinux(pid: number): Promise<string | null> {
  try {
    const boot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field, the name in parentheses, may itself hold blanks and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A killed process whose parent has not asked for its end still has its id, but runs nothing.
    if (fields[0] === "Z" || fields[0] === "X") return "zombie";
    return `${boot}/${fields[19] ?? ""}`;
  } catch {
    // No /proc, or the process ended meanwhile: the signal's answer decides.
    return null;
  }
}

async function startByPs(pid: number): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-o", "stat=,lstart=", "-p", String(pid)]);
    const words = stdout.trim().split(/\s+/);
    if (words[0]?.startsWith("Z")) return "zombie";
    return words.slice(1).join(" ") || null;
  } catch {
    return null;
  }
}
