// A process of its own on an embedded folder: `node embedded-owner.ts FOLDER hold|write`. It says what it
// does in lines of JSON and ends when its standard input does.
import { once } from "node:events";
import { openDatabase } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { storedQuestions } from "../../src/db/schema/telegram.ts";
import { MIGRATIONS_FOLDER, NO_REFERENCE } from "./database-constants.ts";

const [, , folder = "", mode = ""] = process.argv;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const ended = once(process.stdin.resume(), "end");

const opening = await openDatabase({ databaseUrl: undefined, dataDir: folder });
if (opening.status === "held") {
  say({ status: "held", pid: opening.owner.pid });
  process.exit(0);
}
const { database } = opening;
say({ status: "open", pid: process.pid });
if (mode === "write") {
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
  say({ status: "prepared" });
  const running = new AbortController();
  void ended.then(() => running.abort());
  for (let n = 1; !running.signal.aborted; n++) {
    const id = `${process.pid}-${n}`;
    await database.db.insert(storedQuestions).values({ id, question: {}, createdAt: new Date(0) });
    say({ status: "committed", id });
  }
} else {
  await ended;
}
await database.close();
say({ status: "closed" });
