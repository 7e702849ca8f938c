import type { AddressRefusal } from "./address-guard.ts";
import type { Freshness } from "./http-freshness.ts";

/** What a server gave with a reply, to be sent back with the next question. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export type RequestKind = "feed" | "page";

export interface HttpRequest {
  url: string;
  /** Decides the cap on size, the types that are accepted, and whether robots.txt is asked (pages). */
  kind: RequestKind;
  validators?: Validators | null;
}

/** Why nothing was read; each has its text for administrators. */
export type HttpFailure =
  | "address-refused"
  | "robots"
  | "host-paused"
  | "unreachable"
  | "timeout"
  | "too-large"
  | "too-many-redirects"
  | "wrong-type"
  | "broken-reply"
  | "challenge"
  | "forbidden"
  | "not-found"
  | "gone"
  | "rate-limited"
  | "client-error"
  | "server-error";

export interface FailedReply {
  status: "failed";
  reason: HttpFailure;
  refusal: AddressRefusal | null;
  httpStatus: number | null;
  /** Instant in ms before which the host does not want to be asked. */
  retryAtMs: number | null;
  cause: unknown;
}

export interface FetchedReply {
  status: "fetched";
  /** After all redirects. */
  url: string;
  /** Where permanent redirects alone led to; null where there were none. */
  movedTo: string | null;
  bytes: Buffer;
  contentType: string | null;
  validators: Validators;
  freshness: Freshness;
  /** The `Link` header, where a WebSub hub may stand. */
  link: string | null;
}

export type HttpReply =
  | FetchedReply
  | { status: "unchanged"; url: string; movedTo: string | null; validators: Validators; freshness: Freshness }
  | FailedReply;

export function failedReply(
  reason: HttpFailure,
  about: Partial<Omit<FailedReply, "reason">> = {},
): FailedReply {
  return {
    status: "failed",
    reason,
    refusal: null,
    httpStatus: null,
    retryAtMs: null,
    cause: null,
    ...about,
  };
}
