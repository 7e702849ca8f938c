import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFeed } from "../../src/sources/feed.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";
import { FEEDS, REFUSED_FEEDS } from "./fixtures/feeds.ts";
import { testClock, testHttp } from "./support/test-http.ts";

let server: WebServer;
const clock = testClock("2026-03-02T12:00:00Z");
const http = testHttp({ clock });
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.close());

const here = (url: string | null) => url?.replace("ORIGIN", server.origin) ?? null;

/** Over real HTTP, as a poll would. */
async function readOver(given: { body: string | Buffer; type?: string; link?: string }) {
  const headers = {
    "content-type": given.type ?? "application/rss+xml",
    ...(given.link === undefined ? {} : { link: given.link }),
  };
  server.routes.set("/feeds/x", { headers, body: given.body });
  const reply = await http.fetch({ url: `${server.origin}/feeds/x`, kind: "feed" });
  if (reply.status !== "fetched") throw new Error(`not fetched: ${JSON.stringify(reply)}`);
  return readFeed(reply, { timeZone: "Asia/Baku", nowMs: clock.now() });
}

describe("feeds", () => {
  it.each(FEEDS)("$name", async (fixture) => {
    const reading = await readOver(fixture);
    expect(reading).toMatchObject({
      status: "read",
      ...(fixture.format === undefined ? {} : { format: fixture.format }),
      items: fixture.reads.map((item) => (item.url === undefined ? item : { ...item, url: here(item.url) })),
      skipped: fixture.skipped ?? 0,
      ttlMs: fixture.ttlMs ?? null,
      hub: fixture.hub ?? null,
    });
  });

  it.each(REFUSED_FEEDS)("refused: $name", async (fixture) => {
    const startedAt = performance.now();
    expect(await readOver(fixture)).toMatchObject({ status: "failed", reason: fixture.reason });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it("no more than five hundred entries", async () => {
    const items = Array.from(
      { length: 700 },
      (_, n) => `<item><title>N ${n}</title><guid>g${n}</guid></item>`,
    );
    const reading = await readOver({ body: `<rss version="2.0"><channel>${items.join("")}</channel></rss>` });
    expect(reading.status === "read" && reading.items.length).toBe(500);
  });

  it("texts are capped", async () => {
    const long = "слово ".repeat(100_000);
    const body = `<rss version="2.0"><channel><item><title>${long}</title><description>${long}</description></item></channel></rss>`;
    const reading = await readOver({ body });
    const [item] = reading.status === "read" ? reading.items : [];
    expect([item?.title.length, item?.summary.length]).toEqual([500, 5_000]);
  });

  it.each([
    {
      name: "open tags",
      body: `<rss version="2.0"><channel>${"<item><title>".repeat(20)}${"<".repeat(300_000)}`,
    },
    { name: "comments that never end", body: `<rss version="2.0">${"<!-- ".repeat(300_000)}` },
    {
      name: "quotes that never end",
      body: `<rss version="2.0"><channel>${'<a b="'.repeat(200_000)}</channel></rss>`,
    },
    {
      name: "ampersands",
      body: `<rss version="2.0"><channel><item><title>${"&".repeat(1_000_000)}</title></item></channel></rss>`,
    },
    {
      name: "spaces",
      body: `<rss version="2.0"><channel><item><title>${" ".repeat(1_000_000)}x</title></item></channel></rss>`,
    },
  ])("takes linear time on $name", async ({ body }) => {
    const startedAt = performance.now();
    await readOver({ body });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
