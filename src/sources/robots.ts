import { createRequire } from "node:module";
import type { Clock } from "./clock.ts";
import { type FailedReply, failedReply, type HttpFailure, type HttpReply } from "./http-reply.ts";

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
  /** Why the host could not be asked at all: then the page would fail in the same way. */
  failure: FailedReply | null;
}

const KEPT_MS = 24 * 3_600_000;
const KEPT_WHILE_UNREACHABLE_MS = 10 * 60_000;
const SITES_KEPT = 1_000;
const MAX_DELAY_MS = 60_000;
const MEANS_NO_HOST: readonly HttpFailure[] = ["address-refused", "host-paused", "unreachable", "timeout"];
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
      return {
        allows: (url) => robots.isAllowed(url, userAgent) !== false,
        untilMs: now + KEPT_MS,
        failure: null,
      };
    }
    if (reply.status === "failed" && !MEANS_NO_RULES.includes(reply.reason)) {
      // Section 2.3.1.4: as long as nobody answers, everything is forbidden; rules known from before stay.
      const allows = old?.allows ?? (() => false);
      const untilMs = Math.max(reply.retryAtMs ?? 0, now + KEPT_WHILE_UNREACHABLE_MS);
      const isDown = old === null && MEANS_NO_HOST.includes(reply.reason);
      // A host that is down may be back at the next poll.
      return { allows, untilMs: isDown ? now : untilMs, failure: isDown ? reply : null };
    }
    // Section 2.3.1.3: there are no rules.
    return { allows: () => true, untilMs: now + KEPT_MS, failure: null };
  }

  async function rulesFor(url: URL): Promise<Rules> {
    const seen = known.get(url.origin);
    const before = seen === undefined ? null : await seen;
    if (before !== null && before.untilMs > clock.now()) return before;
    // Another page of the site may have asked meanwhile.
    const current = known.get(url.origin);
    if (current !== undefined && current !== seen) return await current;
    const asking = rulesOf(url.origin, url.host, before?.failure == null ? before : null);
    known.delete(url.origin);
    known.set(url.origin, asking);
    const [oldest] = known.keys();
    if (known.size > SITES_KEPT && oldest !== undefined) known.delete(oldest);
    return await asking;
  }

  return {
    /** Null where the page may be read, else what to answer instead. */
    async refusal(url: URL): Promise<FailedReply | null> {
      const rules = await rulesFor(url);
      if (rules.failure !== null) return rules.failure;
      return rules.allows(url.href) ? null : failedReply("robots");
    },
  };
}
