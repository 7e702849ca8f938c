import { noteProblem, type World } from "./world.ts";

/** When messages were sent, lately: everywhere, and by chat. */
export interface RateCounters {
  all: number[];
  byChat: Map<string, number[]>;
}

const SENDS = /^(?:send(?!ChatAction|.*Draft)|copyMessage|forwardMessage)/;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** Telegram allows about 30 a second; a bot that plans for 25 has room. */
const PER_SECOND = 30;
const PER_GROUP_MINUTE = 20;
const PER_CHAT_BURST = 5;

/** Counts a sent message; going over what Telegram is known to bear is noted, not refused. */
export function countMessage(
  { world, rates }: { world: World; rates: RateCounters },
  method: string,
  parameters: Record<string, unknown>,
): void {
  if (!SENDS.test(method)) return;
  const now = world.now().getTime();
  const chatId = String(parameters["chat_id"]);
  rates.all = [...rates.all.filter((at) => now - at < SECOND_MS), now];
  const inChat = [...(rates.byChat.get(chatId) ?? []).filter((at) => now - at < MINUTE_MS), now];
  rates.byChat.set(chatId, inChat);
  const lastFive = inChat.filter((at) => now - at < SECOND_MS * PER_CHAT_BURST).length;
  const over = [
    rates.all.length > PER_SECOND ? `${rates.all.length} messages within a second` : "",
    chatId.startsWith("-") && inChat.length > PER_GROUP_MINUTE
      ? `${inChat.length} messages a minute in ${chatId}`
      : "",
    lastFive > PER_CHAT_BURST * 2 ? `${lastFive} messages within 5 seconds in ${chatId}` : "",
  ].filter((text) => text !== "");
  for (const detail of over) noteProblem(world, { kind: "rate", method, detail });
}
