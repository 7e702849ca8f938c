import { act } from "./api.js";
import { h } from "./dom.js";
import { commandItem, emptyItem, resultItem } from "./suggestions.js";
import { t } from "./texts.js";

const INLINE_DELAY_MS = 250;

/** What the bot offers for the words that are being typed: its commands, or its inline results. */
export class Search {
  timer = 0;
  /** Grows with every key: an answer to older words is thrown away. */
  number = 0;

  /**
   * @param {any} state
   * @param {import("./suggestions.js").Suggestions} suggestions
   * @param {{ send: (text: string) => void, choose: (queryId: string, resultId: string) => void,
   *   setText: (text: string) => void, startBot: (parameter: string) => void, fail: (error: unknown) => void }} actions
   */
  constructor(state, suggestions, actions) {
    this.state = state;
    this.suggestions = suggestions;
    this.actions = actions;
  }

  /** What is still being asked for must not open over what comes next. */
  forget() {
    clearTimeout(this.timer);
    this.number += 1;
    this.suggestions.hide();
  }

  /** @param {string} text as typed so far */
  typed(text) {
    clearTimeout(this.timer);
    this.number += 1;
    const { number } = this;
    const name = `@${this.state.bot.username}`;
    const isInline = text.toLowerCase().startsWith(`${name} `.toLowerCase());
    if (isInline) {
      const ask = () => this.ask(text.slice(name.length + 1), number).catch(this.actions.fail);
      this.timer = setTimeout(ask, INLINE_DELAY_MS);
    } else if (/^\/\w*$/.test(text)) this.showCommands(text.slice(1).toLowerCase());
    else if (/^@\w*$/.test(text) && name.startsWith(text.toLowerCase())) {
      const element = h("div", { class: "suggestion command" }, h("b", {}, name));
      this.suggestions.show(t("results"), [{ element, choose: () => this.actions.setText(`${name} `) }]);
    } else this.suggestions.hide();
  }

  /**
   * @param {string} prefix
   * @param {{ selects?: boolean }} [how]
   */
  showCommands(prefix, { selects = true } = {}) {
    this.listCommands(prefix, selects && prefix !== "").catch(this.actions.fail);
  }

  async listCommands(prefix, selects) {
    const { number, state } = this;
    const commands = await act("commandMenu", state.where());
    if (number !== this.number) return;
    const suffix = state.isPrivate() ? "" : `@${state.bot.username}`;
    const items = commands
      .filter(({ command }) => command.startsWith(prefix))
      .map((command) => ({
        element: commandItem(command, state.bot.id, state.bot.first_name),
        choose: () => this.actions.send(`/${command.command}${suffix}`),
      }));
    this.suggestions.show(t("commands"), items, { selects });
  }

  async ask(query, number) {
    let found = await act("inlineQuery", { ...this.state.where(), query });
    if (number !== this.number) return;
    const nothing = found.results.length === 0;
    const head = found.button ? this.renderButton(found.button) : undefined;
    const note = nothing ? emptyItem(found.answered ? "no-results" : "no-answer") : undefined;
    let isLoading = false;
    const more = async () => {
      if (isLoading || found.nextOffset === "" || number !== this.number) return;
      isLoading = true;
      found = await act("inlineQuery", { ...this.state.where(), query, offset: found.nextOffset });
      isLoading = false;
      if (number === this.number) this.suggestions.append(this.itemsOf(found));
    };
    const load = () => {
      more().catch(this.actions.fail);
    };
    this.suggestions.show(t("results"), this.itemsOf(found), { head: head ?? note, more: load });
  }

  renderButton({ text, start_parameter: parameter }) {
    const run = () => {
      this.actions.setText("");
      if (parameter) this.actions.startBot(parameter);
    };
    return h("button", { class: "inline-button", type: "button", onclick: run }, text);
  }

  itemsOf(found) {
    return found.results.map((result) => ({
      element: resultItem(result),
      choose: () => this.actions.choose(found.queryId, result.id),
    }));
  }
}
