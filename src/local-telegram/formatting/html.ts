import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { checkedLink, type Formatted, linkedUserId } from "./links.ts";

const TAGS = new Set(
  "a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote".split(" "),
);
const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

interface OpenTag {
  name: string;
  argument: string;
  attributes: Map<string, string>;
  offset: number;
}

type Refuse = (text: string) => never;
const refuse: Refuse = (text) => {
  throw badRequest(`can't parse entities: ${text}`);
};

/**
 * Reads Telegram's HTML as the real server does, with its texts and byte offsets.
 * Source: tdlib, MessageEntity.cpp, parse_html.
 */
export function parseHtml(html: string): Formatted {
  return new HtmlReader(html).read();
}

class HtmlReader {
  private position = 0;
  private text = "";
  private readonly open: OpenTag[] = [];
  private readonly entities: MessageEntity[] = [];
  private readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  read(): Formatted {
    while (this.position < this.html.length) {
      const character = this.html[this.position];
      if (character === "&") this.text += this.reference();
      else if (character === "<") this.tag();
      else {
        this.text += character;
        this.position += 1;
      }
    }
    const last = this.open.at(-1);
    if (last) refuse(`Can't find end tag corresponding to start tag "${last.name}"`);
    return { text: this.text, entities: this.entities };
  }

  /** A character reference, or the ampersand itself when it is none. */
  private reference(): string {
    const rest = this.html.slice(this.position);
    const numeric = /^&#(?:x([0-9a-f]+)|(\d+));?/i.exec(rest);
    if (numeric) {
      const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2]);
      if (code > 0 && code < 0x10ffff && numeric[0].length <= 10) {
        this.position += numeric[0].length;
        return String.fromCodePoint(code);
      }
    }
    const named = /^&([a-z]+);?/i.exec(rest);
    const character = NAMED[named?.[1] ?? ""];
    this.position += character && named ? named[0].length : 1;
    return character ?? "&";
  }

  private tag(): void {
    const start = this.position;
    this.position += 1;
    if (this.html[this.position] === "/") this.endTag(start);
    else this.startTag(start);
  }

  private startTag(start: number): void {
    const name = this.take(/[^\s>]*/y);
    if (this.position >= this.html.length) refuse(`Unclosed start tag at byte offset ${this.bytes(start)}`);
    const tag: OpenTag = {
      name: name.toLowerCase(),
      argument: "",
      attributes: new Map(),
      offset: this.text.length,
    };
    if (!TAGS.has(tag.name)) {
      refuse(`Unsupported start tag "${tag.name}" at byte offset ${this.bytes(start)}`);
    }
    for (this.take(/\s*/y); this.html[this.position] !== ">"; this.take(/\s*/y)) this.attribute(tag, start);
    this.position += 1;
    if (tag.name === "span" && tag.attributes.get("class") !== "tg-spoiler") {
      refuse(`Tag "span" must have class "tg-spoiler" at byte offset ${this.bytes(start)}`);
    }
    this.open.push(tag);
  }

  private attribute(tag: OpenTag, start: number): void {
    const unclosed = `Unclosed start tag "${tag.name}" at byte offset ${this.bytes(start)}`;
    const name = this.take(/[^\s=>/"']*/y);
    if (name === "") {
      refuse(
        this.position >= this.html.length
          ? `Unclosed start tag at byte offset ${this.bytes(start)}`
          : `Empty attribute name in the tag "${tag.name}" at byte offset ${this.bytes(start)}`,
      );
    }
    this.take(/\s*/y);
    if (this.html[this.position] !== "=") {
      if (this.position >= this.html.length) refuse(unclosed);
      tag.attributes.set(name, "");
      return;
    }
    this.position += 1;
    this.take(/\s*/y);
    if (this.position >= this.html.length) refuse(unclosed);
    tag.attributes.set(name, this.attributeValue());
    if (this.position >= this.html.length) refuse(`Unclosed start tag at byte offset ${this.bytes(start)}`);
  }

  private attributeValue(): string {
    const quote = this.html[this.position];
    if (quote !== '"' && quote !== "'") {
      const start = this.position;
      const token = this.take(/[a-z0-9.-]*/iy);
      const next = this.html[this.position];
      if (next !== undefined && !/[\s>]/.test(next)) {
        refuse(`Unexpected end of name token at byte offset ${this.bytes(start)}`);
      }
      return token.toLowerCase();
    }
    this.position += 1;
    let value = "";
    while (this.position < this.html.length && this.html[this.position] !== quote) {
      if (this.html[this.position] === "&") value += this.reference();
      else {
        value += this.html[this.position];
        this.position += 1;
      }
    }
    this.position += 1;
    return value;
  }

  private endTag(start: number): void {
    const opened = this.open.at(-1);
    if (!opened) return refuse(`Unexpected end tag at byte offset ${this.bytes(start)}`);
    this.position += 1;
    const name = this.take(/[^\s>]*/y);
    this.take(/\s*/y);
    if (this.html[this.position] !== ">") refuse(`Unclosed end tag at byte offset ${this.bytes(start)}`);
    this.position += 1;
    if (name !== "" && name.toLowerCase() !== opened.name) {
      const offset = this.bytes(start);
      refuse(`Unmatched end tag at byte offset ${offset}, expected "</${opened.name}>", found "</${name}>"`);
    }
    this.open.pop();
    if (this.text.length > opened.offset) this.close(opened);
  }

  private close(tag: OpenTag): void {
    const range = { offset: tag.offset, length: this.text.length - tag.offset };
    const entity = entityOf(tag, range, this.text.slice(tag.offset));
    if (!entity) return;
    const inner = this.entities.at(-1);
    // <pre><code class="language-x"> is one entity with a language.
    if (entity.type === "pre" && inner?.type === "code" && inner.offset === range.offset) {
      const language = this.languages.get(inner);
      if (inner.length === range.length && language) {
        this.entities[this.entities.length - 1] = { type: "pre", language, ...range };
        return;
      }
    }
    const language = tag.attributes.get("class");
    if (entity.type === "code" && language?.startsWith("language-"))
      this.languages.set(entity, language.slice(9));
    this.entities.push(entity);
  }

  private readonly languages = new Map<MessageEntity, string>();

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.html)?.[0] ?? "";
    this.position += found.length;
    return found;
  }

  private bytes(position: number): number {
    return Buffer.byteLength(this.html.slice(0, position));
  }
}

interface Range {
  offset: number;
  length: number;
}

const SIMPLE: Record<string, "bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "code" | "pre"> =
  {
    b: "bold",
    strong: "bold",
    i: "italic",
    em: "italic",
    u: "underline",
    ins: "underline",
    s: "strikethrough",
    strike: "strikethrough",
    del: "strikethrough",
    "tg-spoiler": "spoiler",
    span: "spoiler",
    code: "code",
    pre: "pre",
  };

function entityOf(tag: OpenTag, range: Range, content: string): MessageEntity | undefined {
  const simple = SIMPLE[tag.name];
  if (simple) return { type: simple, ...range };
  if (tag.name === "blockquote") {
    return { type: tag.attributes.has("expandable") ? "expandable_blockquote" : "blockquote", ...range };
  }
  if (tag.name === "tg-emoji") {
    return { type: "custom_emoji", custom_emoji_id: tag.attributes.get("emoji-id") ?? "", ...range };
  }
  if (tag.name === "tg-time") return timeEntity(tag, range);
  return linkEntity(tag.attributes.get("href") || content, range);
}

/** A link, a mention of a user, or nothing: Telegram drops a link with a wrong address without a word. */
export function linkEntity(address: string, range: Range): MessageEntity | undefined {
  const userId = linkedUserId(address);
  if (userId !== undefined) {
    return { type: "text_mention", user: { id: userId, is_bot: false, first_name: "" }, ...range };
  }
  const url = checkedLink(address);
  return url === undefined ? undefined : { type: "text_link", url, ...range };
}

function timeEntity(tag: OpenTag, range: Range): MessageEntity | undefined {
  const unixTime = Number(tag.attributes.get("unix"));
  if (!Number.isInteger(unixTime) || unixTime <= 0)
    return refuse(`Invalid time specified in the tag "tg-time"`);
  const format = tag.attributes.get("format") ?? "";
  if (!isTimeFormat(format)) return refuse(`Invalid time format specified in the tag "tg-time"`);
  return { type: "date_time", unix_time: unixTime, date_time_format: format, ...range };
}

type TimeFormat = MessageEntity.DateTimeMessageEntity["date_time_format"];
const isTimeFormat = (format: string): format is TimeFormat => /^(?:r|w?[dD]?[tT]?)$/.test(format);
