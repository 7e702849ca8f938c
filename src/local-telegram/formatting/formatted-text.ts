import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { codePoints } from "../wire.ts";
import { detectEntities } from "./detected-entities.ts";
import { parseHtml } from "./html.ts";
import type { Formatted } from "./links.ts";
import { parseMarkdown } from "./markdown.ts";
import { byPlace, nestEntities } from "./nesting.ts";

/** A text as a bot gives it, before it is read. */
export interface RawText {
  text: string;
  parseMode?: string | undefined;
  entities?: readonly MessageEntity[] | undefined;
}

/** A text as Telegram keeps it, and what was dropped on the way without an error. */
export interface ReadText extends Formatted {
  dropped: string[];
}

const MAX_RAW_BYTES = 32_768;
const MAX_ENTITIES = 100;

/** Reads a text with its formatting as Telegram does: markup, clean-up, nesting, links found in the text. */
export function readText(raw: RawText): ReadText {
  if (raw.parseMode && Buffer.byteLength(raw.text) > MAX_RAW_BYTES) throw badRequest("text is too long");
  const parsed = parse(raw);
  const cleaned = trim(clean(parsed));
  const explicit = nestEntities(cleaned.entities);
  const dropped = [...droppedLinks(raw), ...tooMany(explicit)];
  const kept = explicit.slice(0, MAX_ENTITIES);
  return {
    text: cleaned.text,
    entities: [...kept, ...detectEntities(cleaned.text, kept)].toSorted(byPlace),
    dropped,
  };
}

/** A message's text: 1-4096 code points after reading. */
export function readMessageText(raw: RawText): ReadText {
  if (raw.text === "") throw badRequest("message text is empty");
  const read = readText(raw);
  if (read.text === "") throw badRequest(raw.parseMode ? "message text is empty" : "text must be non-empty");
  if (codePoints(read.text) > 4096) throw badRequest("message is too long");
  return read;
}

/** A caption: up to 1024 code points after reading. */
export function readCaption(raw: RawText): ReadText {
  const read = readText(raw);
  if (codePoints(read.text) > 1024) throw badRequest("message caption is too long");
  return read;
}

function parse({ text, parseMode, entities }: RawText): Formatted {
  const wellFormed = text.toWellFormed();
  switch (parseMode?.toLowerCase()) {
    case undefined:
    case "":
    case "none":
      return { text: wellFormed, entities: checkOffsets(wellFormed, entities ?? []) };
    case "html":
      return parseHtml(wellFormed);
    case "markdownv2":
    case "markdown":
      return parseMarkdown(wellFormed, parseMode?.toLowerCase() === "markdown" ? 1 : 2);
    default:
      throw badRequest("unsupported parse_mode");
  }
}

function checkOffsets(text: string, entities: readonly MessageEntity[]): MessageEntity[] {
  const insideSymbol = (offset: number): boolean => /[\udc00-\udfff]/.test(text[offset] ?? "");
  for (const { offset, length } of entities) {
    if (offset < 0 || length < 0) throw badRequest("can't parse entities: negative offset or length");
    if (offset + length > text.length) {
      const places = `offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`;
      throw badRequest(`entity beginning at UTF-16 ${places}`);
    }
    if (insideSymbol(offset) || insideSymbol(offset + length)) {
      throw badRequest(`entity begins or ends in a middle of a UTF-16 symbol at UTF-16 offset ${offset}`);
    }
  }
  return entities.filter((entity) => entity.length > 0).map((entity) => ({ ...entity }));
}

// oxlint-disable-next-line no-misleading-character-class -- combining marks are exactly what is meant
const REMOVED = /[\r\u202a-\u202e\u0333\u033f\u030a]/;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is meant
const BLANKED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/g;

function clean({ text, entities }: Formatted): Formatted {
  const blanked = text.replace(BLANKED, " ");
  if (!REMOVED.test(blanked)) return { text: blanked, entities };
  const keptBefore = [0];
  let kept = "";
  for (const unit of blanked.split("")) {
    if (!REMOVED.test(unit)) kept += unit;
    keptBefore.push(kept.length);
  }
  const place = (offset: number): number => keptBefore[offset] ?? kept.length;
  const moved = entities.map((entity) => {
    const offset = place(entity.offset);
    return { ...entity, offset, length: place(entity.offset + entity.length) - offset };
  });
  return { text: kept, entities: moved.filter((entity) => entity.length > 0) };
}

/** White space goes at the end, and at the start up to the first formatting. */
function trim({ text, entities }: Formatted): Formatted {
  const trimmed = text.trimEnd();
  const leading = trimmed.length - trimmed.trimStart().length;
  const first = Math.min(trimmed.length, ...entities.map((entity) => entity.offset));
  const cut = Math.min(leading, first);
  const length = trimmed.length - cut;
  const moved = entities.map((entity) => {
    const offset = entity.offset - cut;
    return { ...entity, offset, length: Math.min(entity.length, length - offset) };
  });
  const result = trimmed.slice(cut);
  return result.trim() === ""
    ? { text: "", entities: [] }
    : { text: result, entities: moved.filter((entity) => entity.length > 0) };
}

function droppedLinks({ text, parseMode }: RawText): string[] {
  if (parseMode?.toLowerCase() !== "html") return [];
  const addresses = [...text.matchAll(/<a\s+href\s*=\s*"([^"]*)"/gi)].map((found) => found[1] ?? "");
  const wrong = addresses.filter((address) => parseHtml(`<a href="${address}">x</a>`).entities.length === 0);
  return wrong.map(
    (address) => `a link with the address "${address}" was dropped: Telegram takes it for invalid`,
  );
}

const tooMany = (entities: MessageEntity[]): string[] =>
  entities.length > MAX_ENTITIES
    ? [`${entities.length - MAX_ENTITIES} formatting entities were dropped: Telegram keeps ${MAX_ENTITIES}`]
    : [];
