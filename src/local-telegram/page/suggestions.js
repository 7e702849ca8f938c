import { fileAddress } from "./api.js";
import { avatar, h } from "./dom.js";
import { t } from "./texts.js";

/**
 * The list above the input field: commands, or results of an inline query. One is chosen with the arrows and Enter.
 * @param {HTMLElement} box
 * @param {HTMLElement} input
 */
export function createSuggestions(box, input) {
  let items = [];
  let current = -1;
  let atEnd = () => {};

  const mark = (index) => {
    current = items.length === 0 ? -1 : (index + items.length) % items.length;
    for (const [position, item] of items.entries())
      item.element.setAttribute("aria-selected", String(position === current));
    const chosen = items[current]?.element;
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  };

  box.addEventListener("scroll", () => {
    if (box.scrollTop + box.clientHeight > box.scrollHeight - 60) atEnd();
  });

  return {
    /**
     * @param {string} label
     * @param {{ element: HTMLElement, choose: () => void }[]} next
     * @param {{ head?: HTMLElement, more?: () => void, selects?: boolean }} [extra]
     */
    show(label, next, { head, more, selects = true } = {}) {
      items = next;
      atEnd = more ?? (() => {});
      box.replaceChildren(...(head ? [head] : []), ...items.map((item) => item.element));
      for (const [position, item] of items.entries()) {
        item.element.id = `suggestion-${position}`;
        item.element.setAttribute("role", "option");
        item.element.onclick = item.choose;
      }
      box.setAttribute("aria-label", label);
      box.hidden = items.length === 0 && !head;
      input.setAttribute("aria-expanded", String(!box.hidden));
      box.scrollTop = 0;
      mark(selects && items.length > 0 ? 0 : -1);
      if (!selects) current = -1;
    },
    append(more) {
      for (const item of more) {
        item.element.id = `suggestion-${items.length}`;
        item.element.setAttribute("role", "option");
        item.element.onclick = item.choose;
        items.push(item);
        box.append(item.element);
      }
    },
    hide() {
      items = [];
      current = -1;
      box.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    },
    /** @returns {boolean} whether the key was for the list */
    key(event) {
      if (box.hidden) return false;
      if (event.key === "Escape") return (this.hide(), true);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        mark(current + (event.key === "ArrowDown" ? 1 : -1));
        return true;
      }
      if ((event.key === "Enter" || event.key === "Tab") && items[current])
        return (items[current].choose(), true);
      return false;
    },
    get isOpen() {
      return !box.hidden;
    },
  };
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
