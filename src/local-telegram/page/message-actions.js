import { act } from "./api.js";
import { alertBox, chooseChat, copy, lightbox, popupMenu, toast } from "./dialogs.js";
import { t } from "./texts.js";

const FLASH_MS = 1500;

/** What messages, their links and their buttons make the page do. */
export class MessageActions {
  /**
   * @param {any} state
   * @param {import("./composer.js").Composer} composer
   * @param {{ openChat: (chatId: number) => void, fail: (error: unknown) => void }} page
   */
  constructor(state, composer, page) {
    this.state = state;
    this.composer = composer;
    this.page = page;
  }

  command = (text) => this.composer.send(text);

  mention = (name) => {
    const isBot = name.toLowerCase() === `@${this.state.bot.username}`.toLowerCase();
    if (isBot) this.composer.setText(`${name} `);
  };

  photo = lightbox;

  /** Links to the bot itself work here and not at Telegram. */
  link = (url) => {
    const address = new RegExp(
      `^(?:https?://t\\.me/|tg://resolve\\?domain=)${this.state.bot.username}(?:[?&]start=([\\w-]*))?`,
      "i",
    );
    const found = address.exec(url);
    if (!found) return false;
    this.start(found[1] ?? "");
    return true;
  };

  /** @param {string} parameter of a deep link */
  start(parameter) {
    this.page.openChat(this.state.user.id);
    if (parameter) this.composer.send(`/start ${parameter}`);
  }

  jump = (messageId) => {
    const target = document.querySelector(`#history [data-id="${messageId}"]`);
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("flash");
    setTimeout(() => target?.classList.remove("flash"), FLASH_MS);
  };

  press = (message, button, element) => {
    const url = button.url ?? button.web_app?.url;
    if (url !== undefined) {
      if (!this.link(url)) open(url, "_blank", "noopener");
      return;
    }
    const here = button.switch_inline_query_current_chat;
    const elsewhere = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
    let work = Promise.resolve();
    if (button.copy_text) work = copy(button.copy_text.text);
    else if (here !== undefined) this.startInline(here);
    else if (elsewhere !== undefined) work = this.share(elsewhere);
    else work = this.call(message, button, element);
    work.catch(this.page.fail);
  };

  startInline(query) {
    this.composer.setText(`@${this.state.bot.username} ${query}`);
  }

  async share(query) {
    const chatId = await chooseChat(t("choose-chat"), this.state.writableChats());
    if (chatId === undefined) return;
    this.page.openChat(chatId);
    this.startInline(query);
  }

  async call(message, button, element) {
    element.classList.add("waiting");
    const press = { user: this.state.user.id, chat: message.chat.id, messageId: message.message_id };
    const { answer } = await act("press", { ...press, data: button.callback_data }).finally(() =>
      element.classList.remove("waiting"),
    );
    if (!answer) return toast(t("no-answer"));
    if (answer.url) this.link(answer.url);
    if (answer.text && answer.showAlert) alertBox(this.state.profile.name, answer.text);
    else if (answer.text) toast(answer.text);
  }

  menu = (message, at) => {
    const text = message.text ?? message.caption;
    const reply = { label: t("reply"), icon: "reply", run: () => this.composer.setReply(message) };
    const copyText = { label: t("copy-text"), icon: "copy", run: () => void copy(text) };
    const forward = {
      label: t("forward"),
      icon: "share",
      run: () => void this.forward(message).catch(this.page.fail),
    };
    popupMenu(at, [
      ...(this.state.chat()?.type === "channel" ? [] : [reply]),
      ...(text ? [copyText] : []),
      forward,
    ]);
  };

  async forward(message) {
    const chatId = await chooseChat(t("forward-to"), this.state.writableChats());
    if (chatId === undefined) return;
    const origin = { fromChat: message.chat.id, messageId: message.message_id };
    await act("forward", { user: this.state.user.id, chat: chatId, ...origin });
    this.page.openChat(chatId);
  }
}
