import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message, Update } from "grammy/types";
import { expect, it } from "vitest";
import { startLocalTelegram } from "../../src/local-telegram/start.ts";
import { callApi } from "./call-api.ts";
import { tinyPng } from "./tiny-png.ts";

it("an unreadable state is put aside", async () => {
  const folder = mkdtempSync(join(tmpdir(), "local-telegram-"));
  writeFileSync(join(folder, "state.json"), "{");
  const telegram = await startLocalTelegram({ statePath: join(folder, "state.json") });
  expect(await telegram.history()).toEqual([]);
  await telegram.stop();
  expect(readdirSync(folder).toSorted()).toEqual(["state.json", "state.json.files", "state.json.unreadable"]);
});

it("chats, files, commands and updates survive, and no id is given twice", async () => {
  const statePath = join(mkdtempSync(join(tmpdir(), "local-telegram-")), "state.json");
  const first = await startLocalTelegram({ statePath });
  await first.say({ text: "/start" });
  const photo = new Blob([new Uint8Array(tinyPng())]);
  const sent = await callApi<Message>(first, "sendPhoto", { chat_id: 100_001, photo });
  await callApi(first, "setMyCommands", { commands: [{ command: "news", description: "News" }] });
  const [update] = (await callApi<Update[]>(first, "getUpdates", {})).result;
  await first.stop();

  const second = await startLocalTelegram({ statePath });
  expect((await second.history()).map(({ message }) => message.message_id)).toEqual([1, 2]);
  const fileId = sent.result.photo?.[0]?.file_id ?? "";
  expect(Buffer.from((await second.file({ fileId })).base64, "base64").equals(tinyPng())).toBe(true);
  expect(await callApi(second, "sendPhoto", { chat_id: 100_001, photo: fileId })).toMatchObject({ ok: true });
  expect(await second.commandMenu()).toEqual([{ command: "news", description: "News" }]);
  expect((await callApi<Update[]>(second, "getUpdates", {})).result).toEqual([update]);
  const said = await second.say({ text: "again" });
  expect(said.message_id).toBeGreaterThan(2);
  const later = (await callApi<Update[]>(second, "getUpdates", { offset: (update?.update_id ?? 0) + 1 }))
    .result;
  expect(later).toMatchObject([{ message: { text: "again" } }]);
  expect(later[0]?.update_id).toBeGreaterThan(update?.update_id ?? 0);
  await second.stop();
  expect(readdirSync(join(statePath, "..")).toSorted()).toEqual(["state.json", "state.json.files"]);
});
