import { createRequire } from "node:module";
import type { Clock } from "./clock.ts";
import type { HttpFailure, HttpReply } from "./http-reply.ts";

interface ParsedRobots {
  isAllowed: (url: string, userAgent: string) => boolean | undefined;
  getCrawlDelay: (userAgent: string) => number | undefined;
}

// The package is CommonJS, but declares the types of an ES module: `import` does not type-check.
const parseRobots: (url: string, text: string) => ParsedRobots = createRequire(import.meta.url)(
  "robots-parser",
);

interface RobotsSettings {
  clock: Clock;
  userAgent: string;
  /** Reads a robots.txt without asking whether it may. */
  read: (url: string) => Promise<HttpReply>;
  onDelay: (host: string, ms: number) => void;
}

interface Rules {
  allows: (url: string) => boolean;
  untilMs: number;
}

const KEPT_MS = 24 * 3_600_000;
const KEPT_WHILE_UNREACHABLE_MS = 10 * 60_000;
const SITES_KEPT = 1_000;
const MAX_DELAY_MS = 60_000;
const MEANS_NO_RULES: readonly HttpFailure[] = [
  "not-found",
  "gone",
  "forbidden",
  "client-error",
  "too-many-redirects",
  "wrong-type",
  "too-large",
];

/** What sites allow to crawlers (RFC 9309), asked once a day. */
export function createRobots({ clock, userAgent, read, onDelay }: RobotsSettings) {
  const known = new Map<string, Promise<Rules>>();

  async function rulesOf(origin: string, host: string, old: Rules | null): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    const reply = await read(address);
    const now = clock.now();
    if (reply.status === "fetched") {
      const robots = parseRobots(address, reply.bytes.toString("utf8").replace(/^\uFEFF/, ""));
      const delayMs = Math.min((robots.getCrawlDelay(userAgent) ?? 0) * 1_000, MAX_DELAY_MS);
      if (delayMs > 0) onDelay(host, delayMs);
      // The parser answers `undefined` for addresses of another site, which are never asked here.
      return { allows: (url) => robots.isAllowed(url, userAgent) !== false, untilMs: now + KEPT_MS };
    }
    if (reply.status === "failed" && !MEANS_NO_RULES.includes(reply.reason)) {
      // Section 2.3.1.4: as long as nobody answers, everything is forbidden; rules known from before stay.
      const allows = old?.allows ?? (() => false);
      return { allows, untilMs: Math.max(reply.retryAtMs ?? 0, now + KEPT_WHILE_UNREACHABLE_MS) };
    }
    // Section 2.3.1.3: there are no rules.
    return { allows: () => true, untilMs: now + KEPT_MS };
  }

  return {
    async allows(url: URL): Promise<boolean> {
      const seen = known.get(url.origin);
      const before = seen === undefined ? null : await seen;
      if (before !== null && before.untilMs > clock.now()) return before.allows(url.href);
      // Another page of the site may have asked meanwhile.
      const current = known.get(url.origin);
      if (current !== undefined && current !== seen) return (await current).allows(url.href);
      const asking = rulesOf(url.origin, url.host, before);
      known.delete(url.origin);
      known.set(url.origin, asking);
      const [oldest] = known.keys();
      if (known.size > SITES_KEPT && oldest !== undefined) known.delete(oldest);
      return (await asking).allows(url.href);
    },
  };
}
