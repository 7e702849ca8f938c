import { escapeHtml } from "../core/escape-html.ts";
import type { HtmlElement, HtmlNode } from "./html.ts";

/** What Telegram shows and a bot may send; pages of channels write the same in other tags. */
const KEPT: Readonly<Record<string, string>> = {
  b: "b",
  strong: "b",
  i: "i",
  em: "i",
  u: "u",
  ins: "u",
  s: "s",
  del: "s",
  strike: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  "tg-spoiler": "tg-spoiler",
};
const SILENT = new Set(["script", "style", "template", "svg", "iframe", "button", "form", "object"]);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const MAX_DEPTH = 40;
const WEB_ADDRESS = /^(?:https?|tg):\/\//i;

/** The words of a post as its public page formats them, in the tags that a bot may send. */
export function telegramHtml(body: HtmlElement): string {
  return inside(body, 0)
    .replaceAll(/[^\S\n\u00A0]+/gu, " ")
    .replaceAll(/ ?\n ?/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

function inside(node: HtmlNode, depth: number): string {
  if (depth > MAX_DEPTH) return escapeHtml(node.textContent ?? "");
  return [...node.childNodes].map((child) => marked(child, depth + 1)).join("");
}

function marked(node: HtmlNode, depth: number): string {
  if (node.nodeType === TEXT_NODE) return escapeHtml(node.textContent ?? "");
  if (node.nodeType !== ELEMENT_NODE) return "";
  const name = node.nodeName.toLowerCase();
  if (SILENT.has(name)) return "";
  if (name === "br") return "\n";
  const words = inside(node, depth);
  // An emoji is a picture with its sign inside.
  if (words.trim() === "" || attribute(node, "class").includes("emoji")) return words;
  if (name === "a") return linked(attribute(node, "href"), words);
  const tag = attribute(node, "class").includes("spoiler") ? "tg-spoiler" : KEPT[name];
  return tag === undefined ? words : `<${tag}>${words}</${tag}>`;
}

function linked(address: string, words: string): string {
  // Telegram escapes them twice.
  const url = address.replaceAll("&amp;", "&");
  return WEB_ADDRESS.test(url) ? `<a href="${escapeHtml(url)}">${words}</a>` : words;
}

function attribute(node: HtmlNode, name: string): string {
  return "getAttribute" in node && typeof node.getAttribute === "function"
    ? String(node.getAttribute(name) ?? "")
    : "";
}
