import { fileAddress } from "./api.js";
import { avatar, colorOf, h, icon } from "./dom.js";
import { renderText } from "./entities.js";
import { clock, t } from "./texts.js";

/**
 * @typedef {object} BubbleActions what a message can make the page do
 * @property {(text: string) => void} command
 * @property {(url: string) => boolean} link true when the page handles the address itself
 * @property {(name: string) => void} mention
 * @property {(message: any, button: any, element: HTMLElement) => void} press
 * @property {(message: any, at: {x: number, y: number}) => void} menu
 * @property {(photo: any, caption: string) => void} photo
 * @property {(messageId: number) => void} jump
 */

/**
 * One message, as people see it.
 * @param {any} shown from `history`
 * @param {{ isOwn: boolean, isFirst: boolean, isLast: boolean, showsNames: boolean, actions: BubbleActions }} place
 * @returns {HTMLElement}
 */
export function renderMessage(shown, { isOwn, isFirst, isLast, showsNames, actions }) {
  const { message } = shown;
  if (isService(message)) return renderService(message);
  const sender = senderOf(message);
  const classes = [
    "message",
    isOwn ? "out" : "in",
    isFirst && "first",
    isLast && "last",
    message.photo && "has-photo",
  ];
  const column = h(
    "div",
    { class: "bubble-column" },
    renderBubble(shown, { isOwn, isFirst, showsNames, actions }),
  );
  if (message.reply_markup?.inline_keyboard) column.append(renderKeyboard(message, actions));
  const row = h(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      "aria-label": `${sender.name}, ${clock(message.date)}`,
      dataset: { id: message.message_id },
    },
    showsNames && !isOwn && (isLast ? avatar(sender.id, sender.name) : h("span", { class: "avatar empty" })),
    column,
    menuButton(message, actions),
  );
  row.addEventListener("contextmenu", (event) => {
    if (event.target instanceof Element && event.target.closest("a, img")) return;
    event.preventDefault();
    actions.menu(message, { x: event.clientX, y: event.clientY });
  });
  return row;
}

/** @param {any} message */
export function senderOf(message) {
  const { from, sender_chat: channel } = message;
  if (from) return { id: from.id, name: [from.first_name, from.last_name].filter(Boolean).join(" ") };
  return { id: channel?.id ?? 0, name: channel?.title ?? "" };
}

const isService = (message) =>
  message.text === undefined && message.caption === undefined && !message.photo && !message.document;

function renderService(message) {
  const text = message.migrate_to_chat_id ? t("service-migrate-to") : t("service");
  return h("article", { class: "service", dataset: { id: message.message_id } }, h("span", {}, text));
}

function renderBubble(shown, { isOwn, isFirst, showsNames, actions }) {
  const { message } = shown;
  const sender = senderOf(message);
  const parts = [];
  if (showsNames && !isOwn && isFirst)
    parts.push(h("div", { class: `name name-${colorOf(sender.id)}` }, sender.name));
  if (message.forward_origin) parts.push(renderForward(message.forward_origin));
  if (message.via_bot) parts.push(h("div", { class: "via" }, `${t("via")} @${message.via_bot.username}`));
  if (message.reply_to_message) parts.push(renderReply(message.reply_to_message, actions));
  const media = renderMedia(message, actions);
  const text = renderBody(shown, actions);
  const above = message.show_caption_above_media;
  parts.push(...(above ? [text, media] : [media, text]).filter(Boolean));
  const isBare = Boolean(message.photo) && !message.caption && parts[0] === media;
  return h("div", { class: isBare ? "bubble bare" : "bubble" }, ...parts);
}

function renderForward(origin) {
  const name =
    origin.sender_user?.first_name ??
    origin.chat?.title ??
    origin.sender_chat?.title ??
    origin.sender_user_name ??
    "";
  return h("div", { class: "via" }, `${t("forwarded-from")} `, h("b", {}, name));
}

function renderReply(replied, actions) {
  const text = replied.text ?? replied.caption ?? (replied.photo ? t("photo") : t("file"));
  return h(
    "button",
    { class: "replied", type: "button", onclick: () => actions.jump(replied.message_id) },
    h("b", {}, senderOf(replied).name),
    h("span", {}, text),
  );
}

function renderMedia(message, actions) {
  const photo = message.photo?.at(-1);
  if (photo) {
    const caption = message.caption ?? t("photo");
    const image = h("img", {
      src: fileAddress(photo.file_id),
      alt: caption,
      width: photo.width,
      height: photo.height,
    });
    const open = () => actions.photo(photo, caption);
    return h(
      "button",
      { class: "photo", type: "button", "aria-label": t("open-photo"), onclick: open },
      image,
    );
  }
  const file = message.document;
  if (!file) return undefined;
  return h(
    "a",
    { class: "file", href: fileAddress(file.file_id), download: file.file_name },
    h("span", { class: "file-icon" }, icon("file")),
    h("span", {}, h("b", {}, file.file_name ?? t("file")), h("small", {}, size(file.file_size ?? 0))),
  );
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function renderBody(shown, actions) {
  const { message, reactions } = shown;
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const meta = h(
    "span",
    { class: "meta" },
    message.edit_date && shown.edits > 0 ? h("span", { class: "edited" }, t("edited")) : null,
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    h("span", { class: "ticks" }, icon("checks")),
  );
  return h(
    "div",
    { class: "text", dir: "auto" },
    ...renderText(text, entities, actions),
    reactions.length > 0 &&
      h("span", { class: "reactions" }, ...reactions.map((emoji) => h("span", {}, emoji))),
    meta,
  );
}

function renderKeyboard(message, actions) {
  const rows = message.reply_markup.inline_keyboard.map((row) =>
    h("div", { class: "key-row" }, ...row.map((button) => renderKey(message, button, actions))),
  );
  return h("div", { class: "keyboard" }, ...rows);
}

function renderKey(message, button, actions) {
  const kind =
    button.url || button.web_app
      ? "link"
      : button.copy_text
        ? "copy"
        : button.switch_inline_query !== undefined
          ? "share"
          : null;
  const key = h(
    "button",
    {
      class: `key ${button.style ? `key-${button.style}` : ""}`,
      type: "button",
      disabled: Boolean(button.disabled),
    },
    h("span", {}, button.text),
    kind && icon(kind),
  );
  key.addEventListener("click", () => actions.press(message, button, key));
  return key;
}

function menuButton(message, actions) {
  const open = (event) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    actions.menu(message, { x: left, y: bottom });
  };
  return h(
    "button",
    { class: "message-menu", type: "button", "aria-label": t("message-actions"), onclick: open },
    icon("more"),
  );
}
