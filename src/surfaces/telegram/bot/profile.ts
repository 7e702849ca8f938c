import type { Api } from "grammy";
import type { BotCommand, LanguageCode } from "grammy/types";
import { COMMANDS } from "../../../core/answers/guidance.ts";
import { LANGUAGES, type Language } from "../../../core/model/language.ts";
import type { Texts } from "../../texts.ts";

/** Who reads in none of our languages is answered in this one. */
const OTHERWISE: Language = "en";

/**
 * Publishes the command menu and what the bot says of itself, in every language. The name stays as its owner
 * gave it to @BotFather. Setting has narrow limits of its own, so only what differs is set.
 */
export async function publishProfile(api: Api, texts: Texts): Promise<void> {
  await publishIn(api, texts, OTHERWISE, {});
  for (const language of LANGUAGES) await publishIn(api, texts, language, { language_code: language });
}

/** The menu of one chat in the language chosen there, whatever language Telegram itself is in. */
export async function showCommandsIn(api: Api, texts: Texts, chatId: number, language: Language) {
  await api.setMyCommands(menu(texts, language), { scope: { type: "chat", chat_id: chatId } });
}

async function publishIn(api: Api, texts: Texts, language: Language, of: { language_code?: LanguageCode }) {
  const text = (message: string) => texts.line(language, { kind: "line", message, values: {} });
  const commands = menu(texts, language);
  if (!sameMenu(await api.getMyCommands(of), commands)) await api.setMyCommands(commands, of);

  const description = text("bot-description");
  if ((await api.getMyDescription(of)).description !== description) {
    await api.raw.setMyDescription({ ...of, description });
  }
  const short_description = text("bot-short-description");
  if ((await api.getMyShortDescription(of)).short_description !== short_description) {
    await api.raw.setMyShortDescription({ ...of, short_description });
  }
}

function menu(texts: Texts, language: Language): BotCommand[] {
  return COMMANDS.map((command) => ({
    command,
    description: texts.line(language, { kind: "line", message: `bot-command-${command}`, values: {} }),
  }));
}

function sameMenu(known: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  return menuText(known) === menuText(wanted);
}

function menuText(commands: readonly BotCommand[]): string {
  return commands.map(({ command, description }) => `${command} ${description}`).join("\n");
}
