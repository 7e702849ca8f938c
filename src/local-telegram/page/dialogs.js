import { fileAddress } from "./api.js";
import { avatar, h, icon } from "./dom.js";
import { t } from "./texts.js";

const TOAST_MS = 4000;

/** @param {string} text */
export function toast(text) {
  const element = h("div", { class: "toast" }, text);
  document.getElementById("toasts").append(element);
  setTimeout(() => element.remove(), TOAST_MS);
}

function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.showModal();
  return dialog;
}

/**
 * @param {string} title
 * @param {string} text
 */
export function alertBox(title, text) {
  const dialog = h("dialog", { class: "alert", "aria-label": title }, h("h2", {}, title), h("p", {}, text));
  dialog.append(
    h("button", { class: "flat", type: "button", autofocus: true, onclick: () => dialog.close() }, t("ok")),
  );
  open(dialog);
}

/**
 * @param {{ file_id: string, width: number, height: number }} photo
 * @param {string} caption
 */
export function lightbox(photo, caption) {
  const image = h("img", { src: fileAddress(photo.file_id), alt: caption });
  const dialog = h("dialog", { class: "lightbox", "aria-label": t("photo") }, image);
  dialog.append(
    h(
      "button",
      { class: "icon-button", type: "button", "aria-label": t("close"), onclick: () => dialog.close() },
      icon("close"),
    ),
  );
  image.addEventListener("click", () => dialog.close());
  open(dialog);
}

/**
 * @param {string} title
 * @param {{ id: number, title: string }[]} chats
 * @returns {Promise<number | undefined>}
 */
export function chooseChat(title, chats) {
  return new Promise((resolve) => {
    const dialog = h("dialog", { class: "chooser", "aria-label": title }, h("h2", {}, title));
    for (const chat of chats) {
      const choose = () => {
        resolve(chat.id);
        dialog.close();
      };
      dialog.append(
        h(
          "button",
          { class: "chooser-chat", type: "button", onclick: choose },
          avatar(chat.id, chat.title),
          h("span", {}, chat.title),
        ),
      );
    }
    dialog.append(h("button", { class: "flat", type: "button", onclick: () => dialog.close() }, t("cancel")));
    dialog.addEventListener("close", () => resolve(undefined));
    open(dialog);
  });
}

/**
 * A menu at a point of the screen.
 * @param {{ x: number, y: number }} at
 * @param {{ label: string, icon?: any, run: () => void }[]} items
 */
export function popupMenu(at, items) {
  const dialog = h("dialog", { class: "popup-menu", role: "menu" });
  for (const item of items) {
    const run = () => {
      dialog.close();
      item.run();
    };
    dialog.append(
      h(
        "button",
        { type: "button", role: "menuitem", onclick: run },
        item.icon && icon(item.icon),
        item.label,
      ),
    );
  }
  open(dialog);
  const { width, height } = dialog.getBoundingClientRect();
  dialog.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
  dialog.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...dialog.querySelectorAll("button")];
    const next = buttons.indexOf(document.activeElement) + step;
    buttons[(next + buttons.length) % buttons.length]?.focus();
  });
}

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without the clipboard's permission the old way still works.
    const area = h("textarea", { class: "offscreen" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  toast(t("copied"));
}
