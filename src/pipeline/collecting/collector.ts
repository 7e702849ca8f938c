import { setTimeout as delay } from "node:timers/promises";
import { claimHosts, freeHosts, renewHosts } from "../../db/queries/hosts.ts";
import { readHost } from "./read-host.ts";
import type { Reader } from "./reader.ts";

const HOSTS_AT_ONCE = 16;
const IDLE_MS = 1_000;
const HEARTBEAT_MS = 2_500;
/** Longer than two heartbeats, so that a late one loses nothing; what a dead process held is free within 10 s. */
const LEASE_MS = 8_000;
const REST_AFTER_ERROR_MS = 5_000;
const STOP_WITHIN_MS = 3_000;

/** Reads the world by itself, day and night. */
export interface Collector {
  start: () => Promise<void>;
  /** Looks at once for what is due. */
  wake: () => void;
  /** Begins nothing new; resolves when what was begun has ended. */
  stop: () => Promise<void>;
}

export interface CollectorOptions {
  /** An embedded database has one owner: whoever held hosts before is dead. */
  soleOwner: boolean;
}

/** Takes hosts at which something is due and reads them side by side; several processes share them. */
export function createCollector(reader: Reader, { soleOwner }: CollectorOptions): Collector {
  const { db, log, now, owner } = reader;
  const stopped = new AbortController();
  const running = new Set<Promise<void>>();
  let rung = false;
  let wakeUp: (() => void) | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let loop: Promise<void> | undefined;
  const lease = () => ({ owner, now: now(), expiresAt: new Date(now().getTime() + LEASE_MS) });

  const wake = () => {
    rung = true;
    wakeUp?.();
  };
  const read = async (host: string) => {
    try {
      await readHost(reader, host, stopped.signal);
    } catch (err) {
      if (stopped.signal.aborted) return;
      log.error({ host, err }, "a host could not be read; tried again later");
      // The database may be away: nothing is taken again at once. The lease runs out by itself.
      await delay(REST_AFTER_ERROR_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const takeDue = async () => {
    const room = HOSTS_AT_ONCE - running.size;
    if (room <= 0) return;
    for (const host of await claimHosts(db, room, lease())) {
      const run = read(host).finally(() => {
        running.delete(run);
        wake();
      });
      running.add(run);
    }
  };
  const work = async () => {
    while (!stopped.signal.aborted) {
      await takeDue().catch((err: unknown) => log.error({ err }, "nothing taken to be read; tried again"));
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, IDLE_MS);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    }
  };

  return {
    wake,
    async start() {
      if (soleOwner) await freeHosts(db);
      heartbeat = setInterval(() => {
        if (running.size === 0) return;
        renewHosts(db, lease()).catch((err: unknown) => log.warn({ err }, "hosts not renewed"));
      }, HEARTBEAT_MS);
      loop = work();
    },
    async stop() {
      stopped.abort();
      wake();
      clearInterval(heartbeat);
      await loop;
      // A slow server is not waited for: what is in hand is read again after the next start.
      await Promise.race([Promise.all(running), delay(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}
