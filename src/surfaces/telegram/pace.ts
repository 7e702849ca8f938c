const OVERALL_MESSAGES = 25;
const OVERALL_WINDOW_MS = 1000;
const CHAT_INTERVAL_MS = 1000;
/** A person who presses three buttons is answered three times at once; after that, once a second. */
const CHAT_BURST = 5;
const GROUP_MESSAGES = 18;
const GROUP_WINDOW_MS = 60_000;
const MAX_KNOWN_CHATS = 10_000;

interface ChatPace {
  /** When the chat's messages so far would all have gone out at one a second. */
  paidUntilMs: number;
  /** When the latest messages went out, oldest first; of groups only. */
  recentMs: number[];
  pausedUntilMs: number;
}

/**
 * Telegram's limits on what a bot may send: 25 messages a second, 1 a second per chat, 18 a minute per group.
 * Who sends waits for the chat's turn first and then for the overall one, so that a slow group holds nobody back.
 */
export interface Pace {
  /**
   * Reserves the chat's next free moment and gives the milliseconds until it; null, and nothing reserved, if that
   * is later than the caller can wait.
   */
  chatTurn: (chatId: number, atMostMs: number) => number | null;
  /** The same for the next free moment of all. */
  overallTurn: (atMostMs: number) => number | null;
  /** Telegram asked for silence: the chat pauses, and everything does if the chat was below its own limit. */
  refused: (chatId: number, retryAfterMs: number) => void;
}

/** A pace on the given clock (milliseconds). Groups are told from people by their negative ids. */
export function createPace(nowMs: () => number): Pace {
  const chats = new Map<number, ChatPace>();
  let recentMs: number[] = [];
  let pausedUntilMs = 0;

  const paceOf = (chatId: number): ChatPace => {
    const known = chats.get(chatId) ?? { paidUntilMs: 0, recentMs: [], pausedUntilMs: 0 };
    if (!chats.has(chatId) && chats.size >= MAX_KNOWN_CHATS) forgetIdle(chats, nowMs());
    chats.set(chatId, known);
    return known;
  };

  return {
    chatTurn(chatId, atMostMs) {
      const now = nowMs();
      const chat = paceOf(chatId);
      const at = Math.max(
        now,
        chat.pausedUntilMs,
        chat.paidUntilMs - (CHAT_BURST - 1) * CHAT_INTERVAL_MS,
        groupFreeAt(chat),
      );
      if (at - now > atMostMs) return null;
      chat.paidUntilMs = Math.max(chat.paidUntilMs, at) + CHAT_INTERVAL_MS;
      if (chatId < 0) chat.recentMs = [...chat.recentMs, at].slice(-GROUP_MESSAGES);
      return at - now;
    },
    overallTurn(atMostMs) {
      const now = nowMs();
      const at = Math.max(now, pausedUntilMs, freeAt(recentMs, OVERALL_MESSAGES, OVERALL_WINDOW_MS));
      if (at - now > atMostMs) return null;
      recentMs = [...recentMs, at].slice(-OVERALL_MESSAGES);
      return at - now;
    },
    refused(chatId, retryAfterMs) {
      const now = nowMs();
      const chat = paceOf(chatId);
      const aboveItsLimit = chat.paidUntilMs > now + CHAT_INTERVAL_MS || groupFreeAt(chat) > now;
      chat.pausedUntilMs = now + retryAfterMs;
      if (!aboveItsLimit) pausedUntilMs = now + retryAfterMs;
    },
  };
}

function groupFreeAt(chat: ChatPace): number {
  return freeAt(chat.recentMs, GROUP_MESSAGES, GROUP_WINDOW_MS);
}

/** When one more message fits, so that no window of time ever holds more than `most`. */
function freeAt(recentMs: readonly number[], most: number, windowMs: number): number {
  const [oldest] = recentMs;
  return oldest === undefined || recentMs.length < most ? 0 : oldest + windowMs;
}

function forgetIdle(chats: Map<number, ChatPace>, now: number): void {
  for (const [id, chat] of chats) {
    const lastUseMs = Math.max(chat.paidUntilMs, chat.pausedUntilMs, chat.recentMs.at(-1) ?? 0);
    if (lastUseMs + GROUP_WINDOW_MS < now) chats.delete(id);
  }
}
