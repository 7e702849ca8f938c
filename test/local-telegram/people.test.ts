import type { Message, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEMO_CHANNEL_ID, DEMO_GROUP_ID } from "../../src/local-telegram/demo.ts";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";
import { callApi } from "./call-api.ts";
import { tinyPng } from "./tiny-png.ts";

const AIGERIM = 100_001;
let telegram: LocalTelegram;
beforeEach(async () => {
  telegram = await startLocalTelegram();
});
afterEach(() => telegram.stop());

const call = <T = unknown>(method: string, parameters: object) => callApi<T>(telegram, method, parameters);
const send = (chat_id: number | string, extra: object = {}) =>
  call<Message>("sendMessage", { chat_id, text: "from the bot", ...extra });
const updates = async () => (await call<Update[]>("getUpdates", {})).result;

const list = (name: string) => ({ commands: [{ command: name, description: name }] });
const menu = async (where: { user?: number; chat?: number }) =>
  (await telegram.commandMenu(where))[0]?.command;

describe("in a group the bot sees", () => {
  it.each([
    { text: "/turnover", sees: true },
    { text: "/turnover@delil_local_bot 2024", sees: true },
    { text: "/turnover@other_bot", sees: false },
    { text: "see /turnover", sees: false },
    { text: "@delil_local_bot hello", sees: true },
    { text: "hello", sees: false },
  ])("$text: $sees", async ({ text, sees }) => {
    await telegram.say({ chat: DEMO_GROUP_ID, text });
    expect((await updates()).map((update) => update.message?.text)).toEqual(sees ? [text] : []);
  });

  it("replies to itself, and everything once it is an administrator", async () => {
    const { result } = await send(DEMO_GROUP_ID);
    await telegram.say({ chat: DEMO_GROUP_ID, text: "a reply", replyTo: result.message_id });
    await telegram.setBotStatus({ chat: DEMO_GROUP_ID, status: "administrator" });
    await telegram.say({ chat: DEMO_GROUP_ID, text: "anything" });
    expect(await updates()).toMatchObject([
      { message: { text: "a reply", reply_to_message: { message_id: result.message_id } } },
      {
        my_chat_member: {
          old_chat_member: { status: "member" },
          new_chat_member: { status: "administrator" },
        },
      },
      { message: { text: "anything" } },
    ]);
  });
});

describe("a chat that the bot may not write to", () => {
  it("is a private one until the person starts, and when they block", async () => {
    expect(await send(AIGERIM)).toMatchObject({
      error_code: 400,
      description: "Bad Request: chat not found",
    });
    await telegram.say({ text: "/start" });
    expect(await send(AIGERIM)).toMatchObject({ ok: true });
    await telegram.setBotStatus({ status: "kicked" });
    expect(await send(AIGERIM)).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    await telegram.say({ text: "/start" });
    expect(await send(AIGERIM)).toMatchObject({ ok: true });
    expect(await updates()).toMatchObject([
      { message: { text: "/start" } },
      { my_chat_member: { new_chat_member: { status: "kicked" } } },
      { my_chat_member: { new_chat_member: { status: "member" } } },
      { message: { text: "/start" } },
    ]);
  });

  it.each([
    {
      chat: DEMO_GROUP_ID,
      status: "kicked" as const,
      says: "Forbidden: bot was kicked from the supergroup chat",
    },
    {
      chat: DEMO_GROUP_ID,
      status: "left" as const,
      says: "Forbidden: bot is not a member of the supergroup chat",
    },
    {
      chat: DEMO_CHANNEL_ID,
      status: "kicked" as const,
      says: "Forbidden: bot was kicked from the channel chat",
    },
    {
      chat: DEMO_CHANNEL_ID,
      status: "member" as const,
      says: "Bad Request: need administrator rights in the channel chat",
    },
  ])("$says", async ({ chat, status, says }) => {
    await telegram.setBotStatus({ chat, status });
    expect((await send(chat)).description).toBe(says);
  });

  it("is a group that became a supergroup", async () => {
    const group = await telegram.addChat({ title: "Old group", type: "group" });
    const newId = await telegram.migrate({ chat: group.id });
    expect(await send(group.id)).toMatchObject({
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: newId },
    });
    expect(await updates()).toMatchObject([
      { message: { chat: { id: group.id }, migrate_to_chat_id: newId } },
      { message: { chat: { id: newId }, migrate_from_chat_id: group.id } },
    ]);
  });
});

describe("channels and topics", () => {
  it("posts, edits, forwards", async () => {
    const post = await telegram.post({ channel: DEMO_CHANNEL_ID, text: "News" });
    await telegram.edit({ chat: DEMO_CHANNEL_ID, messageId: post.message_id, text: "More news" });
    await telegram.forward({ fromChat: DEMO_CHANNEL_ID, messageId: post.message_id });
    const seen = await updates();
    expect(seen).toMatchObject([
      { channel_post: { text: "News", sender_chat: { id: DEMO_CHANNEL_ID } } },
      { edited_channel_post: { text: "More news", edit_date: expect.any(Number) } },
      { message: { text: "More news", forward_origin: { type: "channel", message_id: post.message_id } } },
    ]);
    expect(seen[0]?.channel_post).not.toHaveProperty("from");
    expect(await send("@delil_demo_news")).toMatchObject({
      ok: true,
      result: { chat: { id: DEMO_CHANNEL_ID } },
    });
  });

  it("posts pictures, edits their captions, forwards what somebody hides", async () => {
    const base64 = tinyPng().toString("base64");
    const post = await telegram.sendFile({
      chat: DEMO_CHANNEL_ID,
      kind: "photo",
      base64,
      caption: "Chart #oil",
    });
    await telegram.edit({ chat: DEMO_CHANNEL_ID, messageId: post.message_id, text: "Better chart" });
    const { message_id: messageId } = await telegram.say({
      user: 100_002,
      chat: DEMO_GROUP_ID,
      text: "secret",
    });
    await telegram.forward({ fromChat: DEMO_GROUP_ID, messageId, hidesAuthor: true });
    const seen = await updates();
    expect(seen).toMatchObject([
      {
        channel_post: {
          caption: "Chart #oil",
          caption_entities: [{ type: "hashtag" }],
          photo: [{ width: 2 }],
        },
      },
      { edited_channel_post: { caption: "Better chart", photo: [{ width: 2 }] } },
      { message: { text: "secret", forward_origin: { type: "hidden_user", sender_user_name: "Elçin" } } },
    ]);
    expect(seen[1]?.edited_channel_post).not.toHaveProperty("caption_entities");
  });

  it("answers in a topic", async () => {
    const forum = await telegram.addChat({ title: "Forum", topics: { "7": "Trade" } });
    await telegram.say({ chat: forum.id, thread: 7, text: "/turnover" });
    expect(await updates()).toMatchObject([{ message: { message_thread_id: 7, is_topic_message: true } }]);
    expect(await send(forum.id, { message_thread_id: 7 })).toMatchObject({
      result: { message_thread_id: 7 },
    });
  });
});

describe("the command menu", () => {
  it("takes the narrowest scope, and the person's language before every language", async () => {
    await call("setMyCommands", list("default"));
    await call("setMyCommands", { ...list("default_ru"), language_code: "ru" });
    expect(await menu({})).toBe("default_ru");
    expect(await menu({ user: 100_002 })).toBe("default");
    await call("setMyCommands", { ...list("private"), scope: { type: "all_private_chats" } });
    expect(await menu({})).toBe("private");
    expect(await menu({ chat: DEMO_GROUP_ID })).toBe("default_ru");
    await call("setMyCommands", { ...list("admins"), scope: { type: "all_chat_administrators" } });
    expect(await menu({ chat: DEMO_GROUP_ID })).toBe("admins");
    expect(await menu({ user: 100_002, chat: DEMO_GROUP_ID })).toBe("default");
    await call("setMyCommands", { ...list("here"), scope: { type: "chat", chat_id: AIGERIM } });
    expect(await menu({})).toBe("here");
    expect(await call("getMyCommands", { language_code: "ru" })).toMatchObject({
      result: list("default_ru").commands,
    });
    await call("deleteMyCommands", { scope: { type: "chat", chat_id: AIGERIM } });
    expect(await menu({})).toBe("private");
  });
});

describe("who is who", () => {
  it.each([
    { user: AIGERIM, status: "creator" },
    { user: 100_002, status: "member" },
    { user: 7_000_000_001, status: "member" },
  ])("$status", async ({ user, status }) => {
    const answer = await call("getChatMember", { chat_id: DEMO_GROUP_ID, user_id: user });
    expect(answer).toMatchObject({ result: { status } });
  });
});
