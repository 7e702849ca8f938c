import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Config } from "./config.ts";
import { takeChore } from "./db/queries/chores.ts";
import { pausedHosts } from "./db/queries/hosts.ts";
import { addKnownInlets } from "./db/queries/inlets.ts";
import { vacuumTables } from "./db/queries/vacuum.ts";
import { loadRecipes } from "./db/reference-files.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Log } from "./log.ts";
import { addSource } from "./pipeline/add-source.ts";
import { type CollectorOptions, createCollector } from "./pipeline/collecting/collector.ts";
import type { Reader } from "./pipeline/collecting/reader.ts";
import { exportOpml, importOpml } from "./pipeline/exchange-opml.ts";
import { keepSubscriptions } from "./pipeline/keep-subscriptions.ts";
import { readLink, readWords, storeBroughtPost, storeChannelPost } from "./pipeline/read-for-person.ts";
import { reportSources, watchSources } from "./pipeline/watch-sources.ts";
import { type GuardSettings, guardedDispatcher } from "./sources/address-guard.ts";
import { systemClock } from "./sources/clock.ts";
import { createHttp } from "./sources/http.ts";
import type { SourcesDeps } from "./surfaces/cli/sources.ts";
import type { SourceDesk } from "./surfaces/source-desk.ts";

/** The reading and understanding of the world, as far as this process takes part in it. */
export interface Collecting {
  desk: SourceDesk;
  /** Makes the sources that the project brings along known. */
  prepare: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

const SWEEP_EVERY_MS = 5_000;
const WATCH_EVERY_MS = 60_000;
const VACUUM_EVERY_MS = 24 * 3_600_000;

/** Wires the readers of the world to the database, by the roles of this process. */
export async function createCollecting(config: Config, knowledge: Knowledge, log: Log): Promise<Collecting> {
  const { database } = knowledge;
  const understanding = keepUnderstanding(knowledge, log);
  const reader = await createReader(config, knowledge, log, understanding.wake);
  let watching: NodeJS.Timeout | undefined;
  const soleOwner = database.engine.kind === "embedded";
  const collector = createCollector(reader, { soleOwner });
  return {
    desk: {
      add: (address, by) => addSource(reader, address, by),
      wake: collector.wake,
      exportOpml: () => exportOpml(reader),
      importOpml: (text, by) => importOpml(reader, guardOf(config), text, by),
      readLink: (address) => readLink(reader, knowledge.extract, address),
      readWords: (words) => readWords(knowledge.extract, words),
      storePost: (post) => storeChannelPost(reader, post),
      storeForwarded: (post) => storeBroughtPost(reader, post),
    },
    prepare: () => addKnownInlets(database.db, new Date()),
    async start() {
      await addKnownInlets(database.db, new Date());
      if (config.ROLES.includes("understand")) understanding.start();
      if (config.ROLES.includes("collect")) await collector.start();
      if (config.ROLES.includes("collect")) watching = watch(config, reader, { soleOwner });
    },
    async stop() {
      clearInterval(watching);
      await collector.stop();
      await understanding.stop();
    },
  };
}

/** Looks after the sources; the database knows what is due, so that several processes do it once. */
function watch(
  { ADMIN_IDS, PUBLIC_URL }: Config,
  reader: Reader,
  { soleOwner }: CollectorOptions,
): NodeJS.Timeout {
  const { db, log } = reader;
  const look = async () => {
    await watchSources(db, ADMIN_IDS, new Date());
    await reportSources(db, ADMIN_IDS, new Date());
    if (PUBLIC_URL !== undefined) await keepSubscriptions(reader, PUBLIC_URL);
    const now = new Date();
    const nextAt = new Date(now.getTime() + VACUUM_EVERY_MS);
    // A server does it by itself.
    if (soleOwner && (await takeChore(db, "vacuum", { now, nextAt }))) await vacuumTables(db);
  };
  return setInterval(
    () => void look().catch((err: unknown) => log.warn({ err }, "sources not looked after; tried again")),
    WATCH_EVERY_MS,
  );
}

/** What the commands for sources work with. */
export function sourcesDeps(knowledge: Knowledge, desk: SourceDesk): SourcesDeps {
  const { answering, reprocess } = knowledge;
  return { ...answering, desk, now: () => new Date(), reprocess };
}

async function createReader(
  config: Config,
  { database }: Knowledge,
  log: Log,
  stored: () => void,
): Promise<Reader> {
  const guard = guardOf(config);
  const paused = await pausedHosts(database.db, new Date());
  return {
    db: database.db,
    log,
    now: () => new Date(),
    random: Math.random,
    recipes: await loadRecipes(join(import.meta.dirname, "../seeds")),
    previewHosts: config.TELEGRAM_PREVIEW_HOSTS,
    takesPushes: config.PUBLIC_URL !== undefined,
    owner: randomUUID(),
    stored,
    http: createHttp({
      guard,
      dispatcher: guardedDispatcher(guard),
      userAgent: config.CONTACT === undefined ? "Delil/0.1" : `Delil/0.1 (+${config.CONTACT})`,
      clock: systemClock,
      random: Math.random,
      pauses: paused.map(({ host, until }) => ({ host, untilMs: until.getTime() })),
    }),
  };
}

function guardOf(config: Config): GuardSettings {
  return { allowLoopback: config.SOURCES_ALLOW_LOOPBACK, ports: config.SOURCES_PORTS };
}

/** Understands what is stored: at once when called, and besides in a sweep of its own. */
function keepUnderstanding(knowledge: Knowledge, log: Log) {
  const stopped = new AbortController();
  let called = new AbortController();
  let running: Promise<void> | undefined;
  const run = async () => {
    while (!stopped.signal.aborted) {
      await delay(SWEEP_EVERY_MS, undefined, { signal: called.signal }).catch(() => undefined);
      called = new AbortController();
      if (stopped.signal.aborted) return;
      try {
        await knowledge.understandNew(stopped.signal);
      } catch (err) {
        if (!stopped.signal.aborted) log.error({ err }, "sweep failed; it will run again");
      }
    }
  };
  return {
    start() {
      running = run();
    },
    wake: () => called.abort(),
    async stop() {
      stopped.abort();
      called.abort();
      await running;
    },
  };
}
