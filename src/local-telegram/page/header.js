import { act } from "./api.js";
import { popupMenu } from "./dialogs.js";
import { avatar, h, icon } from "./dom.js";
import { members, t } from "./texts.js";

/**
 * The bar above the messages: who is there, and what they are doing.
 * @param {HTMLElement} header
 * @param {any} state
 * @param {{ back: () => void, restart: () => void, fail: (error: unknown) => void }} actions
 */
export function renderHeader(header, state, actions) {
  const chat = state.chat();
  if (!chat) return;
  const title = state.titleOf(chat);
  const typing = typingIn(chat, state);
  const subtitle = state.isOnline ? (typing ?? kindOf(chat)) : t("offline");
  header.replaceChildren(
    h(
      "button",
      { class: "icon-button back", type: "button", "aria-label": t("back"), onclick: actions.back },
      icon("back"),
    ),
    avatar(state.faceOf(chat), title),
    h(
      "div",
      { class: "chat-title" },
      h("h2", {}, title),
      h("span", { class: typing ? "subtitle active" : "subtitle" }, subtitle),
    ),
    ...(chat.type === "private" ? [renderMenu(chat, state, actions)] : []),
  );
  document.title = title;
}

function typingIn(chat, { typing }) {
  if (typing?.chatId !== chat.id) return undefined;
  return t(typing.action === "upload_photo" ? "sending-photo" : "typing");
}

function kindOf(chat) {
  if (chat.type === "private") return t("bot");
  const hasBot = chat.botStatus === "member" || chat.botStatus === "administrator";
  return members(chat.memberIds.length + (hasBot ? 1 : 0));
}

function renderMenu(chat, state, actions) {
  const isBlocked = chat.botStatus === "kicked";
  const block = async () => {
    try {
      await act("setBotStatus", { user: state.user.id, chat: chat.id, status: "kicked" });
    } catch (error) {
      actions.fail(error);
    }
  };
  const open = (event) => {
    const { right, bottom } = event.currentTarget.getBoundingClientRect();
    const item = { label: t(isBlocked ? "restart" : "stop-bot"), run: isBlocked ? actions.restart : block };
    popupMenu({ x: right - 200, y: bottom }, [item]);
  };
  return h(
    "button",
    { class: "icon-button", type: "button", "aria-label": t("chat-actions"), onclick: open },
    icon("more"),
  );
}
