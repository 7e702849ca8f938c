import { line } from "../../core/answers/line.ts";
import type { Owner } from "../../db/owner.ts";
import { type AnsweringDeps, answerWords } from "../answer-question.ts";
import type { Texts } from "../texts.ts";
import { ASK_USAGE, type AskArguments, readAskArguments } from "./ask-arguments.ts";
import { askRunningProcess } from "./local-socket.ts";

/** What the question is answered from, or the process that has it. */
export type AskedKnowledge =
  | { status: "open"; answering: AnsweringDeps; close(): Promise<void> }
  | { status: "held"; owner: Owner };

export interface AskDeps {
  texts: Texts;
  open(): Promise<AskedKnowledge>;
}

/** Answers one question on standard output; all else goes to standard error. Gives the exit code. */
export async function ask(args: readonly string[], { texts, open }: AskDeps): Promise<number> {
  const asked = readAskArguments(args);
  if (asked === null) {
    process.stderr.write(`${texts.line("en", ASK_USAGE)}\n`);
    return 2;
  }
  const knowledge = await open();
  if (knowledge.status === "held") return askOwner(knowledge.owner, asked, texts);
  try {
    process.stdout.write(`${await answerWords(knowledge.answering, asked.words, asked.language)}\n`);
    return 0;
  } finally {
    await knowledge.close();
  }
}

/** The embedded database has one owner: who runs already answers instead. */
async function askOwner(owner: Owner, asked: AskArguments, texts: Texts): Promise<number> {
  const reply = owner.socketPath === null ? null : await askRunningProcess(owner.socketPath, asked);
  if (reply?.status === "answered") {
    process.stdout.write(`${reply.answer}\n`);
    return 0;
  }
  const values = { pid: String(owner.pid), host: owner.host };
  process.stderr.write(`${texts.line(asked.language, line("ask-held", values))}\n`);
  return 1;
}
