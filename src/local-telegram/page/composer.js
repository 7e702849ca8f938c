import { act } from "./api.js";
import { h, icon } from "./dom.js";
import { Search } from "./search.js";
import { Suggestions } from "./suggestions.js";
import { t } from "./texts.js";

const MAX_HEIGHT = 160;

/** The input field with what belongs to it: reply bar, suggestions, the keyboard that a bot put under it. */
export class Composer {
  /** The message that is being answered. */
  replyTo = undefined;
  /** What was typed and not sent, by chat. */
  drafts = new Map();
  /** The bot's keys, and those that were meant for one press and had it. */
  keyboard = undefined;
  used = undefined;

  /**
   * @param {HTMLElement} root
   * @param {any} state
   * @param {{ sent: () => void, startBot: (parameter: string) => void, fail: (error: unknown) => void }} actions
   */
  constructor(root, state, actions) {
    this.root = root;
    this.state = state;
    this.actions = actions;
    this.build();
    this.suggestions = new Suggestions(this.box, this.input);
    this.search = new Search(state, this.suggestions, {
      send: (text) => this.send(text),
      choose: (queryId, resultId) => this.choose(queryId, resultId),
      setText: (text) => this.setText(text),
      startBot: actions.startBot,
      fail: actions.fail,
    });
    this.listen();
  }

  build() {
    this.input = h("textarea", {
      id: "input",
      rows: 1,
      autocomplete: "off",
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": "suggestions",
      "aria-expanded": "false",
    });
    this.box = h("div", { id: "suggestions", class: "suggestions", role: "listbox", hidden: true });
    this.replyBar = h("div", { class: "reply-bar", hidden: true });
    this.menu = h("button", { class: "menu-button", type: "button" }, icon("menu"), h("span"));
    this.sendButton = h("button", { class: "send-button", type: "submit" }, icon("send"));
    this.form = h("form", { class: "input-row" }, this.menu, this.input, this.sendButton);
    this.keys = h("div", { class: "reply-keyboard", hidden: true });
    this.bigButton = h("button", { class: "big-button", type: "button" });
    this.root.append(this.box, this.replyBar, this.form, this.bigButton, this.keys);
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(this.input.value);
    });
    this.input.addEventListener("input", () => {
      this.grow();
      this.search.typed(this.input.value);
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.menu.addEventListener("click", () => {
      if (this.suggestions.isOpen) this.search.forget();
      else this.search.showCommands("", { selects: false });
      this.input.focus({ preventScroll: true });
    });
    this.bigButton.addEventListener("click", () => this.send("/start"));
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !this.root.contains(event.target)) this.suggestions.hide();
    });
  }

  key(event) {
    if (event.isComposing) return;
    if (this.suggestions.key(event)) event.preventDefault();
    else if (event.key === "Escape") this.setReply(undefined);
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send(this.input.value);
    }
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, MAX_HEIGHT)}px`;
    this.sendButton.classList.toggle("ready", this.input.value.trim() !== "");
  }

  /** @param {string} text put into the field, ready to be changed */
  setText(text) {
    this.input.value = text;
    this.grow();
    this.search.typed(text);
    this.input.focus();
  }

  /** @param {string} text sent at once */
  send(text) {
    if (text.trim() === "") return;
    const reply = this.replyTo ? { replyTo: this.replyTo.message_id } : {};
    this.clear();
    act("say", { ...this.state.where(), text: text.trim(), ...reply }).then(
      this.actions.sent,
      this.actions.fail,
    );
  }

  choose(queryId, resultId) {
    this.clear();
    const choice = { ...this.state.where(), queryId, resultId };
    act("chooseInlineResult", choice).then(this.actions.sent, this.actions.fail);
  }

  clear() {
    this.setReply(undefined);
    this.search.forget();
    this.input.value = "";
    this.grow();
  }

  setReply(message) {
    this.replyTo = message;
    this.replyBar.hidden = !message;
    if (!message) return;
    const text = message.text ?? message.caption ?? t("photo");
    const name = message.from?.first_name ?? message.chat.title ?? "";
    const cancel = () => this.setReply(undefined);
    this.replyBar.replaceChildren(
      icon("reply"),
      h("span", {}, h("b", {}, name), h("span", {}, text.slice(0, 120))),
      h(
        "button",
        { class: "icon-button", type: "button", "aria-label": t("cancel"), onclick: cancel },
        icon("close"),
      ),
    );
    this.input.focus();
  }

  /** @param {any} markup the keyboard that the bot put under the field, if any */
  setKeyboard(markup) {
    const isUsed = JSON.stringify(markup) === JSON.stringify(this.used);
    this.keyboard = markup;
    const rows = isUsed ? [] : (markup?.keyboard ?? []);
    this.keys.hidden = rows.length === 0;
    this.keys.replaceChildren(
      ...rows.map((row) => h("div", { class: "key-row" }, ...row.map((key) => this.renderKey(key)))),
    );
  }

  renderKey(key) {
    const text = key.text ?? key;
    const press = () => {
      this.send(text);
      if (this.keyboard?.one_time_keyboard) this.used = this.keyboard;
      this.setKeyboard(this.keyboard);
    };
    return h("button", { type: "button", onclick: press }, text);
  }

  /** What a chat allows besides writing: nothing, starting the bot, or only reading. */
  restriction() {
    const chat = this.state.chat();
    if (chat?.type === "private" && chat.botStatus === "left") return "start";
    if (chat?.type === "private" && chat.botStatus === "kicked") return "restart";
    return chat?.type === "channel" && !chat.adminIds.includes(this.state.user.id) ? "read-only" : undefined;
  }

  /** Shows what can be done in the chat as it is now. */
  refresh() {
    const isChannel = this.state.chat()?.type === "channel";
    const restriction = this.restriction();
    this.form.hidden = restriction !== undefined;
    this.bigButton.hidden = restriction === undefined;
    this.bigButton.disabled = restriction === "read-only";
    this.bigButton.textContent = restriction ? t(restriction) : "";
    this.menu.hidden = isChannel;
    this.menu.querySelector("span").textContent = t("menu");
    this.menu.setAttribute("aria-label", t("commands"));
    this.input.placeholder = t(isChannel ? "post" : "message");
    this.input.setAttribute("aria-label", this.input.placeholder);
    this.sendButton.setAttribute("aria-label", t("send"));
    this.grow();
  }

  /** @param {number | undefined} before the chat that was open */
  switchChat(before) {
    if (before !== undefined) this.drafts.set(before, this.input.value);
    this.clear();
    this.setKeyboard(undefined);
    this.input.value = this.drafts.get(this.state.chatId) ?? "";
    this.refresh();
  }

  focus() {
    this.input.focus();
  }
}
