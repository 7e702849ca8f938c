import { setTimeout as delay } from "node:timers/promises";
import type { Pace } from "../pace.ts";

/** Nothing may be sent now: what was taken up goes back as if nobody had tried. */
export class NotNow extends Error {
  constructor() {
    super("nothing may be sent now");
    this.name = "NotNow";
  }
}

/** The turns of bulk, taken immediately before each call, so that what happens before it shifts nothing. */
export interface Turns {
  /** For a message whose chat had its turn already. @throws {NotNow} */
  first: () => Promise<void>;
  /** For one more message to the chat. @throws {NotNow} */
  further: (chatId: number) => Promise<void>;
}

export interface TurnsDeps {
  pace: Pace;
  paidBroadcast: boolean;
  stopped: AbortSignal;
  maySend: () => boolean;
}

/** As long as Telegram usually asks for silence. */
const WITHIN_MS = 60_000;

export function createTurns({ pace, paidBroadcast, stopped, maySend }: TurnsDeps): Turns {
  let last: Promise<void> = Promise.resolve();

  const next = async () => {
    const waitMs = maySend() ? await (paidBroadcast ? pace.paidTurn : pace.overallTurn)(WITHIN_MS) : null;
    if (waitMs === null) throw new NotNow();
    await wait(waitMs);
  };
  const wait = async (ms: number) => {
    if (ms > 0) await delay(ms, undefined, { signal: stopped }).catch(() => undefined);
    if (!maySend()) throw new NotNow();
  };
  /** One after the other: only the next one reserves a moment, so that a reply comes right behind it. */
  const first = () => {
    const turn = after(last, next);
    // Whether it got its turn matters to it alone.
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    first,
    async further(chatId) {
      const waitMs = await pace.chatTurn(chatId, WITHIN_MS);
      if (waitMs === null) throw new NotNow();
      await wait(waitMs);
      await first();
    },
  };
}

async function after(earlier: Promise<void>, step: () => Promise<void>): Promise<void> {
  await earlier;
  await step();
}
