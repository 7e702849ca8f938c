import type { Answer } from "../core/answers/answer.ts";
import { pollAnswer } from "../core/answers/source-answers.ts";
import { alarmAnswer, reportAnswer } from "../core/answers/source-health.ts";
import { inletHealth } from "../db/queries/inlet-health.ts";
import { pollReport } from "../db/queries/poll-requests.ts";
import type { AnsweringDeps } from "./answer-question.ts";
import type { NoticePayload } from "./notice-payload.ts";

/** What a notice says now. */
export async function tellNotice(
  { db, reference, now }: AnsweringDeps,
  payload: NoticePayload,
): Promise<Answer | null> {
  switch (payload.kind) {
    case "poll":
      return pollAnswer(await pollReport(db, new Date(payload.since)), reference);
    case "alarm": {
      const inlet = (await inletHealth(db, now())).find(({ number }) => number === payload.inletId);
      return inlet === undefined ? null : alarmAnswer(payload.alarm, inlet, now().getTime());
    }
    case "report":
      return reportAnswer(await inletHealth(db, now()), now().getTime());
  }
}
