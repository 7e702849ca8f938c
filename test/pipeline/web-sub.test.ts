import { createHmac } from "node:crypto";
import { serve } from "@hono/node-server";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { decide } from "../../src/db/queries/inlet-decisions.ts";
import { inlets } from "../../src/db/schema/collecting.ts";
import { hubSubscriptions } from "../../src/db/schema/web-sub.ts";
import { createLog } from "../../src/log.ts";
import { keepSubscriptions } from "../../src/pipeline/keep-subscriptions.ts";
import { createWebSub } from "../../src/surfaces/web/web-sub.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";
import { type NewsSite, startNewsSite } from "./support/news-site.ts";
import { testReader } from "./support/reader.ts";

const HOUR_MS = 3_600_000;
const first = { id: "1", title: "Товарооборот вырос", millions: 481 };
const second = { id: "2", title: "Встреча в Баку", millions: 482 };

describeOnDatabases("WebSub", (database) => {
  let site: NewsSite;
  let test: ReturnType<typeof testReader>;
  let hub: { asked: URLSearchParams[]; status: number };
  let publicUrl: string;
  let woken: number;
  let server: ReturnType<typeof serve>;
  beforeEach(async () => {
    await emptyTables(database());
    site = await startNewsSite();
    test = testReader(db(), { takesPushes: true });
    hub = { asked: [], status: 202 };
    site.web.routes.set("/hub", async (request, response) => {
      hub.asked.push(new URLSearchParams((await request.toArray()).join("")));
      response.writeHead(hub.status).end();
    });
    woken = 0;
    const { now } = test.reader;
    const app = createWebSub({ db: db(), log: createLog("silent"), now, wake: () => (woken += 1) });
    publicUrl = await new Promise((resolve) => {
      server = serve({ fetch: app.fetch, port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}`));
    });
    publish([first]);
    await test.add(site.feed);
    await test.read();
  });
  afterEach(async () => {
    server.close();
    await site.close();
  });

  const db = () => database().db;
  /** Under its own name, which is not where it is read. */
  const topic = () => `${site.web.origin}/feed.xml?utm_source=self`;
  const publish = (articles: (typeof first)[]) => {
    site.publish(articles);
    const plain = site.web.routes.get("/feed.xml");
    site.web.routes.set("/feed.xml", async (request, response) => {
      response.setHeader("link", `<${site.web.origin}/hub>; rel="hub", <${topic()}>; rel="self"`);
      if (typeof plain === "function") await plain(request, response);
    });
  };
  const keep = () => keepSubscriptions(test.reader, publicUrl);
  const subscription = async () => (await db().select().from(hubSubscriptions))[0];
  const inlet = async () => (await db().select().from(inlets))[0]!;
  /** What a hub does to make sure that it was us. */
  const verify = (mode: string, of: string, leaseSeconds = 86_400) => {
    const url = new URL(hub.asked.at(-1)?.get("hub.callback") ?? "");
    const query = { "hub.mode": mode, "hub.topic": of, "hub.challenge": "c-1" };
    url.search = new URLSearchParams({ ...query, "hub.lease_seconds": `${leaseSeconds}` }).toString();
    return fetch(url);
  };
  const subscribed = async () => {
    await keep();
    expect(await (await verify("subscribe", topic())).text()).toBe("c-1");
  };
  const push = async (body: string, method: string, secret?: string) => {
    const { token, secret: own } = (await subscription())!;
    const hex = createHmac(method, secret ?? own)
      .update(body)
      .digest("hex");
    const headers = { "x-hub-signature": `${method}=${hex}` };
    return fetch(`${publicUrl}/websub/${token}`, { method: "POST", headers, body });
  };

  it("asks the hub that a feed announces, by the feed's own name, and believes only the right question", async () => {
    await keep();
    const [asked] = hub.asked;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      "hub.mode": "subscribe",
      "hub.topic": topic(),
      "hub.callback": expect.stringContaining(`${publicUrl}/websub/`),
      "hub.secret": expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await verify("subscribe", "https://other.example/")).status).toBe(404);
    expect((await verify("unsubscribe", topic())).status).toBe(404);
    expect((await subscription())?.activeUntil).toBeNull();
    expect((await fetch(`${publicUrl}/websub/unknown?hub.mode=subscribe`)).status).toBe(404);
    await subscribed();
    expect((await subscription())?.activeUntil).not.toBeNull();
    await keep();
    expect(hub.asked).toHaveLength(1);
  });

  it.each(["sha1", "sha512"])("reads at once what is pushed with %s", async (method) => {
    await subscribed();
    publish([second, first]);
    await test.read();
    expect(site.pagesRead().filter((path) => path === "/a/2")).toEqual([]);
    expect((await push("<rss/>", method)).status).toBe(202);
    expect(woken).toBe(1);
    await test.read();
    expect(site.pagesRead().filter((path) => path === "/a/2")).toHaveLength(1);
  });

  it("ignores a push with a wrong signature, or none", async () => {
    await subscribed();
    const { nextPollAt } = await inlet();
    await push("<rss/>", "sha256", "guessed");
    await push("<rss/>", "md5");
    const { token } = (await subscription())!;
    await fetch(`${publicUrl}/websub/${token}`, { method: "POST", body: "<rss/>" });
    expect(woken).toBe(0);
    expect((await inlet()).nextPollAt).toEqual(nextPollAt);
  });

  it("polls once an hour to make sure, and as before when the promise has ended", async () => {
    await subscribed();
    await test.poll();
    expect(await inlet()).toMatchObject({ waitReason: "push" });
    expect((await inlet()).nextPollAt.getTime() - test.clock.now()).toBe(HOUR_MS);
    test.clock.add(25 * HOUR_MS);
    await test.poll();
    expect(await inlet()).toMatchObject({ waitReason: "not-learned-yet" });
  });

  it("asks again before the promise ends, and later again where the hub is down", async () => {
    await subscribed();
    test.clock.add(20 * HOUR_MS);
    hub.status = 500;
    await keep();
    expect(hub.asked).toHaveLength(2);
    await keep();
    expect(hub.asked).toHaveLength(2);
    test.clock.add(HOUR_MS);
    hub.status = 202;
    await keep();
    expect(hub.asked).toHaveLength(3);
    await verify("subscribe", topic());
    expect((await subscription())?.activeUntil?.getTime()).toBe(test.clock.now() + 24 * HOUR_MS);
  });

  it("lets a hub say no", async () => {
    await keep();
    expect((await verify("denied", topic())).status).toBe(200);
    test.clock.add(HOUR_MS);
    await keep();
    expect(hub.asked).toHaveLength(1);
  });

  it.each(["pause", "remove"] as const)("tells the hub to stop after %s", async (decision) => {
    await subscribed();
    await decide(db(), { number: (await inlet()).id }, decision, test.reader.now());
    await keep();
    expect(hub.asked.at(-1)?.get("hub.mode")).toBe("unsubscribe");
    expect((await push("<rss/>", "sha256")).status).toBe(410);
    expect(await (await verify("unsubscribe", topic())).text()).toBe("c-1");
    expect(await subscription()).toBeUndefined();
  });

  it("subscribes anew where the feed names another hub, and leaves where it names none", async () => {
    await subscribed();
    const { token } = (await subscription())!;
    await db().update(hubSubscriptions).set({ hub: "https://old.example/" });
    publish([second, first]);
    await test.poll();
    expect(await subscription()).toMatchObject({ hub: `${site.web.origin}/hub`, activeUntil: null });
    expect((await subscription())?.token).not.toBe(token);
    site.publish([first]);
    await test.poll();
    expect(await subscription()).toMatchObject({ wanted: false });
  });

  it("does without hubs where nobody can reach us", async () => {
    await db().delete(hubSubscriptions);
    await db().update(inlets).set({ etag: null, bodyHash: null }).where(eq(inlets.kind, "feed"));
    test = testReader(db(), { takesPushes: false });
    publish([second, first]);
    await test.poll();
    expect(await subscription()).toBeUndefined();
  });
});
