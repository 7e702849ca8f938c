import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { linkEntity } from "./html.ts";
import type { Formatted } from "./links.ts";

const refuse = (text: string): never => {
  throw badRequest(`can't parse entities: ${text}`);
};

type Style = "bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "code" | "pre" | "text_link";

interface Open {
  style: Style;
  marker: string;
  start: number;
  offset: number;
  language: string;
}

const NAMES: Record<Style, string> = {
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  strikethrough: "Strikethrough",
  spoiler: "Spoiler",
  code: "Code",
  pre: "Pre",
  text_link: "TextUrl",
};
const MARKERS: Record<1 | 2, [string, Style][]> = {
  1: [
    ["```", "pre"],
    ["`", "code"],
    ["*", "bold"],
    ["_", "italic"],
    ["[", "text_link"],
  ],
  2: [
    ["```", "pre"],
    ["`", "code"],
    ["__", "underline"],
    ["||", "spoiler"],
    ["*", "bold"],
    ["_", "italic"],
    ["~", "strikethrough"],
    ["[", "text_link"],
  ],
};
const RESERVED = "_*[]()~`>#+-=|{}.!";

/**
 * Reads MarkdownV2 (version 2) or the legacy Markdown (version 1), with Telegram's texts.
 * Source: tdlib, MessageEntity.cpp, parse_markdown and parse_markdown_v2; quotes and custom emoji are simplified.
 */
export function parseMarkdown(markdown: string, version: 1 | 2): Formatted {
  return new MarkdownReader(markdown, version).read();
}

class MarkdownReader {
  private position = 0;
  private text = "";
  private readonly open: Open[] = [];
  private readonly entities: MessageEntity[] = [];
  private quote: { offset: number } | undefined;
  private readonly markdown: string;
  private readonly version: 1 | 2;

  constructor(markdown: string, version: 1 | 2) {
    this.markdown = markdown;
    this.version = version;
  }

  read(): Formatted {
    while (this.position < this.markdown.length) this.step();
    const last = this.open.at(-1);
    if (last) {
      const offset = this.bytes(last.start);
      refuse(
        this.version === 2
          ? `Can't find end of ${NAMES[last.style]} entity at byte offset ${offset}`
          : `Can't find end of the entity starting at byte offset ${offset}`,
      );
    }
    this.endQuote();
    return { text: this.text, entities: this.entities };
  }

  private step(): void {
    const rest = this.markdown.slice(this.position);
    const top = this.open.at(-1);
    if (rest.startsWith("\\") && /^\\[\u0021-\u007e]/.test(rest)) return this.put(rest[1] ?? "", 2);
    if (top && this.closes(top, rest)) return this.close(top);
    if (top?.style === "code" || top?.style === "pre") return this.put(rest[0] ?? "", 1);
    if (this.beginsQuote(rest)) return;
    const marker = MARKERS[this.version].find(([mark]) => rest.startsWith(mark));
    if (marker) return this.begin(marker);
    const character = rest[0] ?? "";
    if (this.version === 2 && RESERVED.includes(character)) {
      refuse(`Character '${character}' is reserved and must be escaped with the preceding '\\'`);
    }
    this.put(character, 1);
  }

  /** Lines that start with > are one quote until a line does not. */
  private beginsQuote(rest: string): boolean {
    if (rest.startsWith("\n") && this.quote && !rest.startsWith("\n>")) this.endQuote();
    const isLineStart = this.position === 0 || this.markdown[this.position - 1] === "\n";
    const mark = /^(?:\*\*)?>/.exec(rest)?.[0];
    if (this.version === 1 || !isLineStart || mark === undefined) return false;
    this.quote ??= { offset: this.text.length };
    this.position += mark.length;
    return true;
  }

  private put(character: string, taken: number): void {
    this.text += character;
    this.position += taken;
  }

  private begin([marker, style]: [string, Style]): void {
    const start = this.position;
    this.position += marker.length;
    let language = "";
    if (style === "pre") {
      const found = /^([a-z0-9+#-]+)\n/i.exec(this.markdown.slice(this.position));
      language = found?.[1] ?? "";
      this.position += found ? found[0].length : this.markdown[this.position] === "\n" ? 1 : 0;
    }
    this.open.push({ style, marker, start, offset: this.text.length, language });
  }

  private closes(top: Open, rest: string): boolean {
    return rest.startsWith(top.style === "text_link" ? "]" : top.marker);
  }

  private close(top: Open): void {
    this.open.pop();
    this.position += top.style === "text_link" ? 1 : top.marker.length;
    const address = top.style === "text_link" ? this.address() : undefined;
    const range = { offset: top.offset, length: this.text.length - top.offset };
    if (range.length === 0) return;
    if (top.style === "text_link") {
      const entity = address === undefined ? undefined : linkEntity(address, range);
      if (entity) this.entities.push(entity);
      return;
    }
    this.entities.push(
      top.style === "pre" && top.language !== ""
        ? { type: "pre", language: top.language, ...range }
        : { type: top.style, ...range },
    );
  }

  private address(): string | undefined {
    if (this.markdown[this.position] !== "(") return undefined;
    const start = this.position;
    let address = "";
    for (this.position += 1; this.markdown[this.position] !== ")"; this.position += 1) {
      if (this.position >= this.markdown.length) {
        return refuse(`Can't find end of a URL at byte offset ${this.bytes(start)}`);
      }
      if (this.markdown[this.position] === "\\") this.position += 1;
      address += this.markdown[this.position] ?? "";
    }
    this.position += 1;
    return address;
  }

  private endQuote(): void {
    if (!this.quote) return;
    const { offset } = this.quote;
    this.quote = undefined;
    if (this.text.length > offset)
      this.entities.push({ type: "blockquote", offset, length: this.text.length - offset });
  }

  private bytes(position: number): number {
    return Buffer.byteLength(this.markdown.slice(0, position));
  }
}
