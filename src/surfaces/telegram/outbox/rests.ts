/** Chats that get nothing for a while. */
export interface Rests {
  rest: (chatId: number, ms: number) => void;
  resting: () => number[];
}

/** On a clock that never goes back (milliseconds): a rest is a length, whatever the time of day does meanwhile. */
export function createRests(nowMs: () => number): Rests {
  const untilMs = new Map<number, number>();
  return {
    rest(chatId, ms) {
      untilMs.set(chatId, Math.max(untilMs.get(chatId) ?? 0, nowMs() + ms));
    },
    resting() {
      const now = nowMs();
      for (const [chatId, until] of untilMs) if (until <= now) untilMs.delete(chatId);
      return [...untilMs.keys()];
    },
  };
}
