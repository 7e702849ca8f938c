import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Answer, Line } from "../../core/answers/answer.ts";
import { line } from "../../core/answers/line.ts";
import { addedLine, pollAnswer } from "../../core/answers/source-answers.ts";
import { healthAnswer } from "../../core/answers/source-health.ts";
import type { ReferenceData } from "../../core/model/reference-data.ts";
import type { Db } from "../../db/open.ts";
import type { Owner } from "../../db/owner.ts";
import { decide, type InletChoice, type InletDecision } from "../../db/queries/inlet-decisions.ts";
import { inletHealth } from "../../db/queries/inlet-health.ts";
import { makeDue } from "../../db/queries/inlets.ts";
import { isAllRead, pollReport } from "../../db/queries/poll-requests.ts";
import { renderPlainText } from "../plain-text.ts";
import type { SourceDesk } from "../source-desk.ts";
import type { Texts } from "../texts.ts";
import { askRunningProcess } from "./local-socket.ts";

/** The command line speaks to who runs the bot. */
const LANGUAGE = "en";
const POLL_WITHIN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 300;
const DECISIONS: readonly InletDecision[] = ["pause", "resume", "remove"];

/** What the commands for sources work with. */
export interface SourcesDeps {
  db: Db;
  desk: SourceDesk;
  reference: ReferenceData;
  texts: Texts;
  now: () => Date;
  /** Understands all stored revisions anew; says how many. */
  reprocess: () => Promise<number>;
}

/** `list`, `add ADDRESS`, `pause KEY`, … : carries one command out and gives what to print. */
export async function runSources(deps: SourcesDeps, args: readonly string[]): Promise<string> {
  const [command = "", subject = ""] = args;
  const say = (text: Line) => deps.texts.line(LANGUAGE, text);
  const show = (answer: Answer) => renderPlainText(answer, deps.texts, LANGUAGE);
  const decision = DECISIONS.find((known) => known === command);
  if (decision !== undefined && subject !== "") return say(await decided(deps, decision, subject));
  switch (command) {
    case "list":
      return show(healthAnswer(await inletHealth(deps.db, deps.now()), deps.now().getTime()));
    case "add":
      return say(subject === "" ? line("sources-usage") : addedLine(await deps.desk.add(subject, null)));
    case "poll":
      return show(await polled(deps));
    case "opml":
      return deps.desk.exportOpml();
    case "import": {
      const imported = await deps.desk.importOpml(await readFile(subject, "utf8"), null);
      return say(imported === null ? line("opml-unreadable") : line("opml-imported", { ...imported }));
    }
    case "reprocess":
      return say(line("sources-reprocessed", { count: await deps.reprocess() }));
    default:
      return say(line("sources-usage"));
  }
}

async function decided(
  { db, desk, now }: SourcesDeps,
  decision: InletDecision,
  subject: string,
): Promise<Line> {
  const choice: InletChoice = /^\d+$/.test(subject) ? { number: Number(subject) } : { sourceKey: subject };
  const count = await decide(db, choice, decision, now());
  desk.wake();
  return count === 0 ? line("sources-unknown", { subject }) : line(`decided-${decision}`);
}

async function polled({ db, desk, reference, now }: SourcesDeps): Promise<Answer> {
  const since = now();
  await makeDue(db, since);
  desk.wake();
  do {
    await delay(LOOK_EVERY_MS);
  } while (!(await isAllRead(db, now())) && now().getTime() - since.getTime() < POLL_WITHIN_MS);
  return pollAnswer(await pollReport(db, since), reference);
}

/** What the commands work with, or the process that has it. */
export type OpenedSources =
  | { status: "open"; deps: SourcesDeps; close: () => Promise<void> }
  | { status: "held"; owner: Owner };

/** `npm run sources -- COMMAND`: here, or in the running process where that holds the database. */
export async function sourcesCommand(
  args: readonly string[],
  { texts, open }: { texts: Texts; open: (isPolling: boolean) => Promise<OpenedSources> },
): Promise<number> {
  const [command = "", subject = ""] = args;
  // The running process may have another working folder.
  const given = command === "import" && subject !== "" ? [command, resolve(subject)] : args;
  const opened = await open(command === "poll");
  if (opened.status === "open") {
    try {
      process.stdout.write(`${await runSources(opened.deps, given)}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  }
  const { owner } = opened;
  const timeoutMs = POLL_WITHIN_MS;
  const reply =
    owner.socketPath === null
      ? null
      : await askRunningProcess(owner.socketPath, { sources: [...given] }, { timeoutMs });
  if (reply?.status === "answered") {
    process.stdout.write(`${reply.answer}\n`);
    return 0;
  }
  const values = { pid: String(owner.pid), host: owner.host };
  process.stderr.write(`${texts.line(LANGUAGE, line("ask-held", values))}\n`);
  return 1;
}
