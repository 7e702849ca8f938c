import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ChannelState, UNREAD_CHANNEL } from "../../src/sources/channel-changes.ts";
import { channelName } from "../../src/sources/channel-name.ts";
import { channelPage } from "../../src/sources/channel-page.ts";
import { type ChannelReading, readChannel } from "../../src/sources/telegram-channel.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";
import * as pages from "./fixtures/channel-pages.ts";
import { historyHtml, type PagePost } from "./fixtures/channel-pages.ts";
import { testHttp } from "./support/test-http.ts";

describe("names of channels", () => {
  it.each([
    ["port_news", "port_news"],
    ["@port_news", "port_news"],
    [" @Port_News \u200B", "port_news"],
    ["https://t.me/port_news", "port_news"],
    ["https://t.me/s/port_news?before=50", "port_news"],
    ["t.me/port_news/123", "port_news"],
    ["http://telegram.me/port_news/", "port_news"],
    ["https://www.telegram.dog/port_news", "port_news"],
    ["https://port_news.t.me/", "port_news"],
    ["tg://resolve?domain=port_news&post=5", "port_news"],
    ["https://t.me/+AbCdEf", null],
    ["https://t.me/joinchat/AbCdEf", null],
    ["https://t.me/addstickers/Port", null],
    ["https://t.me/c/123456/7", null],
    ["https://t.me/", null],
    ["https://t.me/s/", null],
    ["https://evil.example/port_news", null],
    ["https://t.me.evil.example/port_news", null],
    ["две новости", null],
    ["abc", null],
    ["9lives", null],
    ["@", null],
    ["", null],
  ])("'%s' is %s", (text, name) => {
    expect(channelName(text)).toBe(name);
  });
});

describe("one post", () => {
  const read = (post: Omit<PagePost, "id">) => {
    const page = channelPage(historyHtml([{ id: 7, ...post }]));
    return page.status === "history" ? page.posts[0] : page.status;
  };

  it.each([
    {
      name: "lines and paragraphs",
      post: { html: "Первая строка.<br/>Вторая.<br/><br/>Абзац <b>два</b>." },
      finds: {
        text: "Первая строка.\nВторая.\n\nАбзац два.",
        kind: "text",
        authorship: "own",
        isEdited: false,
        publishedAt: "2026-03-02T08:15:00.000Z",
        url: "https://t.me/port_news/7",
      },
    },
    {
      name: "emoji",
      post: { html: '<i class="emoji" style="background-image:url(x)"><b>🚢</b></i> Порт' },
      finds: { text: "🚢 Порт" },
    },
    {
      name: "ampersands escaped twice",
      post: {
        html: 'P&amp;amp;G &amp;quot;да&amp;quot; <a href="https://port.example/?a=1&amp;amp;b=2&amp;amp;utm_source=tg">тут</a>',
      },
      finds: { text: 'P&G "да" тут', links: ["https://port.example/?a=1&b=2"] },
    },
    { name: "less-than", post: { html: "рост &lt;5 % &amp; больше" }, finds: { text: "рост <5 % & больше" } },
    { name: "an edit", post: { html: "Текст", isEdited: true }, finds: { isEdited: true } },
    { name: "the word edited in a text", post: { html: "He edited it" }, finds: { isEdited: false } },
    {
      name: "a reply",
      post: { html: "Теперь 1000 тонн", before: pages.REPLY },
      finds: { text: "Теперь 1000 тонн", replyTo: { channel: "port_news", postId: 3 }, authorship: "own" },
    },
    {
      name: "a reply with a picture only",
      post: { before: pages.REPLY + pages.PHOTO("a") },
      finds: { text: "", kind: "media", replyTo: { channel: "port_news", postId: 3 } },
    },
    {
      name: "a forward",
      post: { html: "Чужой текст", before: pages.FORWARD },
      finds: {
        text: "Чужой текст",
        authorship: "forwarded",
        forwardedFrom: { name: "Другой канал", channel: "other_news", postId: 55 },
      },
    },
    {
      name: "a forward from a person",
      post: { html: "Чужой текст", before: pages.HIDDEN_FORWARD },
      finds: { authorship: "forwarded", forwardedFrom: { name: "Имя Фамилия", channel: null, postId: null } },
    },
    {
      name: "Telegram's label instead of content",
      post: { after: pages.NOT_SUPPORTED },
      finds: { text: "", kind: "media", media: [{ kind: "unsupported" }] },
    },
    {
      name: "Telegram's label beside a text",
      post: { html: "Текст", after: pages.NOT_SUPPORTED },
      finds: { text: "Текст" },
    },
    {
      name: "the label as if it were the text",
      post: {
        after: pages.NOT_SUPPORTED.replace(
          "message_media_not_supported_label",
          "message_media_not_supported_label tgme_widget_message_text js-message_text",
        ),
      },
      finds: { text: "" },
    },
    {
      name: "the label as the text itself",
      post: { html: "Please open Telegram to view this post<br/>VIEW IN TELEGRAM" },
      finds: { text: "" },
    },
    {
      name: "a picture",
      post: { html: "Подпись", before: pages.PHOTO("a") },
      finds: { text: "Подпись", kind: "media", media: [{ kind: "photo" }] },
    },
    { name: "a video", post: { before: pages.VIDEO }, finds: { media: [{ kind: "video" }] } },
    {
      name: "a round video",
      post: { before: pages.ROUND_VIDEO },
      finds: { media: [{ kind: "round-video" }], text: "" },
    },
    {
      name: "a voice message",
      post: { before: pages.VOICE },
      finds: { media: [{ kind: "voice" }], text: "" },
    },
    { name: "a sticker", post: { before: pages.STICKER }, finds: { media: [{ kind: "sticker" }], text: "" } },
    {
      name: "a document",
      post: { html: "Итоги", after: pages.DOCUMENT },
      finds: { media: [{ kind: "document" }], text: "Итоги" },
    },
    {
      name: "a poll",
      post: { after: pages.POLL },
      finds: { kind: "poll", text: "", poll: { question: "Какой порт больше?", options: ["Актау", "Алят"] } },
    },
    {
      name: "a service message",
      post: { html: "Новости порта pinned a message", isService: true },
      finds: { kind: "service" },
    },
    {
      name: "an album",
      post: { html: "Три снимка", before: pages.ALBUM([7, 8, 9]) },
      finds: {
        text: "Три снимка",
        ids: [7, 8, 9],
        media: [{ kind: "photo" }, { kind: "photo" }, { kind: "photo" }],
      },
    },
    {
      name: "the preview of a link",
      post: { html: "См. сайт", after: pages.LINK_PREVIEW },
      finds: { text: "См. сайт", kind: "text" },
    },
    {
      name: "an invisible letter",
      post: { html: "Товаро\u00ADоборот\u200B" },
      finds: { text: "Товарооборот" },
    },
    { name: "a time that cannot be read", post: { html: "Т", at: "soon" }, finds: { publishedAt: null } },
  ])("$name", ({ post, finds }) => {
    expect(read(post)).toMatchObject({ id: 7, channel: "port_news", ...finds });
  });

  it("gives links that expire only as such, and knows a file without them", () => {
    const mediaWith = (token: string) => {
      const post = read({ html: "Т", before: pages.PHOTO(token) + pages.VOICE });
      return post === undefined || typeof post === "string" ? [] : post.media;
    };
    expect(mediaWith("token").map(({ address }) => address)).toEqual([
      "https://cdn4.telesco.pe/file/token.jpg",
      "https://cdn4.telesco.pe/file/v.ogg",
    ]);
    const hashes = (token: string) => mediaWith(token).map(({ hash }) => hash);
    expect(hashes("another")).toEqual(hashes("token"));
  });
});

describe("reading a channel", () => {
  let server: WebServer;
  let second: WebServer;
  beforeEach(async () => {
    [server, second] = await Promise.all([startWebServer(), startWebServer()]);
  });
  afterEach(async () => {
    await Promise.all([server.close(), second.close()]);
  });

  const PATH = "/s/port_news";
  const html = { "content-type": "text/html; charset=utf-8" };
  const post = (id: number, text = `Новость номер ${id}`): PagePost => ({ id, html: text });
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => post(from + n));
  const read = (
    state: ChannelState,
    over: { maxPages?: number; firstPages?: number } = {},
    name = "@port_news ",
  ) => readChannel(name, state, { http: testHttp(), hosts: [server.origin, `${second.origin}/`], ...over });
  /** A channel with these posts, twenty on a page, as `?before=` asks. */
  const serve = (posts: PagePost[], on = server) => {
    on.routes.set(PATH, (request, response) => {
      const before = Number(
        new URL(request.url ?? "", "http://x").searchParams.get("before") ?? Number.MAX_SAFE_INTEGER,
      );
      const older = posts.filter(({ id }) => id < before);
      const page = older.slice(-20);
      const first = page[0]?.id ?? 0;
      response.writeHead(200, html).end(historyHtml(page, older.length > 20 ? first : null));
    });
  };
  const told = (reading: ChannelReading) =>
    reading.status === "read"
      ? {
          added: reading.added.map(({ id }) => id),
          edited: reading.edited.map(({ id }) => id),
          deleted: reading.deleted,
        }
      : reading.reason;
  const stateOf = (reading: ChannelReading) => {
    if (reading.status === "failed") throw new Error(reading.reason);
    return reading.state;
  };
  const ids = (from: number, to: number) => range(from, to).map(({ id }) => id);
  const nothing = { added: [], edited: [], deleted: [] };

  it("first the latest pages, then only what is new", async () => {
    serve(range(1, 100));
    const first = await read(UNREAD_CHANNEL, { firstPages: 2 });
    expect(told(first)).toEqual({ added: ids(61, 100), edited: [], deleted: [] });
    expect(first).toMatchObject({ title: "Новости & порт", username: "port_news", host: server.origin });
    expect(told(await read(stateOf(first)))).toEqual(nothing);
    serve(range(1, 103));
    expect(told(await read(stateOf(first)))).toEqual({ added: [101, 102, 103], edited: [], deleted: [] });
  });

  it("walks back to the last known post of a busy channel", async () => {
    serve(range(1, 30));
    const state = stateOf(await read(UNREAD_CHANNEL));
    serve(range(1, 130));
    expect(told(await read(state))).toEqual({ added: ids(31, 130), edited: [], deleted: [] });
  });

  it("an unchanged channel costs one page", async () => {
    serve(range(1, 60));
    const state = stateOf(await read(UNREAD_CHANNEL));
    const before = server.requests.length;
    await read(state);
    expect(server.requests.slice(before).map(({ path }) => path)).toEqual(["/robots.txt", PATH]);
  });

  it("edits, deletions, and changes that are none", async () => {
    serve(range(1, 30));
    const state = stateOf(await read(UNREAD_CHANNEL));
    const later = range(1, 31)
      .filter(({ id }) => id !== 25 && id !== 30)
      .map((one) =>
        one.id === 28 ? { ...post(28, "Исправлено: 529 млн"), isEdited: true } : { ...one, views: "9K" },
      );
    serve(later);
    const reading = await read(state);
    expect(told(reading)).toEqual({ added: [31], edited: [28], deleted: [25, 30] });
    expect(told(await read(stateOf(reading)))).toEqual(nothing);
  });

  it("the newest post deleted, with nothing new", async () => {
    serve(range(1, 30));
    const state = stateOf(await read(UNREAD_CHANNEL));
    serve(range(1, 29));
    const reading = await read(state);
    expect(told(reading)).toEqual({ added: [], edited: [], deleted: [30] });
    serve(range(1, 30));
    // It was only an old copy of the page: the post is there again, and is no news.
    expect(told(await read(stateOf(reading)))).toEqual({ added: [], edited: [30], deleted: [] });
  });

  it("an old copy without any known post deletes nothing", async () => {
    serve(range(200, 240));
    const state = stateOf(await read(UNREAD_CHANNEL));
    serve(range(1, 30));
    const reading = await read(state);
    expect(told(reading)).toEqual(nothing);
    expect(stateOf(reading).lastId).toBe(240);
  });

  it("pictures of an album are not taken for deleted posts", async () => {
    const album = { id: 7, html: "Снимки", before: pages.ALBUM([7, 8, 9]) };
    serve([...range(1, 6), album, post(10)]);
    const state = stateOf(await read(UNREAD_CHANNEL));
    expect(told(await read(state))).toEqual(nothing);
  });

  it("a media link that has changed is no edit", async () => {
    const picture = (token: string) => [post(6), { id: 7, html: "Снимок", before: pages.PHOTO(token) }];
    serve(picture("one"));
    const state = stateOf(await read(UNREAD_CHANNEL));
    serve(picture("two"));
    expect(told(await read(state))).toEqual(nothing);
  });

  it("a walk that breaks off leaves a gap, and the next reading closes it", async () => {
    serve(range(1, 20));
    const state = stateOf(await read(UNREAD_CHANNEL));
    serve(range(1, 120));
    const first = await read(state, { maxPages: 2 });
    expect(told(first)).toEqual({ added: ids(81, 120), edited: [], deleted: [] });
    expect(stateOf(first).gap).toEqual({ afterId: 20, beforeId: 81 });
    serve(range(1, 125));
    const rest = await read(stateOf(first));
    expect(told(rest)).toEqual({ added: [...ids(21, 80), ...ids(121, 125)], edited: [], deleted: [] });
    expect(stateOf(rest).gap).toBeNull();
  });

  it("a page that fails on the way loses nothing", async () => {
    serve(range(1, 20));
    const state = stateOf(await read(UNREAD_CHANNEL));
    serve(range(1, 100));
    server.routes.set(`${PATH}?before=61`, { status: 500 });
    const first = await read(state);
    expect(stateOf(first).gap).toEqual({ afterId: 20, beforeId: 61 });
    server.routes.delete(`${PATH}?before=61`);
    expect(told(await read(stateOf(first)))).toEqual({ added: ids(21, 60), edited: [], deleted: [] });
  });

  it("the next host, where the first fails", async () => {
    server.routes.set(PATH, { status: 502 });
    serve(range(1, 5), second);
    expect(await read(UNREAD_CHANNEL)).toMatchObject({ status: "read", host: second.origin });
  });

  it("the next host, where the first is not there", async () => {
    serve(range(1, 5), second);
    const hosts = ["http://127.0.0.1:1", second.origin];
    const reading = await readChannel("port_news", UNREAD_CHANNEL, { http: testHttp(), hosts });
    expect(reading.status).toBe("read");
  });

  it("preview off: the page leads to the channel's card", async () => {
    for (const host of [server, second]) {
      host.routes.set(PATH, { status: 302, headers: { location: "/port_news" } });
      host.routes.set("/port_news", { headers: html, body: pages.CARD_HTML });
    }
    expect(told(await read(UNREAD_CHANNEL))).toBe("no-public-preview");
  });

  it("preview off on one host, the other one down: still no preview", async () => {
    server.routes.set(PATH, { headers: html, body: pages.CARD_HTML });
    second.routes.set(PATH, { status: 500 });
    expect(told(await read(UNREAD_CHANNEL))).toBe("no-public-preview");
  });

  it.each([
    {
      name: "nobody has this name",
      route: { headers: html, body: pages.NOBODY_HTML },
      reason: "no-such-channel",
    },
    {
      name: "the page looks otherwise now",
      route: { headers: html, body: "<html><body><app-root></app-root></body></html>" },
      reason: "unknown-page",
    },
    {
      name: "the host wants a pause",
      route: { status: 429, headers: { "retry-after": "30" } },
      reason: "rate-limited",
    },
    {
      name: "spoiled letters",
      route: {
        headers: html,
        body: new TextDecoder("windows-1252").decode(Buffer.from(historyHtml(range(1, 9)))),
      },
      reason: "unreadable-text",
    },
  ])("$name: $reason", async ({ route, reason }) => {
    server.routes.set(PATH, route);
    second.routes.set(PATH, route);
    expect(told(await read(UNREAD_CHANNEL))).toBe(reason);
  });

  it("a channel without posts", async () => {
    serve([]);
    const reading = await read(UNREAD_CHANNEL);
    expect(told(reading)).toEqual(nothing);
    serve([post(1)]);
    expect(told(await read(stateOf(reading)))).toEqual({ added: [1], edited: [], deleted: [] });
  });

  it("no name, no request", async () => {
    expect(told(await read(UNREAD_CHANNEL, {}, "https://t.me/+secret"))).toBe("not-a-channel-name");
    expect(server.requests).toEqual([]);
  });
});
