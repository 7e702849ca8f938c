import { describe, expect, it } from "vitest";
import { freshness } from "../../src/sources/http-freshness.ts";

describe("how long a reply is fresh", () => {
  const date = "Mon, 02 Mar 2026 09:00:00 GMT";
  it.each([
    { headers: {}, ms: 0, from: "none" },
    { headers: { "cache-control": "max-age=600" }, ms: 600_000, from: "max-age" },
    { headers: { "cache-control": 'public, Max-Age="600"' }, ms: 600_000, from: "max-age" },
    { headers: { "cache-control": "max-age=600", age: "500" }, ms: 100_000, from: "max-age" },
    { headers: { "cache-control": "max-age=600", age: "900" }, ms: 0, from: "max-age" },
    { headers: { "cache-control": "max-age=99999999" }, ms: 86_400_000, from: "max-age" },
    { headers: { "cache-control": "no-cache, max-age=600" }, ms: 0, from: "no-cache" },
    { headers: { "cache-control": "no-store" }, ms: 0, from: "no-cache" },
    {
      headers: { "cache-control": "max-age=soon", expires: "Mon, 02 Mar 2026 09:10:00 GMT" },
      ms: 600_000,
      from: "expires",
    },
    { headers: { expires: "Mon, 02 Mar 2026 09:10:00 GMT" }, ms: 600_000, from: "expires" },
    // The server's clock is a day ahead in both.
    {
      headers: { date: "Tue, 03 Mar 2026 09:00:00 GMT", expires: "Tue, 03 Mar 2026 09:10:00 GMT" },
      ms: 600_000,
      from: "expires",
    },
    { headers: { expires: "0" }, ms: 0, from: "expires" },
    { headers: { expires: "Thu, 01 Jan 1970 00:00:00 GMT" }, ms: 0, from: "expires" },
    {
      headers: { "cache-control": "max-age=60", expires: "Mon, 02 Mar 2026 10:00:00 GMT" },
      ms: 60_000,
      from: "max-age",
    },
  ])("$headers", ({ headers, ms, from }) => {
    const values: Record<string, string | undefined> = headers;
    expect(freshness((name) => values[name] ?? null, Date.parse(date))).toEqual({ ms, from });
  });
});
