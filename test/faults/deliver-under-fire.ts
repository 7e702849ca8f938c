import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openDatabase } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { enqueue } from "../../src/db/queries/enqueue.ts";
import { outbox } from "../../src/db/schema/delivery.ts";
import { chats } from "../../src/db/schema/telegram.ts";
import type { CallRecord } from "../../src/local-telegram/call-log.ts";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";
import { MIGRATIONS_FOLDER, NO_REFERENCE } from "../support/database-constants.ts";
import { type Delivered, judgeDelivery, type RowAtEnd } from "./judge-delivery.ts";

/** How hard the delivery is tried. */
export interface DeliveryFire {
  /** A folder (embedded) or the address of an empty Postgres database. */
  place: string;
  people: number;
  groups: number;
  alertsEach: number;
  kills: number;
  /** Processes side by side; more than one only on Postgres. */
  processes: number;
  /** Storms, lost answers, blocked people, a migration, an outage of a day, a clock that jumps. */
  misfortunes: "all" | "none";
}

const FIRST_PERSON = 700_000;
const HOUR_MS = 3_600_000;
/** Longer than another process needs to take over. */
const PROGRESS_WITHIN_MS = 15_000;
const ENDED_WITHIN_MS = 300_000;
const script = join(import.meta.dirname, "delivering-process.ts");

interface Scene {
  fire: DeliveryFire;
  telegram: LocalTelegram;
  groups: number[];
  /** By the supergroup's id the group that it was. */
  before: Map<number, number>;
  clock: string;
  running: ChildProcess[];
  /** The clock of the processes is ahead by so much. */
  aheadMs: number;
  kills: number;
  /** The stand-in keeps the last calls only. */
  calls: CallRecord[];
}

/** Kills the sending process at random moments, with everything else that may go wrong, until all must be there. */
export async function deliverUnderFire(fire: DeliveryFire): Promise<Delivered & { tookS: number }> {
  const startedAt = Date.now();
  const folder = await mkdtemp(join(tmpdir(), "delil-deliver-"));
  const telegram = await startLocalTelegram();
  const clock = join(folder, "clock");
  const scene: Scene = {
    fire,
    telegram,
    groups: [],
    before: new Map(),
    clock,
    running: [],
    aheadMs: 0,
    kills: 0,
    calls: [],
  };
  try {
    await setClock(scene, 0);
    await fillOutbox(scene);
    await replenish(scene);
    while (scene.kills < fire.kills) {
      if (fire.misfortunes === "all") await misfortune(scene, scene.kills / fire.kills);
      await progress(scene, 1 + Math.floor(Math.random() * 25));
      await delay(Math.random() * 200);
      await killOne(scene);
      await replenish(scene);
    }
    await untilAllEnded(scene);
    for (const child of scene.running) await end(child, "SIGTERM");
    return { ...(await judge(scene)), tookS: Math.round((Date.now() - startedAt) / 1000) };
  } finally {
    for (const child of scene.running) child.kill("SIGKILL");
    await telegram.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const isServer = (place: string) => place.startsWith("postgres");

async function open(place: string) {
  const opening = await openDatabase({ databaseUrl: isServer(place) ? place : undefined, dataDir: place });
  if (opening.status !== "open") throw new Error("the folder is held");
  return opening.database;
}

async function fillOutbox(scene: Scene): Promise<void> {
  const { fire, telegram } = scene;
  const people = Array.from({ length: fire.people }, (_, n) => FIRST_PERSON + n);
  for (const id of people) {
    await telegram.setUser({ id, first_name: "Reader", language_code: "ru" });
    await telegram.setBotStatus({ user: id, chat: id, status: "member" });
  }
  for (let n = 0; n < fire.groups; n++) {
    const group = { title: `Group ${n}`, type: "group", memberIds: people.slice(0, 1) } as const;
    scene.groups.push((await telegram.addChat({ ...group, memberIds: [...group.memberIds] })).id);
  }
  const database = await open(fire.place);
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
  const at = new Date();
  const common = { title: null, firstSeenAt: at };
  await database.db.insert(chats).values([
    ...people.map((id) => ({ id, type: "private" as const, ...common })),
    // The hourly budget is another test's.
    ...scene.groups.map((id) => ({ id, type: "group" as const, postsPerHour: 1_000, ...common })),
  ]);
  await enqueue(
    database.db,
    [...people, ...scene.groups].flatMap((chatId) =>
      Array.from({ length: fire.alertsEach }, (_, n) => ({
        chatId,
        item: `#${n}#`,
        kind: "alert" as const,
        payload: {},
        dueAt: at,
        orderAt: new Date(at.getTime() + n),
        createdAt: at,
      })),
    ),
  );
  await database.close();
}

/** What goes wrong when so much of the kills is over; each storm hits the calls that come next. */
async function misfortune(scene: Scene, share: number): Promise<void> {
  const { telegram, groups, fire } = scene;
  const storms = [
    { kind: "too-many-requests", retryAfter: 1, times: 6 },
    { kind: "error", code: 502, description: "Bad Gateway", times: 6 },
    { kind: "drop-reply", times: 2 },
    { kind: "delay", ms: 700, times: 20 },
  ] as const;
  const storm = storms[scene.kills % storms.length];
  if (storm !== undefined) await telegram.addFault({ method: "sendMessage", ...storm });
  const blocked = Array.from({ length: Math.ceil(fire.people / 40) }, (_, n) => FIRST_PERSON + n);
  if (happensAt(scene, share, 0.2)) await setBlocked(telegram, blocked, "kicked");
  if (happensAt(scene, share, 0.3)) {
    for (const chat of groups.slice(0, 2)) scene.before.set(await telegram.migrate({ chat }), chat);
  }
  if (happensAt(scene, share, 0.4)) await outage(scene);
  if (happensAt(scene, share, 0.6)) {
    for (const user of blocked) await telegram.say({ user, text: "/start" });
  }
  if (happensAt(scene, share, 0.8)) await setClock(scene, scene.aheadMs + 3 * HOUR_MS);
}

/** Once: at the first kill for which so much is over. */
function happensAt({ fire }: Scene, share: number, at: number): boolean {
  return share >= at && share - 1 / fire.kills < at;
}

async function setBlocked(
  telegram: LocalTelegram,
  users: readonly number[],
  status: "kicked",
): Promise<void> {
  for (const user of users) await telegram.setBotStatus({ user, chat: user, status });
}

/** Nothing reaches Telegram for a day, as the processes see it; one of them dies meanwhile. */
async function outage(scene: Scene): Promise<void> {
  await scene.telegram.addFault({ method: "*", kind: "drop-request", times: 1_000_000 });
  await delay(1_000);
  await setClock(scene, scene.aheadMs + 24 * HOUR_MS);
  await killOne(scene);
  await delay(1_000);
  await scene.telegram.clearFaults();
  await replenish(scene);
}

async function setClock(scene: Scene, aheadMs: number): Promise<void> {
  scene.aheadMs = aheadMs;
  await writeFile(scene.clock, String(aheadMs));
}

/** Waits until so many more messages went out; not for ever, since the last ones may wait for a group's minute. */
async function progress(scene: Scene, messages: number): Promise<void> {
  await gatherCalls(scene);
  const enough = scene.calls.length + messages;
  const until = Date.now() + PROGRESS_WITHIN_MS;
  while (Date.now() < until) {
    await gatherCalls(scene);
    if (scene.calls.length >= enough) return;
    await delay(20);
  }
}

async function gatherCalls({ telegram, calls }: Scene): Promise<void> {
  const after = calls.at(-1)?.number ?? 0;
  calls.push(...(await telegram.calls({ method: "sendMessage", after })));
}

async function killOne(scene: Scene): Promise<void> {
  // Any of them: who sends, or who waits to take over.
  const [victim] = scene.running.splice(Math.floor(Math.random() * scene.running.length), 1);
  if (victim === undefined) return;
  await end(victim, "SIGKILL");
  scene.kills += 1;
}

async function replenish(scene: Scene): Promise<void> {
  while (scene.running.length < scene.fire.processes) scene.running.push(await start(scene));
}

async function start({ fire, telegram, clock }: Scene): Promise<ChildProcess> {
  const args = [script, fire.place, telegram.apiRoot, telegram.token, clock];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await Promise.race([
    once(child.stdout ?? child, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("the sender did not start"))),
  ]);
  return child;
}

async function untilAllEnded({ running }: Scene): Promise<void> {
  const [child] = running;
  const ended = new Promise<void>((resolve) => {
    child?.stdout?.on("data", (data: Buffer) => /open 0\n/.test(data.toString()) && resolve());
  });
  const late = delay(ENDED_WITHIN_MS, "late", { ref: false });
  if ((await Promise.race([ended, late])) === "late") throw new Error("messages still wait");
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

async function judge(scene: Scene): Promise<Delivered> {
  const { fire, telegram, kills, before, calls } = scene;
  await gatherCalls(scene);
  const database = await open(fire.place);
  const rows: RowAtEnd[] = await database.db.select().from(outbox);
  await database.close();
  const told = new Map<number, number[]>();
  for (const chatId of new Set(rows.map((row) => row.chatId))) {
    // What a group was told stays in the group that it was.
    const places = [before.get(chatId), chatId].filter((chat) => chat !== undefined);
    const histories = await Promise.all(places.map((chat) => telegram.history({ user: FIRST_PERSON, chat })));
    const items = histories.flat().flatMap(({ message }) => [...(message.text ?? "").matchAll(/#(\d+)#/g)]);
    told.set(
      chatId,
      items.map(([, item]) => Number(item)),
    );
  }
  return { ...judgeDelivery(rows, told, calls), kills };
}
