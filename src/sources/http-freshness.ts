const MAX_WAIT_MS = 24 * 3_600_000;

type HeaderOf = (name: string) => string | null;

/** How long a reply may be taken for new, and which header says so. */
export interface Freshness {
  ms: number;
  from: "max-age" | "expires" | "no-cache" | "none";
}

/**
 * What Cache-Control, Expires, Age and Date say together (RFC 9111, section 4.2), capped at 24 hours.
 * An Expires that cannot be read means "already old", as the RFC has it.
 */
export function freshness(header: HeaderOf, nowMs: number): Freshness {
  const directives = cacheDirectives(header("cache-control") ?? "");
  if (directives.has("no-cache") || directives.has("no-store")) return { ms: 0, from: "no-cache" };
  const maxAge = directives.get("max-age");
  if (maxAge !== undefined && /^\d+$/.test(maxAge)) {
    const age = /^\d+$/.test(header("age") ?? "") ? Number(header("age")) : 0;
    return { ms: capped((Number(maxAge) - age) * 1_000), from: "max-age" };
  }
  const expires = header("expires");
  if (expires === null) return { ms: 0, from: "none" };
  // Against the server's own clock, which may be wrong in the same way.
  const servedAt = Date.parse(header("date") ?? "");
  const until = Date.parse(expires) - (Number.isNaN(servedAt) ? nowMs : servedAt);
  return { ms: Number.isNaN(until) ? 0 : capped(until), from: "expires" };
}

/** When a Retry-After, in seconds or as a date, allows the next request; null where it says nothing readable. */
export function retryAt(value: string | null, nowMs: number): number | null {
  const text = value?.trim() ?? "";
  if (/^\d+$/.test(text)) return nowMs + capped(Number(text) * 1_000);
  // Only dates have a colon; `Date.parse` would take "-5" or "1.5" for years.
  const date = text.includes(":") ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : nowMs + capped(date - nowMs);
}

function cacheDirectives(value: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of value.split(",")) {
    const [name = "", argument = ""] = part.split("=", 2);
    found.set(name.trim().toLowerCase(), argument.trim().replaceAll('"', ""));
  }
  return found;
}

function capped(ms: number): number {
  return Math.min(Math.max(ms, 0), MAX_WAIT_MS);
}
