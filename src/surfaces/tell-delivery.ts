import { readerReportAnswer } from "../core/answers/reports.ts";
import { pollAnswer } from "../core/answers/source-answers.ts";
import { alarmAnswer, reportAnswer } from "../core/answers/source-health.ts";
import { undeliveredAnswer } from "../core/answers/undelivered.ts";
import { inletHealth } from "../db/queries/inlet-health.ts";
import { observationById } from "../db/queries/observations.ts";
import { isAllRead, pollReport } from "../db/queries/poll-requests.ts";
import { reportById } from "../db/queries/reports.ts";
import { undeliveredById } from "../db/queries/undelivered.ts";
import type { AnsweringDeps } from "./answer-question.ts";
import { AlarmPayload, PollPayload, ReaderReportPayload } from "./delivery-payload.ts";
import type { OutboxRow, Outgoing } from "./outgoing.ts";
import { tellAlert, tellAlertEdit } from "./telling/alert.ts";
import { tellCorrection } from "./telling/correction.ts";
import { tellDigest } from "./telling/digest.ts";
import { tellHeld } from "./telling/held.ts";
import { tellMirror, tellMirrorDelete, tellMirrorEdit } from "./telling/mirror.ts";
import { tellWatch } from "./telling/watch.ts";

const LOOK_EVERY_MS = 500;
/** A report that waits longer is told as far as it goes. */
const POLL_WITHIN_MS = 15 * 60_000;

/** What is told now of a row, or of several that were held, in one message. */
export async function tellDelivery(deps: AnsweringDeps, rows: readonly OutboxRow[]): Promise<Outgoing> {
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return tellRow(deps, only);
  return tellHeld(rows, (row) => tellRow(deps, row));
}

async function tellRow(deps: AnsweringDeps, delivery: OutboxRow): Promise<Outgoing> {
  const { db, now } = deps;
  switch (delivery.kind) {
    case "poll":
      return tellPoll(deps, delivery);
    case "alarm":
      return tellAlarm(deps, delivery);
    case "report":
      return { method: "send", answer: reportAnswer(await inletHealth(db, now()), now().getTime()) };
    case "reader-report":
      return tellReader(deps, delivery);
    case "alert":
      return tellAlert(deps, delivery);
    case "alert-edit":
      return tellAlertEdit(deps, delivery);
    case "correction":
      return tellCorrection(deps, delivery);
    case "digest":
      return tellDigest(deps, delivery);
    case "watch":
      return tellWatch(deps, delivery);
    case "mirror":
      return tellMirror(deps, delivery);
    case "mirror-edit":
      return tellMirrorEdit(deps, delivery);
    case "mirror-delete":
      return tellMirrorDelete(deps, delivery);
  }
}

async function tellAlarm({ db, now }: AnsweringDeps, { payload }: OutboxRow): Promise<Outgoing> {
  const read = AlarmPayload.parse(payload);
  if (read.alarm === "undelivered") {
    const undelivered = await undeliveredById(db, read.outboxId);
    return undelivered === null
      ? { method: "nothing" }
      : { method: "send", answer: undeliveredAnswer(undelivered) };
  }
  const inlet = (await inletHealth(db, now())).find(({ number }) => number === read.inletId);
  if (inlet === undefined) return { method: "nothing" };
  return { method: "send", answer: alarmAnswer(read.alarm, inlet, now().getTime()) };
}

async function tellReader({ db, reference }: AnsweringDeps, { payload }: OutboxRow): Promise<Outgoing> {
  const report = await reportById(db, ReaderReportPayload.parse(payload).reportId);
  if (report === null || report.outcome === null) return { method: "nothing" };
  const observation = await observationById(db, report.observationId);
  const answer = readerReportAnswer(report.outcome, observation, reference);
  return { method: "send", answer, language: report.language };
}

async function tellPoll(
  { db, reference, now }: AnsweringDeps,
  { payload, createdAt }: OutboxRow,
): Promise<Outgoing> {
  const at = now();
  const waitedMs = at.getTime() - createdAt.getTime();
  if (waitedMs < POLL_WITHIN_MS && !(await isAllRead(db, at))) {
    return { method: "wait", until: new Date(at.getTime() + LOOK_EVERY_MS) };
  }
  const { language, since } = PollPayload.parse(payload);
  return { method: "send", answer: pollAnswer(await pollReport(db, new Date(since)), reference), language };
}
