import { alertAnswer } from "../../core/answers/alert.ts";
import type { Answer } from "../../core/answers/answer.ts";
import { articleById } from "../../db/queries/article-by-id.ts";
import { observationsBeside } from "../../db/queries/observations-beside.ts";
import { alertMessage } from "../../db/queries/telling.ts";
import type { AnsweringDeps } from "../answer-question.ts";
import { AlertEditPayload, AlertPayload } from "../delivery-payload.ts";
import type { OutboxRow, Outgoing } from "../outgoing.ts";

/** An article as it is now; nothing where it was taken away before it could be told. */
export async function tellAlert(deps: AnsweringDeps, { id, payload }: OutboxRow): Promise<Outgoing> {
  const answer = await alertOf(deps, id, payload);
  return answer === null ? { method: "nothing" } : { method: "send", answer };
}

/** The alert that was sent, with the outlets that have it by now. */
export async function tellAlertEdit(deps: AnsweringDeps, row: OutboxRow): Promise<Outgoing> {
  const { articleId } = AlertEditPayload.parse(row.payload);
  const sent = await alertMessage(deps.db, { ...row, articleId });
  const answer = sent === null ? null : await alertOf(deps, sent.deliveryId, sent.payload);
  // What was told together with other news stays as it was told.
  if (sent === null || sent.isShared || answer === null) return { method: "nothing" };
  return { method: "edit", messageId: sent.messageId, answer };
}

async function alertOf(
  { db, reference }: AnsweringDeps,
  deliveryId: number,
  payload: unknown,
): Promise<Answer | null> {
  const { articleId, layout } = AlertPayload.parse(payload);
  const article = await articleById(db, articleId);
  if (article === null || (article.withdrawnAt ?? null) !== null) return null;
  const beside = layout === "facts" ? await observationsBeside(db, articleId) : [];
  return alertAnswer({ article, layout, deliveryId, beside }, reference);
}
