import { HostLost, releaseHost } from "../../db/queries/hosts.ts";
import { dueInlets, type Inlet, settleInlet } from "../../db/queries/inlets.ts";
import { dueItems, settleItem } from "../../db/queries/items.ts";
import { pollChannel } from "./poll-channel.ts";
import { pollFeed } from "./poll-feed.ts";
import { pollPage } from "./poll-page.ts";
import { readItem } from "./read-item.ts";
import type { Reader } from "./reader.ts";

const INLETS_AT_ONCE = 20;
const ITEMS_AT_ONCE = 20;
const AFTER_MISTAKE_MS = 15 * 60_000;

/** Reads what is due at one host, one request after another, until nothing is or the host wants a rest. */
export async function readHost(reader: Reader, host: string, stopped: AbortSignal): Promise<void> {
  const { db, owner, now, http, log } = reader;
  const isPaused = () => http.pauses().some((pause) => pause.host === host);
  try {
    for (;;) {
      const polls = await dueInlets(db, host, now(), INLETS_AT_ONCE);
      for (const inlet of polls) {
        if (stopped.aborted) return releaseHost(db, host, owner);
        await guarded(
          reader,
          { inlet: inlet.id },
          () => poll(reader, inlet),
          (nextPollAt) =>
            settleInlet(db, inlet, { nextPollAt, failures: inlet.failures + 1, failureReason: "internal" }),
        );
        reader.stored();
      }
      const pages = isPaused() ? [] : await dueItems(db, host, now(), ITEMS_AT_ONCE);
      for (const item of pages) {
        if (stopped.aborted || isPaused()) return releaseHost(db, host, owner);
        await guarded(
          reader,
          { item: item.id },
          () => readItem(reader, item),
          (nextReadAt) =>
            settleItem(db, item, { nextReadAt, failures: item.failures + 1, failureReason: "internal" }),
        );
        reader.stored();
      }
      if (polls.length === 0 && pages.length === 0) break;
    }
  } catch (cause) {
    if (!(cause instanceof HostLost)) throw cause;
    // Its new holder reads on; what was in hand here is read again there.
    return log.warn({ host }, "a host was taken over by another process");
  }
  await releaseHost(db, host, owner);
}

/** One thing that cannot be stored must not keep the others of its host waiting. */
async function guarded(
  { log, now }: Reader,
  what: { inlet: number } | { item: number },
  read: () => Promise<void>,
  postpone: (until: Date) => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (cause) {
    if (cause instanceof HostLost) throw cause;
    await postpone(new Date(now().getTime() + AFTER_MISTAKE_MS));
    log.error({ ...what, err: cause }, "not stored; tried again later");
  }
}

function poll(reader: Reader, inlet: Inlet): Promise<void> {
  switch (inlet.kind) {
    case "feed":
      return pollFeed(reader, inlet);
    case "channel":
      return pollChannel(reader, inlet);
    case "page":
      return pollPage(reader, inlet);
  }
}
