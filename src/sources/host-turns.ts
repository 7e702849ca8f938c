import type { Clock } from "./clock.ts";

export interface SpacingSettings {
  /** Least time between the end of one request to a host and the start of the next. */
  minMs: number;
  /** Up to this much more, by chance, so that sources do not fall into step. */
  jitterMs: number;
}

export type Turn<T> = { status: "done"; value: T } | { status: "paused"; untilMs: number };

interface Host {
  /** Settles when the last request in line is over. */
  tail: Promise<void>;
  inLine: number;
  freeAtMs: number;
  pausedUntilMs: number;
  leastMs: number;
}

/** Requests to one `host:port`, one at a time and apart. */
export interface HostTurns {
  take: <T>(host: string, task: () => Promise<T>, spacing?: SpacingSettings) => Promise<Turn<T>>;
  pause: (host: string, untilMs: number) => void;
  /** What robots.txt asks for, where it is more than the own spacing. */
  askForSpacing: (host: string, ms: number) => void;
  /** Hosts that wait now, to be kept over a restart. */
  pauses: () => { host: string; untilMs: number }[];
}

const HOSTS_KEPT = 2_000;

/** Holds the lines before all hosts of this process. */
export function createHostTurns(given: {
  clock: Clock;
  random: () => number;
  spacing: SpacingSettings;
  pauses?: readonly { host: string; untilMs: number }[];
}): HostTurns {
  const { clock, random } = given;
  const hosts = new Map<string, Host>();
  for (const { host, untilMs } of given.pauses ?? []) hostOf(host).pausedUntilMs = untilMs;

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    if (hosts.size >= HOSTS_KEPT) forgetIdle();
    const host = { tail: Promise.resolve(), inLine: 0, freeAtMs: 0, pausedUntilMs: 0, leastMs: 0 };
    hosts.set(name, host);
    return host;
  }

  function forgetIdle(): void {
    const now = clock.now();
    for (const [name, host] of hosts)
      if (host.inLine === 0 && host.freeAtMs <= now && host.pausedUntilMs <= now) hosts.delete(name);
  }

  async function run<T>(host: Host, task: () => Promise<T>, spacing: SpacingSettings): Promise<Turn<T>> {
    await host.tail;
    if (host.pausedUntilMs > clock.now()) return { status: "paused", untilMs: host.pausedUntilMs };
    const wait = host.freeAtMs - clock.now();
    if (wait > 0) await clock.sleep(wait);
    try {
      return { status: "done", value: await task() };
    } finally {
      const apart = spacing.minMs === 0 ? 0 : Math.max(spacing.minMs, host.leastMs);
      host.freeAtMs = clock.now() + apart + Math.round(random() * spacing.jitterMs);
    }
  }

  return {
    async take(name, task, spacing = given.spacing) {
      const host = hostOf(name);
      host.inLine += 1;
      const turn = run(host, task, spacing);
      const over = () => {
        host.inLine -= 1;
      };
      host.tail = turn.then(over, over);
      return await turn;
    },
    pause(name, untilMs) {
      const host = hostOf(name);
      host.pausedUntilMs = Math.max(host.pausedUntilMs, untilMs);
    },
    askForSpacing(name, ms) {
      hostOf(name).leastMs = ms;
    },
    pauses: () =>
      [...hosts]
        .filter(([, host]) => host.pausedUntilMs > clock.now())
        .map(([host, { pausedUntilMs }]) => ({ host, untilMs: pausedUntilMs })),
  };
}
