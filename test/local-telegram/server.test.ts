import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";

let telegram: LocalTelegram;
beforeAll(async () => {
  telegram = await startLocalTelegram();
});
afterAll(() => telegram.stop());

/** `fetch` does not let a test set Host and Origin. */
function ask(path: string, headers: Record<string, string>, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, telegram.url), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject);
    asked.end(method === "POST" ? "{}" : undefined);
  });
}

const json = { "content-type": "application/json" };
it.each([
  { what: "the page", path: "/", headers: {}, status: 200 },
  { what: "a rebound name", path: "/", headers: { host: "evil.example" }, status: 403 },
  {
    what: "a name that only starts right",
    path: "/",
    headers: { host: "localhost.evil.example" },
    status: 403,
  },
  {
    what: "another site's script",
    path: "/_local/users",
    method: "POST",
    headers: { ...json, origin: "http://evil.example" },
    status: 403,
  },
  {
    what: "another site's image",
    path: "/bot{token}/getMe",
    headers: { "sec-fetch-site": "cross-site" },
    status: 403,
  },
  {
    what: "another site's link",
    path: "/",
    headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
    status: 200,
  },
  {
    what: "a form of another site",
    path: "/_local/users",
    method: "POST",
    headers: { "content-type": "text/plain" },
    status: 415,
  },
  { what: "a control", path: "/_local/users", method: "POST", headers: json, status: 200 },
  { what: "no control", path: "/_local/constructor", method: "POST", headers: json, status: 404 },
  { what: "a file beside the page", path: "/../server.ts", headers: {}, status: 404 },
  { what: "an unknown file", path: "/nothing.js", headers: {}, status: 404 },
])("$what: $status", async ({ path, headers, method, status }) => {
  expect(await ask(path.replace("{token}", telegram.token), headers, method)).toBe(status);
});

it("serves the page under a strict policy, with texts in four languages that say the same", async () => {
  const page = await fetch(telegram.url);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
  const file = await fetch(new URL("/texts.json", telegram.url));
  const texts: Record<string, object> = JSON.parse(await file.text());
  const keys = (language: string) =>
    Object.keys(texts[language] ?? {})
      .filter((key) => !/^members-(?:few|many)$/.test(key))
      .toSorted();
  for (const language of ["kk", "az", "en"]) expect(keys(language)).toEqual(keys("ru"));
});

it("answers a form that is none, and notes it", async () => {
  const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendPhoto`, {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    body: "nonsense",
  });
  expect(await response.json()).toEqual({ ok: false, error_code: 500, description: "Internal Server Error" });
  expect(await telegram.problems()).toMatchObject([{ kind: "crashed", method: "sendPhoto" }]);
});

it("tells what happens as it happens", async () => {
  const events = await fetch(new URL("/_local/events", telegram.url));
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await telegram.say({ text: "hello" });
  let seen = "";
  while (!seen.includes('"type":"message"')) seen += (await reader?.read())?.value ?? "";
  expect(seen).toContain('"chatId":100001');
  await reader?.cancel();
});
