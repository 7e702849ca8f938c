import { act } from "./api.js";
import { h, icon } from "./dom.js";
import { commandItem, createSuggestions, emptyItem, resultItem } from "./suggestions.js";
import { t } from "./texts.js";

const INLINE_DELAY_MS = 250;

/**
 * The input field with what belongs to it: reply bar, command menu, inline results, the bot's own keyboard.
 * @param {HTMLElement} root
 * @param {any} state
 * @param {{ sent: () => void, startBot: (parameter: string) => void, fail: (error: unknown) => void }} actions
 */
export function createComposer(root, state, actions) {
  let replyTo;
  const query = { timer: 0, number: 0 };
  const drafts = new Map();

  const input = h("textarea", {
    id: "input",
    rows: 1,
    autocomplete: "off",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": "suggestions",
    "aria-expanded": "false",
  });
  const box = h("div", { id: "suggestions", class: "suggestions", role: "listbox", hidden: true });
  const suggestions = createSuggestions(box, input);
  const replyBar = h("div", { class: "reply-bar", hidden: true });
  const menu = h("button", { class: "menu-button", type: "button" }, icon("menu"), h("span", {}));
  const sendButton = h("button", { class: "send-button", type: "submit" }, icon("send"));
  const form = h("form", { class: "input-row" }, menu, input, sendButton);
  const keys = h("div", { class: "reply-keyboard", hidden: true });
  const bigButton = h("button", { class: "big-button", type: "button" });

  const where = () => ({ user: state.user.id, chat: state.chatId });
  const run = (work) => work.catch(actions.fail);

  function grow() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
    sendButton.classList.toggle("ready", input.value.trim() !== "");
  }

  function setText(text) {
    input.value = text;
    grow();
    typed();
    input.focus();
  }

  /** What is still being asked for must not open over what comes next. */
  function forgetQuery() {
    clearTimeout(query.timer);
    query.number += 1;
    suggestions.hide();
  }

  async function send(text) {
    if (text.trim() === "") return;
    const reply = replyTo ? { replyTo: replyTo.message_id } : {};
    setReply(undefined);
    forgetQuery();
    input.value = "";
    grow();
    await act("say", { ...where(), text: text.trim(), ...reply });
    actions.sent();
  }

  function typed() {
    clearTimeout(query.timer);
    query.number += 1;
    const text = input.value;
    const inline = new RegExp(`^@${state.bot.username}\\s([\\s\\S]*)$`, "i").exec(text);
    if (inline) {
      query.timer = setTimeout(() => run(ask(inline[1] ?? "", query.number)), INLINE_DELAY_MS);
      return;
    }
    if (/^\/\w*$/.test(text)) {
      run(showCommands(text.slice(1).toLowerCase()));
      return;
    }
    if (/^@\w*$/.test(text) && `@${state.bot.username}`.startsWith(text.toLowerCase())) {
      const username = {
        element: h("div", { class: "suggestion command" }, h("b", {}, `@${state.bot.username}`)),
        choose: () => setText(`@${state.bot.username} `),
      };
      suggestions.show(t("results"), [username]);
      return;
    }
    suggestions.hide();
  }

  async function showCommands(prefix, { selects = true } = {}) {
    const { number } = query;
    const commands = await act("commandMenu", where());
    if (number !== query.number) return;
    const fitting = commands.filter(({ command }) => command.startsWith(prefix));
    const items = fitting.map((command) => ({
      element: commandItem(command, state.bot.id, state.bot.first_name),
      choose: () => run(send(`/${command.command}${state.isPrivate() ? "" : `@${state.bot.username}`}`)),
    }));
    suggestions.show(t("commands"), items, { selects: selects && prefix !== "" });
  }

  async function ask(text, number) {
    const found = await act("inlineQuery", { ...where(), query: text });
    if (number !== query.number) return;
    const head = found.button && h("button", { class: "inline-button", type: "button" }, found.button.text);
    head?.addEventListener("click", () => {
      setText("");
      if (found.button.start_parameter) actions.startBot(found.button.start_parameter);
    });
    if (found.results.length === 0) {
      suggestions.show(t("results"), [], {
        head: head ?? emptyItem(found.answered ? "no-results" : "no-answer"),
      });
      return;
    }
    let last = found;
    let isLoading = false;
    const more = async () => {
      if (isLoading || last.nextOffset === "" || number !== query.number) return;
      isLoading = true;
      last = await act("inlineQuery", { ...where(), query: text, offset: last.nextOffset });
      isLoading = false;
      suggestions.append(itemsOf(last));
    };
    suggestions.show(t("results"), itemsOf(found), { head, more: () => run(more()) });
  }

  const itemsOf = (found) =>
    found.results.map((result) => ({
      element: resultItem(result),
      choose: () => run(choose(found.queryId, result.id)),
    }));

  async function choose(queryId, resultId) {
    forgetQuery();
    input.value = "";
    grow();
    await act("chooseInlineResult", { ...where(), queryId, resultId });
    actions.sent();
  }

  function setReply(message) {
    replyTo = message;
    replyBar.hidden = !message;
    if (!message) return;
    const text = message.text ?? message.caption ?? t("photo");
    const cancel = h(
      "button",
      { class: "icon-button", type: "button", "aria-label": t("cancel"), onclick: () => setReply(undefined) },
      icon("close"),
    );
    replyBar.replaceChildren(
      icon("reply"),
      h(
        "span",
        {},
        h("b", {}, message.from?.first_name ?? message.chat.title ?? ""),
        h("span", {}, text.slice(0, 120)),
      ),
      cancel,
    );
    input.focus();
  }

  function setKeyboard(markup) {
    const rows = markup?.keyboard ?? [];
    keys.hidden = rows.length === 0;
    const key = (button) =>
      h("button", { type: "button", onclick: () => run(send(button.text ?? button)) }, button.text ?? button);
    keys.replaceChildren(...rows.map((row) => h("div", { class: "key-row" }, ...row.map(key))));
  }

  /** Shows what can be done in the chat as it is: write, start the bot, or only read. */
  function refresh() {
    const chat = state.chat();
    const isPrivate = chat?.type === "private";
    const key =
      isPrivate && chat.botStatus === "left"
        ? "start"
        : isPrivate && chat.botStatus === "kicked"
          ? "restart"
          : null;
    const readsOnly = chat?.type === "channel" && !chat.adminIds.includes(state.user.id);
    form.hidden = Boolean(key) || readsOnly;
    bigButton.hidden = !key && !readsOnly;
    bigButton.disabled = readsOnly;
    bigButton.textContent = key ? t(key) : t("read-only");
    menu.hidden = chat?.type === "channel";
    menu.querySelector("span").textContent = t("menu");
    menu.setAttribute("aria-label", t("commands"));
    input.placeholder = t(chat?.type === "channel" ? "post" : "message");
    input.setAttribute("aria-label", input.placeholder);
    sendButton.setAttribute("aria-label", t("send"));
    grow();
  }

  function switchChat(before) {
    if (before !== undefined) drafts.set(before, input.value);
    setReply(undefined);
    forgetQuery();
    setKeyboard(undefined);
    input.value = drafts.get(state.chatId) ?? "";
    refresh();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(send(input.value));
  });
  input.addEventListener("input", () => {
    grow();
    typed();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (suggestions.key(event)) event.preventDefault();
    else if (event.key === "Escape") setReply(undefined);
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      run(send(input.value));
    }
  });
  menu.addEventListener("click", () => {
    if (suggestions.isOpen) suggestions.hide();
    else run(showCommands("", { selects: false }));
    input.focus({ preventScroll: true });
  });
  bigButton.addEventListener("click", () => run(send("/start")));
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !root.contains(event.target)) suggestions.hide();
  });
  root.append(box, replyBar, form, bigButton, keys);
  grow();
  return { send, setText, setReply, setKeyboard, refresh, switchChat, focus: () => input.focus() };
}
