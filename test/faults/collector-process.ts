// A process of its own that collects and understands: `node collector-process.ts FOLDER_OR_URL`. It says
// "ready", and "idle" again and again while nothing is left to do.

import { createCollecting } from "../../src/collecting.ts";
import { readConfig } from "../../src/config.ts";
import { isAllRead } from "../../src/db/queries/poll-requests.ts";
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
const collecting = await createCollecting(reading.config, opening.knowledge, log);
await collecting.start();
process.stdout.write("ready\n");
setInterval(() => {
  isAllRead(opening.knowledge.database.db, new Date()).then(
    (isIdle) => isIdle && process.stdout.write("idle\n"),
    () => undefined,
  );
}, 300);
process.on("SIGTERM", () => {
  void collecting
    .stop()
    .then(() => opening.knowledge.database.close())
    .then(() => process.exit(0));
});
