import { renderMessage } from "./bubble.js";
import { h } from "./dom.js";
import { day, t } from "./texts.js";

const NEAR_BOTTOM = 120;
const LONG_MESSAGE_TOP = 66;

const senderId = ({ message }) => message.from?.id ?? message.sender_chat?.id;
const dayOf = ({ message }) => new Date(message.date * 1000).toDateString();

/**
 * Shows the messages of a chat; keeps the nodes of those that did not change,
 * so that quotes stay open and photos do not flicker.
 * @param {HTMLElement} list
 * @param {any} state
 * @param {any} actions
 */
export function renderHistory(list, state, actions) {
  const known = new Map([...list.children].map((node) => [node.dataset.key, node]));
  const showsNames = !["private", "channel"].includes(state.chat()?.type);
  const nodes = state.history.flatMap((shown, index) => {
    const before = state.history[index - 1];
    const after = state.history[index + 1];
    const startsDay = !before || dayOf(before) !== dayOf(shown);
    const isFirst = startsDay || senderId(before) !== senderId(shown);
    const isLast = !after || senderId(after) !== senderId(shown);
    const key = keyOf(shown, state, [isFirst, isLast]);
    const isOwn = shown.message.from?.id === state.user.id;
    const node = known.get(key) ?? renderMessage(shown, { isOwn, isFirst, isLast, showsNames, actions });
    node.dataset.key = key;
    return startsDay ? [h("div", { class: "day" }, h("span", {}, day(shown.message.date))), node] : [node];
  });
  list.replaceChildren(...(nodes.length > 0 ? nodes : [renderEmpty(state)]));
}

/** Everything that changes how a message looks. */
const keyOf = ({ message, edits, reactions }, state, place) =>
  [
    message.chat.id,
    message.message_id,
    edits,
    ...reactions,
    ...place,
    state.user.id,
    document.documentElement.lang,
  ].join(":");

/** Before the first message a bot introduces itself. */
function renderEmpty(state) {
  const introduction = state.isPrivate() ? state.profile.description : "";
  if (!introduction) return h("div", { class: "empty-chat" }, h("p", {}, t("no-messages")));
  return h("div", { class: "introduction" }, h("b", {}, t("what-can-bot-do")), introduction);
}

const newestId = (history) => history.at(-1)?.message.message_id;

/** Keeps the newest messages in sight, unless the reader went elsewhere. */
export class Scrolling {
  /** Where the page itself scrolled to last; elsewhere means that the reader did. */
  place = 0;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
  }

  /**
   * Runs what changes the messages, and scrolls as is due.
   * @param {{ before: any[], after: any[], jumps: boolean }} histories
   * @param {() => void} change
   */
  around({ before, after, jumps }, change) {
    const { scrollTop, clientHeight, scrollHeight } = this.box;
    const isNew = newestId(before) !== newestId(after);
    const wasAtBottom = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    const follows = jumps || wasAtBottom || (isNew && Math.abs(scrollTop - this.place) < 2);
    change();
    if (!follows) return;
    this.toNewest(isNew);
    // Photos get their height late on slow machines.
    requestAnimationFrame(() => this.toNewest(isNew));
  }

  /**
   * To the end of the newest message; to its beginning when it is longer than the screen and not read yet.
   * @param {boolean} isUnread
   */
  toNewest(isUnread) {
    const last = this.box.querySelector(".message:last-child");
    const isLong =
      last?.classList.contains("in") && last.offsetHeight > this.box.clientHeight - LONG_MESSAGE_TOP;
    this.box.scrollTop = isUnread && isLong ? last.offsetTop - LONG_MESSAGE_TOP : this.box.scrollHeight;
    this.place = this.box.scrollTop;
  }
}
