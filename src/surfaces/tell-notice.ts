import type { Answer } from "../core/answers/answer.ts";
import { pollAnswer } from "../core/answers/source-answers.ts";
import { pollReport } from "../db/queries/poll-requests.ts";
import type { AnsweringDeps } from "./answer-question.ts";
import type { NoticePayload } from "./notice-payload.ts";

/** What a notice says now. */
export async function tellNotice(
  { db, reference }: AnsweringDeps,
  payload: NoticePayload,
): Promise<Answer | null> {
  switch (payload.kind) {
    case "poll":
      return pollAnswer(await pollReport(db, new Date(payload.since)), reference);
    case "alarm":
    case "report":
      return null;
  }
}
