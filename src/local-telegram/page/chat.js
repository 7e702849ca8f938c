import { act, bot, listen } from "./api.js";
import { Composer } from "./composer.js";
import { toast } from "./dialogs.js";
import { renderHeader } from "./header.js";
import { renderHistory, Scrolling } from "./history.js";
import { MessageActions } from "./message-actions.js";
import { renderSidebar } from "./sidebar.js";
import { useLanguage } from "./texts.js";

const TYPING_MS = 5000;
const HISTORY_LENGTH = 200;

const element = (id) => document.getElementById(id);
const app = element("app");
const scrolling = new Scrolling(element("messages"));

/** What the page knows; everything shown is made from it. */
const state = {
  bot: await bot(),
  profile: { name: "", description: "" },
  users: [],
  user: { id: Number(localStorage.getItem("user") ?? 0) },
  allChats: [],
  chats: [],
  chatId: 0,
  history: [],
  theme: localStorage.getItem("theme") ?? "auto",
  /** @type {{ chatId: number, action: string, timer: number } | undefined} */
  typing: undefined,
  isOnline: true,
  where: () => ({ user: state.user.id, chat: state.chatId }),
  chat: () => state.chats.find(({ id }) => id === state.chatId),
  isPrivate: () => state.chat()?.type === "private",
  isAdmin: (userId) =>
    state.allChats.some((chat) => chat.type !== "private" && chat.adminIds.includes(userId)),
  titleOf: (chat) => (chat.type === "private" ? state.profile.name : chat.title),
  faceOf: (chat) => (chat.type === "private" ? state.bot.id : chat.id),
  writableChats: () =>
    state.chats
      .filter(({ type }) => type !== "channel")
      .map((chat) => ({ id: chat.id, title: state.titleOf(chat) })),
};

const fail = (error) => toast(error instanceof Error ? error.message : String(error));
const composer = new Composer(element("composer"), state, {
  sent: () => scrolling.toNewest(false),
  startBot: (parameter) => actions.start(parameter),
  fail,
});
const actions = new MessageActions(state, composer, { openChat, fail });
const header = {
  back: () => app.classList.remove("shows-chat"),
  restart: () => composer.send("/start"),
  fail,
};
const showHeader = () => renderHeader(element("chat-header"), state, header);

async function loadChats() {
  state.allChats = await act("chats");
  state.users = await act("users");
  state.user = state.users.find(({ id }) => id === state.user.id) ?? state.users[0];
  state.profile = await act("botProfile", { user: state.user.id });
  state.chats = state.allChats
    .filter((chat) => chat.memberIds.includes(state.user.id))
    .toSorted((a, b) => Number(b.type === "private") - Number(a.type === "private"));
  if (!state.chat()) state.chatId = state.user.id;
  useLanguage(state.user.language_code);
  showSidebar();
  showHeader();
  composer.refresh();
}

async function loadHistory(jumps) {
  const { chatId } = state;
  const history = await act("history", { ...state.where(), limit: HISTORY_LENGTH });
  if (chatId !== state.chatId) return;
  scrolling.around({ before: state.history, after: history, jumps }, () => {
    state.history = history;
    renderHistory(element("history"), state, actions);
    composer.setKeyboard(history.findLast(({ replyKeyboard }) => replyKeyboard)?.replyKeyboard);
  });
}

function refresh({ jumps = false } = {}) {
  loadChats()
    .then(() => loadHistory(jumps))
    .catch(fail);
}

let planned = 0;
/** Several changes at once are one refresh. */
function refreshSoon() {
  clearTimeout(planned);
  planned = setTimeout(refresh, 16);
}

function openChat(chatId) {
  const before = state.chatId;
  state.chatId = chatId;
  app.classList.add("shows-chat");
  if (before !== chatId) {
    state.history = [];
    element("history").replaceChildren();
  }
  composer.switchChat(before);
  refresh({ jumps: true });
  composer.focus();
}

function showSidebar() {
  renderSidebar(element("sidebar"), state, {
    openChat,
    become: (userId) => {
      localStorage.setItem("user", String(userId));
      state.user = state.users.find(({ id }) => id === userId);
      state.chatId = userId;
      refresh({ jumps: true });
    },
    speak: (code) => {
      act("setUser", { id: state.user.id, language_code: code }).catch(fail);
    },
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

function setTyping(typing) {
  clearTimeout(state.typing?.timer);
  state.typing = typing;
  showHeader();
}

function happened({ type, chatId, action }) {
  if (type === "action" || type === "draft") {
    setTyping({ chatId, action, timer: setTimeout(() => setTyping(undefined), TYPING_MS) });
    return;
  }
  if (type === "message" && chatId === state.typing?.chatId) setTyping(undefined);
  if (["message", "edit", "delete", "chat", "state"].includes(type)) refreshSoon();
}

paint();
await loadChats();
composer.switchChat(undefined);
await loadHistory(true);
const events = listen(happened);
events.addEventListener("open", () => {
  state.isOnline = true;
  refreshSoon();
});
events.addEventListener("error", () => {
  state.isOnline = false;
  showHeader();
});
document.documentElement.dataset.ready = "true";
