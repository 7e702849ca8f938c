import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { User } from "grammy/types";
import type { StoredFile } from "./file-store.ts";
import type { SavedQueue } from "./update-queue.ts";
import type { CommandList, LocalChat, World } from "./world.ts";

/** What survives a restart. */
export interface SavedState {
  version: 1;
  users: User[];
  chats: LocalChat[];
  commands: CommandList[];
  profile: World["profile"];
  files: StoredFile[];
  updates: SavedQueue;
  lastId: number;
}

const KEPT_MESSAGES = 300;
/** Numbers skipped at a start, for what a killed process gave out and did not save. */
const SKIPPED_IDS = 1000;

/** Reads the saved state; a missing file is a first start. Ids go on above all that were given out. */
export function readState(path: string): SavedState | undefined {
  const saved = existsSync(path) ? parseState(path) : undefined;
  if (!saved) return undefined;
  return {
    ...saved,
    lastId: saved.lastId + SKIPPED_IDS,
    updates: { ...saved.updates, nextId: saved.updates.nextId + SKIPPED_IDS },
    chats: saved.chats.map((chat) => ({ ...chat, nextMessageId: chat.nextMessageId + 10 })),
  };
}

/** A file that cannot be read (a full disk, another version) is put aside: a chat's history must not prevent a start. */
function parseState(path: string): SavedState | undefined {
  try {
    const saved: SavedState = JSON.parse(readFileSync(path, "utf8"));
    if (saved.version === 1) return saved;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  renameSync(path, `${path}.unreadable`);
  return undefined;
}

/** Writes the state to a file of its own and puts it in place at once, so that a crash leaves the old or the new. */
export function writeState(path: string, world: World, lastId: number): void {
  const state: SavedState = {
    version: 1,
    users: [...world.users.values()],
    chats: [...world.chats.values()].map((chat) => ({
      ...chat,
      messages: chat.messages.slice(-KEPT_MESSAGES),
    })),
    commands: world.commands,
    profile: world.profile,
    files: world.files.saved(),
    updates: world.updates.saved(),
    lastId,
  };
  const draft = `${path}.new`;
  writeFileSync(draft, JSON.stringify(state));
  renameSync(draft, path);
}
