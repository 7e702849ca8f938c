import { type Dispatcher, request as send } from "undici";
import { AddressRefusedError } from "./address-guard.ts";
import { readCapped } from "./capped-body.ts";
import type { Clock } from "./clock.ts";
import { freshness, retryAt } from "./http-freshness.ts";
import {
  type FailedReply,
  failedReply,
  type HttpFailure,
  type HttpReply,
  type Validators,
} from "./http-reply.ts";

export interface HttpLimits {
  /** For all redirects and the body together. */
  totalMs: number;
  headersMs: number;
  redirects: number;
  /** Compressed and decompressed alike. */
  bytes: Record<AskedKind, number>;
}

type AskedKind = "feed" | "page" | "robots";
type Reply = Dispatcher.ResponseData;

interface ExchangeSettings {
  dispatcher: Dispatcher;
  userAgent: string;
  clock: Clock;
  limits: HttpLimits;
}

interface Asked {
  kind: AskedKind;
  validators?: Validators | null;
}

export type Exchange =
  | { kind: "reply"; reply: HttpReply }
  | { kind: "redirect"; location: string; isPermanent: boolean; tookMs: number };

const ACCEPT: Record<AskedKind, string> = {
  feed: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
  page: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
  robots: "text/plain, */*;q=0.5",
};
const FAILURES: Readonly<Record<number, HttpFailure>> = {
  401: "forbidden",
  402: "forbidden",
  403: "forbidden",
  404: "not-found",
  407: "forbidden",
  410: "gone",
  429: "rate-limited",
  451: "forbidden",
};
// Feeds come under almost any label, so only what cannot be text is refused.
const NEVER_TEXT =
  /^(?:image|video|audio|font|model)\/(?!svg)|^application\/(?:pdf|zip|gzip|x-gzip|wasm|msword|vnd\.|java-archive|x-rar)/;
const PAGE_TYPES = /^(?:text\/|application\/(?:xhtml\+xml|xml|json|[a-z.]+\+(?:xml|json)))/;

/** One question to one server and its answer: no redirect is followed, nothing is asked again. */
export async function exchange(url: URL, asked: Asked, settings: ExchangeSettings): Promise<Exchange> {
  const { clock, limits } = settings;
  const startedAt = clock.now();
  const abort = new AbortController();
  const total = setTimeout(() => abort.abort(new TimedOut()), limits.totalMs);
  const headers = setTimeout(() => abort.abort(new TimedOut()), Math.min(limits.headersMs, limits.totalMs));
  try {
    const reply = await send(url, {
      dispatcher: settings.dispatcher,
      signal: abort.signal,
      headers: requestHeaders(asked, settings.userAgent),
    });
    clearTimeout(headers);
    // Leaving a body unread makes it fail, with nobody else listening.
    reply.body.on("error", () => undefined);
    const location = redirectOf(reply);
    if (location !== null) {
      // Read nothing of it; the connection is not worth keeping.
      reply.body.destroy();
      const isPermanent = reply.statusCode === 301 || reply.statusCode === 308;
      return { kind: "redirect", location, isPermanent, tookMs: clock.now() - startedAt };
    }
    return { kind: "reply", reply: await readReply(reply, asked.kind, settings) };
  } catch (cause) {
    return { kind: "reply", reply: connectionFailure(cause) };
  } finally {
    clearTimeout(total);
    clearTimeout(headers);
    // Whatever of the body is still on its way is not wanted any more.
    abort.abort();
  }
}

class TimedOut extends Error {}

function requestHeaders(asked: Asked, userAgent: string): Record<string, string> {
  const { etag = null, lastModified = null } = asked.validators ?? {};
  return {
    "user-agent": userAgent,
    accept: ACCEPT[asked.kind],
    "accept-encoding": "gzip, deflate, br",
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

async function readReply(reply: Reply, kind: AskedKind, settings: ExchangeSettings): Promise<HttpReply> {
  const header = headersOf(reply);
  const now = settings.clock.now();
  const validators = { etag: header("etag"), lastModified: header("last-modified") };
  const about = { url: "", movedTo: null, validators, freshness: freshness(header, now) };
  if (reply.statusCode === 304) return { status: "unchanged", ...about };
  const failure = failureOf(reply.statusCode, header);
  if (failure !== null) {
    const wait =
      reply.statusCode === 429 || reply.statusCode === 503 ? retryAt(header("retry-after"), now) : null;
    return dropped(reply, failedReply(failure, { httpStatus: reply.statusCode, retryAtMs: wait }));
  }
  const contentType = header("content-type");
  if (!isAccepted(contentType, kind))
    return dropped(reply, failedReply("wrong-type", { cause: contentType }));
  const maxBytes = settings.limits.bytes[kind];
  if (Number(header("content-length") ?? 0) > maxBytes) return dropped(reply, failedReply("too-large"));
  const body = await readCapped(reply.body, header("content-encoding"), maxBytes);
  if (body.status === "failed") return dropped(reply, failedReply(body.reason));
  return { status: "fetched", ...about, bytes: body.bytes, contentType, link: header("link") };
}

function dropped(reply: Reply, failure: FailedReply): FailedReply {
  reply.body.destroy();
  return failure;
}

function headersOf(reply: Reply): (name: string) => string | null {
  return (name) => {
    const value = reply.headers[name];
    return (Array.isArray(value) ? value.join(", ") : value) ?? null;
  };
}

function redirectOf(reply: Reply): string | null {
  return [301, 302, 303, 307, 308].includes(reply.statusCode) ? headersOf(reply)("location") : null;
}

function failureOf(status: number, header: (name: string) => string | null): HttpFailure | null {
  if (status === 200 || status === 203) return null;
  if (header("cf-mitigated") === "challenge") return "challenge";
  if (status === 403 && /ddos-guard/i.test(header("server") ?? "")) return "challenge";
  const named = FAILURES[status];
  if (named !== undefined) return named;
  if (status >= 500) return "server-error";
  return status >= 400 ? "client-error" : "broken-reply";
}

function isAccepted(contentType: string | null, kind: AskedKind): boolean {
  const type = contentType?.trim().toLowerCase() ?? "";
  if (type === "" || kind === "robots") return true;
  return kind === "page" ? PAGE_TYPES.test(type) : !NEVER_TEXT.test(type);
}

function connectionFailure(cause: unknown): FailedReply {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (error instanceof AddressRefusedError)
      return failedReply("address-refused", { refusal: error.reason, cause });
    if (error instanceof TimedOut || /TIMEOUT|ETIMEDOUT/.test(codeOf(error)))
      return failedReply("timeout", { cause });
    if (error.name === "HTTPParserError" || /^UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT)/.test(codeOf(error)))
      return failedReply("broken-reply", { cause });
  }
  return failedReply("unreachable", { cause });
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
