import { existsSync } from "node:fs";
import { type App, startApp } from "./app.ts";
import { createCollecting, sourcesDeps } from "./collecting.ts";
import { type Config, readConfig } from "./config.ts";
import { loadTexts, openKnowledge } from "./knowledge.ts";
import { createLog, type Log } from "./log.ts";
import { type AskedKnowledge, ask } from "./surfaces/cli/ask.ts";
import { type OpenedSources, sourcesCommand } from "./surfaces/cli/sources.ts";

/** `npm start` runs the bot; `npm run ask -- QUESTION` answers once; `npm run sources -- COMMAND` looks after the sources. */
async function main(): Promise<void> {
  // What the environment sets already wins over the file.
  if (existsSync(".env")) process.loadEnvFile(".env");
  const reading = readConfig(process.env);
  if (!reading.ok) return refuse("These settings are not right:", reading.mistakes);
  const log = createLog(reading.config.LOG_LEVEL);
  const [command, ...args] = process.argv.slice(2);
  switch (command) {
    case undefined:
      return run(reading.config, log);
    case "ask":
      process.exitCode = await ask(args, {
        texts: await loadTexts(),
        open: () => openToAsk(reading.config, log),
      });
      return;
    case "sources":
      process.exitCode = await sourcesCommand(args, {
        texts: await loadTexts(),
        open: (isPolling) => openSources(reading.config, log, isPolling),
      });
      return;
    default:
      return refuse(
        "There is no such command. Without one the bot runs; ask answers a question; sources looks after the sources.",
        [command],
      );
  }
}

async function openToAsk(config: Config, log: Log): Promise<AskedKnowledge> {
  const opening = await openKnowledge(locationOf(config), log);
  if (opening.status === "held") return opening;
  const { answering, database } = opening.knowledge;
  return { status: "open", answering, close: () => database.close() };
}

/** Without the bot; who wants to poll must read and understand here. */
async function openSources(config: Config, log: Log, isPolling: boolean): Promise<OpenedSources> {
  const opening = await openKnowledge(locationOf(config), log);
  if (opening.status === "held") return opening;
  const { knowledge } = opening;
  const collecting = await createCollecting(config, knowledge, log);
  await collecting.prepare();
  if (isPolling) await collecting.start();
  return {
    status: "open",
    deps: sourcesDeps(knowledge, collecting.desk),
    async close() {
      if (isPolling) await collecting.stop();
      await knowledge.database.close();
    },
  };
}

async function run(config: Config, log: Log): Promise<void> {
  const opening = await openKnowledge(locationOf(config), log);
  if (opening.status === "held") {
    return refuse(
      "Another process holds the database of this folder. Stop it, or set another DATA_DIR or a DATABASE_URL.",
      [`folder ${config.DATA_DIR}, process ${opening.owner.pid} on ${opening.owner.host}`],
    );
  }
  const app = await startApp(config, opening.knowledge, log);
  const stop = () => stopOnce(app, log);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.stdout.write(greeting(app));
  await app.ended;
}

/** A second signal, or ten seconds and a little, end what does not end by itself. */
const STOP_WITHIN_MS = 12_000;

function stopOnce(app: App, log: Log): void {
  log.info("stopping");
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  app.stop().then(
    () => process.exit(0),
    (err: unknown) => {
      log.error({ err }, "not stopped cleanly");
      process.exit(1);
    },
  );
}

function greeting({ address, isLocal, username }: App): string {
  if (!isLocal) return `@${username} is running. Health: ${address}healthz\n`;
  return `No TELEGRAM_BOT_TOKEN is set, so the bot runs in a chat page on this machine.\nOpen ${address} and send /turnover\n`;
}

function locationOf({ DATABASE_URL, DATA_DIR }: Config) {
  return { databaseUrl: DATABASE_URL, dataDir: DATA_DIR };
}

function refuse(sentence: string, details: readonly string[]): void {
  process.stderr.write(`${[sentence, ...details.map((detail) => `  ${detail}`)].join("\n")}\n`);
  process.exitCode = 1;
}

await main();
