import { avatar, h, icon } from "./dom.js";
import { clock, languageNames, t } from "./texts.js";

/**
 * @typedef {object} SidebarActions
 * @property {(chatId: number) => void} openChat
 * @property {(userId: number) => void} become
 * @property {(code: string) => void} speak
 * @property {(theme: string) => void} paint
 */

let settingsOpen = false;

/**
 * The list of chats, with the settings above it.
 * @param {HTMLElement} sidebar
 * @param {any} state
 * @param {SidebarActions} actions
 */
export function renderSidebar(sidebar, state, actions) {
  const toggle = () => {
    settingsOpen = !settingsOpen;
    renderSidebar(sidebar, state, actions);
  };
  const button = h(
    "button",
    {
      class: "icon-button settings-toggle",
      type: "button",
      "aria-label": t("settings"),
      "aria-expanded": String(settingsOpen),
      onclick: toggle,
    },
    icon(settingsOpen ? "close" : "menu"),
  );
  const focused = focusIn(sidebar);
  sidebar.setAttribute("aria-label", t("chats"));
  sidebar.replaceChildren(
    h("header", { class: "sidebar-header" }, button, h("h1", {}, settingsOpen ? t("settings") : t("chats"))),
    settingsOpen ? renderSettings(state, actions) : renderChats(state, actions),
    h("p", { class: "local-note" }, t("local-note")),
  );
  focused()?.focus();
}

/** The list is made anew with every message; who walks through it by keyboard stays where they are. */
function focusIn(sidebar) {
  const all = () => [...sidebar.querySelectorAll("button, input")];
  const index = all().indexOf(document.activeElement);
  return () => (index < 0 ? undefined : all()[index]);
}

function renderChats(state, actions) {
  const list = h("ul", { class: "chat-list" });
  for (const chat of state.chats) {
    const last = chat.lastMessage;
    const preview = last ? (last.text ?? last.caption ?? (last.photo ? t("photo") : "")) : t("no-messages");
    const title = state.titleOf(chat);
    const item = h(
      "button",
      {
        class: "chat-item",
        type: "button",
        "aria-current": chat.id === state.chatId ? "true" : undefined,
        onclick: () => actions.openChat(chat.id),
      },
      avatar(state.faceOf(chat), title),
      h("span", { class: "chat-name" }, title),
      h("time", {}, last ? clock(last.date) : ""),
      h("span", { class: "chat-preview" }, preview.slice(0, 90)),
    );
    list.append(h("li", {}, item));
  }
  return list;
}

function renderSettings(state, actions) {
  const people = state.users.map((user) => ({
    value: String(user.id),
    label: user.first_name,
    note: state.isAdmin(user.id) ? t("admin") : "",
  }));
  const languages = Object.entries(languageNames).map(([value, label]) => ({ value, label, note: "" }));
  const themes = ["auto", "light", "dark"].map((value) => ({ value, label: t(`theme-${value}`), note: "" }));
  return h(
    "div",
    { class: "settings" },
    choice("person", people, String(state.user.id), (value) => actions.become(Number(value))),
    choice("language", languages, state.user.language_code ?? "en", actions.speak),
    choice("theme", themes, state.theme, actions.paint),
  );
}

function choice(name, options, current, choose) {
  const rows = options.map(({ value, label, note }) => {
    const input = h("input", {
      type: "radio",
      name,
      value,
      checked: value === current,
      onchange: () => choose(value),
    });
    return h("label", { class: "option" }, input, h("span", {}, label), note && h("small", {}, note));
  });
  return h("fieldset", {}, h("legend", {}, t(name)), ...rows);
}
