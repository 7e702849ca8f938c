import type { Message, Update } from "grammy/types";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEMO_CHANNEL_ID, DEMO_GROUP_ID } from "../../src/local-telegram/demo.ts";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";
import { callApi } from "./call-api.ts";
import { tinyPng } from "./tiny-png.ts";

const AIGERIM = 100_001;
const ELCHIN = 100_002;
let telegram: LocalTelegram;

beforeAll(async () => {
  telegram = await startLocalTelegram();
  await telegram.say({ text: "/start" });
});
afterAll(() => telegram.stop());

const call = <T = unknown>(method: string, parameters: object) => callApi<T>(telegram, method, parameters);
const refusal = async (method: string, parameters: object): Promise<string> => {
  const answer = await call(method, parameters);
  return answer.ok ? "accepted" : `${answer.error_code} ${answer.description}`;
};
const BAD = "400 Bad Request: ";

const button = (fields: object) => [[{ text: "x", ...fields }]];
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => [{ text: "x", callback_data: `${i}` }]);
const edit = (extra: object) => refusal("editMessageText", { text: "after", ...extra });
const album = (media: object[]) => refusal("sendMediaGroup", { chat_id: AIGERIM, media });
const command = (fields: object) => ({ commands: [{ command: "news", description: "News", ...fields }] });
const article = (fields: object = {}) => ({
  type: "article",
  id: "1",
  title: "T",
  input_message_content: { message_text: "x" },
  ...fields,
});

describe("texts that Telegram refuses", () => {
  it.each([
    { text: "", says: "message text is empty" },
    { text: " \n\t", says: "text must be non-empty" },
    { text: "а".repeat(4097), says: "message is too long" },
    { text: "😀".repeat(4096), says: undefined },
    { text: "😀".repeat(4097), says: "message is too long" },
    { text: "<b></b>", html: true, says: "message text is empty" },
    { text: "ы".repeat(16_385), html: true, says: "text is too long" },
    {
      text: "<p>x</p>",
      html: true,
      says: `can't parse entities: Unsupported start tag "p" at byte offset 0`,
    },
    { text: "ы<br>", html: true, says: `can't parse entities: Unsupported start tag "br" at byte offset 2` },
    { text: "a < b", html: true, says: `can't parse entities: Unsupported start tag "" at byte offset 2` },
    { text: "a <b", html: true, says: "can't parse entities: Unclosed start tag at byte offset 2" },
    {
      text: "<b>x",
      html: true,
      says: `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    },
    { text: "x</b>", html: true, says: "can't parse entities: Unexpected end tag at byte offset 1" },
    {
      text: "<b><i>ы</b></i>",
      html: true,
      says: `can't parse entities: Unmatched end tag at byte offset 8, expected "</i>", found "</b>"`,
    },
    { text: "<b>x</b", html: true, says: "can't parse entities: Unclosed end tag at byte offset 4" },
    {
      text: "<a href=http://x.org>x</a>",
      html: true,
      says: "can't parse entities: Unexpected end of name token at byte offset 8",
    },
    {
      text: '<span class="x">x</span>',
      html: true,
      says: `can't parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0`,
    },
    {
      text: '<a ="x">x</a>',
      html: true,
      says: `can't parse entities: Empty attribute name in the tag "a" at byte offset 0`,
    },
    { text: "<b>ok</b> &lt; &mdash; &#1078;", html: true, says: undefined },
  ])("$text ($says)", async ({ text, html, says }) => {
    const parameters = { chat_id: AIGERIM, text, ...(html ? { parse_mode: "HTML" } : {}) };
    expect(await refusal("sendMessage", parameters)).toBe(says === undefined ? "accepted" : BAD + says);
  });

  it.each([
    { text: "1.5", says: `Character '.' is reserved and must be escaped with the preceding '\\'` },
    { text: "*x", says: "Can't find end of Bold entity at byte offset 0" },
    { text: "ы [x](http://x.org", says: "Can't find end of a URL at byte offset 6" },
  ])("MarkdownV2: $text", async ({ text, says }) => {
    const answer = await refusal("sendMessage", { chat_id: AIGERIM, text, parse_mode: "MarkdownV2" });
    expect(answer).toBe(`${BAD}can't parse entities: ${says}`);
  });

  it.each([
    { extra: { parse_mode: "BBCode" }, says: "unsupported parse_mode" },
    {
      extra: { entities: [{ type: "bold", offset: 2, length: 5 }] },
      says: "entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 7",
    },
    {
      extra: { entities: [{ type: "bold", offset: 1, length: 1 }] },
      says: "entity begins or ends in a middle of a UTF-16 symbol at UTF-16 offset 1",
    },
    { extra: { chat_id: "" }, says: "chat_id is empty" },
    { extra: { chat_id: 5 }, says: "chat not found" },
    { extra: { chat_id: ELCHIN }, says: "chat not found" },
    { extra: { chat_id: "@nobody" }, says: "chat not found" },
    { extra: { message_thread_id: 7 }, says: "message thread not found" },
    { extra: { reply_parameters: { message_id: 999 } }, says: "message to be replied not found" },
    { extra: { reply_parameters: { message_id: 1, quote: "nope" } }, says: "QUOTE_TEXT_INVALID" },
    {
      extra: { disable_web_page_preview: true },
      says: `[local check] sendMessage has no parameter "disable_web_page_preview"`,
    },
    {
      extra: { link_preview_options: { disabled: true } },
      says: `[local check] link_preview_options: LinkPreviewOptions has no field "disabled"`,
    },
    {
      extra: { disable_notification: "perhaps" },
      says: "[local check] disable_notification must be true or false",
    },
    { extra: { entities: "[{" }, says: "can't parse entities JSON object" },
    {
      extra: { entities: [{ type: "bold", offset: 0 }] },
      says: "[local check] entities[0].length is missing (MessageEntity)",
    },
  ])("$says", async ({ extra, says }) => {
    expect(await refusal("sendMessage", { chat_id: AIGERIM, text: "😀", ...extra })).toBe(BAD + says);
  });

  it("a caption over 1024, but not one of 1024", async () => {
    const photo = new Blob([new Uint8Array(tinyPng())]);
    const send = (caption: string) => refusal("sendPhoto", { chat_id: AIGERIM, photo, caption });
    expect(await send("ы".repeat(1024))).toBe("accepted");
    expect(await send("ы".repeat(1025))).toBe(`${BAD}message caption is too long`);
  });
});

describe("keyboards that Telegram refuses", () => {
  it.each([
    { rows: button({ callback_data: "ы".repeat(32) }), says: undefined },
    { rows: button({ callback_data: "ы".repeat(33) }), says: "BUTTON_DATA_INVALID" },
    {
      rows: button({ callback_data: "" }),
      says: "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    },
    {
      rows: button({}),
      says: "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    },
    {
      rows: button({ text: " ", callback_data: "x" }),
      says: "inline keyboard button text must be non-empty",
    },
    {
      rows: button({ url: "/news/1" }),
      says: "inline keyboard button URL '/news/1' is invalid: Wrong HTTP URL",
    },
    {
      rows: button({ url: "localhost" }),
      says: "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
    },
    {
      rows: button({ url: "ftp://x.org" }),
      says: "inline keyboard button URL 'ftp://x.org' is invalid: Unsupported URL protocol",
    },
    { rows: button({ url: "https://x.org/a" }), says: undefined },
    { rows: button({ copy_text: { text: "" } }), says: "BUTTON_COPY_TEXT_INVALID" },
    { rows: button({ copy_text: { text: "x".repeat(257) } }), says: "BUTTON_COPY_TEXT_INVALID" },
    {
      rows: button({ web_app: { url: "http://x.org" } }),
      says: "inline keyboard button Web App URL 'http://x.org' is invalid: Only HTTPS links are allowed",
    },
    { rows: button({ url: "https://x.org", callback_data: "x" }), says: "BUTTON_TYPE_INVALID" },
    { rows: many(100), says: undefined },
    { rows: many(101), says: "reply markup is too long" },
    {
      rows: button({ callback: "x" }),
      says: `[local check] reply_markup.inline_keyboard[0][0]: InlineKeyboardButton has no field "callback"`,
    },
    {
      rows: button({ callback_data: "x", style: "green" }),
      says: "[local check] reply_markup.inline_keyboard[0][0].style must be one of danger, success, primary",
    },
  ])("$says", async ({ rows, says }) => {
    const parameters = { chat_id: AIGERIM, text: "x", reply_markup: { inline_keyboard: rows } };
    expect(await refusal("sendMessage", parameters)).toBe(says === undefined ? "accepted" : BAD + says);
  });

  it("but not keys that are only texts", async () => {
    const reply_markup = { keyboard: [["Казахстан", { text: "Азербайджан" }]] };
    expect(await refusal("sendMessage", { chat_id: AIGERIM, text: "x", reply_markup })).toBe("accepted");
  });

  it("a Mini App in a group, a reply keyboard in a channel", async () => {
    const inline_keyboard = button({ web_app: { url: "https://x.org" } });
    expect(
      await refusal("sendMessage", { chat_id: DEMO_GROUP_ID, text: "x", reply_markup: { inline_keyboard } }),
    ).toBe(`${BAD}BUTTON_TYPE_INVALID`);
    const keyboard = [[{ text: "x" }]];
    expect(
      await refusal("sendMessage", { chat_id: DEMO_CHANNEL_ID, text: "x", reply_markup: { keyboard } }),
    ).toBe(`${BAD}inline keyboard expected`);
  });
});

describe("edits and deletions that Telegram refuses", () => {
  let id: number;
  const sent = async (extra: object = {}) =>
    (await call<Message>("sendMessage", { chat_id: AIGERIM, text: "before", ...extra })).result.message_id;
  beforeEach(async () => {
    id = await sent();
  });
  const NOT_MODIFIED =
    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

  it.each([
    { method: "editMessageText", extra: { text: "before" }, says: NOT_MODIFIED },
    { method: "editMessageText", extra: { text: "x", message_id: 9999 }, says: "message to edit not found" },
    { method: "editMessageText", extra: { text: "x", message_id: 1 }, says: "message can't be edited" },
    {
      method: "editMessageText",
      extra: { text: "x", message_id: undefined },
      says: "message identifier is not specified",
    },
    {
      method: "editMessageCaption",
      extra: { caption: "x" },
      says: "there is no caption in the message to edit",
    },
    { method: "deleteMessage", extra: { message_id: 9999 }, says: "message to delete not found" },
    {
      method: "copyMessage",
      extra: { message_id: 9999, from_chat_id: AIGERIM },
      says: "message to copy not found",
    },
    {
      method: "forwardMessage",
      extra: { message_id: 9999, from_chat_id: AIGERIM },
      says: "message to forward not found",
    },
    { method: "pinChatMessage", extra: { message_id: 9999 }, says: "message to pin not found" },
  ])("$method: $says", async ({ method, extra, says }) => {
    expect(await refusal(method, { chat_id: AIGERIM, message_id: id, ...extra })).toBe(BAD + says);
  });

  it("an edit of a message with a reply keyboard, of a photo's text, of an unknown inline message", async () => {
    const withKeyboard = await sent({ reply_markup: { force_reply: true } });
    expect(await edit({ chat_id: AIGERIM, message_id: withKeyboard })).toBe(`${BAD}message can't be edited`);
    const photo = new Blob([new Uint8Array(tinyPng())]);
    const picture = await call<Message>("sendPhoto", { chat_id: AIGERIM, photo });
    expect(await edit({ chat_id: AIGERIM, message_id: picture.result.message_id })).toBe(
      `${BAD}there is no text in the message to edit`,
    );
    expect(await edit({ inline_message_id: "inline-1" })).toBe(`${BAD}MESSAGE_ID_INVALID`);
  });

  it("a copy of a protected message", async () => {
    const message_id = await sent({ protect_content: true });
    const where = { chat_id: AIGERIM, from_chat_id: AIGERIM, message_id };
    expect(await refusal("copyMessage", where)).toBe(`${BAD}the message can't be copied`);
  });
});

describe("files that Telegram refuses", () => {
  it.each([
    { method: "sendPhoto", extra: {}, says: "there is no photo in the request" },
    { method: "sendPhoto", extra: { photo: "nonsense" }, says: "wrong file identifier/HTTP URL specified" },
    {
      method: "sendPhoto",
      extra: { photo: "https://example.org/x.png" },
      says: "failed to get HTTP URL content",
    },
    { method: "sendPhoto", extra: { photo: new Blob(["not a picture"]) }, says: "IMAGE_PROCESS_FAILED" },
    { method: "sendPhoto", extra: { photo: png(9000, 1001) }, says: "PHOTO_INVALID_DIMENSIONS" },
    { method: "sendPhoto", extra: { photo: png(2100, 100) }, says: "PHOTO_INVALID_DIMENSIONS" },
    { method: "sendDocument", extra: { document: new Blob([]) }, says: "file must be non-empty" },
    {
      method: "sendMediaGroup",
      extra: { media: [{ type: "photo", media: "x" }] },
      says: "there are not enough messages to send as an album",
    },
    { method: "getFile", extra: { chat_id: undefined, file_id: "x" }, says: "invalid file_id" },
  ])("$method: $says", async ({ method, extra, says }) => {
    expect(await refusal(method, { chat_id: AIGERIM, ...extra })).toBe(BAD + says);
  });

  it("albums that are too long or mixed", async () => {
    const photo = { type: "photo", media: "x" };
    expect(await album(Array.from({ length: 11 }, () => photo))).toBe(
      `${BAD}too many messages to send as an album`,
    );
    expect(await album([photo, { type: "document", media: "x" }])).toBe(
      `${BAD}document can't be mixed with other media types`,
    );
  });
});

/** A picture's first bytes are enough to tell its size. */
function png(width: number, height: number): Blob {
  const header = Buffer.from(tinyPng());
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return new Blob([new Uint8Array(header)]);
}

describe("commands and names that Telegram refuses", () => {
  it.each([
    { method: "setMyCommands", parameters: command({}), says: undefined },
    { method: "setMyCommands", parameters: command({ command: "News" }), says: "BOT_COMMAND_INVALID" },
    { method: "setMyCommands", parameters: command({ command: "новости" }), says: "BOT_COMMAND_INVALID" },
    { method: "setMyCommands", parameters: command({ command: "" }), says: "command must be non-empty" },
    {
      method: "setMyCommands",
      parameters: command({ command: "x".repeat(33) }),
      says: "command length must not exceed 32",
    },
    {
      method: "setMyCommands",
      parameters: command({ description: "" }),
      says: "command description must be non-empty",
    },
    {
      method: "setMyCommands",
      parameters: command({ description: "ы".repeat(257) }),
      says: "command description length must not exceed 256",
    },
    {
      method: "setMyCommands",
      parameters: {
        commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: "x" })),
      },
      says: "BOT_COMMANDS_TOO_MUCH",
    },
    {
      method: "setMyCommands",
      parameters: { ...command({}), language_code: "pt-br" },
      says: "invalid language code specified",
    },
    {
      method: "setMyCommands",
      parameters: { ...command({}), scope: { type: "chat_administrators", chat_id: AIGERIM } },
      says: "can't use specified scope in private chats",
    },
    {
      method: "setMyCommands",
      parameters: { ...command({}), scope: { type: "chat", chat_id: DEMO_CHANNEL_ID } },
      says: "can't change commands in channel chats",
    },
    {
      method: "setMyCommands",
      parameters: { ...command({}), scope: { type: "everybody" } },
      says: "[local check] scope is none of BotCommandScopeDefault, BotCommandScopeAllPrivateChats, BotCommandScopeAllGroupChats, BotCommandScopeAllChatAdministrators, BotCommandScopeChat, BotCommandScopeChatAdministrators, BotCommandScopeChatMember",
    },
    { method: "setMyName", parameters: { name: "x".repeat(65) }, says: "BOT_TITLE_INVALID" },
    {
      method: "getUpdates",
      parameters: { allowed_updates: ["message", "messages"] },
      says: '[local check] allowed_updates: there are no updates of type "messages"',
    },
    {
      method: "setWebhook",
      parameters: { url: "https://x.org/", secret_token: "a b" },
      says: "secret token contains unallowed characters",
    },
    {
      method: "setWebhook",
      parameters: { url: "https://x.org/", secret_token: "a".repeat(257) },
      says: "secret token is too long",
    },
  ])("$method: $says", async ({ method, parameters, says }) => {
    expect(await refusal(method, parameters)).toBe(says === undefined ? "accepted" : BAD + says);
  });
});

describe("answers to queries that Telegram refuses", () => {
  it.each([
    {
      extra: { results: Array.from({ length: 51 }, (_, i) => article({ id: `${i}` })) },
      says: "too many inline query results specified",
    },
    { extra: { results: [article(), article()] }, says: "RESULT_ID_DUPLICATE" },
    { extra: { results: [article({ id: "ы".repeat(33) })] }, says: "RESULT_ID_INVALID" },
    { extra: { results: [article({ title: " " })] }, says: "ARTICLE_TITLE_EMPTY" },
    {
      extra: { results: [article({ input_message_content: { message_text: "<p>", parse_mode: "HTML" } })] },
      says: `can't parse entities: Unsupported start tag "p" at byte offset 0`,
    },
    {
      extra: { results: [article({ reply_markup: { inline_keyboard: [[{ text: "x" }]] } })] },
      says: "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    },
    {
      extra: { results: [article({ thumb_url: "https://x.org/a.jpg" })] },
      says: `[local check] results[0]: InlineQueryResultArticle has no field "thumb_url"`,
    },
    { extra: { results: [], next_offset: "x".repeat(65) }, says: "NEXT_OFFSET_INVALID" },
    { extra: { results: [], button: { text: "x", start_parameter: "" } }, says: "START_PARAM_EMPTY" },
    { extra: { results: [], button: { text: "x", start_parameter: "a b" } }, says: "START_PARAM_INVALID" },
    { extra: { results: [article()] }, says: undefined },
  ])("inline: $says", async ({ extra, says }) => {
    const asking = telegram.inlineQuery({ query: "oil", timeoutMs: 300 });
    const updates = await call<Update[]>("getUpdates", { offset: -1 });
    const inline_query_id = updates.result[0]?.inline_query?.id;
    const answer = await refusal("answerInlineQuery", { inline_query_id, ...extra });
    expect(answer).toBe(says === undefined ? "accepted" : BAD + says);
    if (says !== undefined) await call("answerInlineQuery", { inline_query_id, results: [] });
    await asking;
  });

  it("a press that is answered twice, late, at length or not known", async () => {
    const TOO_OLD = `${BAD}query is too old and response timeout expired or query ID is invalid`;
    const reply_markup = { inline_keyboard: [[{ text: "Go", callback_data: "go" }]] };
    await call("sendMessage", { chat_id: AIGERIM, text: "x", reply_markup });
    const pressing = telegram.press({ text: "Go" });
    const updates = await call<Update[]>("getUpdates", { offset: -1 });
    const callback_query_id = updates.result[0]?.callback_query?.id;
    const answer = (extra: object) => refusal("answerCallbackQuery", { callback_query_id, ...extra });
    expect(await answer({ text: "x".repeat(201) })).toBe(`${BAD}MESSAGE_TOO_LONG`);
    expect(await answer({ text: "x".repeat(200) })).toBe("accepted");
    expect(await answer({})).toBe(TOO_OLD);
    expect(await answer({ callback_query_id: "1" })).toBe(TOO_OLD);
    expect(await pressing).toEqual({ answer: { text: "x".repeat(200), showAlert: false } });
  });
});

describe("calls that Telegram does not know", () => {
  it.each([
    { path: "bot1:wrong/getMe", status: 401, says: "Unauthorized" },
    { path: "botwrong/getMe", status: 404, says: "Not Found" },
    { path: "bot{token}/sendTelepathy", status: 404, says: "Not Found: method not found" },
    {
      path: "bot{token}/sendDice?chat_id=100001",
      status: 501,
      says: "[local check] sendDice is not supported by the local stand-in for Telegram",
    },
    { path: "bot{token}/GETME", status: 200, says: undefined },
  ])("$path", async ({ path, status, says }) => {
    const response = await fetch(`${telegram.url}${path.replace("{token}", telegram.token)}`);
    const body: { description?: string } = JSON.parse(await response.text());
    expect([response.status, body.description]).toEqual([status, says]);
  });
});
