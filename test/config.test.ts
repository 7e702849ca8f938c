import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

const token = `123456:${"a".repeat(35)}`;

describe("settings", () => {
  it("needs none: everything has a default", () => {
    const reading = readConfig({});
    expect(reading).toMatchObject({
      ok: true,
      config: { DATA_DIR: "./data", HOST: "127.0.0.1", PORT: 8080, LOG_LEVEL: "info", ADMIN_IDS: [] },
    });
  });

  it("takes an empty variable for an absent one, as env files write them", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: "", PORT: "" })).toMatchObject({
      ok: true,
      config: { PORT: 8080 },
    });
  });

  it.each([
    {
      name: "lists",
      env: { ADMIN_IDS: "1, 22", SOURCES_PORTS: "8000,8443" },
      config: { ADMIN_IDS: [1, 22], SOURCES_PORTS: [8000, 8443] },
    },
    { name: "a flag", env: { SOURCES_ALLOW_LOOPBACK: "1" }, config: { SOURCES_ALLOW_LOOPBACK: true } },
    { name: "any free port", env: { PORT: "0" }, config: { PORT: 0 } },
    { name: "a token", env: { TELEGRAM_BOT_TOKEN: token }, config: { TELEGRAM_BOT_TOKEN: token } },
  ])("reads $name", ({ env, config }) => {
    expect(readConfig(env)).toMatchObject({ ok: true, config });
  });

  it.each([
    { env: { TELEGRAM_BOT_TOKEN: "hello" }, names: "TELEGRAM_BOT_TOKEN" },
    { env: { PORT: "eighty" }, names: "PORT" },
    { env: { DATABASE_URL: "mysql://localhost/x" }, names: "DATABASE_URL" },
    { env: { ROLES: "bot" }, names: "ROLES" },
    { env: { ROLES: "bot,dance", DATABASE_URL: "postgres://localhost/x" }, names: "ROLES.1" },
    { env: { TELEGRAM_WEBHOOK_URL: "https://example.org/hook" }, names: "TELEGRAM_WEBHOOK_SECRET" },
    { env: { ADMIN_IDS: "me" }, names: "ADMIN_IDS.0" },
  ])("refuses $env", ({ env, names }) => {
    const reading = readConfig(env);
    expect(reading.ok ? [] : reading.mistakes.map((mistake) => mistake.split(":")[0])).toEqual([names]);
  });

  it("names all mistakes at once", () => {
    const reading = readConfig({ PORT: "eighty", LOG_LEVEL: "loud" });
    expect(reading.ok ? 0 : reading.mistakes.length).toBe(2);
  });
});
