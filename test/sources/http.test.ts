import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guardedDispatcher } from "../../src/sources/address-guard.ts";
import type { HttpReply } from "../../src/sources/http-reply.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";
import { testClock, testHttp } from "./support/test-http.ts";

let server: WebServer;
beforeEach(async () => {
  server = await startWebServer();
});
afterEach(() => server.close());

const RSS = { "content-type": "application/rss+xml" };
const to = (location: string, status = 302) => ({ status, headers: { location } });
const readFeed = (path: string, http = testHttp()) => http.fetch({ url: server.origin + path, kind: "feed" });
const readPage = (path: string, http = testHttp()) => http.fetch({ url: server.origin + path, kind: "page" });
const textOf = (reply: HttpReply) => (reply.status === "fetched" ? reply.bytes.toString() : reply);
const reasonOf = (reply: HttpReply) => (reply.status === "failed" ? reply.reason : reply.status);

describe("reading", () => {
  it("introduces itself honestly and sends no cookies", async () => {
    server.routes.set("/feed", { headers: { ...RSS, "set-cookie": "id=1" }, body: "<rss/>" });
    const http = testHttp();
    await readFeed("/feed", http);
    expect(textOf(await readFeed("/feed", http))).toBe("<rss/>");
    expect(server.requests[1]?.headers).toMatchObject({
      "user-agent": "Delil/0.1 (+https://example.com/contact)",
      "accept-encoding": "gzip, deflate, br",
    });
    expect(server.requests[1]?.headers.cookie).toBeUndefined();
  });

  it("asks conditionally and takes 304 for unchanged", async () => {
    server.routes.set("/feed", (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end();
      else
        response
          .writeHead(200, { etag: '"v1"', "last-modified": "Mon, 02 Mar 2026 08:00:00 GMT" })
          .end("<rss/>");
    });
    const http = testHttp();
    const first = await readFeed("/feed", http);
    expect(first).toMatchObject({
      validators: { etag: '"v1"', lastModified: "Mon, 02 Mar 2026 08:00:00 GMT" },
    });
    const validators = first.status === "fetched" ? first.validators : null;
    const second = await http.fetch({ url: `${server.origin}/feed`, kind: "feed", validators });
    expect(second.status).toBe("unchanged");
    expect(server.requests[1]?.headers["if-modified-since"]).toBe("Mon, 02 Mar 2026 08:00:00 GMT");
  });

  it.each([
    { encoding: "gzip", pack: gzipSync },
    { encoding: "br", pack: brotliCompressSync },
    { encoding: "deflate", pack: deflateSync },
    { encoding: "deflate", pack: deflateRawSync },
    { encoding: "x-gzip", pack: gzipSync },
    { encoding: "identity", pack: (text: string) => Buffer.from(text) },
  ])("unpacks $encoding", async ({ encoding, pack }) => {
    server.routes.set("/feed", {
      headers: { ...RSS, "content-encoding": encoding },
      body: pack("<rss>да</rss>"),
    });
    expect(textOf(await readFeed("/feed"))).toBe("<rss>да</rss>");
  });
});

describe("what servers do", () => {
  it.each([
    { does: "is not there", status: 404, reason: "not-found" },
    { does: "is gone", status: 410, reason: "gone" },
    { does: "forbids", status: 403, reason: "forbidden" },
    { does: "wants a login", status: 401, reason: "forbidden" },
    { does: "is blocked by law", status: 451, reason: "forbidden" },
    { does: "is a teapot", status: 418, reason: "client-error" },
    { does: "breaks", status: 500, reason: "server-error" },
    { does: "has a bad gateway", status: 502, reason: "server-error" },
    { does: "is at its limit", status: 429, reason: "rate-limited" },
    { does: "says nothing", status: 204, reason: "broken-reply" },
  ])("$does: $reason", async ({ status, reason }) => {
    server.routes.set("/feed", { status, body: status === 204 ? "" : "<html>error</html>" });
    expect(await readFeed("/feed")).toMatchObject({ status: "failed", reason, httpStatus: status });
  });

  it.each([
    { headers: { "cf-mitigated": "challenge" }, status: 403 },
    { headers: { server: "ddos-guard" }, status: 403 },
  ])("a challenge by header: $headers", async ({ headers, status }) => {
    server.routes.set("/feed", { status, headers, body: "<html>Just a moment...</html>" });
    expect(reasonOf(await readFeed("/feed"))).toBe("challenge");
  });

  it.each([
    { kind: "feed", type: "image/png", reason: "wrong-type" },
    { kind: "feed", type: "application/pdf", reason: "wrong-type" },
    { kind: "feed", type: "text/html", reason: "fetched" },
    { kind: "feed", type: "application/octet-stream", reason: "fetched" },
    { kind: "feed", type: "", reason: "fetched" },
    { kind: "page", type: "application/octet-stream", reason: "wrong-type" },
    { kind: "page", type: "video/mp4", reason: "wrong-type" },
    { kind: "page", type: "application/xhtml+xml", reason: "fetched" },
    { kind: "page", type: "TEXT/HTML; charset=utf-8", reason: "fetched" },
  ] as const)("$kind served as '$type': $reason", async ({ kind, type, reason }) => {
    server.routes.set("/x", { headers: type === "" ? {} : { "content-type": type }, body: "x" });
    expect(reasonOf(await testHttp().fetch({ url: `${server.origin}/x`, kind }))).toBe(reason);
  });

  it("nobody listens", async () => {
    const { origin } = server;
    await server.close();
    const reply = await testHttp().fetch({ url: `${origin}/feed`, kind: "feed" });
    expect(reply).toMatchObject({ status: "failed", reason: "unreachable" });
    server = await startWebServer();
  });

  it("hangs up in the middle of the body", async () => {
    server.routes.set("/feed", (_request, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("<rss>");
      setTimeout(() => response.destroy(), 20);
    });
    expect(reasonOf(await readFeed("/feed"))).toBe("unreachable");
  });

  it("speaks nonsense instead of HTTP", async () => {
    server.routes.set("/feed", (_request, response) => {
      response.socket?.end("no such protocol\r\n\r\n");
    });
    expect(reasonOf(await readFeed("/feed"))).toBe("broken-reply");
  });
});

describe("caps", () => {
  const limits = { bytes: { feed: 100_000, page: 300_000, robots: 10_000 }, totalMs: 400, headersMs: 200 };
  const http = () => testHttp({ limits });

  it("a file that announces its size is refused before it is read", async () => {
    server.routes.set("/feed", {
      headers: { ...RSS, "content-length": "200000" },
      body: "x".repeat(200_000),
    });
    expect(reasonOf(await readFeed("/feed", http()))).toBe("too-large");
  });

  it("a file without an end is left at the cap", async () => {
    let sent = 0;
    server.routes.set("/feed", (_request, response) => {
      const more = () => {
        if (response.destroyed) return;
        sent += 10_000;
        response.write("x".repeat(10_000), () => setImmediate(more));
      };
      response.writeHead(200, RSS);
      more();
    });
    expect(reasonOf(await readFeed("/feed", http()))).toBe("too-large");
    // What the two sockets hold between them besides.
    expect(sent).toBeLessThan(5_000_000);
  });

  it.each([
    { name: "gzip", pack: gzipSync },
    { name: "br", pack: brotliCompressSync },
    { name: "deflate", pack: deflateSync },
  ])("a $name bomb is stopped while it unpacks", async ({ name, pack }) => {
    const body = pack(Buffer.alloc(50_000_000));
    server.routes.set("/feed", { headers: { ...RSS, "content-encoding": name }, body });
    const before = process.memoryUsage().arrayBuffers;
    expect(reasonOf(await readFeed("/feed", testHttp({ limits: { ...limits, totalMs: 5_000 } })))).toBe(
      "too-large",
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it.each([
    { does: "is cut short", encoding: "gzip", body: gzipSync("x".repeat(10_000)).subarray(0, 20) },
    { does: "is not what it says", encoding: "gzip", body: Buffer.from("<rss/>") },
    { does: "is packed twice", encoding: "gzip, gzip", body: gzipSync(gzipSync("x")) },
    { does: "is packed by something unknown", encoding: "compress", body: Buffer.from("x") },
  ])("a packed body that $does", async ({ encoding, body }) => {
    server.routes.set("/feed", { headers: { ...RSS, "content-encoding": encoding }, body });
    expect(reasonOf(await readFeed("/feed", http()))).toBe("broken-reply");
  });

  it("a server that never answers", async () => {
    server.routes.set("/feed", () => undefined);
    expect(reasonOf(await readFeed("/feed", http()))).toBe("timeout");
  });

  it("a slow drip", async () => {
    server.routes.set("/feed", (_request, response) => {
      response.writeHead(200, RSS);
      const drip = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(drip));
    });
    expect(reasonOf(await readFeed("/feed", http()))).toBe("timeout");
  });
});

describe("redirects", () => {
  const target = { headers: RSS, body: "<rss/>" };

  it.each([
    { name: "permanent", hops: [301], movedTo: "/end" },
    { name: "permanent, method kept", hops: [308], movedTo: "/end" },
    { name: "temporary", hops: [302], movedTo: null },
    { name: "temporary, method kept", hops: [307], movedTo: null },
    { name: "permanent, then temporary", hops: [301, 302], movedTo: "/hop1" },
    { name: "temporary, then permanent", hops: [302, 301], movedTo: null },
    { name: "five", hops: [301, 301, 301, 301, 301], movedTo: "/end" },
  ])("$name: moved to $movedTo", async ({ hops, movedTo }) => {
    for (const [index, status] of hops.entries())
      server.routes.set(`/hop${index}`, to(index + 1 === hops.length ? "/end" : `/hop${index + 1}`, status));
    server.routes.set("/end", target);
    expect(await readFeed("/hop0")).toMatchObject({
      status: "fetched",
      url: `${server.origin}/end`,
      movedTo: movedTo === null ? null : server.origin + movedTo,
    });
  });

  it("without end: five, and no more", async () => {
    server.routes.set("/feed", (_request, response) => {
      response.writeHead(302, { location: `/feed?n=${server.requests.length}` }).end();
    });
    expect(reasonOf(await readFeed("/feed"))).toBe("too-many-redirects");
    expect(server.requests).toHaveLength(6);
  });

  it("all of them share one time limit", async () => {
    const clock = testClock();
    server.routes.set("/feed", (_request, response) => {
      clock.add(8_000);
      response.writeHead(302, { location: "/feed" }).end();
    });
    // Three redirects use the twenty seconds up; what is left for the fourth is nothing.
    expect(reasonOf(await readFeed("/feed", testHttp({ clock })))).toBe("timeout");
  });

  it.each([
    { location: "http://169.254.169.254/latest/meta-data", refusal: "private-address" },
    { location: "http://[::ffff:127.0.0.1]/", refusal: "private-address" },
    { location: "http://0x7f000001.example.internal/", refusal: "private-address" },
    { location: "http://10.0.0.1/", refusal: "private-address" },
    { location: "file:///etc/passwd", refusal: "scheme" },
    { location: "http://user:word@example.com/", refusal: "credentials" },
    { location: "http://example.com:6379/", refusal: "port" },
  ])("to $location is refused: $refusal", async ({ location, refusal }) => {
    server.routes.set("/feed", to(location));
    expect(await readFeed("/feed")).toMatchObject({ reason: "address-refused", refusal });
  });

  it("from a public name inward: the next connection is checked too", async () => {
    server.routes.set("/feed", to(`http://inner.example:${server.port}/secret`));
    const guard = { allowLoopback: true, ports: [server.port] };
    const dispatcher = guardedDispatcher(guard, async () => [{ address: "10.0.0.7", family: 4 }]);
    const reply = await testHttp({ guard, dispatcher }).fetch({ url: `${server.origin}/feed`, kind: "feed" });
    expect(reply).toMatchObject({ reason: "address-refused", refusal: "private-address" });
    expect(server.requests.map(({ path }) => path)).toEqual(["/feed"]);
  });
});

describe("politeness", () => {
  it("one request to a host at a time, two seconds and a bit apart", async () => {
    const clock = testClock();
    server.routes.set("/feed", (_request, response) => {
      setTimeout(() => response.writeHead(200, RSS).end("<rss/>"), 10);
    });
    const http = testHttp({ clock, random: () => 0.5, spacing: { minMs: 2_000, jitterMs: 1_000 } });
    await Promise.all([1, 2, 3, 4].map(() => readFeed("/feed", http)));
    expect(server.mostAtOnce()).toBe(1);
    expect(clock.slept).toEqual([2_500, 2_500, 2_500]);
  });

  it("hosts do not wait for one another", async () => {
    const other = await startWebServer({ "/feed": { headers: RSS, body: "<rss/>" } });
    server.routes.set("/feed", () => undefined);
    const http = testHttp({ limits: { totalMs: 300 } });
    const slow = readFeed("/feed", http);
    expect((await http.fetch({ url: `${other.origin}/feed`, kind: "feed" })).status).toBe("fetched");
    expect(reasonOf(await slow)).toBe("timeout");
    await other.close();
  });

  it("loopback as a test's exception is not spaced, but still one at a time", async () => {
    const clock = testClock();
    server.routes.set("/feed", { headers: RSS, body: "<rss/>" });
    const http = testHttp({ clock });
    await Promise.all([1, 2, 3].map(() => readFeed("/feed", http)));
    expect(clock.slept).toEqual([]);
    expect(server.mostAtOnce()).toBe(1);
  });

  it.each([
    { form: "seconds", value: "120", waits: 120_000 },
    { form: "a date", value: "Mon, 02 Mar 2026 09:05:00 GMT", waits: 300_000 },
    { form: "a date long past", value: "Mon, 02 Mar 2020 09:05:00 GMT", waits: 0 },
    { form: "a year of seconds", value: "31536000", waits: 86_400_000 },
    { form: "nothing", value: "", waits: 60_000 },
    { form: "nonsense", value: "-5", waits: 60_000 },
  ])("429 with Retry-After as $form pauses the host, not only the feed", async ({ value, waits }) => {
    const clock = testClock();
    server.routes.set("/a", { status: 429, headers: value === "" ? {} : { "retry-after": value } });
    server.routes.set("/b", { headers: RSS, body: "<rss/>" });
    const http = testHttp({ clock });
    expect(reasonOf(await readFeed("/a", http))).toBe("rate-limited");
    const reopens = clock.now() + waits;
    expect(http.pauses().map(({ untilMs }) => untilMs)).toEqual(waits === 0 ? [] : [reopens]);
    const early = [];
    while (clock.now() < reopens) {
      early.push(await readFeed("/b", http));
      clock.add(Math.max((reopens - clock.now()) / 2, 1));
    }
    expect(early.every((reply) => reply.status === "failed" && reply.retryAtMs === reopens)).toBe(true);
    expect((await readFeed("/b", http)).status).toBe("fetched");
    expect(server.requests).toHaveLength(2);
  });

  it("a pause outlives the process", async () => {
    const clock = testClock();
    server.routes.set("/a", { status: 503, headers: { "retry-after": "600" } });
    const before = testHttp({ clock });
    await readFeed("/a", before);
    const pauses = before.pauses();
    expect(pauses).toEqual([{ host: `127.0.0.1:${server.port}`, untilMs: clock.now() + 600_000 }]);
    expect(reasonOf(await readFeed("/a", testHttp({ clock, pauses })))).toBe("host-paused");
  });
});

describe("robots.txt", () => {
  const page = { headers: { "content-type": "text/html" }, body: "<p>x</p>" };

  it.each([
    { says: "nothing, for it is missing", robots: { status: 404 }, may: true },
    { says: "nothing, for it is forbidden", robots: { status: 403 }, may: true },
    { says: "nothing, for it is broken", robots: { status: 500 }, may: false },
    { says: "no to all", robots: { body: "User-agent: *\nDisallow: /" }, may: false },
    { says: "no to us by name", robots: { body: "User-agent: delil\nDisallow: /news" }, may: false },
    {
      says: "no to others, yes to us",
      robots: { body: "User-agent: *\nDisallow: /\n\nUser-agent: Delil\nAllow: /" },
      may: true,
    },
    { says: "no to another part", robots: { body: "User-agent: *\nDisallow: /admin" }, may: true },
    {
      says: "the longer rule wins",
      robots: { body: "User-agent: *\nDisallow: /news\nAllow: /news/1" },
      may: true,
    },
    { says: "with a BOM", robots: { body: "\uFEFFUser-agent: *\nDisallow: /" }, may: false },
    { says: "an HTML page instead", robots: { headers: page.headers, body: "<html>Home</html>" }, may: true },
    { says: "moved", robots: { status: 301, headers: { location: "/robots-2.txt" } }, may: false },
  ])("$says: $may", async ({ robots, may }) => {
    server.routes.set("/robots.txt", robots);
    server.routes.set("/robots-2.txt", { body: "User-agent: *\nDisallow: /" });
    server.routes.set("/news/1", page);
    const reply = await readPage("/news/1");
    expect(reasonOf(reply)).toBe(may ? "fetched" : "robots");
    expect(server.requests.some(({ path }) => path === "/news/1")).toBe(may);
  });

  it("is asked once a day, and by pages only", async () => {
    const clock = testClock();
    server.routes.set("/news/1", page);
    server.routes.set("/feed", { headers: RSS, body: "<rss/>" });
    const http = testHttp({ clock });
    await readFeed("/feed", http);
    await Promise.all([readPage("/news/1", http), readPage("/news/1", http)]);
    const asked = () => server.requests.filter(({ path }) => path === "/robots.txt").length;
    expect(asked()).toBe(1);
    clock.add(24 * 3_600_000 + 1);
    await readPage("/news/1", http);
    expect(asked()).toBe(2);
  });

  it("keeps the old rules while the server is down", async () => {
    const clock = testClock();
    server.routes.set("/robots.txt", { body: "User-agent: *\nDisallow: /admin" });
    server.routes.set("/news/1", page);
    const http = testHttp({ clock });
    await readPage("/news/1", http);
    clock.add(25 * 3_600_000);
    server.routes.set("/robots.txt", { status: 503 });
    expect(reasonOf(await readPage("/news/1", http))).toBe("fetched");
  });

  it("a host that is down is called down, and asked again", async () => {
    const http = testHttp({ limits: { totalMs: 200, headersMs: 100 } });
    server.routes.set("/robots.txt", () => undefined);
    server.routes.set("/news/1", page);
    expect(reasonOf(await readPage("/news/1", http))).toBe("timeout");
    server.routes.set("/robots.txt", { status: 404 });
    expect(reasonOf(await readPage("/news/1", http))).toBe("fetched");
  });

  it("asks for more time between pages", async () => {
    const clock = testClock();
    server.routes.set("/robots.txt", { body: "User-agent: *\nCrawl-delay: 7" });
    server.routes.set("/news/1", page);
    const http = testHttp({ clock, spacing: { minMs: 2_000, jitterMs: 0 } });
    await readPage("/news/1", http);
    await readPage("/news/1", http);
    expect(clock.slept.at(-1)).toBe(7_000);
  });

  it("a redirect to another site asks that site", async () => {
    const other = await startWebServer({
      "/robots.txt": { body: "User-agent: *\nDisallow: /" },
      "/1": page,
    });
    server.routes.set("/news/1", { status: 302, headers: { location: `${other.origin}/1` } });
    expect(reasonOf(await readPage("/news/1"))).toBe("robots");
    await other.close();
  });
});
