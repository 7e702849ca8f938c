import { type HtmlElement, type HtmlNode, parseFragment } from "./html.ts";

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "head",
  "button",
  "form",
  "object",
]);
const BLOCKS = new Set(
  (
    "p div section article header footer main aside blockquote ul ol li dl dt dd table tr figure figcaption " +
    "h1 h2 h3 h4 h5 h6 pre hr details summary address body"
  ).split(" "),
);
// Invisible letters that would make equal words differ, or turn a line around.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|laquo|raquo|[mn]dash|hellip|[lr][sd]quo|#\d{1,7}|#x[\da-f]{1,6});/i;
const TAG = /<\/?(?:p|br|b|i|a|div|span|strong|em|img|ul|li|h[1-6])\b[^<>]*>/i;

/** Text of an element: paragraphs by an empty line, lines of one paragraph by a line end. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  const open: (HtmlNode | string)[] = [element];
  // By hand, because documents of strangers may be nested deeper than the stack.
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.nodeType === TEXT_NODE)
      parts.push((node.textContent ?? "").replaceAll(/[^\S\u00A0]+/g, " "));
    else if (node.nodeType === ELEMENT_NODE) openElement(node, open);
  }
  return tidyText(parts.join(""));
}

function openElement(node: HtmlNode, open: (HtmlNode | string)[]): void {
  const name = node.nodeName.toLowerCase();
  if (SILENT.has(name)) return;
  if (name === "br") {
    open.push("\n");
    return;
  }
  // Cells of one row are read in one line.
  const around = BLOCKS.has(name) ? "\n\n" : name === "td" || name === "th" ? " " : "";
  open.push(around);
  // One by one: a spread of a hundred thousand children does not fit on the stack.
  for (const child of [...node.childNodes].toReversed()) open.push(child);
  open.push(around);
}

/** Markup, or text that was taken for markup once too often, as plain text. */
export function htmlToText(html: string): string {
  const text = plainOnce(html);
  // Escaped twice: the first reading brought the markup to light.
  return TAG.test(text) ? plainOnce(text) : decodeEntities(text);
}

/** Names of signs (`&quot;`) that are left in a text because it was escaped twice. */
export function decodeEntities(text: string): string {
  if (!ENTITY.test(text)) return text;
  return tidyText(parseFragment(text.replaceAll("<", "&lt;"))?.textContent ?? text);
}

function plainOnce(html: string): string {
  if (!/[<&]/.test(html)) return tidyText(html);
  const body = parseFragment(html);
  return body === null ? "" : textOf(body);
}

/** Spaces, line ends and invisible signs in order; nothing else of the text is touched. */
export function tidyText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[\r\u2028\u2029]/g, "\n")
    .replaceAll(INVISIBLE, "")
    .replaceAll(CONTROL, " ")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same on one line, as titles and names are. */
export function tidyLine(text: string): string {
  return tidyText(text).replaceAll(/\s+/g, " ");
}
