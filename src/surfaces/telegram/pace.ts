import { setTimeout as delay } from "node:timers/promises";
import { type Limit, memoryWindows, type SendWindows } from "./send-windows.ts";

/**
 * 25 messages a second, dealt out as five every fifth of a second: evenly, so that a reply never waits for more than
 * one such step behind the bulk, and with 6 ms to spare for what the way to Telegram shifts.
 */
const OVERALL: Limit = { most: 5, windowMs: 206 };
/** What Telegram allows who pays for it: 1,000 messages a second. */
const PAID: Limit = { most: 200, windowMs: 206 };
/** What leaves a process, whatever held it up on the way. */
const LEAVING: Limit = { most: 25, windowMs: 1_020 };
const GROUP: Limit = { most: 18, windowMs: 60_000 };
const CHAT_INTERVAL_MS = 1000;
/** A person who presses three buttons is answered three times at once; after that, once a second. */
const CHAT_BURST = 5;
const MAX_KNOWN_CHATS = 10_000;

interface ChatPace {
  /** When the chat's messages so far would all have gone out at one a second. */
  paidUntilMs: number;
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
  chatTurn: (chatId: number, atMostMs: number) => Promise<number | null>;
  /** The same for the next free moment of all. */
  overallTurn: (atMostMs: number) => Promise<number | null>;
  /** The same for bulk that is paid for, which Telegram counts apart. */
  paidTurn: (atMostMs: number) => Promise<number | null>;
  /** Waits until one more message may leave this process: turns that came late, all at once, must not leave at once. */
  leave: () => Promise<void>;
  /** Telegram asked for silence: the chat pauses, and everything does if the chat was below its own limit. */
  refused: (chatId: number, retryAfterMs: number) => Promise<void>;
}

/**
 * A pace on a clock that never goes back (milliseconds). What several processes must share is in the windows; the
 * bursts of a private chat are each process's own, since one process at a time answers a chat. Groups are told from
 * people by their negative ids.
 */
export function createPace(windows: SendWindows, nowMs: () => number): Pace {
  const chats = new Map<number, ChatPace>();
  // Bulk has one sender.
  const paid = memoryWindows(nowMs);
  const left = memoryWindows(nowMs);
  const paceOf = (chatId: number): ChatPace => {
    const known = chats.get(chatId);
    if (known !== undefined) return known;
    if (chats.size >= MAX_KNOWN_CHATS) forgetIdle(chats, nowMs());
    const chat = { paidUntilMs: 0, pausedUntilMs: 0 };
    chats.set(chatId, chat);
    return chat;
  };

  return {
    async chatTurn(chatId, atMostMs) {
      const now = nowMs();
      const chat = paceOf(chatId);
      const own = Math.max(now, chat.pausedUntilMs, chat.paidUntilMs - (CHAT_BURST - 1) * CHAT_INTERVAL_MS);
      if (own - now > atMostMs) return null;
      const inGroup = chatId < 0 ? await windows.take(groupName(chatId), GROUP, atMostMs) : 0;
      if (inGroup === null) return null;
      const at = Math.max(own, now + inGroup);
      chat.paidUntilMs = Math.max(chat.paidUntilMs, at) + CHAT_INTERVAL_MS;
      return at - now;
    },
    overallTurn: (atMostMs) => windows.take("all", OVERALL, atMostMs),
    paidTurn: (atMostMs) => paid.take("paid", PAID, atMostMs),
    async leave() {
      // As long as it takes: a message that has its turn is not given back.
      for (;;) {
        const waitMs = await left.take("all", LEAVING, 0);
        if (waitMs === 0) return;
        await delay(LEAVING.windowMs / LEAVING.most);
      }
    },
    async refused(chatId, retryAfterMs) {
      const now = nowMs();
      const chat = paceOf(chatId);
      const isAboveItsLimit =
        chat.paidUntilMs > now + CHAT_INTERVAL_MS ||
        (chatId < 0 && (await windows.isFull(groupName(chatId), GROUP)));
      chat.pausedUntilMs = now + retryAfterMs;
      if (chatId < 0) await windows.pause(groupName(chatId), retryAfterMs);
      if (isAboveItsLimit) return;
      await windows.pause("all", retryAfterMs);
      await paid.pause("paid", retryAfterMs);
    },
  };
}

function groupName(chatId: number): string {
  return `group ${chatId}`;
}

function forgetIdle(chats: Map<number, ChatPace>, now: number): void {
  for (const [id, { paidUntilMs, pausedUntilMs }] of chats) {
    if (Math.max(paidUntilMs, pausedUntilMs) < now) chats.delete(id);
  }
}
