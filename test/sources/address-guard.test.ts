import { request } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AddressRefusedError,
  checkAddress,
  checkRedirect,
  type GuardSettings,
  guardedDispatcher,
} from "../../src/sources/address-guard.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";

const strict: GuardSettings = { allowLoopback: false, ports: [] };
const local: GuardSettings = { allowLoopback: true, ports: [] };

describe("hostile addresses", () => {
  it.each([
    // loopback and its spellings
    ["http://127.0.0.1/", "private-address"],
    ["http://127.0.0.1.", "private-address"],
    ["http://127.1/", "private-address"],
    ["http://127.255.255.254/", "private-address"],
    ["http://2130706433/", "private-address"],
    ["http://0x7f000001/", "private-address"],
    ["http://0x7f.0.0.1/", "private-address"],
    ["http://0177.0.0.1/", "private-address"],
    ["http://017700000001/", "private-address"],
    ["http://0x7f.1/", "private-address"],
    ["http://127.0.0.1%2f@example.com/", "credentials"],
    ["http://①②⑦.⓪.⓪.①/", "private-address"],
    ["http://127。0。0。1/", "private-address"],
    ["http://localhost/", "private-address"],
    ["http://LOCALHOST/", "private-address"],
    ["http://localhost./", "private-address"],
    ["http://feeds.localhost/", "private-address"],
    ["http://localhost.localdomain/", "private-address"],
    ["http://0/", "private-address"],
    ["http://0.0.0.0/", "private-address"],
    ["http://0.1.2.3/", "private-address"],
    // private, link-local, shared, reserved
    ["http://10.0.0.1/", "private-address"],
    ["http://10.255.255.255/", "private-address"],
    ["http://172.16.0.1/", "private-address"],
    ["http://172.31.255.255/", "private-address"],
    ["http://192.168.0.1/", "private-address"],
    ["http://3232235521/", "private-address"],
    ["http://0300.0250.0.1/", "private-address"],
    ["http://0xc0a80001/", "private-address"],
    ["http://100.64.0.1/", "private-address"],
    ["http://100.127.255.254/", "private-address"],
    ["http://198.18.0.1/", "private-address"],
    ["http://192.0.2.1/", "private-address"],
    ["http://198.51.100.7/", "private-address"],
    ["http://203.0.113.7/", "private-address"],
    ["http://224.0.0.1/", "private-address"],
    ["http://239.255.255.250/", "private-address"],
    ["http://240.0.0.1/", "private-address"],
    ["http://255.255.255.255/", "private-address"],
    ["http://192.88.99.1/", "private-address"],
    // metadata
    ["http://169.254.169.254/latest/meta-data/", "private-address"],
    ["http://2852039166/", "private-address"],
    ["http://0xa9fea9fe/", "private-address"],
    ["http://0251.0376.0251.0376/", "private-address"],
    ["http://100.100.100.200/", "private-address"],
    ["http://192.0.0.192/", "private-address"],
    ["http://168.63.129.16/", "private-address"],
    ["http://metadata.google.internal/", "private-address"],
    ["http://metadata/", "private-address"],
    ["http://instance-data.ec2.internal/", "private-address"],
    // IPv6
    ["http://[::1]/", "private-address"],
    ["http://[0:0:0:0:0:0:0:1]/", "private-address"],
    ["http://[::]/", "private-address"],
    ["http://[::ffff:127.0.0.1]/", "private-address"],
    ["http://[::ffff:7f00:1]/", "private-address"],
    ["http://[::ffff:8.8.8.8]/", "private-address"],
    ["http://[::127.0.0.1]/", "private-address"],
    ["http://[::ffff:0:127.0.0.1]/", "private-address"],
    ["http://[64:ff9b::7f00:1]/", "private-address"],
    ["http://[64:ff9b:1::a00:1]/", "private-address"],
    ["http://[2002:7f00:1::]/", "private-address"],
    ["http://[2002:a9fe:a9fe::1]/", "private-address"],
    ["http://[2001:0:7f00:1::]/", "private-address"],
    ["http://[2001:db8::1]/", "private-address"],
    ["http://[fc00::1]/", "private-address"],
    ["http://[fd00:ec2::254]/", "private-address"],
    ["http://[fe80::1]/", "private-address"],
    ["http://[fec0::1]/", "private-address"],
    ["http://[ff02::1]/", "private-address"],
    ["http://[100::1]/", "private-address"],
    ["http://[fe80::1%25eth0]/", "not-an-address"],
    // names of inner networks
    ["http://intranet/", "private-address"],
    ["http://printer.local/", "private-address"],
    ["http://router.lan/", "private-address"],
    ["http://nas.home.arpa/", "private-address"],
    ["http://hidden.onion/", "private-address"],
    // schemes, credentials, ports, nonsense
    ["file:///etc/passwd", "scheme"],
    ["ftp://example.com/feed", "scheme"],
    ["gopher://example.com:70/", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["data:text/html,x", "scheme"],
    ["tg://resolve?domain=x", "scheme"],
    ["http://user:word@example.com/", "credentials"],
    ["http://example.com@127.0.0.1/", "credentials"],
    ["https://:word@example.com/", "credentials"],
    ["http://example.com:22/", "port"],
    ["http://example.com:6379/", "port"],
    ["http://example.com:8080/", "port"],
    ["https://example.com:0/", "port"],
    ["http://127.0.0.1:5432/", "port"],
    ["http://example.com:99999/", "not-an-address"],
    ["http://", "not-an-address"],
    ["//example.com/feed", "not-an-address"],
    ["example.com/feed", "not-an-address"],
    ["http://300.1.1.1/", "not-an-address"],
    [`http://example.com/${"a".repeat(3000)}`, "not-an-address"],
  ])("%s is refused: %s", (address, reason) => {
    expect(checkAddress(address, strict)).toEqual({ status: "refused", reason });
  });

  it.each([
    "https://example.com/feed",
    "http://example.com:80/feed",
    "https://xn--80aikdtz3be.xn--p1ai/rss",
    "https://8.8.8.8/",
    "http://172.32.0.1/",
    "http://100.128.0.1/",
    "https://[2a00:1450:4001:800::200e]/",
  ])("%s is allowed", (address) => {
    expect(checkAddress(address, strict).status).toBe("allowed");
  });

  it("other ports only by setting", () => {
    expect(checkAddress("http://example.com:8080/", { ...strict, ports: [8080] }).status).toBe("allowed");
    expect(checkAddress("http://10.0.0.1:8080/", { ...strict, ports: [8080] }).status).toBe("refused");
  });

  it.each([
    ["http://127.0.0.1:4321/", "allowed"],
    ["http://localhost:4321/", "allowed"],
    ["http://[::1]:4321/", "allowed"],
    ["http://[::ffff:127.0.0.1]/", "refused"],
    ["http://169.254.169.254/", "refused"],
    ["http://10.0.0.1/", "refused"],
    ["http://0.0.0.0:4321/", "refused"],
    ["http://example.com:4321/", "refused"],
  ])("the loopback exception: %s is %s", (address, status) => {
    expect(checkAddress(address, local).status).toBe(status);
  });

  it.each([
    ["https://example.com/a", "http://example.com/a", "downgrade"],
    ["https://example.com/a", "http://127.0.0.1/", "downgrade"],
    ["http://example.com/a", "http://127.0.0.1/", "private-address"],
    ["http://example.com/a", "//169.254.169.254/latest", "private-address"],
    ["http://example.com/a", "file:///etc/passwd", "scheme"],
    ["http://example.com/a", "http://example.com:6379/", "port"],
    ["http://example.com/a", "http://a:b@example.com/", "credentials"],
    ["http://example.com/a", "http://[", "not-an-address"],
  ])("a redirect from %s to %s is refused: %s", (from, to, reason) => {
    expect(checkRedirect(new URL(from), to, strict)).toEqual({ status: "refused", reason });
  });
});

async function outcome(url: string, settings: GuardSettings, answers: string[][]) {
  let asked = 0;
  const dispatcher = guardedDispatcher(settings, async () => {
    const found = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    return found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  });
  try {
    const reply = await request(url, { dispatcher });
    return { body: await reply.body.text(), asked };
  } catch (error) {
    return { error, asked };
  } finally {
    await dispatcher.close();
  }
}

describe("connecting", () => {
  let server: WebServer;
  beforeAll(async () => {
    server = await startWebServer({ "/": { body: "inner" } });
  });
  afterAll(() => server.close());

  it.each([
    ["127.0.0.1"],
    ["10.1.2.3"],
    ["169.254.169.254"],
    ["100.64.1.1"],
    ["0.0.0.0"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["fd00:ec2::254"],
    ["fe80::1"],
    ["64:ff9b::7f00:1"],
    ["2002:7f00:1::"],
    ["224.0.0.1"],
  ])("a name that resolves to %s is refused", async (address) => {
    const settings = { ...strict, ports: [server.port] };
    const { error } = await outcome(`http://news.example:${server.port}/`, settings, [[address]]);
    expect(error).toBeInstanceOf(AddressRefusedError);
  });

  it("one inner address among public ones is enough to refuse", async () => {
    const settings = { ...strict, ports: [server.port] };
    const answers = [["93.184.215.14", "127.0.0.1"]];
    const { error } = await outcome(`http://news.example:${server.port}/`, settings, answers);
    expect(error).toBeInstanceOf(AddressRefusedError);
  });

  it("a name without addresses is refused", async () => {
    const { error } = await outcome("http://news.example/", strict, [[]]);
    expect(error).toBeInstanceOf(AddressRefusedError);
  });

  it("a name that turns inward after the check does not get through", async () => {
    const settings = { ...strict, ports: [server.port] };
    const address = `http://news.example:${server.port}/`;
    // The check by text passes; by the time of the connection the name points inward.
    expect(checkAddress(address, settings).status).toBe("allowed");
    const { error } = await outcome(address, settings, [["127.0.0.1"]]);
    expect(error).toBeInstanceOf(AddressRefusedError);
    expect(server.requests).toHaveLength(0);
  });

  it("connects to the very address that was checked, asked for once", async () => {
    const settings = { ...local, ports: [server.port] };
    const answers = [["127.0.0.1"], ["10.0.0.1"]];
    const { body, asked } = await outcome(`http://news.example:${server.port}/`, settings, answers);
    expect({ body, asked }).toEqual({ body: "inner", asked: 1 });
    expect(server.requests.at(-1)?.headers.host).toBe(`news.example:${server.port}`);
  });

  it("a literal is judged at the connection too", async () => {
    const { error } = await outcome(`http://127.0.0.1:${server.port}/`, strict, []);
    expect(error).toBeInstanceOf(AddressRefusedError);
  });

  it("the loopback exception does not open other ports of public hosts", async () => {
    const { error } = await outcome(`http://localhost:${server.port}/`, local, [["93.184.215.14"]]);
    expect(error).toBeInstanceOf(AddressRefusedError);
  });
});
