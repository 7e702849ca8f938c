import type { MessageEntity } from "grammy/types";
import { escapeHtml } from "../../../core/escape-html.ts";

const TAGS: Readonly<Partial<Record<MessageEntity["type"], string>>> = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  spoiler: "tg-spoiler",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

/** A message's words in Telegram's HTML, as they are formatted there. Offsets are UTF-16 units, as Telegram's. */
export function messageHtml(text: string, entities: readonly MessageEntity[] = []): string {
  const marks = entities.flatMap((entity) => {
    const tag = tagOf(entity);
    return tag === null ? [] : [{ from: entity.offset, to: entity.offset + entity.length, ...tag }];
  });
  // The longer one stands outside of what it holds.
  const ordered = marks.toSorted((a, b) => a.from - b.from || b.to - a.to);
  let html = "";
  let at = 0;
  const open: { to: number; close: string }[] = [];
  const writeUntil = (end: number) => {
    html += escapeHtml(text.slice(at, end));
    at = Math.max(at, end);
  };
  const closeUntil = (end: number) => {
    for (let last = open.at(-1); last !== undefined && last.to <= end; last = open.at(-1)) {
      writeUntil(last.to);
      html += last.close;
      open.pop();
    }
  };
  for (const { from, to, start, close } of ordered) {
    closeUntil(from);
    writeUntil(from);
    html += start;
    // What reaches further than what it stands in ends with it.
    open.push({ to: Math.min(to, open.at(-1)?.to ?? to), close });
  }
  closeUntil(text.length);
  writeUntil(text.length);
  return html;
}

function tagOf(entity: MessageEntity): { start: string; close: string } | null {
  if (entity.type === "text_link") return { start: `<a href="${escapeHtml(entity.url)}">`, close: "</a>" };
  if (entity.type === "expandable_blockquote")
    return { start: "<blockquote expandable>", close: "</blockquote>" };
  const tag = TAGS[entity.type];
  return tag === undefined ? null : { start: `<${tag}>`, close: `</${tag}>` };
}
