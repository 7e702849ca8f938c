import { EventEmitter } from "node:events";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import type { User, UserFromGetMe } from "grammy/types";
import type { Hono } from "hono";
import { readApiDescription } from "./api-description.ts";
import { CallLog } from "./call-log.ts";
import type { LocalControls } from "./controls.ts";
import { DEMO_TOKEN, DEMO_USERS, demoBot, demoChats } from "./demo.ts";
import { FileStore } from "./file-store.ts";
import { personControls } from "./person-controls.ts";
import { readState, type SavedState, writeState } from "./saved-state.ts";
import { createServer } from "./server.ts";
import { UpdateQueue } from "./update-queue.ts";
import { type Change, type World } from "./world.ts";

/** How to start the stand-in; nothing is required. */
export interface LocalTelegramOptions {
  /** 0 (the default) takes any free port. */
  port?: number;
  host?: "127.0.0.1" | "localhost" | "::1";
  /** Differences from the demo's bot. */
  bot?: Partial<UserFromGetMe>;
  token?: string;
  /** Instead of the two demo people. */
  users?: User[];
  clock?: () => Date;
  /** A file in which chats, files and update ids survive a restart; beside it `<path>.files/`. */
  statePath?: string;
  /** More routes at the same address, tried before the page. */
  routes?: Hono;
}

/** A running stand-in: addresses for the bot and for people, and all that people can do (see LocalControls). */
export interface LocalTelegram extends LocalControls {
  /** The chat page. */
  url: string;
  /** For grammY: `new Bot(token, { client: { apiRoot } })`. */
  apiRoot: string;
  token: string;
  stop(): Promise<void>;
}

/** Starts the stand-in Telegram: Bot API server, chat page and the controls of people and tests. */
export async function startLocalTelegram(options: LocalTelegramOptions = {}): Promise<LocalTelegram> {
  const { statePath, token = DEMO_TOKEN, host = "127.0.0.1" } = options;
  if (statePath) mkdirSync(dirname(statePath), { recursive: true });
  const saved = statePath ? readState(statePath) : undefined;
  const { world, lastId } = createWorld(options, saved);
  const log = new CallLog();
  const controls = personControls(world, log);
  const api = readApiDescription();
  const app = createServer(
    { world, api, log, rates: { all: [], byChat: new Map() } },
    { token, controls, routes: options.routes },
  );
  const { server, port } = await listen(app.fetch, options.port ?? 0, host);
  const keeper = statePath ? keepState(world, () => writeState(statePath, world, lastId())) : undefined;
  const url = `http://${host === "::1" ? "[::1]" : host}:${port}`;
  return {
    ...controls,
    url: `${url}/`,
    apiRoot: url,
    token,
    async stop() {
      world.updates.stop();
      keeper?.stop();
      await close(server);
    },
  };
}

function createWorld(
  options: LocalTelegramOptions,
  saved: SavedState | undefined,
): { world: World; lastId: () => number } {
  const now = options.clock ?? (() => new Date());
  const changes: World["changes"] = new EventEmitter();
  changes.setMaxListeners(0);
  const { users, chats, commands, profile, files, updates, ...state } = saved ?? firstState(options);
  const changed = (): void => void changes.emit("change", { type: "queue" });
  let { lastId } = state;
  const world: World = {
    bot: demoBot(options.bot),
    profile,
    users: new Map(users.map((user) => [user.id, user])),
    chats: new Map(chats.map((chat) => [chat.chat.id, chat])),
    callbacks: new Map(),
    inlineQueries: new Map(),
    commands,
    files: new FileStore(options.statePath ? `${options.statePath}.files` : undefined, files),
    updates: new UpdateQueue(now, changed, updates),
    changes,
    problems: [],
    now,
    newId: () => {
      lastId += 1;
      return lastId;
    },
  };
  return { world, lastId: () => lastId };
}

const FIRST_ID = 1_000_000;

function firstState({ users = DEMO_USERS }: LocalTelegramOptions): Omit<SavedState, "version" | "updates"> & {
  updates?: SavedState["updates"];
} {
  return { users, chats: demoChats(users), commands: [], profile: {}, files: [], lastId: FIRST_ID };
}

const SAVE_DELAY_MS = 100;
const NOT_SAVED: Change["type"][] = ["action", "draft", "callback", "inline"];

/** Saves soon after every change, and at the end. */
function keepState(world: World, save: () => void): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const later = (change: Change): void => {
    if (NOT_SAVED.includes(change.type)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      save();
    }, SAVE_DELAY_MS);
  };
  save();
  world.changes.on("change", later);
  return {
    stop() {
      world.changes.off("change", later);
      clearTimeout(timer);
      save();
    },
  };
}

type Fetch = Parameters<typeof serve>[0]["fetch"];

function listen(fetch: Fetch, port: number, hostname: string): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (address) => resolve({ server, port: address.port }));
    server.on("error", reject);
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
