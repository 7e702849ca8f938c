import type { Db } from "../../db/open.ts";
import type { Log } from "../../log.ts";
import { gatherDigests } from "./gather-digests.ts";
import type { Teller } from "./news.ts";
import { remind } from "./remind.ts";

const LOOK_EVERY_MS = 10_000;

/** What is told because of the time and not of news: digests and reminders. Any number of processes may run it. */
export function startClockwork(deps: { db: Db; teller: Teller; log: Log; now: () => Date }): {
  stop: () => Promise<void>;
} {
  const { db, teller, log, now } = deps;
  let running = Promise.resolve();
  const look = async () => {
    try {
      await gatherDigests(db, now());
      await remind(db, teller, now());
    } catch (err) {
      log.warn({ err }, "digests not gathered; tried again");
    }
  };
  const timer = setInterval(() => {
    running = running.then(look);
  }, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
