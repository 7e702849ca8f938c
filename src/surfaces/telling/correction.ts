import { correctionAnswer } from "../../core/answers/correction.ts";
import { articleById } from "../../db/queries/article-by-id.ts";
import { revisionChange } from "../../db/queries/revision-change.ts";
import { alertMessage } from "../../db/queries/telling.ts";
import type { AnsweringDeps } from "../answer-question.ts";
import { CorrectionPayload } from "../delivery-payload.ts";
import type { OutboxRow, Outgoing } from "../outgoing.ts";

/** The difference, as an answer to the message that carried the old version. */
export async function tellCorrection({ db, reference }: AnsweringDeps, row: OutboxRow): Promise<Outgoing> {
  const { articleId, revisionId } = CorrectionPayload.parse(row.payload);
  const sent = await alertMessage(db, { ...row, articleId });
  const article = await articleById(db, articleId);
  // Who never got the old version needs no correction.
  if (sent === null || article === null) return { method: "nothing" };
  const change = revisionId === null ? null : await revisionChange(db, revisionId);
  return {
    method: "send",
    answer: correctionAnswer(article, change, reference),
    replyTo: sent.messageId,
  };
}
