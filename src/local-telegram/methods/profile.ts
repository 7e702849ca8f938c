import type { BotCommand, BotCommandScope } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { chatOf } from "../chats.ts";
import { codePoints } from "../wire.ts";
import { announce, type World } from "../world.ts";
import type { Call, Methods } from "./call.ts";

/** A scope as a text: equal scopes give equal texts. */
function scopeKey(scope: BotCommandScope | undefined): string {
  if (!scope || scope.type === "default") return "default";
  if (!("chat_id" in scope)) return scope.type;
  const user = "user_id" in scope ? `:${scope.user_id}` : "";
  return `${scope.type}:${scope.chat_id}${user}`;
}

function checkScope(world: World, scope: BotCommandScope | undefined): void {
  if (!scope || !("chat_id" in scope)) return;
  const { type } = chatOf(world, scope.chat_id).chat;
  if (type === "channel") throw badRequest("can't change commands in channel chats");
  if (type === "private" && scope.type !== "chat")
    throw badRequest("can't use specified scope in private chats");
}

function languageOf(code: string | undefined): string {
  if (code && !/^[a-z]{2}$/.test(code)) throw badRequest("invalid language code specified");
  return code ?? "";
}

function checkCommand({ command, description }: BotCommand): BotCommand {
  const name = command.replace(/^\//, "");
  if (name === "") throw badRequest("command must be non-empty");
  if (name.length > 32) throw badRequest("command length must not exceed 32");
  if (!/^[a-z0-9_]+$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
  if (description.trim() === "") throw badRequest("command description must be non-empty");
  if (codePoints(description) > 256) throw badRequest("command description length must not exceed 256");
  return { command: name, description };
}

interface Listed {
  scope?: BotCommandScope | undefined;
  language_code?: string | undefined;
}

function replaceCommands(call: Call, given: Listed, commands: BotCommand[]): true {
  const { world } = call;
  checkScope(world, given.scope);
  const scope = scopeKey(given.scope);
  const language = languageOf(given.language_code);
  world.commands = world.commands.filter((list) => list.scope !== scope || list.language !== language);
  if (commands.length > 0) world.commands.push({ scope, language, commands });
  announce(world, { type: "commands" });
  return true;
}

interface Named {
  language_code?: string | undefined;
}
type ProfileField = "name" | "description" | "short_description";
const MAX_LENGTH: Record<ProfileField, number> = { name: 64, description: 512, short_description: 120 };
const TOO_LONG: Record<ProfileField, string> = {
  name: "BOT_TITLE_INVALID",
  description: "BOT_DESCRIPTION_INVALID",
  short_description: "BOT_SHORT_DESCRIPTION_INVALID",
};

function setField(
  call: Call,
  field: ProfileField,
  given: Named & { [F in ProfileField]?: string | undefined },
): true {
  const text = given[field] ?? "";
  if (codePoints(text) > MAX_LENGTH[field]) throw badRequest(TOO_LONG[field]);
  const language = languageOf(given.language_code);
  const profile = { ...call.world.profile[language] };
  if (text === "") delete profile[field];
  else profile[field] = text;
  call.world.profile[language] = profile;
  announce(call.world, { type: "state" });
  return true;
}

function getField(call: Call, field: ProfileField, given: Named): Record<string, string> {
  const { profile, bot } = call.world;
  const language = languageOf(given.language_code);
  const otherwise = field === "name" ? bot.first_name : "";
  return { [field]: profile[language]?.[field] ?? profile[""]?.[field] ?? otherwise };
}

/** How the bot presents itself: its commands, name and descriptions, per language. */
export const profileMethods: Methods = {
  getMe: ({ world }) => world.bot,
  setMyCommands(call, given) {
    if (given.commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
    return replaceCommands(call, given, given.commands.map(checkCommand));
  },
  deleteMyCommands: (call, given) => replaceCommands(call, given, []),
  getMyCommands(call, given) {
    const scope = scopeKey(given.scope);
    const language = languageOf(given.language_code);
    const list = call.world.commands.find((entry) => entry.scope === scope && entry.language === language);
    return list?.commands ?? [];
  },
  setMyName: (call, given) => setField(call, "name", given),
  setMyDescription: (call, given) => setField(call, "description", given),
  setMyShortDescription: (call, given) => setField(call, "short_description", given),
  getMyName: (call, given) => getField(call, "name", given),
  getMyDescription: (call, given) => getField(call, "description", given),
  getMyShortDescription: (call, given) => getField(call, "short_description", given),
};
