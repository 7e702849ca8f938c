import { randomUUID } from "node:crypto";
import type { Db } from "../../../src/db/open.ts";
import { claimHosts } from "../../../src/db/queries/hosts.ts";
import { makeDue } from "../../../src/db/queries/inlets.ts";
import { createLog } from "../../../src/log.ts";
import { addSource } from "../../../src/pipeline/add-source.ts";
import { readHost } from "../../../src/pipeline/collecting/read-host.ts";
import type { Reader } from "../../../src/pipeline/collecting/reader.ts";
import { type TestClock, testClock, testHttp } from "../../sources/support/test-http.ts";

/** A reader of the tests' own web server with a clock that only tests move. */
export function testReader(db: Db, over: Partial<Reader> = {}, clock: TestClock = testClock()) {
  const reader: Reader = {
    db,
    http: testHttp({ clock }),
    log: createLog("silent"),
    now: () => new Date(clock.now()),
    random: () => 0,
    recipes: [],
    previewHosts: [],
    takesPushes: false,
    owner: randomUUID(),
    stored: () => {},
    ...over,
  };
  /** Reads all that is due. */
  const read = async () => {
    for (;;) {
      const now = reader.now();
      const hosts = await claimHosts(db, 50, {
        owner: reader.owner,
        now,
        expiresAt: new Date(now.getTime() + 60_000),
      });
      for (const host of hosts) await readHost(reader, host, new AbortController().signal);
      if (hosts.length === 0) return;
    }
  };
  return {
    reader,
    clock,
    add: (address: string) => addSource(reader, address, null),
    read,
    /** What `/poll` does. */
    async poll() {
      clock.add(1_000);
      await makeDue(db, reader.now());
      await read();
    },
  };
}
