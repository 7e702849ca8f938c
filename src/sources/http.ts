import type { Dispatcher } from "undici";
import { checkAddress, checkRedirect, type GuardSettings, isExemptLoopback } from "./address-guard.ts";
import type { Clock } from "./clock.ts";
import { createHostTurns, type SpacingSettings } from "./host-turns.ts";
import { type Exchange, exchange, type HttpLimits } from "./http-exchange.ts";
import { type FormReply, sendForm } from "./http-form.ts";
import { failedReply, type HttpReply, type HttpRequest } from "./http-reply.ts";
import { createRobots } from "./robots.ts";

export interface HttpSettings {
  guard: GuardSettings;
  /** From `guardedDispatcher` with the same guard. */
  dispatcher: Dispatcher;
  /** Honest, with a contact: `Delil/0.1 (+https://…)`. */
  userAgent: string;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  limits?: Partial<HttpLimits>;
  spacing?: SpacingSettings;
  /** Hosts that asked for a pause before this process started. */
  pauses?: readonly { host: string; untilMs: number }[];
}

/** Reads addresses that strangers may have given, politely and within limits. */
export interface Http {
  fetch: (request: HttpRequest) => Promise<HttpReply>;
  /** Sends a form in the host's turn, to an address that passes the guard. */
  post: (address: string, form: Readonly<Record<string, string>>) => Promise<FormReply>;
  /** Hosts that wait now, to be kept over a restart. */
  pauses: () => { host: string; untilMs: number }[];
}

const DEFAULT_SPACING: SpacingSettings = { minMs: 2_000, jitterMs: 1_000 };
const NO_SPACING: SpacingSettings = { minMs: 0, jitterMs: 0 };
const DEFAULT_LIMITS: HttpLimits = {
  totalMs: 20_000,
  headersMs: 10_000,
  redirects: 5,
  bytes: { feed: 5_000_000, page: 15_000_000, robots: 512_000 },
};
/** Where a server says "too many" without saying for how long. */
const PAUSE_WITHOUT_TERM_MS = 60_000;

/** The one way out to the web: address guard, one request a host at a time, robots.txt, caps, conditions. */
export function createHttp(settings: HttpSettings): Http {
  const { clock, guard } = settings;
  const limits = { ...DEFAULT_LIMITS, ...settings.limits };
  const spacing = settings.spacing ?? DEFAULT_SPACING;
  const turns = createHostTurns({
    clock,
    random: settings.random,
    spacing,
    ...(settings.pauses === undefined ? {} : { pauses: settings.pauses }),
  });
  const robots = createRobots({
    clock,
    userAgent: settings.userAgent,
    read: (url) => follow({ url, kind: "robots" }),
    onDelay: turns.askForSpacing,
  });

  // The exception for tests on one machine; spacing set by hand holds there too.
  const spacingFor = (url: URL) =>
    isExemptLoopback(url, guard) && settings.spacing === undefined ? NO_SPACING : spacing;

  async function post(address: string, form: Readonly<Record<string, string>>): Promise<FormReply> {
    const checked = checkAddress(address, guard);
    if (checked.status === "refused") return { status: "failed", httpStatus: null, cause: checked.reason };
    const { url } = checked;
    const { dispatcher, userAgent } = settings;
    const send = () => sendForm(url, form, { dispatcher, userAgent, timeoutMs: limits.totalMs });
    const turn = await turns.take(url.host, send, spacingFor(url));
    if (turn.status === "paused") return { status: "failed", httpStatus: null, cause: "host-paused" };
    return turn.value;
  }

  async function hop(url: URL, request: Asked, spentMs: number): Promise<Exchange> {
    // Redirects may have used the whole time up.
    if (spentMs >= limits.totalMs) return { kind: "reply", reply: failedReply("timeout") };
    const refusal = request.kind === "page" ? await robots.refusal(url) : null;
    if (refusal !== null) return { kind: "reply", reply: refusal };
    const turn = await turns.take(
      url.host,
      () => exchange(url, request, { ...settings, limits: { ...limits, totalMs: limits.totalMs - spentMs } }),
      spacingFor(url),
    );
    if (turn.status === "paused")
      return { kind: "reply", reply: failedReply("host-paused", { retryAtMs: turn.untilMs }) };
    const { value } = turn;
    if (value.kind === "reply") keepPause(url.host, value.reply);
    return value;
  }

  function keepPause(host: string, reply: HttpReply): void {
    if (reply.status !== "failed") return;
    if (reply.retryAtMs !== null) turns.pause(host, reply.retryAtMs);
    else if (reply.reason === "rate-limited") turns.pause(host, clock.now() + PAUSE_WITHOUT_TERM_MS);
  }

  const follow = (request: Asked) => followRedirects(request, { guard, redirects: limits.redirects, hop });
  return { fetch: follow, post, pauses: turns.pauses };
}

type Asked = Omit<HttpRequest, "kind"> & { kind: HttpRequest["kind"] | "robots" };

async function followRedirects(
  request: Asked,
  by: {
    guard: GuardSettings;
    redirects: number;
    hop: (url: URL, request: Asked, spentMs: number) => Promise<Exchange>;
  },
): Promise<HttpReply> {
  const { guard, hop } = by;
  const checked = checkAddress(request.url, guard);
  if (checked.status === "refused") return failedReply("address-refused", { refusal: checked.reason });
  let url = checked.url;
  let movedTo: string | null = null;
  let isMove = true;
  let spentMs = 0;
  for (let redirects = 0; redirects <= by.redirects; redirects += 1) {
    const next = await hop(url, request, spentMs);
    if (next.kind === "reply")
      return next.reply.status === "failed" ? next.reply : { ...next.reply, url: url.href, movedTo };
    const target = checkRedirect(url, next.location, guard);
    if (target.status === "refused") return failedReply("address-refused", { refusal: target.reason });
    url = target.url;
    // Behind a temporary redirect a permanent one says nothing about the address that we know.
    isMove &&= next.isPermanent;
    if (isMove) movedTo = url.href;
    spentMs += next.tookMs;
  }
  return failedReply("too-many-redirects");
}
