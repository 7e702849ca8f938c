import { fileAddress } from "./api.js";
import { avatar, h } from "./dom.js";
import { t } from "./texts.js";

const nothingMore = () => {};

/**
 * The list above the input field: commands, or results of an inline query. One is chosen with the arrows and Enter.
 * @typedef {{ element: HTMLElement, choose: () => void }} Item
 */
export class Suggestions {
  /** @type {Item[]} */
  items = [];
  current = -1;
  atEnd = nothingMore;

  /**
   * @param {HTMLElement} box
   * @param {HTMLElement} input
   */
  constructor(box, input) {
    this.box = box;
    this.input = input;
    box.addEventListener("scroll", () => {
      if (box.scrollTop + box.clientHeight > box.scrollHeight - 60) this.atEnd();
    });
  }

  /**
   * @param {string} label
   * @param {Item[]} items
   * @param {{ head?: HTMLElement, more?: () => void, selects?: boolean }} [extra]
   */
  show(label, items, { head, more = nothingMore, selects = true } = {}) {
    this.items = [];
    this.atEnd = more;
    this.box.replaceChildren(...(head ? [head] : []));
    this.append(items);
    this.box.setAttribute("aria-label", label);
    this.box.hidden = items.length === 0 && !head;
    this.input.setAttribute("aria-expanded", String(!this.box.hidden));
    this.box.scrollTop = 0;
    this.mark(selects ? 0 : -1);
  }

  /** @param {Item[]} items */
  append(items) {
    for (const { element, choose } of items) {
      element.id = `suggestion-${this.items.length}`;
      element.setAttribute("role", "option");
      element.addEventListener("click", choose);
      this.items.push({ element, choose });
      this.box.append(element);
    }
  }

  hide() {
    this.items = [];
    this.box.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(-1);
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was for the list
   */
  key(event) {
    if (this.box.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = this.items[this.current];
    if (step)
      this.mark((Math.max(this.current, step < 0 ? 0 : -1) + step + this.items.length) % this.items.length);
    else if (event.key === "Escape") this.hide();
    else if ((event.key === "Enter" || event.key === "Tab") && chosen) chosen.choose();
    else return false;
    return true;
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /** @param {number} index -1 for none */
  mark(index) {
    this.current = index;
    for (const [position, { element }] of this.items.entries()) {
      element.setAttribute("aria-selected", String(position === index));
    }
    const chosen = this.items[index]?.element;
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) this.input.setAttribute("aria-activedescendant", chosen.id);
    else this.input.removeAttribute("aria-activedescendant");
  }
}

/** @param {{ command: string, description: string }} command */
export const commandItem = (command, botId, botName) =>
  h(
    "div",
    { class: "suggestion command" },
    avatar(botId, botName),
    h("span", {}, h("b", {}, `/${command.command}`), " ", h("span", { class: "hint" }, command.description)),
  );

/** @param {any} result of an inline query */
export function resultItem(result) {
  const title = result.title ?? result.caption ?? result.type;
  const isPhoto = result.type === "photo" && result.photo_file_id;
  const face = isPhoto
    ? h("img", { class: "result-photo", src: fileAddress(result.photo_file_id), alt: "" })
    : h("span", { class: "result-face", "aria-hidden": "true" }, Array.from(title)[0]?.toUpperCase() ?? "");
  return h(
    "div",
    { class: "suggestion result" },
    face,
    h(
      "span",
      { class: "result-words" },
      h("b", {}, title),
      result.description && h("span", { class: "hint" }, result.description),
    ),
  );
}

/** @param {string} key */
export const emptyItem = (key) => h("div", { class: "suggestion-note" }, t(key));
