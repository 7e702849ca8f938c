import { h, icon } from "./dom.js";
import { t } from "./texts.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/**
 * A text with its formatting, as nodes.
 * @param {string} text
 * @param {any[]} entities
 * @param {{ command(text: string): void, link(url: string): boolean, mention(name: string): void }} actions
 * @returns {Node[]}
 */
export function renderText(text, entities, actions) {
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return renderRange({ text, actions }, sorted, 0, text.length);
}

function renderRange(context, entities, start, end) {
  const nodes = [];
  let position = start;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) {
      rest = others;
      continue;
    }
    const isBlock = BLOCKS.has(entity.type);
    nodes.push(...plain(context.text.slice(position, from), { blockAfter: isBlock }));
    const inner = others.filter((other) => other.offset < to);
    const content = renderRange(context, inner, from, to);
    nodes.push(element(entity, content, context.text.slice(from, to), context.actions));
    position = to;
    // A block brings its own line break.
    if (isBlock && context.text[position] === "\n") position += 1;
    rest = others.filter((other) => other.offset + other.length > to);
  }
  nodes.push(...plain(context.text.slice(position, end), {}));
  return nodes;
}

function plain(text, { blockAfter }) {
  const shown = blockAfter && text.endsWith("\n") ? text.slice(0, -1) : text;
  return shown === "" ? [] : [document.createTextNode(shown)];
}

function element(entity, content, text, actions) {
  const tag = TAGS[entity.type];
  if (tag) return h(tag, {}, ...content);
  switch (entity.type) {
    case "pre":
      return h("pre", { "data-language": entity.language }, h("code", {}, ...content));
    case "blockquote":
      return h("blockquote", {}, ...content);
    case "expandable_blockquote":
      return expandable(content);
    case "spoiler":
      return spoiler(content);
    case "text_link":
      return link(entity.url, content, actions);
    case "url":
      return link(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`, content, actions);
    case "email":
      return link(`mailto:${text}`, content, actions);
    case "bot_command":
      return h(
        "button",
        { class: "inline-link", type: "button", onclick: () => actions.command(text) },
        ...content,
      );
    case "mention":
      return h(
        "button",
        { class: "inline-link", type: "button", onclick: () => actions.mention(text) },
        ...content,
      );
    case "date_time":
      return h("time", { datetime: new Date(entity.unix_time * 1000).toISOString() }, ...content);
    default:
      return h("span", { class: "inline-link" }, ...content);
  }
}

function link(url, content, actions) {
  const isSafe = /^(?:https?|mailto|tg):/i.test(url);
  const open = (event) => {
    if (actions.link(url)) event.preventDefault();
  };
  return h(
    "a",
    { href: isSafe ? url : undefined, target: "_blank", rel: "noopener noreferrer", onclick: open },
    ...content,
  );
}

const reveal = (event) => event.currentTarget.classList.add("revealed");

function spoiler(content) {
  return h("button", { class: "spoiler", type: "button", onclick: reveal }, h("span", {}, ...content));
}

function expandable(content) {
  const quote = h("blockquote", { class: "expandable" }, h("div", { class: "quote-text" }, ...content));
  const button = h(
    "button",
    { class: "quote-toggle", type: "button", "aria-expanded": "false", "aria-label": t("expand") },
    icon("chevron"),
  );
  const toggle = () => {
    const isOpen = quote.classList.toggle("expanded");
    button.setAttribute("aria-expanded", String(isOpen));
    button.setAttribute("aria-label", t(isOpen ? "collapse" : "expand"));
  };
  quote.addEventListener("click", (event) => {
    const hit = event.target instanceof Element ? event.target.closest("a, .inline-link, .spoiler") : null;
    if (!hit && !globalThis.getSelection()?.toString()) toggle();
  });
  quote.append(button);
  // Short quotes fit into three lines and need no arrow; known only when they are on the screen.
  const text = quote.querySelector(".quote-text");
  new ResizeObserver(() => {
    if (!quote.classList.contains("expanded")) {
      quote.classList.toggle("short", text.scrollHeight <= text.clientHeight + 2);
    }
  }).observe(text);
  return quote;
}
