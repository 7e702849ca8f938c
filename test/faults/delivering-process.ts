// A process of its own that sends what is in the outbox: `node delivering-process.ts FOLDER_OR_URL API_ROOT TOKEN CLOCK`.
// The file CLOCK says by how many ms its clock is ahead. It says "open N" again and again: how much still waits.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isNull } from "drizzle-orm";
import type { Answer } from "../../src/core/answers/answer.ts";
import { openDatabase } from "../../src/db/open.ts";
import { outbox } from "../../src/db/schema/delivery.ts";
import { createLog } from "../../src/log.ts";
import { createSubscribing } from "../../src/surfaces/subscribing.ts";
import { createTelegram } from "../../src/surfaces/telegram/create-telegram.ts";
import { createTexts } from "../../src/surfaces/texts.ts";
import { NO_REFERENCE } from "../support/database-constants.ts";

const [, , place = "", apiRoot = "", token = "", clock = ""] = process.argv;
const isServer = place.startsWith("postgres");
const opening = await openDatabase({ databaseUrl: isServer ? place : undefined, dataDir: place });
if (opening.status !== "open") throw new Error("the folder is held");
const { db } = opening.database;

/** A line for each. */
function textAnswer(items: readonly string[]): Answer {
  const blocks = items.map((eventId) => ({
    kind: "text" as const,
    line: { kind: "line" as const, message: "bot-apology", values: { eventId } },
  }));
  return { blocks, actions: [] };
}

const telegram = createTelegram({
  token,
  apiRoot,
  webhook: null,
  db,
  soleOwner: !isServer,
  adminIds: [],
  paidBroadcast: false,
  log: createLog("fatal"),
  texts: await createTexts(join(import.meta.dirname, "../../locales")),
  now: () => new Date(Date.now() + Number(readFileSync(clock, "utf8"))),
  parse: () => ({ kind: "help" }),
  answer: async () => textAnswer(["help"]),
  chart: async () => null,
  inline: async () => [],
  subscribing: createSubscribing(NO_REFERENCE),
  tell: async (rows) => ({ method: "send", answer: textAnswer(rows.map(({ item }) => item)) }),
});
await telegram.start();
process.stdout.write("ready\n");
setInterval(() => {
  db.$count(outbox, isNull(outbox.endedAt)).then(
    (open) => process.stdout.write(`open ${open}\n`),
    () => undefined,
  );
}, 500);
process.on("SIGTERM", () => {
  void telegram
    .stop()
    .then(() => opening.database.close())
    .then(() => process.exit(0));
});
