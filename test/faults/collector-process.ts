// A process of its own that collects and understands: `node collector-process.ts FOLDER_OR_URL`. It says
// "ready", and "idle" again and again while nothing is left to do.

import { and, isNotNull, isNull, notLike } from "drizzle-orm";
import { createCollecting } from "../../src/collecting.ts";
import { readConfig } from "../../src/config.ts";
import { makeDue } from "../../src/db/queries/inlets.ts";
import { isAllRead } from "../../src/db/queries/poll-requests.ts";
import { inlets, items } from "../../src/db/schema/collecting.ts";
import { openKnowledge } from "../../src/knowledge.ts";
import { createLog } from "../../src/log.ts";

const [, , place = ""] = process.argv;
const reading = readConfig({
  ...(place.startsWith("postgres") ? { DATABASE_URL: place } : { DATA_DIR: place }),
  SOURCES_ALLOW_LOOPBACK: "1",
});
if (!reading.ok) throw new Error(reading.mistakes.join());
const log = createLog("error");
const opening = await openKnowledge(
  { databaseUrl: reading.config.DATABASE_URL, dataDir: reading.config.DATA_DIR },
  log,
);
if (opening.status !== "open") throw new Error("the folder is held");
const { db } = opening.knowledge.database;
const collecting = await createCollecting(reading.config, opening.knowledge, log);
// Without the sources that the project brings along: nobody shall wait for the network.
await collecting.prepare();
await db.update(inlets).set({ removedAt: new Date() }).where(notLike(inlets.address, "http://127.%"));
// As if hours had passed: what failed on a busy machine would be tried again by then.
await makeDue(db, new Date());
await db
  .update(items)
  .set({ nextReadAt: new Date(), failures: 0 })
  .where(and(isNull(items.articleId), isNotNull(items.nextReadAt)));
await collecting.start();
process.stdout.write("ready\n");
/** Nothing is due, and no page waits for another attempt. */
async function isDone(): Promise<boolean> {
  const waiting = await db.$count(items, and(isNull(items.articleId), isNotNull(items.nextReadAt)));
  return waiting === 0 && (await isAllRead(db, new Date()));
}
setInterval(() => {
  isDone().then(
    (done) => done && process.stdout.write("idle\n"),
    () => undefined,
  );
}, 300);
process.on("SIGTERM", () => {
  void collecting
    .stop()
    .then(() => opening.knowledge.database.close())
    .then(() => process.exit(0));
});
