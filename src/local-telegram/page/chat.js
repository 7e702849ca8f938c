import { act, bot, listen } from "./api.js";
import { renderMessage } from "./bubble.js";
import { createComposer } from "./composer.js";
import { alertBox, chooseChat, copy, lightbox, popupMenu, toast } from "./dialogs.js";
import { avatar, h, icon } from "./dom.js";
import { renderSidebar } from "./sidebar.js";
import { day, members, t, useLanguage } from "./texts.js";

const TYPING_MS = 5000;
const HISTORY_LENGTH = 200;
const elements = Object.fromEntries(
  ["app", "sidebar", "chat-header", "messages", "history", "composer"].map((id) => [
    id,
    document.getElementById(id),
  ]),
);

const state = {
  bot: await bot(),
  users: [],
  user: { id: 0 },
  allChats: [],
  chats: [],
  chatId: 0,
  history: [],
  profile: { name: "", description: "" },
  theme: localStorage.getItem("theme") ?? "auto",
  typing: /** @type {{ chatId: number, action: string, timer: number } | undefined} */ (undefined),
  isOnline: true,
  chat: () => state.chats.find(({ id }) => id === state.chatId),
  isPrivate: () => state.chat()?.type === "private",
  isAdmin: (userId) =>
    state.allChats.some((chat) => chat.type !== "private" && chat.adminIds.includes(userId)),
  titleOf: (chat) => (chat.type === "private" ? state.profile.name : chat.title),
  faceOf: (chat) => (chat.type === "private" ? state.bot.id : chat.id),
};

const fail = (error) => toast(error instanceof Error ? error.message : String(error));
const where = () => ({ user: state.user.id, chat: state.chatId });

const composer = createComposer(elements.composer, state, {
  sent: () => void scrollDown({ always: true }),
  startBot: (parameter) => {
    openChat(state.user.id);
    composer.send(`/start ${parameter}`).catch(fail);
  },
  fail,
});

const bubbleActions = {
  command: (text) => composer.send(text).catch(fail),
  mention: (name) =>
    composer.setText(name.toLowerCase() === `@${state.bot.username}`.toLowerCase() ? `${name} ` : ""),
  link: followDeepLink,
  press: (message, button, element) => press(message, button, element).catch(fail),
  menu: openMessageMenu,
  photo: lightbox,
  jump: (id) => {
    const target = elements.history.querySelector(`[data-id="${id}"]`);
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("flash");
    setTimeout(() => target?.classList.remove("flash"), 1500);
  },
};

/** Links to the bot itself work here and not at Telegram. */
function followDeepLink(url) {
  const found = new RegExp(
    `^(?:https?://t\\.me/|tg://resolve\\?domain=)${state.bot.username}(?:[?&]start=([\\w-]*))?`,
    "i",
  ).exec(url);
  if (!found) return false;
  openChat(state.user.id);
  if (found[1]) composer.send(`/start ${found[1]}`).catch(fail);
  return true;
}

async function press(message, button, element) {
  if (button.web_app) return void open(button.web_app.url, "_blank", "noopener");
  if (button.url) {
    if (!followDeepLink(button.url)) open(button.url, "_blank", "noopener");
    return;
  }
  if (button.copy_text) return copy(button.copy_text.text);
  if (button.switch_inline_query_current_chat !== undefined)
    return startInline(button.switch_inline_query_current_chat);
  const shared = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (shared !== undefined) {
    const chatId = await chooseChat(t("choose-chat"), writableChats());
    if (chatId === undefined) return;
    openChat(chatId);
    return startInline(shared);
  }
  element.classList.add("waiting");
  const pressed = await act("press", {
    ...where(),
    messageId: message.message_id,
    data: button.callback_data,
  }).finally(() => element.classList.remove("waiting"));
  if (!pressed.answer) return toast(t("no-answer"));
  if (pressed.answer.url) followDeepLink(pressed.answer.url);
  if (!pressed.answer.text) return;
  if (pressed.answer.showAlert) alertBox(state.bot.first_name, pressed.answer.text);
  else toast(pressed.answer.text);
}

const startInline = (query) => composer.setText(`@${state.bot.username} ${query}`);
const writableChats = () =>
  state.chats
    .filter((chat) => chat.type !== "channel")
    .map((chat) => ({ id: chat.id, title: state.titleOf(chat) }));

function openMessageMenu(message, at) {
  const text = message.text ?? message.caption;
  const canReply = state.chat()?.type !== "channel";
  popupMenu(at, [
    ...(canReply ? [{ label: t("reply"), icon: "reply", run: () => composer.setReply(message) }] : []),
    ...(text ? [{ label: t("copy-text"), icon: "copy", run: () => copy(text) }] : []),
    { label: t("forward"), icon: "share", run: () => forward(message).catch(fail) },
  ]);
}

async function forward(message) {
  const chatId = await chooseChat(t("forward-to"), writableChats());
  if (chatId === undefined) return;
  await act("forward", {
    user: state.user.id,
    chat: chatId,
    fromChat: message.chat.id,
    messageId: message.message_id,
  });
  openChat(chatId);
}

function renderHeader() {
  const chat = state.chat();
  if (!chat) return;
  const title = state.titleOf(chat);
  const people = chat.memberIds.length + (chat.botStatus === "left" || chat.botStatus === "kicked" ? 0 : 1);
  const kind = chat.type === "private" ? t("bot") : members(people);
  const typing =
    state.typing?.chatId === chat.id
      ? t(state.typing.action === "upload_photo" ? "sending-photo" : "typing")
      : undefined;
  const subtitle = state.isOnline ? (typing ?? kind) : t("offline");
  const back = h(
    "button",
    { class: "icon-button back", type: "button", "aria-label": t("back"), onclick: () => showChat(false) },
    icon("back"),
  );
  const more = h(
    "button",
    {
      class: "icon-button",
      type: "button",
      "aria-label": t("chat-actions"),
      hidden: chat.type !== "private",
    },
    icon("more"),
  );
  more.addEventListener("click", () => {
    const { right, bottom } = more.getBoundingClientRect();
    const isBlocked = chat.botStatus === "kicked";
    const run = isBlocked
      ? () => composer.send("/start").catch(fail)
      : () => act("setBotStatus", { ...where(), status: "kicked" }).catch(fail);
    popupMenu({ x: right - 200, y: bottom }, [{ label: t(isBlocked ? "restart" : "stop-bot"), run }]);
  });
  const words = h(
    "div",
    { class: "chat-title" },
    h("h2", {}, title),
    h("span", { class: typing ? "subtitle active" : "subtitle" }, subtitle),
  );
  elements["chat-header"].replaceChildren(back, avatar(state.faceOf(chat), title), words, more);
  document.title = title;
}

const isOwn = ({ message }) => message.from?.id === state.user.id;
const senderId = ({ message }) => message.from?.id ?? message.sender_chat?.id;
const dayOf = ({ message }) => new Date(message.date * 1000).toDateString();

/** Keeps the nodes of messages that did not change, so that quotes stay open and photos do not flicker. */
function renderHistory() {
  const known = new Map([...elements.history.children].map((node) => [node.dataset.key, node]));
  const showsNames = state.chat()?.type !== "private" && state.chat()?.type !== "channel";
  const nodes = state.history.flatMap((shown, index) => {
    const before = state.history[index - 1];
    const after = state.history[index + 1];
    const startsDay = !before || dayOf(before) !== dayOf(shown);
    const isFirst = startsDay || senderId(before) !== senderId(shown);
    const isLast = !after || senderId(after) !== senderId(shown);
    const key = [
      state.chatId,
      state.user.id,
      document.documentElement.lang,
      shown.message.message_id,
      shown.edits,
      shown.reactions.join(""),
      isFirst,
      isLast,
    ].join(":");
    const node =
      known.get(key) ??
      renderMessage(shown, { isOwn: isOwn(shown), isFirst, isLast, showsNames, actions: bubbleActions });
    node.dataset.key = key;
    return startsDay ? [h("div", { class: "day" }, h("span", {}, day(shown.message.date))), node] : [node];
  });
  if (nodes.length === 0) nodes.push(renderEmpty());
  elements.history.replaceChildren(...nodes);
  composer.setKeyboard(
    state.history.findLast((shown) => shown.replyKeyboard && !isOwn(shown))?.replyKeyboard,
  );
}

/** Before the first message a bot introduces itself. */
function renderEmpty() {
  const introduction = state.isPrivate() ? state.profile.description : "";
  if (!introduction) return h("div", { class: "empty-chat" }, h("p", {}, t("no-messages")));
  return h("div", { class: "introduction" }, h("b", {}, t("what-can-bot-do")), introduction);
}

function isAtBottom() {
  const { scrollTop, clientHeight, scrollHeight } = elements.messages;
  return scrollHeight - scrollTop - clientHeight < 120;
}

function scrollDown({ always }) {
  if (always || isAtBottom()) elements.messages.scrollTop = elements.messages.scrollHeight;
}

async function loadHistory({ jumps = false } = {}) {
  const { chatId } = state;
  const history = await act("history", { ...where(), limit: HISTORY_LENGTH });
  if (chatId !== state.chatId) return;
  const follows = jumps || isAtBottom();
  state.history = history;
  renderHistory();
  if (follows) scrollDown({ always: true });
  // Photos get their height late on slow machines.
  if (follows) requestAnimationFrame(() => scrollDown({ always: true }));
}

async function loadChats() {
  state.allChats = await act("chats");
  state.users = await act("users");
  state.user = state.users.find(({ id }) => id === state.user.id) ?? state.users[0];
  state.chats = state.allChats
    .filter((chat) => chat.memberIds.includes(state.user.id))
    .toSorted((a, b) => Number(b.type === "private") - Number(a.type === "private"));
  if (!state.chat()) state.chatId = state.user.id;
  useLanguage(state.user.language_code);
  state.profile = await act("botProfile", { user: state.user.id });
  showSidebar();
  renderHeader();
  composer.refresh();
}

function showSidebar() {
  renderSidebar(elements.sidebar, state, {
    openChat,
    become: (userId) => {
      localStorage.setItem("user", String(userId));
      state.user = state.users.find(({ id }) => id === userId);
      state.chatId = userId;
      refresh({ jumps: true });
    },
    speak: (code) => act("setUser", { id: state.user.id, language_code: code }).catch(fail),
    paint: (theme) => {
      localStorage.setItem("theme", theme);
      state.theme = theme;
      paint();
    },
  });
}

function paint() {
  if (state.theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = state.theme;
}

function showChat(isShown) {
  elements.app.classList.toggle("shows-chat", isShown);
}

function openChat(chatId) {
  const before = state.chatId;
  state.chatId = chatId;
  showChat(true);
  elements.history.replaceChildren();
  composer.switchChat(before);
  refresh({ jumps: true });
  composer.focus();
}

function refresh({ jumps = false } = {}) {
  loadChats()
    .then(() => loadHistory({ jumps }))
    .catch(fail);
}

let planned = 0;
/** Several changes at once are one refresh. */
function refreshSoon() {
  cancelAnimationFrame(planned);
  planned = requestAnimationFrame(() => refresh());
}

function setTyping(typing) {
  clearTimeout(state.typing?.timer);
  state.typing = typing;
  renderHeader();
}

function happened(change) {
  switch (change.type) {
    case "action":
      setTyping({
        chatId: change.chatId,
        action: change.action,
        timer: setTimeout(() => setTyping(undefined), TYPING_MS),
      });
      break;
    case "message":
      if (change.chatId === state.typing?.chatId) setTyping(undefined);
      refreshSoon();
      break;
    case "edit":
    case "delete":
    case "chat":
    case "state":
      refreshSoon();
      break;
    default:
      break;
  }
}

state.user = { id: Number(localStorage.getItem("user") ?? 0) };
paint();
await loadChats();
composer.switchChat(undefined);
await loadHistory({ jumps: true });
const events = listen(happened);
events.addEventListener("open", () => {
  state.isOnline = true;
  refreshSoon();
});
events.addEventListener("error", () => {
  state.isOnline = false;
  renderHeader();
});
document.documentElement.dataset.ready = "true";
